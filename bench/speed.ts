// How long a reading takes beside the two libraries that read mail in Node.
import { globSync, readFileSync } from "node:fs";
import path from "node:path";
import { sharedPath } from "#lib/shared-data.ts";
import { atMost, cpuMs, ms, type Row, ratio, row, times } from "./measure.ts";
import { mailOf, manyFields, manyParts, manyReceived, sizes } from "./messages.ts";
import {
  hopLines,
  isRead,
  readFully,
  readStructure,
  readWhole,
  readWithMailparser,
  readWithPostalMime,
} from "./readers.ts";

export async function measureSpeed(): Promise<Row[]> {
  const targets = [6, 5, 4.5, 5];
  const rows: Row[] = [];
  for (const [at, [name, octets]] of sizes.entries()) {
    const message = mailOf(octets);
    rows.push(...(await compareReaders(name, [message], octets > 1_000_000 ? 5 : 12, targets[at]!, null)));
  }
  return rows;
}

/** Our full reading of the messages, and how many times as long the others take. */
async function compareReaders(
  name: string,
  messages: Buffer[],
  samples: number,
  target: number | null,
  atMostMs: number | null,
): Promise<Row[]> {
  const others = [
    { who: "mailparser", read: readWithMailparser, target },
    { who: "postal-mime", read: readWithPostalMime, target: null },
  ];
  const each = (read: (octets: Buffer) => unknown) => async () => {
    for (const octets of messages) await read(octets);
  };
  const works = [
    readFully,
    readWhole,
    ...others.map(
      ({ read }) =>
        (octets: Buffer) =>
          isRead(read(octets)),
    ),
  ].map(each);
  const [ours, wholeReport, ...theirs] = await cpuMs(samples, ...works);
  const rows = [atMost(`full reading of ${name}`, ours!, atMostMs)];
  rows.push(row("  whole report, offline", ms(wholeReport!)));
  for (const [at, { who, read, target }] of others.entries()) {
    const whole = messages.length > 1 || (await isRead(read(messages[0]!)));
    if (whole) rows.push(ratio(`  ${who} takes`, theirs[at]!, ours!, wholeReport!, target));
    else rows.push(row(`  ${who}`, "ends in an error"));
  }
  return rows;
}

export async function measureStructure(): Promise<Row[]> {
  const message = mailOf(25_000_000);
  const [floor, ours] = await cpuMs(
    10,
    () => hopLines(message),
    () => readStructure(message),
  );
  const measured = `${times(ours! / floor!)} (${ms(ours!)} to ${ms(floor!)})`;
  return [
    { what: "structure of 25 MB to a bare hop over its lines", measured, target: "<= 2x", met: ours! <= 2 * floor! },
  ];
}

export async function measureCounts(): Promise<Row[]> {
  return [
    ...(await compareReaders("5,000 parts", [manyParts(5_000)], 4, null, null)),
    ...(await compareReaders("10,000 fields", [manyFields(10_000)], 4, null, null)),
    ...(await compareReaders("10,000 Received", [manyReceived(10_000)], 4, null, 250)),
  ];
}

export async function measureCorpus(): Promise<Row[]> {
  const corpus = sharedPath("corpus");
  if (corpus === null) return [row("the shared corpus", "not here")];
  const messages = globSync("**/*.eml", { cwd: corpus }).map((name) => readFileSync(path.join(corpus, name)));
  return compareReaders(`${messages.length} messages`, messages, 10, 4, null);
}

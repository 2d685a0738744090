// Real and broken mail: nothing throws, spans nest, no octet is lost, the CRLF and the LF form give the same tree; then the
// same for a few thousand mutations of it. The mutations are seeded: a failing one names its seed.
import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { describe, expect, it } from "vitest";
import { sharedPath } from "#lib/shared-data.ts";
import { describeTree, findBreaches } from "./invariants.test-support.ts";
import { parseMessage } from "./parse.ts";
import { decodedPart } from "./read.ts";

const folders = ["corpus", "suites/python-email", "suites/stalwart-mail-parser"].map(sharedPath);
const present = folders.every((folder) => folder !== null);

describe.skipIf(!present)("corpus", () => {
  const files = present ? folders.flatMap((folder) => listFiles(folder!)) : [];

  it("reads every message and loses nothing", () => {
    let parts = 0;
    for (const file of files) {
      const message = parseMessage(readFileSync(file));
      expect(findBreaches(message), file).toEqual([]);
      for (const part of message.parts) expect(decodedPart(message, part).octets, file).toBeDefined();
      parts += message.parts.length;
    }
    console.info(`corpus: ${files.length} messages, ${parts} parts, all spans in order`);
    expect(files.length).toBeGreaterThan(300);
  });

  it("gives the same tree for CRLF and LF", () => {
    for (const file of files) {
      const lf = readFileSync(file).toString("latin1").replace(/\r/g, "");
      const crlf = parseMessage(Buffer.from(lf.replace(/\n/g, "\r\n"), "latin1"));
      expect(describeTree(crlf), file).toEqual(describeTree(parseMessage(Buffer.from(lf, "latin1"))));
    }
  });

  it("bears mutations", () => {
    const small = files.map((file) => readFileSync(file)).filter((octets) => octets.length < 20_000);
    for (let seed = 1; seed <= 4000; seed++) {
      const octets = mutate(small[seed % small.length]!, seed);
      const breaches = findBreaches(parseMessage(octets));
      if (breaches.length > 0) expect(breaches, `seed ${seed}`).toEqual([]);
    }
  });
});

function listFiles(folder: string): string[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && /\.(?:eml|txt|msg)$/.test(entry.name) && !entry.name.startsWith("SOURCES"))
    .map((entry) => path.join(entry.parentPath, entry.name));
}

const morsels = [
  "\r\n",
  "\n",
  "\r",
  "\n\n",
  "--",
  "\n--",
  ": ",
  "Content-Type: multipart/mixed; boundary=",
  "From x\n",
  "Content-Type: message/rfc822\n\n",
  "Content-Transfer-Encoding: base64\n",
  "\n ",
  ";",
  '"',
  "(",
  "\0",
  "\xff",
];

/** Cuts, copies, swaps and inserts a few times; the same seed gives the same octets. */
function mutate(octets: Buffer, seed: number): Buffer {
  let state = seed * 2654435761;
  const random = (below: number) => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return below < 1 ? 0 : Math.floor((state / 4294967296) * below);
  };
  let text = octets.toString("latin1");
  for (let turn = 0; turn < 4; turn++) {
    const at = random(text.length);
    const to = Math.min(text.length, at + random(200));
    const place = random(text.length);
    const kinds = [
      () => text.slice(0, at) + text.slice(to),
      () => text.slice(0, place) + text.slice(at, to) + text.slice(place),
      () => text.slice(0, at) + morsels[random(morsels.length)] + text.slice(at),
      () => text.slice(0, at) + String.fromCharCode(random(256)) + text.slice(at + 1),
    ];
    text = kinds[random(kinds.length)]!();
  }
  return Buffer.from(text, "latin1");
}

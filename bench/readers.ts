// What is measured: our reading in three depths, and the two libraries that read mail in Node. The judged one, `readFully`,
// does what the libraries do and no more; `readWhole` adds what they have no match for, so that its ratio has no target.
import { simpleParser } from "mailparser";
import PostalMime from "postal-mime";
import { readParts } from "#lib/content/read-parts.ts";
import { parseZone, zoneResolver } from "#lib/dns/zone.ts";
import { readFields } from "#lib/fields/read-fields.ts";
import { lint } from "#lib/lint/lint.ts";
import { parseMessage } from "#lib/message/parse.ts";
import { analyze, defaultOptions, readSubject } from "#lib/report/analyze.ts";
import { pause } from "#lib/server/pause.ts";

const now = new Date("2026-06-02T00:00:00Z");
const { signal } = new AbortController();
const resolver = zoneResolver(parseZone(""), now);

/** Structure, decoded fields with their addresses and words, decoded text of the parts; and SHA-256 of every part. */
export function readFully(octets: Uint8Array): unknown {
  const message = parseMessage(octets);
  return [readFields(message), readParts(message, "outside")];
}

/** Everything of a report that needs no network: to the full reading it adds claims, route and one run of the rules. */
export async function readWhole(octets: Uint8Array): Promise<unknown> {
  const intake = { kind: "message" as const, octets, repairs: [], exact: true, mailbox: null };
  return lint(await readSubject(intake, { options: defaultOptions, now, signal }));
}

/** The whole analysis as a request runs it, without a network: checks and the second reader, too. */
export async function analyzeOffline(octets: Uint8Array): Promise<unknown> {
  return analyze(octets, { resolver, now, signal, pause, options: { ...defaultOptions, live: false } });
}

/** Fields and parts as spans. */
export const readStructure = (octets: Uint8Array): unknown => parseMessage(octets);

/** The least that any reader of lines has to do. */
export function hopLines(octets: Buffer): number {
  let lines = 0;
  for (let at = octets.indexOf(10); at >= 0; at = octets.indexOf(10, at + 1)) lines += 1;
  return lines;
}

/** As everybody calls it. */
export const readWithMailparser = (octets: Buffer): Promise<unknown> => simpleParser(octets);

export const readWithPostalMime = (octets: Buffer): Promise<unknown> => PostalMime.parse(octets);

/** Whether a reading ends well. */
export async function isRead(reading: Promise<unknown>): Promise<boolean> {
  return reading.then(
    () => true,
    () => false,
  );
}

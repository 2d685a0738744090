// What is measured: our reading in two depths, and the two libraries that read mail in Node.
import { simpleParser } from "mailparser";
import PostalMime from "postal-mime";
import { readClaims } from "#lib/claims/index.ts";
import { readParts } from "#lib/content/read-parts.ts";
import { readFields, readMailboxes } from "#lib/fields/read-fields.ts";
import { lint } from "#lib/lint/lint.ts";
import { parseMessage } from "#lib/message/parse.ts";
import { defaultOptions } from "#lib/report/analyze.ts";
import { traceRoute } from "#lib/trace/trace-route.ts";

const now = new Date("2026-06-02T00:00:00Z");

/** Everything that needs no network and is no repair: structure, fields, claims, route, hashes of the parts, findings. */
export function readFully(octets: Uint8Array): unknown {
  const message = parseMessage(octets);
  const fields = readFields(message);
  const { route, claims } = traceRoute(message, fields, readClaims(message, fields), defaultOptions);
  const from = readMailboxes(fields, "from");
  const { parts, facts } = readParts(message);
  const intake = { kind: "message" as const, octets, repairs: [], exact: true, mailbox: null };
  const subject = {
    intake,
    message,
    fields,
    from,
    route,
    claims,
    parts,
    facts,
    session: null,
    checks: null,
    second: null,
    now,
  };
  return lint(subject);
}

/** What the libraries do too: structure, decoded fields with their addresses, decoded parts; and a hash of each part. */
export function readAlike(octets: Uint8Array): unknown {
  const message = parseMessage(octets);
  return [readFields(message), readParts(message)];
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

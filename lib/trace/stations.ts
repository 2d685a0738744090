// What besides Received tells of the way: X-Received (Gmail's hops over HTTP), Resent blocks (RFC 5322 §3.6.6), and what
// delivering programs write down of the envelope: Return-Path (RFC 5321 §4.4), Delivered-To, X-Original-To and their kin.
// Trace fields are put on top, so each belongs after the hop whose field follows next below it.
import type { Field } from "#lib/fields/types.ts";
import { limits } from "#lib/limits.ts";
import { parseAddresses } from "#lib/text/addresses.ts";
import { parseDate } from "#lib/text/dates.ts";
import { readPath } from "#lib/text/paths.ts";
import { readReceived } from "./read-received.ts";
import { readRewritten } from "./rewritten.ts";
import type { Hop, Station } from "./types.ts";

type Kind = Station["kind"];

/** Fields with one envelope address each, by name in lower case. */
const addressed = new Map<string, Kind>([
  ["return-path", "return-path"],
  ["delivered-to", "delivered-to"],
  ["x-delivered-to", "delivered-to"],
  ["x-original-to", "original-to"],
  ["original-recipient", "original-to"],
  ["envelope-to", "envelope-to"],
  ["x-envelope-to", "envelope-to"],
  ["x-rcpt-to", "envelope-to"],
  ["x-forwarded-to", "forwarded-to"],
]);
/** The fields of a Resent block; each block is one station, at its first field. */
const resent = /^resent-(?:date|from|sender|to|cc|bcc|message-id|reply-to)$/;
/** Octets of a field that are read. */
const LOOKED_AT = 4_096;

/** In the order of the fields, newest first. */
export function findStations(
  fields: readonly Field[],
  hops: readonly Pick<Hop, "field" | "index" | "date">[],
): Station[] {
  const places = afterPlaces(hops);
  const near = hops.findLast((hop) => hop.date?.utc)?.date?.utc ?? null;
  const stations: Station[] = [];
  for (let at = 0; at < fields.length && stations.length < limits.hops; at++) {
    const field = fields[at]!;
    const name = field.name.toLowerCase();
    const kind = addressed.get(name);
    const base = { field: field.index, after: places(field.index), utc: null, rewritten: null };
    if (kind !== undefined) stations.push({ ...base, ...envelopeFact(kind, field, near) });
    else if (name === "x-received") stations.push({ ...base, ...hopOverHttp(field) });
    else if (resent.test(name)) {
      const block = blockAt(fields, at);
      stations.push({ ...base, ...resentBlock(block) });
      at += block.length - 1;
    }
  }
  return stations;
}

/** For a field's index the hop directly older than it: the newest one whose field stands below. */
function afterPlaces(hops: readonly Pick<Hop, "field" | "index">[]): (field: number) => number | null {
  let at = hops.length - 1;
  return (field) => {
    while (at >= 0 && hops[at]!.field < field) at -= 1;
    return hops[at]?.index ?? null;
  };
}

function envelopeFact(kind: Kind, field: Field, near: string | null): Pick<Station, "kind" | "text" | "rewritten"> {
  const text = field.raw.slice(0, LOOKED_AT).trim();
  // RFC 8098 §2.3 (Original-Recipient) and its kin: `rfc822;a@b`.
  const address = readPath(text.replace(/^rfc822;/i, ""));
  return { kind, text: address ?? text, rewritten: address === null ? null : readRewritten(address, near) };
}

function hopOverHttp(field: Field): Pick<Station, "kind" | "text" | "utc"> {
  const { from, by, with: word, date } = readReceived(field.raw).facts;
  const client = from?.rdns ?? from?.helo ?? from?.ip ?? null;
  const words = [client && `from ${client}`, by && `by ${by}`, word && `with ${word}`].filter(Boolean);
  return { kind: "x-received", text: words.join(" ") || field.raw.slice(0, 200), utc: date?.utc ?? null };
}

/** RFC 5322 §3.6.6: the fields of one resending stand together; a name that comes again begins the next block. */
function blockAt(fields: readonly Field[], start: number): Field[] {
  const block: Field[] = [];
  const seen = new Set<string>();
  for (let at = start; at < fields.length; at++) {
    const name = fields[at]!.name.toLowerCase();
    if (!resent.test(name) || seen.has(name)) break;
    seen.add(name);
    block.push(fields[at]!);
  }
  return block;
}

function resentBlock(block: readonly Field[]): Pick<Station, "kind" | "text" | "utc"> {
  const named = (name: string) =>
    block.find((field) => field.name.toLowerCase() === name)?.raw.slice(0, LOOKED_AT) ?? null;
  const date = named("resent-date");
  const [from, to] = [named("resent-from") ?? named("resent-sender"), named("resent-to")].map(firstAddress);
  const words = ["resent", from && `by ${from}`, to && `to ${to}`].filter(Boolean);
  return { kind: "resent", text: words.join(" "), utc: date === null ? null : parseDate(date).utc };
}

function firstAddress(text: string | null): string | null {
  return text === null ? null : (parseAddresses(text).mailboxes[0]?.address ?? null);
}

// Every independent time of one header section, with the clock that told it: dates, Received fields, ids that hold a time,
// and the `t=` and `x=` of signatures (RFC 6376 §3.5, RFC 8617 §4.1). Formats are read only where their source is known.
// Gap: the times of Message-IDs are read only in the formats of `id-times.ts`.
import type { Field } from "#lib/fields/types.ts";
import { threadIndex } from "#lib/fields/vendors/thread-index.ts";
import { limits } from "#lib/limits.ts";
import { parseDate } from "#lib/text/dates.ts";
import { isVague } from "./clocks.ts";
import { readIdTime } from "./id-times.ts";
import { readReceived } from "./read-received.ts";
import type { Hop, TimeReading } from "./types.ts";

/** Readings kept of one message: two per hop and as many fields. */
const KEPT = 4 * limits.hops;
/** Octets of a field in which a time is looked for. */
const LOOKED_AT = 8_192;

type Found = Pick<TimeReading, "source" | "clock" | "utc">;

/** Every time found, in the order of hops, then of fields. */
export function readTimes(fields: readonly Field[], hops: readonly Pick<Hop, HopKeys>[]): TimeReading[] {
  const times = hops.flatMap(inHop);
  const near = hops.find((hop) => hop.date?.utc)?.date?.utc ?? null;
  for (const field of fields) {
    if (times.length >= KEPT) break;
    const read = readers.get(field.name.toLowerCase());
    for (const found of read?.(field.raw.slice(0, LOOKED_AT), near) ?? [])
      times.push({ ...found, field: field.index, hop: null });
  }
  return times;
}

type HopKeys = "index" | "field" | "by" | "id" | "date";

function inHop(hop: Pick<Hop, HopKeys>): TimeReading[] {
  const utc = hop.date?.utc ?? null;
  if (utc === null || isVague(hop.date!)) return [];
  const base = { field: hop.field, hop: hop.index, clock: hop.by };
  const id = inId("queue-id", hop.id, utc, hop.by);
  return [{ source: "received", ...base, utc }, ...id.map((found) => ({ ...base, ...found }))];
}

type Reader = (text: string, near: string | null) => Found[];

const readers = new Map<string, Reader>([
  ["date", (text) => dated("date", text)],
  ["resent-date", (text) => dated("resent-date", text)],
  // It is written in UTC and says so in brackets: `(UTC)`.
  ["x-originalarrivaltime", (text) => dated("original-arrival", text.replace(/\(UTC\) *(?:FILETIME=.*)?$/, "+0000"))],
  ["thread-index", (text) => instant("thread-index", startOfThread(text))],
  ["message-id", (text, near) => inId("message-id", text.trim().replace(/^</, "").split("@")[0]!, near, null)],
  ["x-received", readXReceived],
  [
    "dkim-signature",
    (text) =>
      inTags(text, [
        ["t", "signed"],
        ["x", "signature-expires"],
      ]),
  ],
  [
    "arc-message-signature",
    (text) =>
      inTags(text, [
        ["t", "arc-signed"],
        ["x", "signature-expires"],
      ]),
  ],
  ["arc-seal", (text) => inTags(text, [["t", "arc-sealed"]])],
]);

function readXReceived(text: string): Found[] {
  const { by, date, id } = readReceived(text).facts;
  const utc = date?.utc ?? null;
  if (utc === null) return [];
  return [{ source: "x-received", clock: by, utc }, ...inId("queue-id", id, utc, by)];
}

function inId(source: TimeReading["source"], id: string | null, near: string | null, clock: string | null): Found[] {
  const found = id === null || near === null ? null : readIdTime(id, Date.parse(near));
  return found === null ? [] : [{ source, clock, utc: iso(found.ms) }];
}

/** `t=` and `x=` count whole seconds since 1970. */
function inTags(text: string, wanted: readonly (readonly [tag: string, source: TimeReading["source"]])[]): Found[] {
  const tags = new Map<string, string>();
  for (const part of text.split(";").slice(0, limits.parameters)) {
    const at = part.indexOf("=");
    if (at > 0 && at < 64) tags.set(part.slice(0, at).trim(), part.slice(at + 1).trim());
  }
  const clock = tags.get("d")?.replace(/\s/g, "") || null;
  return wanted.flatMap(([tag, source]) => {
    const value = tags.get(tag) ?? "";
    return /^\d{9,11}$/.test(value) ? instant(source, Number(value) * 1000).map((found) => ({ ...found, clock })) : [];
  });
}

/** Only of a message that begins its conversation: an answer repeats the time of the first message. */
function startOfThread(text: string): number | null {
  const value = threadIndex.read(text);
  if (value?.kind !== "pairs" || value.rows.find(({ name }) => name === "answers")?.value !== "0") return null;
  const started = value.rows.find(({ name }) => name === "started");
  return started === undefined ? null : Date.parse(started.value);
}

/** A date without a zone tells no instant. */
function dated(source: TimeReading["source"], text: string): Found[] {
  const date = parseDate(text);
  return date.utc === null || isVague(date) ? [] : [{ source, clock: null, utc: date.utc }];
}

function instant(source: TimeReading["source"], ms: number | null): Found[] {
  return ms === null || !Number.isFinite(ms) ? [] : [{ source, clock: null, utc: iso(ms) }];
}

function iso(ms: number): string {
  return new Date(ms).toISOString().replace(".000Z", "Z");
}

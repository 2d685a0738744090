// The many clocks of one message: every independent time in it, and what they say about each other. A host cannot have taken a
// message before the next host began to take it from there: where it seems so, its clock is ahead by at least the difference.
// Thread-Index holds a FILETIME cut to its upper 48 bits (MS-OXOMSG §2.2.1.3), DKIM and ARC a `t=` (RFC 6376 §3.5).
import type { Field } from "#lib/fields/types.ts";
import { parseDate } from "#lib/text/dates.ts";
import { readIdTime } from "./id-times.ts";
import type { Hop } from "./types.ts";

/** One time, by one clock. */
export interface ClockReading {
  source: "date" | "received" | "queue-id" | "thread-index" | "signature" | "original-arrival" | "message-id";
  /** Index of the field it stands in. */
  field: number;
  /** Index of the hop it belongs to, or null. */
  hop: number | null;
  /** RFC 3339 UTC. */
  utc: string;
}

/** A host's clock that disagrees with its neighbour's. */
export interface Skew {
  /** Index of the hop whose clock is ahead, and its name. */
  hop: number;
  host: string | null;
  /** Index of the hop it is compared with. */
  against: number;
  /** At least this much; the true difference is larger by the time the mail really took. */
  aheadSeconds: number;
}

/** Ids and dates hold whole seconds: a difference of one is none. */
const LEAST_SECONDS = 2;

/** Every time found, in the order of hops, then of fields. */
export function readClocks(fields: readonly Field[], hops: readonly Hop[]): ClockReading[] {
  const readings: ClockReading[] = [];
  for (const hop of hops) {
    const written = hop.date?.utc ?? null;
    if (written === null) continue;
    readings.push({ source: "received", field: hop.field, hop: hop.index, utc: written });
    const id = hop.id === null ? null : readIdTime(hop.id, Date.parse(written));
    if (id) readings.push({ source: "queue-id", field: hop.field, hop: hop.index, utc: iso(id.ms) });
  }
  const near = hops.find((hop) => hop.date?.utc)?.date?.utc ?? null;
  for (const field of fields) {
    const found = inField(field, near === null ? null : Date.parse(near));
    if (found) readings.push({ ...found, field: field.index, hop: null });
  }
  return readings;
}

/** Hosts whose clocks are ahead of the next host's, judged by when that one began to take the message. */
export function findSkews(hops: readonly Hop[], readings: readonly ClockReading[]): Skew[] {
  const skews: Skew[] = [];
  for (let at = 0; at + 1 < hops.length; at++) {
    const [older, newer] = [hops[at]!, hops[at + 1]!];
    const stamp = older.date?.utc ? Date.parse(older.date.utc) : null;
    const times = readings.filter((reading) => reading.hop === newer.index).map((reading) => Date.parse(reading.utc));
    if (stamp === null || times.length === 0) continue;
    const ahead = Math.floor((stamp - Math.min(...times)) / 1000);
    if (ahead >= LEAST_SECONDS)
      skews.push({ hop: older.index, host: older.by, against: newer.index, aheadSeconds: ahead });
  }
  return skews;
}

function inField(field: Field, near: number | null): Pick<ClockReading, "source" | "utc"> | null {
  const name = field.name.toLowerCase();
  const text = field.raw.slice(0, 8192);
  if (name === "date") return dated("date", text);
  if (name === "x-originalarrivaltime") return dated("original-arrival", text.replace(/FILETIME=.*$/, "").trim());
  if (name === "thread-index") return instant("thread-index", filetime(text));
  if (/^(?:dkim-signature|arc-seal|arc-message-signature)$/.test(name)) {
    const time = /(?:^|;)\s*t\s*=\s*(\d{9,11})\s*(?:;|$)/.exec(text);
    return time ? instant("signature", Number(time[1]) * 1000) : null;
  }
  if (name !== "message-id" || near === null) return null;
  const local = text.trim().replace(/^</, "").split("@")[0]!;
  return instant("message-id", readIdTime(local, near)?.ms ?? null);
}

function dated(source: ClockReading["source"], text: string): Pick<ClockReading, "source" | "utc"> | null {
  const { utc } = parseDate(text);
  return utc === null ? null : { source, utc };
}

function instant(source: ClockReading["source"], ms: number | null): Pick<ClockReading, "source" | "utc"> | null {
  return ms === null ? null : { source, utc: iso(ms) };
}

/** 100 ns steps since 1601, of which the lowest 16 bits are dropped: a step of about 6.6 ms. */
function filetime(text: string): number | null {
  const octets = Buffer.from(text.trim().slice(0, 64), "base64");
  if (octets.length < 22 || octets[0] !== 1) return null;
  const steps = octets.readUIntBE(0, 6) * 65_536;
  return Math.floor(steps / 10_000) - 11_644_473_600_000;
}

function iso(ms: number): string {
  return new Date(ms).toISOString().replace(".000Z", "Z");
}

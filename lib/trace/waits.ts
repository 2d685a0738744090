// Names the waits: a long gap between two hosts near a usual retry time may be greylisting (RFC 6647) or a queue run; a gap
// inside one host is a queue or a scan; a gap before the first hop may be a client that was offline. Hypotheses with their
// numbers, no more. Where clocks disagree, only the time that passed for certain counts.
import { formatDuration } from "#lib/text/format/duration.ts";
import { said } from "#lib/text/said.ts";
import { lasting, type Say, say } from "#lib/text/say.ts";
import type { Hop, TimeReading, Wait } from "./types.ts";
import { findWithWord } from "./with-words.ts";

/** Usual first retries and greylisting delays, in minutes. */
const usual = [5, 15, 30, 60];
/** Shorter gaps need no explanation. */
const LEAST_SECONDS = 60;
/** A gap that nothing explains is told from here on: a minute or two is every queue's. */
const LEAST_UNEXPLAINED = 180;
/** A client that was offline for longer is no guess worth a word. */
const LONGEST_OFFLINE = 7 * 86_400;

/**
 * Gaps of a minute and more, oldest first.
 * @param times as `readTimes` gives them
 * @param written the Date field's instant where its clock fits to the others, or null
 */
export function findWaits(hops: readonly Hop[], times: readonly TimeReading[], written: string | null): Wait[] {
  const before = written === null ? null : beforeFirst(hops, times, Date.parse(written));
  return [...(before ? [before] : []), ...hops.flatMap((hop) => between(hops, hop))];
}

function beforeFirst(hops: readonly Hop[], times: readonly TimeReading[], written: number): Wait | null {
  const utc = hops[0]?.date?.utc ?? null;
  if (utc === null) return null;
  const taken = Date.parse(utc);
  const seconds = Math.round((taken - written) / 1000);
  if (seconds < LEAST_SECONDS) return null;
  const inside = firstInside(times, written, taken);
  if (inside !== null) return queuedInside(Math.round((taken - inside) / 1000));
  const dated = said`The message was dated ${formatDuration(seconds)} before a server took it`;
  if (seconds > LONGEST_OFFLINE)
    return { hop: 0, seconds, hypothesis: "unexplained", nearMinutes: null, detail: `${dated}.` };
  const guess = said`its author's program may have been offline, or it was a draft or sent at a set time.`;
  return { hop: 0, seconds, hypothesis: "client", nearMinutes: null, detail: `${dated}: ${guess}` };
}

/** The first time between the two at which a service that writes X-Received says that it had the message. */
function firstInside(times: readonly TimeReading[], written: number, taken: number): number | null {
  const all = times.filter(({ source }) => source === "x-received").map(({ utc }) => Date.parse(utc));
  const inside = all.filter((time) => time >= written && time <= taken);
  return inside.length === 0 ? null : Math.min(...inside);
}

function queuedInside(seconds: number): Wait | null {
  if (seconds < LEAST_SECONDS) return null;
  const detail = said`${formatDuration(seconds)} inside the service, as X-Received shows: a queue, a scan, or a set time.`;
  return { hop: 0, seconds, hypothesis: "queue", nearMinutes: null, detail };
}

function between(hops: readonly Hop[], hop: Hop): Wait[] {
  const seconds = hop.delayRange?.[0] ?? hop.delaySeconds;
  if (seconds === null || seconds < LEAST_SECONDS) return [];
  const near = usual.find((minutes) => isNear(seconds, minutes * 60)) ?? null;
  const hypothesis = hypothesisOf(hops, hop, near);
  if (hypothesis === "unexplained" && seconds < LEAST_UNEXPLAINED) return [];
  return [{ hop: hop.index, seconds, hypothesis, nearMinutes: near, detail: describe(hypothesis, seconds, near, hop) }];
}

/** Retries come late, never early; a queue run adds up to a fifth. Half a minute of clock difference is allowed. */
function isNear(seconds: number, usualSeconds: number): boolean {
  return seconds >= usualSeconds - 30 && seconds <= usualSeconds * 1.2 + 30;
}

function hypothesisOf(hops: readonly Hop[], hop: Hop, near: number | null): Wait["hypothesis"] {
  const kind = hop.continuity?.kind ?? "unknown";
  if (isFetched(hop)) return "queue";
  if (kind === "local" || (kind === "same-host" && sameHost(hops[hop.index - 1]?.by ?? null, hop.by))) return "queue";
  const samePair = kind === "same-host" || kind === "same-address" || kind === "same-organization";
  return near !== null && samePair ? "retry" : "unexplained";
}

function isFetched(hop: Hop): boolean {
  return findWithWord(hop.with)?.fetched ?? false;
}

function sameHost(a: string | null, b: string | null): boolean {
  return a !== null && b !== null && a.toLowerCase() === b.toLowerCase();
}

function describe(hypothesis: Wait["hypothesis"], seconds: number, near: number | null, hop: Hop): string {
  const time = formatDuration(seconds);
  if (isFetched(hop)) return said`${time} in the mailbox, until a program fetched it from there.`;
  if (hypothesis === "queue") return said`${time} inside one host or site: a queue, a scan, or a server that was down.`;
  if (hypothesis === "retry") return String(sayRetry({ seconds, nearMinutes: near }, hop.by));
  return said`${time}: nothing in the two lines explains it.`;
}

/** A wait as of greylisting. @param by the host that took the message late */
export function sayRetry({ seconds, nearMinutes }: Pick<Wait, "seconds" | "nearMinutes">, by: string | null): Say {
  const host = by ?? say`the newer host`;
  return say`${lasting(seconds)} between the same two hosts, near the usual ${nearMinutes!} minutes: greylisting at ${host}, or a refused first try and its retry.`;
}

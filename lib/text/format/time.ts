// Instants for a reader: `17 Nov 2026, 14:05:10` in UTC, at the offset the mail was written with, or in the zone of the
// browser. 24 hours in every language, so that two people who look at one report read the same. Browser-safe.
import { englishTime } from "./english.ts";

/** The words of a language for an instant. */
export interface TimeWords {
  /** `months[0]` is January, short. */
  months: readonly string[];
  /** A day and a time of that day. */
  at: (day: string, time: string) => string;
}

/**
 * `2026-11-17T13:05:10Z` at 60 -> `17 Nov 2026, 14:05:10 +01:00`; at 0 `… +00:00`.
 * @param offsetMinutes minutes east of UTC; null = UTC, said as ` UTC`
 */
export function formatTime(utc: string, offsetMinutes: number | null = null, words: TimeWords = englishTime): string {
  const instant = Date.parse(utc);
  if (Number.isNaN(instant)) return utc;
  const zone = offsetMinutes === null ? "UTC" : formatOffset(offsetMinutes);
  return `${clock(instant + (offsetMinutes ?? 0) * 60_000, words)} ${zone}`;
}

/** The same in the zone this program runs in: in a browser, the reader's. The offset is said. */
export function formatLocalTime(utc: string, words: TimeWords = englishTime): string {
  const date = new Date(utc);
  return Number.isNaN(date.getTime()) ? utc : formatTime(utc, -date.getTimezoneOffset(), words);
}

/** `60` -> `+01:00`, `-210` -> `−03:30` (minus sign U+2212). */
export function formatOffset(minutes: number): string {
  const size = Math.abs(Math.round(minutes));
  return `${minutes < 0 ? "−" : "+"}${two(Math.floor(size / 60))}:${two(size % 60)}`;
}

function clock(shifted: number, { months, at }: TimeWords): string {
  const date = new Date(shifted);
  const day = `${date.getUTCDate()} ${months[date.getUTCMonth()]} ${date.getUTCFullYear()}`;
  return at(day, `${two(date.getUTCHours())}:${two(date.getUTCMinutes())}:${two(date.getUTCSeconds())}`);
}

const two = (value: number): string => value.toString().padStart(2, "0");

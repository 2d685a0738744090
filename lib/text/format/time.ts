// Instants for a reader: `17 Nov 2026, 14:05:10` in UTC, at the offset the mail was written with, or in the zone of the
// browser. English and 24 hours everywhere, so that two people who look at one report read the same. Browser-safe.

const months = ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"];

/**
 * `2026-11-17T13:05:10Z` at 60 -> `17 Nov 2026, 14:05:10 +01:00`; at 0 `… +00:00`.
 * @param offsetMinutes minutes east of UTC; null = UTC, said as ` UTC`
 */
export function formatTime(utc: string, offsetMinutes: number | null = null): string {
  const instant = Date.parse(utc);
  if (Number.isNaN(instant)) return utc;
  return `${clock(instant + (offsetMinutes ?? 0) * 60_000)} ${offsetMinutes === null ? "UTC" : formatOffset(offsetMinutes)}`;
}

/** The same in the zone this program runs in: in a browser, the reader's. The offset is said. */
export function formatLocalTime(utc: string): string {
  const date = new Date(utc);
  return Number.isNaN(date.getTime()) ? utc : formatTime(utc, -date.getTimezoneOffset());
}

/** `60` -> `+01:00`, `-210` -> `−03:30` (minus sign U+2212). */
export function formatOffset(minutes: number): string {
  const size = Math.abs(Math.round(minutes));
  return `${minutes < 0 ? "−" : "+"}${two(Math.floor(size / 60))}:${two(size % 60)}`;
}

function clock(shifted: number): string {
  const date = new Date(shifted);
  const day = `${date.getUTCDate()} ${months[date.getUTCMonth()]} ${date.getUTCFullYear()}`;
  return `${day}, ${two(date.getUTCHours())}:${two(date.getUTCMinutes())}:${two(date.getUTCSeconds())}`;
}

const two = (value: number): string => value.toString().padStart(2, "0");

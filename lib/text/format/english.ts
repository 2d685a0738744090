// The English words of durations, sizes and times: those of the report itself. Apart from what uses them, so that a page in
// another language does without. Browser-safe.
import type { DurationWords } from "./duration.ts";
import type { SizeWords } from "./octets.ts";
import type { TimeWords } from "./time.ts";

/** English, which the report itself is written in. */
export const englishDuration: DurationWords = {
  units: [
    [86_400, "day", "days"],
    [3_600, "h", "h"],
    [60, "min", "min"],
    [1, "s", "s"],
  ],
  gap: " ",
  count: String,
  unknown: "unknown",
  atLeast: (least) => `${least} or more`,
  between: (least, most) => `${least} to ${most}`,
};

/** English, which the report itself is written in. */
export const englishSize: SizeWords = {
  octets: (octets) => `${groupDigits(octets)} ${octets === 1 ? "octet" : "octets"}`,
  units: ["B", "KiB", "MiB", "GiB", "TiB"],
  decimal: (number) => number,
};

/** English, which the report itself is written in. */
export const englishTime: TimeWords = {
  months: ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"],
  at: (day, time) => `${day}, ${time}`,
};

/** `1 line`, `12,345 lines`. */
export function countOf(number: number, singular: string, plural = `${singular}s`): string {
  return `${groupDigits(number)} ${number === 1 ? singular : plural}`;
}

/** `12345` -> `12,345`. `toLocaleString` would load the tables of all languages, 20 ms at a start. */
export function groupDigits(number: number): string {
  return String(number).replace(/\B(?=(?:[0-9]{3})+$)/g, ",");
}

// Seconds in words for a reader: the two largest units that say something. Browser-safe.
import { englishDuration } from "./english.ts";

/** The words of a language for a length of time. */
export interface DurationWords {
  /** Largest first: day, hour, minute, second; of each the word for one and the word for many. */
  units: readonly [seconds: number, one: string, many: string][];
  /** Stands between a number and its unit. */
  gap: string;
  /** A number as the language writes it. */
  count: (count: number) => string;
  unknown: string;
  /** No upper bound is known. */
  atLeast: (least: string) => string;
  between: (least: string, most: string) => string;
}

/**
 * `90061` -> `1 day 1 h`, `1218` -> `20 min 18 s`, `-41` -> `−41 s` (minus sign U+2212), `0` -> `0 s`.
 * Seconds are rounded to whole ones; below the second unit nothing is rounded up: 59 min 59 s stay so.
 */
export function formatDuration(seconds: number, words: DurationWords = englishDuration): string {
  if (!Number.isFinite(seconds)) return words.unknown;
  let rest = Math.abs(Math.round(seconds));
  const first = words.units.findIndex(([size]) => rest >= size);
  if (first < 0) return `0${words.gap}${words.units.at(-1)?.[1]}`;
  const said: string[] = [];
  for (const [size, one, many] of words.units.slice(first, first + 2)) {
    const count = Math.floor(rest / size);
    rest -= count * size;
    if (count > 0) said.push(`${words.count(count)}${words.gap}${count === 1 ? one : many}`);
  }
  return `${seconds < 0 ? "−" : ""}${said.join(" ")}`;
}

/** A length of time that is only known within bounds, e.g. `2 s to 41 s`; `most` null: no upper bound. */
export function formatDurationRange(
  [least, most]: readonly [least: number, most: number | null],
  words: DurationWords = englishDuration,
): string {
  const from = formatDuration(least, words);
  if (most === null) return words.atLeast(from);
  const to = formatDuration(most, words);
  return from === to ? from : words.between(from, to);
}

// Seconds in words for a reader: the two largest units that say something. Browser-safe.

const units: [seconds: number, one: string, many: string][] = [
  [86_400, "day", "days"],
  [3_600, "h", "h"],
  [60, "min", "min"],
  [1, "s", "s"],
];

/**
 * `90061` -> `1 day 1 h`, `1218` -> `20 min 18 s`, `-41` -> `−41 s` (minus sign U+2212), `0` -> `0 s`.
 * Seconds are rounded to whole ones; below the second unit nothing is rounded up: 59 min 59 s stay so.
 */
export function formatDuration(seconds: number): string {
  if (!Number.isFinite(seconds)) return "unknown";
  let rest = Math.abs(Math.round(seconds));
  const first = units.findIndex(([size]) => rest >= size);
  if (first < 0) return "0 s";
  const words: string[] = [];
  for (const [size, one, many] of units.slice(first, first + 2)) {
    const count = Math.floor(rest / size);
    rest -= count * size;
    if (count > 0) words.push(`${count} ${count === 1 ? one : many}`);
  }
  return `${seconds < 0 ? "−" : ""}${words.join(" ")}`;
}

/** A length of time that is only known within bounds, e.g. `2 s to 41 s`; `most` null: no upper bound. */
export function formatDurationRange([least, most]: readonly [least: number, most: number | null]): string {
  if (most === null) return `${formatDuration(least)} or more`;
  return least === most ? formatDuration(least) : `${formatDuration(least)} to ${formatDuration(most)}`;
}

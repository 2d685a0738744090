import type { Span } from "#lib/text/span.ts";

/** Occurrences kept; nobody steps through more. */
export const mostFound = 10_000;

/** The found spans that share octets with `row`; both ascending. */
export function foundIn(found: readonly Span[], row: Span): readonly Span[] {
  let low = 0;
  let high = found.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((found[middle]?.[1] ?? 0) <= row[0]) low = middle + 1;
    else high = middle;
  }
  let end = low;
  while (end < found.length && (found[end]?.[0] ?? 0) < row[1]) end += 1;
  return low === end ? none : found.slice(low, end);
}

const none: readonly Span[] = [];

// Spans of the source: the one an address names, and a row cut where lit and found spans begin and end.
import type { Span } from "#lib/text/span.ts";

export interface Stretch {
  span: Span;
  /** `lit`: what the address names; `found`: an occurrence of the words that are looked for. */
  look: "plain" | "lit" | "found";
  /** Whether the chosen signature covers it; `unsigned`: body text that its l= leaves out. */
  cover: "covered" | "unsigned" | null;
}

/** What the chosen signature covers of a row. */
export interface RowCover {
  covered: readonly Span[];
  tail: Span | null;
}

const noCover: RowCover = { covered: [], tail: null };

/** The stretches of a row; where a lit and a found span overlap, lit wins. `found` is ascending and does not overlap. */
export function cutRow(
  row: Span,
  lit: Span | null,
  found: readonly Span[] = [],
  { covered, tail }: RowCover = noCover,
): Stretch[] {
  const edges = new Set([row[0], row[1]]);
  for (const span of [...(lit ? [lit] : []), ...found, ...covered, ...(tail ? [tail] : [])]) {
    for (const edge of span) if (edge > row[0] && edge < row[1]) edges.add(edge);
  }
  const sorted = [...edges].sort((a, b) => a - b);
  const stretches: Stretch[] = [];
  for (let at = 0; at + 1 < sorted.length; at += 1) {
    const span: Span = [sorted[at] ?? 0, sorted[at + 1] ?? 0];
    const look = lit && overlaps(span, lit) ? "lit" : found.some((one) => overlaps(span, one)) ? "found" : "plain";
    const isCovered = covered.some((one) => overlaps(span, one));
    const cover = isCovered ? "covered" : tail && overlaps(span, tail) ? "unsigned" : null;
    stretches.push({ span, look, cover });
  }
  return stretches;
}

/** They share an octet. */
export function overlaps(a: Span, b: Span): boolean {
  return a[0] < b[1] && b[0] < a[1];
}

/** The span that an address names (`#octets-12-40`), or null. */
export function spanOfHash(hash: string): Span | null {
  const match = /^#octets-([0-9]{1,9})-([0-9]{1,9})$/.exec(hash);
  if (!match) return null;
  const [start, end] = [Number(match[1]), Number(match[2])];
  return end > start ? [start, end] : null;
}

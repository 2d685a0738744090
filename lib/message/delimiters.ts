// Delimiter lines of the multiparts that are open (RFC 2046 §5.1.1): a map look-up for lines that begin with two dashes.
import type { Span } from "#lib/text/span.ts";
import type { OpenPart, Scan } from "./scan-state.ts";

const DASH = 45;

export interface Delimiter {
  open: OpenPart;
  closing: boolean;
  /** Where blanks stand that are no part of the delimiter: behind it, or before its closing dashes. */
  padding: Span | null;
}

/** Cheap: whether the line at `at` is worth asking {@link delimiterAt}. */
export function mayDelimit(scan: Scan, at: number): boolean {
  if (scan.longest === 0 && scan.near === null) return false;
  const { octets } = scan.source;
  return (octets[at] === DASH && octets[at + 1] === DASH) || (scan.near?.lines.has(at) ?? false);
}

/** RFC 2046 §5.1.1: `--boundary`, then `--` when it is the last, then only blanks (transport padding). */
export function delimiterAt(scan: Scan, start: number, end: number): Delimiter | null {
  const near = scan.near?.lines.get(start);
  if (near !== undefined) return { open: scan.near!.open, closing: near, padding: null };
  const { octets } = scan.source;
  let last = end;
  while (last > start && (octets[last - 1] === 32 || octets[last - 1] === 9)) last -= 1;
  const size = last - start - 2;
  if (size < 1 || size > scan.longest + 16) return null;
  const padding: Span | null = last < end ? [last, end] : null;
  if (isRecent(scan, start + 2, size)) return { open: scan.recent!, closing: false, padding };
  const key = octets.toString("latin1", start + 2, last);
  const exact = scan.boundaries.get(key);
  if (exact) {
    scan.recent = exact;
    return { open: exact, closing: false, padding };
  }
  if (!key.endsWith("--")) return null;
  // QUIRK(several): `--boundary --`.
  const name = key.slice(0, -2).trimEnd();
  const open = scan.boundaries.get(name);
  if (!open) return null;
  const gap = name.length < key.length - 2;
  return { open, closing: true, padding: gap ? [start + 2 + name.length, last - 2] : padding };
}

/** The delimiter that was met last once more, of a multipart that still has its boundary to itself. */
function isRecent({ recent, source, boundaries }: Scan, start: number, size: number): boolean {
  const boundary = recent?.boundary ?? "";
  if (size !== boundary.length) return false;
  for (let at = 0; at < size; at++) if (source.octets[start + at] !== boundary.charCodeAt(at)) return false;
  return boundaries.get(boundary) === recent;
}

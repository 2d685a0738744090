// Where lines begin in octets, and a line cut where a lit span begins and ends. Everything counts in octets.
import type { Span } from "#lib/text/span.ts";

/** Offsets of the first octet of each line; a line ends after LF, or after a CR that no LF follows. Never empty. */
export function lineStarts(octets: Uint8Array): Uint32Array {
  const starts: number[] = [0];
  const push = (at: number) => {
    if (at < octets.length) starts.push(at);
  };
  // LF first, then the rare lone CR: both searches are native.
  for (let at = octets.indexOf(10); at >= 0; at = octets.indexOf(10, at + 1)) push(at + 1);
  let mixed = false;
  for (let at = octets.indexOf(13); at >= 0; at = octets.indexOf(13, at + 1)) {
    if (octets[at + 1] === 10) continue;
    push(at + 1);
    mixed = true;
  }
  if (mixed) starts.sort((a, b) => a - b);
  return Uint32Array.from(starts);
}

/** Index of the line that holds this octet. */
export function lineAt(starts: Uint32Array, octet: number): number {
  let low = 0;
  let high = starts.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if ((starts[middle] ?? 0) <= octet) low = middle;
    else high = middle - 1;
  }
  return low;
}

/** The stretches of `line` before, in and after `lit`; empty ones are left out. */
export function cutLine(line: Span, lit: Span | null): { span: Span; lit: boolean }[] {
  if (!lit || lit[1] <= line[0] || lit[0] >= line[1]) return [{ span: line, lit: false }];
  const start = Math.max(line[0], lit[0]);
  const end = Math.min(line[1], lit[1]);
  return [
    { span: [line[0], start] as Span, lit: false },
    { span: [start, end] as Span, lit: true },
    { span: [end, line[1]] as Span, lit: false },
  ].filter(({ span }) => span[1] > span[0]);
}

/** The span that an address names (`#octets-12-40`), or null. */
export function spanOfHash(hash: string): Span | null {
  const match = /^#octets-([0-9]{1,9})-([0-9]{1,9})$/.exec(hash);
  if (!match) return null;
  const [start, end] = [Number(match[1]), Number(match[2])];
  return end > start ? [start, end] : null;
}

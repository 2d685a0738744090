// Unfolding (RFC 5322 §2.2.3): a line end directly followed by a blank is removed, the blank stays.
// Bare LF and bare CR count as line ends too; CRCRLF counts as one.
import { asBuffer, fromLatin1, latin1 } from "./octets.ts";
import type { Span } from "./span.ts";

const TAB = 9;
const LF = 10;
const CR = 13;
const SPACE = 32;

/**
 * The text of a span, one character per octet, unfolded, without the line end that closes it.
 * A line end that no blank follows, where a damaged field goes on, becomes one blank.
 */
export function unfold(octets: Uint8Array, [start, end]: Span): string {
  const stop = beforeLastLineEnd(octets, start, Math.min(end, octets.length));
  const text = latin1(octets, start, stop);
  return text.includes("\n") || text.includes("\r") ? joinLines(asBuffer(octets), start, stop) : text;
}

/** The same for text at hand, one character per octet. */
export function unfoldText(text: string): string {
  return unfold(fromLatin1(text), [0, text.length]);
}

function beforeLastLineEnd(octets: Uint8Array, start: number, end: number): number {
  if (end > start && octets[end - 1] === CR) return end - 1;
  if (end <= start || octets[end - 1] !== LF) return end;
  let at = end - 1;
  while (at > start && octets[at - 1] === CR && at > end - 3) at -= 1;
  return at;
}

/** Octet by octet: a pattern that replaces line ends takes ten times as long for a field of a million lines. */
function joinLines(octets: Buffer, start: number, end: number): string {
  const joined = Buffer.allocUnsafe(end - start);
  let length = 0;
  for (let at = start; at < end; ) {
    const octet = octets[at]!;
    if (octet !== LF && octet !== CR) {
      joined[length++] = octet;
      at += 1;
      continue;
    }
    at = afterLineEnd(octets, at);
    const folded = at < end && (octets[at] === SPACE || octets[at] === TAB);
    if (!folded) joined[length++] = SPACE;
  }
  return joined.toString("latin1", 0, length);
}

function afterLineEnd(octets: Buffer, at: number): number {
  if (octets[at] === LF) return at + 1;
  if (octets[at + 1] === LF) return at + 2;
  return octets[at + 1] === CR && octets[at + 2] === LF ? at + 3 : at + 1;
}

// The octets a scan runs over, and its counters. Line ends are LF, or CR where no LF is at all.
import { asBuffer } from "#lib/text/octets.ts";

const LF = 10;
const CR = 13;

export interface Source {
  octets: Buffer;
  /** What ends a line; CRs directly before a LF belong to the line end. */
  eol: 10 | 13;
  /** Path of the part whose decoded octets these are, or null for the message's own. */
  within: string | null;
  /** Line ends met, and how many of them were CRLF. */
  lines: number;
  crlfs: number;
}

/** Starts a scan of these octets. */
export function openSource(octets: Uint8Array, within: string | null): Source {
  const buffer = asBuffer(octets);
  // RFC 5322 §2.3: bare CR is no line end; a message that has no LF at all (old Mac OS) cannot be read otherwise.
  const eol = buffer.includes(LF) || !buffer.includes(CR) ? LF : CR;
  return { octets: buffer, eol, within, lines: 0, crlfs: 0 };
}

/** The end of a line's content: before the CRs that belong to its line end (CRCRLF counts as one line end). */
export function contentEnd(source: Source, start: number, end: number): number {
  if (source.eol === CR) return end;
  let at = end;
  while (at > start && source.octets[at - 1] === CR && at > end - 2) at -= 1;
  return at;
}

/** The offset before the line end that stands directly before `at`, not below `from`. */
export function beforeLineEnd(source: Source, from: number, at: number): number {
  if (at <= from || source.octets[at - 1] !== source.eol) return Math.max(from, at);
  return contentEnd(source, from, at - 1);
}

/** True when some octet other than those of line ends stands there. */
export function hasContent(source: Source, start: number, end: number): boolean {
  for (let at = start; at < end; at++) {
    const octet = source.octets[at];
    if (octet !== LF && octet !== CR) return true;
  }
  return false;
}

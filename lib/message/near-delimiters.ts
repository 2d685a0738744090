// Lines that were surely meant as delimiters although none is one: the boundary without its leading dashes, with one dash
// or a typographic dash instead, or with text behind it, as happens in hand-made and retyped messages. Only asked when not
// one line of a multipart matches its boundary exactly; a single such line is no evidence.
import { latin1 } from "#lib/text/octets.ts";
import { contentEnd, type Source } from "./source.ts";

/** Without dashes in front, text behind the boundary is believed only from this length of boundary on. */
const longBoundary = 16;
/** Octets before the boundary that can still be dashes and blanks. */
const longestPrefix = 12;

/**
 * Finds them in [start, end).
 * @returns line start to whether it closes the multipart; empty when fewer than two
 */
export function findNearDelimiters(source: Source, start: number, end: number, boundary: string): Map<number, boolean> {
  const found = new Map<number, boolean>();
  const region = source.octets.subarray(start, end);
  const needle = Buffer.from(boundary, "latin1");
  for (let at = region.indexOf(needle); at >= 0; at = region.indexOf(needle, at + needle.length)) {
    const line = lineStart(source, start, start + at);
    if (line === null || found.has(line)) continue;
    const lf = source.octets.indexOf(source.eol, start + at);
    const lineEnd = contentEnd(source, line, lf < 0 || lf > end ? end : lf);
    const prefix = latin1(source.octets, line, start + at);
    // Anything longer than this behind a boundary is no remark.
    const rest = latin1(source.octets, start + at + needle.length, Math.min(lineEnd, start + at + needle.length + 998));
    const closing = readRest(prefix, rest, boundary);
    if (closing !== null) found.set(line, closing);
  }
  return found.size < 2 ? new Map() : found;
}

/** Start of the line, when it is near enough before `at`. */
function lineStart(source: Source, from: number, at: number): number | null {
  for (let start = at; start >= from && start >= at - longestPrefix; start--) {
    if (start === from || source.octets[start - 1] === source.eol) return start;
  }
  return null;
}

/** Whether the line closes, or null when it is no delimiter at all. En and em dash stand here as their UTF-8 octets. */
function readRest(prefix: string, rest: string, boundary: string): boolean | null {
  const dashes = /^[ \t]*(--?|\xe2\x80[\x93\x94]|)$/.exec(prefix);
  const tail = /^(--|\xe2\x80[\x93\x94])?[ \t]*(?:[ \t]([\s\S]*))?$/.exec(rest);
  if (!dashes || !tail) return null;
  if (dashes[1] === "" && (tail[2] ?? "").trim() !== "" && boundary.length < longBoundary) return null;
  return tail[1] !== undefined;
}

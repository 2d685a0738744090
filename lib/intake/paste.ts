// An input on its way to message octets: one character per octet, the repairs so far, and how many lines of the input were
// taken off the top, so that repairs can name lines of the input. Texts stay as they are until a repair really applies.
import type { Repair } from "./types.ts";

export interface Paste {
  text: string;
  repairs: Repair[];
  /** Lines of the input that stood above `text`. */
  linesAbove: number;
}

/** Octets at the beginning that are looked at to decide on repairs. */
const headLength = 65_536;
/** Octets of the header section that are looked through. */
export const sectionLength = 1_048_576;

const LF = 10;
const CR = 13;

/** The first lines, without line ends; what repairs are decided on. A bare CR ends a line only where no LF is. */
export function headLines(text: string, count: number): string[] {
  const head = text.slice(0, headLength);
  return head.includes("\n") ? head.split("\n", count).map(withoutEnd) : head.split("\r", count);
}

/** Where the header section ends: at its first empty line, or at the end of what is looked through. */
export function sectionEnd(text: string, longest = sectionLength): number {
  const head = text.slice(0, longest);
  const empty = (head.includes("\n") ? /\n\r?\n/ : /\r\r/).exec(head);
  return empty ? empty.index + 1 : Math.min(text.length, longest);
}

/** Every line with its line end (LF, CRLF, CRCRLF or CR); they join to the text again. */
export function linesOf(text: string): string[] {
  const lines: string[] = [];
  let lf = text.indexOf("\n");
  let cr = text.indexOf("\r");
  for (let at = 0; at < text.length; ) {
    if (lf >= 0 && lf < at) lf = text.indexOf("\n", at);
    if (cr >= 0 && cr < at) cr = text.indexOf("\r", at);
    const end = lineEndAt(text, at, lf, cr);
    lines.push(text.slice(at, end));
    at = end;
  }
  return lines;
}

/** The end of the line at `at`. @param lf, cr the next ones, or -1 */
function lineEndAt(text: string, at: number, lf: number, cr: number): number {
  if (cr < 0) return lf < 0 ? text.length : lf + 1;
  if (lf < 0) return cr + 1;
  let content = lf;
  while (content > at && content > lf - 2 && text.charCodeAt(content - 1) === CR) content -= 1;
  return cr < content ? cr + 1 : lf + 1;
}

/** A line without its line end. */
export function withoutEnd(line: string): string {
  let end = line.length;
  while (end > 0 && (line.charCodeAt(end - 1) === LF || line.charCodeAt(end - 1) === CR)) end -= 1;
  return end === line.length ? line : line.slice(0, end);
}

/** Takes the first lines off. */
export function dropLines(paste: Paste, count: number, repair: Omit<Repair, "line">): Paste {
  let at = 0;
  for (let i = 0; i < count; i++) at = nextLine(paste.text, at);
  return {
    text: paste.text.slice(at),
    repairs: [...paste.repairs, { ...repair, line: paste.linesAbove + 1 }],
    linesAbove: paste.linesAbove + count,
  };
}

/** Adds a repair that changed the text but no lines at its top. */
export function withRepair(paste: Paste, text: string, repair: Repair): Paste {
  return { ...paste, text, repairs: [...paste.repairs, repair] };
}

/** Number of line ends in [start, end). */
export function countLines(text: string, start: number, end: number): number {
  let count = 0;
  for (let at = start; at < end; at++) {
    const code = text.charCodeAt(at);
    if (code === LF) count += 1;
    else if (code === CR) {
      const next = text.charCodeAt(at + 1);
      if (next !== LF && !(next === CR && text.charCodeAt(at + 2) === LF)) count += 1;
    }
  }
  return count;
}

/** Where the next line starts; LF, CRLF and CR end lines. */
export function nextLine(text: string, at: number): number {
  const end = /\r{0,2}\n|\r|$/g;
  end.lastIndex = at;
  end.exec(text);
  return end.lastIndex;
}

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

/** The first lines, without line ends; what repairs are decided on. */
export function headLines(text: string, count: number): string[] {
  return text.slice(0, headLength).split(/\r\n|\n|\r/, count);
}

/** Every line with its line end; they join to the text again. */
export function linesOf(text: string): string[] {
  return text.match(/[^\r\n]*(?:\r{0,2}\n|\r)|[^\r\n]+$/g) ?? [];
}

/** A line without its line end. */
export function withoutEnd(line: string): string {
  return line.replace(/[\r\n]+$/, "");
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

/** Where the next line starts; LF, CRLF and CR end lines. */
export function nextLine(text: string, at: number): number {
  const end = /\r{0,2}\n|\r|$/g;
  end.lastIndex = at;
  end.exec(text);
  return end.lastIndex;
}

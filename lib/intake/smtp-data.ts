// The message in an SMTP log: from behind DATA to the line with a single dot (RFC 5321 §4.1.1.4), with the doubled dots
// undone (§4.5.2). Chunks of BDAT, which no dot ends, are read by smtp-chunks.ts. Browser-safe.
import { withoutEnd } from "./paste.ts";
import { readMarked } from "./smtp-marks.ts";

export interface MessageBlock {
  /** The message as sent: lines with their ends, marks taken off and doubled dots undone. */
  content: string[];
  /** Lines of the log that `content` came from; one shorter for each remark that was left out. */
  places: number[];
  /** Lines that stand in the message's place and are none of it: remarks, fences, `...`. */
  notes: { at: number; text: string }[];
  /** The line with the dot, or null when the log ends without. */
  dot: number | null;
  /** The line behind it all. */
  next: number;
  dotStuffed: number;
  /** Marks of who speaks stood before its lines. */
  prefixed: boolean;
  /** Lines with a dot alone whose line ends are not CRLF, in a log that has CRLF: some servers end the message there. */
  oddDots: number[];
  /** A chunk whose count and octets differ: what BDAT announced, and what there is with CRLF at each line's end. */
  miscount?: { announced: number; found: number };
}

const DOT = 46;
const fence = /^[ \t]*(?:```|~~~)[\w-]*[ \t]*$/;
/** RFC 5321 §4.2: how the reply to a message begins; used where the dot is missing. */
const verdict = /^(?:250|4[25]\d|55\d|221)[ -]/;
const writtenDot = /^\.[ \t]*(?:<CRLF>|<CR><LF>)?[ \t]*$/i;
const left = /^(?:\.\.\.|\u2026|\xe2\x80\xa6|\[\.\.\.\])$/;

interface Log {
  /** The DATA command has a mark: so have the lines of the message, or nothing that has one belongs to it. */
  marked: boolean;
  /** The DATA command ends with CRLF: only CRLF, dot, CRLF ends the message. */
  crlf: boolean;
  /** Where messages can end in a log without marks. */
  dots: Dots;
}

/** Lines with a dot alone, in order; and those of them whose line ends are CRLF on both sides. */
export interface Dots {
  all: readonly number[];
  strict: readonly number[];
}

/** Finds them once, so that a log with many DATA and few dots is not looked through again and again. */
export function findDots(lines: readonly string[]): Dots {
  const all: number[] = [];
  const strict: number[] = [];
  for (const [at, line] of lines.entries()) {
    if (line.charCodeAt(0) !== DOT || !writtenDot.test(withoutEnd(line))) continue;
    all.push(at);
    // RFC 5321 §2.3.8, §4.1.1.4: strictly, both line ends around the dot are CRLF.
    if (line.endsWith("\r\n") && lines[at - 1]?.endsWith("\r\n")) strict.push(at);
  }
  return { all, strict };
}

/** Reads the message that begins at line `from`. */
export function readData(lines: readonly string[], from: number, log: Log): MessageBlock {
  const end = log.marked ? endOfMarked(lines, from) : endOfPlain(lines, from, log);
  const prefixed = log.marked && hasClientMark(lines, from, end.stop);
  const block: MessageBlock = {
    content: [],
    places: [],
    notes: [],
    dot: end.dot,
    next: end.next,
    dotStuffed: 0,
    prefixed,
    oddDots: log.crlf && !log.marked ? oddDots(lines, from, end.stop) : [],
  };
  const fences = log.marked ? [] : fencesAround(lines, from, end.stop);
  for (let at = from; at < end.stop; at++) {
    const text = fences.includes(at) ? null : ownLine(lines[at]!, log.marked, prefixed);
    if (text === null || (at === from && left.test(withoutEnd(text))))
      block.notes.push({ at, text: withoutEnd(lines[at]!) });
    else addLine(block, text, at);
  }
  return block;
}

function addLine(block: MessageBlock, text: string, at: number): void {
  // RFC 5321 §4.5.2: a line that begins with a dot got a second one. A dot alone is none: it would have ended the message.
  const stuffed = text.charCodeAt(0) === DOT && withoutEnd(text) !== ".";
  block.dotStuffed += Number(stuffed);
  block.content.push(stuffed ? text.slice(1) : text);
  block.places.push(at);
}

/** The client's line with its line end, or null when it is none of the message. */
function ownLine(line: string, marked: boolean, prefixed: boolean): string | null {
  if (!marked) return line;
  const { who, content, end } = readMarked(line);
  if (!prefixed) return who === null && !line.startsWith("#") ? line : null;
  return who === "client" ? (content.includes("\\r\\n") ? content.replaceAll("\\r\\n", "\r\n") : content) + end : null;
}

function hasClientMark(lines: readonly string[], from: number, stop: number): boolean {
  for (let at = from; at < stop; at++) if (readMarked(lines[at]!).who === "client") return true;
  return false;
}

interface End {
  /** First line that is no content. */
  stop: number;
  dot: number | null;
  next: number;
}

/** The client's dot, or the server's next line. */
function endOfMarked(lines: readonly string[], from: number): End {
  for (let at = from; at < lines.length; at++) {
    const { who, text } = readMarked(lines[at]!);
    if (who === "server") return { stop: at, dot: null, next: at };
    if (who !== "note" && writtenDot.test(text)) return { stop: at, dot: at, next: at + 1 };
    if (who === "client" && text.endsWith("\\r\\n.")) return { stop: at + 1, dot: at, next: at + 1 };
  }
  return { stop: lines.length, dot: null, next: lines.length };
}

function endOfPlain(lines: readonly string[], from: number, { crlf, dots }: Log): End {
  const at = (crlf ? firstFrom(dots.strict, from) : null) ?? firstFrom(dots.all, from);
  if (at !== null) return { stop: at, dot: at, next: at + 1 };
  // No dot: a log that was cut, or one that leaves it out. The server's verdict is the only other mark there is.
  let stop = from;
  while (stop < lines.length && !verdict.test(lines[stop]!)) stop += 1;
  return { stop, dot: null, next: stop };
}

/** The first of the sorted numbers that is not below `from`. */
function firstFrom(sorted: readonly number[], from: number): number | null {
  let low = 0;
  let high = sorted.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (sorted[middle]! < from) low = middle + 1;
    else high = middle;
  }
  return sorted[low] ?? null;
}

function oddDots(lines: readonly string[], from: number, stop: number): number[] {
  const found: number[] = [];
  for (let at = from; at < stop; at++) if (withoutEnd(lines[at]!) === ".") found.push(at);
  return found;
}

/**
 * A pair of code fences that notes put into the middle of a log: the first where no field can be, in the header section,
 * the second directly before the dot.
 */
function fencesAround(lines: readonly string[], from: number, stop: number): number[] {
  let last = stop - 1;
  while (last > from && withoutEnd(lines[last]!) === "") last -= 1;
  if (last <= from || !fence.test(withoutEnd(lines[last]!))) return [];
  for (let at = from; at < last; at++) {
    const text = withoutEnd(lines[at]!);
    if (text === "") return [];
    if (fence.test(text)) return [at, last];
  }
  return [];
}

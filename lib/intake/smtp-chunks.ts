// The octets of a BDAT chunk in an SMTP log (RFC 3030 §2). BDAT counts them, but a paste changes line ends, drops blanks at the
// ends of lines and turns characters into others: where the count does not lead to a reply or a command, the chunk ends before
// the reply or command nearest to it. Browser-safe.
import { withoutEnd } from "./paste.ts";
import type { MessageBlock } from "./smtp-data.ts";
import { type MarkedLine, readMarked } from "./smtp-marks.ts";

/** Where chunks can end, and how many octets stand above each line; made once for a log, so that many BDAT cost no more. */
export interface ChunkEnds {
  /** Lines before which a chunk may end, in order; behind the last line too. */
  soft: readonly number[];
  /** Those which no chunk goes beyond: what the server says in a log with marks. */
  hard: readonly number[];
  /** Octets of the message above each line, if all lines were content, with CRLF at their ends. */
  above: Float64Array;
  /** Lines whose end is one octet and not two. */
  bare: Float64Array;
}

/** RFC 5321 §4.2: how the reply to a chunk begins. */
const verdict = /^(?:250|4[25]\d|5[05]\d|221)(?:[ -]|$)/;
const command = /^(?:(?:BDAT[ \t]+\d+(?:[ \t]+LAST)?|RSET|QUIT)[ \t]*$|MAIL[ \t]+FROM[ \t]*:)/i;
/** What stands below a verdict: another reply, a command. A message may have a line that begins as verdicts do. */
const below =
  /^(?:[2-5]\d\d(?:[ -]|$)|(?:EHLO|HELO|LHLO|MAIL|RCPT|DATA|BDAT|RSET|QUIT|NOOP|AUTH|STARTTLS)(?:[ \t]|$))/i;
/** `...`, `[...]`, a number sign: what people write where the log leaves something out. */
const remark = /^(?:\.{3}|\u2026|\xe2\x80\xa6|\[(?:\.{3}|\u2026|\xe2\x80\xa6)\]|#.*)?$/;
/** A chunk that lost or won more than this share of its octets was not damaged but cut: its first end is as good as any. */
const tolerance = 2;

/** Who is marked in the log: nobody, everybody, or everybody but the lines of the message. */
export type Marking = "none" | "all" | "dialogue";

/** How the lines of the chunk that begins here are marked. */
export function markingOf(lines: readonly string[], from: number, marked: boolean): Marking {
  if (!marked) return "none";
  return readMarked(lines[from] ?? "").who === null ? "dialogue" : "all";
}

/** Finds them in the whole log. */
export function findChunkEnds(lines: readonly string[], marking: Marking): ChunkEnds {
  const soft: number[] = [];
  const hard: number[] = [];
  const above = new Float64Array(lines.length + 1);
  const bare = new Float64Array(lines.length + 1);
  for (const [at, line] of lines.entries()) {
    const { who, text, content, end } = readLine(line, marking);
    const isHard = who === "server" || (marking === "all" && who === null && verdict.test(text));
    if (isHard) hard.push(at);
    if (isHard || isEnd(lines, at, text, marking, who)) soft.push(at);
    const counts = isContent(who, marking);
    above[at + 1] = above[at]! + (counts ? content.length + (end === "" ? 0 : 2) : 0);
    bare[at + 1] = bare[at]! + Number(counts && end.length === 1);
  }
  return { soft: [...soft, lines.length], hard: [...hard, lines.length], above, bare };
}

type Read = Pick<MarkedLine, "who" | "text" | "content" | "end">;

function readLine(line: string, marking: Marking): Read {
  const read = marking === "none" ? null : readMarked(line);
  if (read && (marking === "all" || read.who !== null)) return read;
  const content = withoutEnd(line);
  return { who: null, text: content, content, end: line.slice(content.length) };
}

const isContent = (who: Read["who"], marking: Marking): boolean => who === (marking === "all" ? "client" : null);

function isEnd(lines: readonly string[], at: number, text: string, marking: Marking, who: Read["who"]): boolean {
  // Where only the dialogue has marks, what has none is the message, whatever it says.
  if (marking === "dialogue") return who === "client" && command.test(text);
  if (command.test(text)) return true;
  if (marking !== "none" || !verdict.test(text)) return false;
  const next = lines.slice(at + 1, at + 4).find((line) => withoutEnd(line).trim() !== "");
  return next === undefined || remark.test(next.trim()) || below.test(next.trim());
}

/**
 * Reads a chunk. Where the log's line ends are LF, each counts as the two octets it was on the wire.
 * @returns no content when the log leaves the chunk out
 */
export function readChunk(
  lines: readonly string[],
  from: number,
  octets: number,
  { marking, ends }: { marking: Marking; ends: ChunkEnds },
): MessageBlock {
  const none = emptyBlock(from, marking === "all");
  const first = ends.soft[firstFrom(ends.soft, from)]!;
  if (octets === 0 || isLeftOut(lines.slice(from, Math.min(first, from + 3)), marking)) return none;
  const { stop, miscounted } = findEnd(lines, ends, from, octets);
  const block = { ...none, next: stop };
  for (let at = from; at < stop; at++) {
    const { who, content, end } = readLine(lines[at]!, marking);
    if (!isContent(who, marking)) continue;
    block.content.push(content + end);
    block.places.push(at);
  }
  if (block.content.length === 0) return none;
  const found = ends.above[stop]! - ends.above[from]!;
  return miscounted ? { ...block, miscount: { announced: octets, found } } : block;
}

function emptyBlock(from: number, prefixed: boolean): MessageBlock {
  return { content: [], places: [], notes: [], dot: null, next: from, dotStuffed: 0, prefixed, oddDots: [] };
}

/** Nothing stands between BDAT and what comes next, or only a word that something was left out. */
function isLeftOut(between: readonly string[], marking: Marking): boolean {
  return between.length < 3 && between.every((line) => remark.test(readLine(line, marking).text.trim()));
}

/** The end that the count leads to, else the nearest that damage explains, else the first. */
function findEnd(
  lines: readonly string[],
  ends: ChunkEnds,
  from: number,
  octets: number,
): { stop: number; miscounted: boolean } {
  const { soft, hard, above } = ends;
  const wall = hard[firstFrom(hard, from)]!;
  const begin = firstFrom(soft, from);
  const limit = firstFrom(soft, wall);
  const near = nearestTo(soft, begin, limit, above, above[from]! + octets);
  const close = [near, near - 1, near + 1].filter((i) => i >= begin && i <= limit).map((i) => soft[i]!);
  const counted = findCounted(lines, ends, from, octets, { close, wall });
  if (counted !== null) return { stop: counted, miscounted: false };
  // Of replies and commands in a row, the chunk ends before the first.
  let row = near;
  while (row > begin && soft[row - 1] === soft[row]! - 1) row -= 1;
  const best = soft[row]!;
  const size = above[best]! - above[from]!;
  const damaged = best > from && size * tolerance >= octets && size <= octets * tolerance;
  return { stop: damaged ? best : soft[begin]!, miscounted: true };
}

/** The end to which the count leads: with CRLF, before somebody's remark, or with LF alone; null when none does. */
function findCounted(
  lines: readonly string[],
  { above, bare }: ChunkEnds,
  from: number,
  octets: number,
  { close, wall }: { close: readonly number[]; wall: number },
): number | null {
  const size = (at: number) => above[at]! - above[from]!;
  // The last line of a chunk need not be a whole one; the log then ends it.
  const fits = (at: number) => at > from && isNear(size(at) - octets);
  const exact = close.find(fits);
  if (exact !== undefined) return exact;
  const noted = firstFrom(above, above[from]! + octets);
  if (noted < wall && fits(noted) && /^[#.[]/.test(lines[noted]!) && remark.test(lines[noted]!.trim())) return noted;
  const bareEnds = (at: number) => bare[at]! - bare[from]!;
  const fitsBare = (at: number) => at > from && bareEnds(at) === at - from && isNear(size(at) - bareEnds(at) - octets);
  return close.find(fitsBare) ?? null;
}

const isNear = (tooMany: number): boolean => tooMany >= 0 && tooMany <= 2;

/** The place in `soft`, between two, whose octets are nearest to a sum; `above` never falls. */
function nearestTo(soft: readonly number[], low: number, high: number, above: Float64Array, sum: number): number {
  let [first, last] = [low, high];
  while (first < last) {
    const middle = (first + last) >> 1;
    if (above[soft[middle]!]! < sum) first = middle + 1;
    else last = middle;
  }
  const before = first > low ? Math.abs(above[soft[first - 1]!]! - sum) : Number.POSITIVE_INFINITY;
  return before < Math.abs(above[soft[first]!]! - sum) ? first - 1 : first;
}

/** The place of the first of the sorted numbers that is not below `from`; the last when all are. */
function firstFrom(sorted: ArrayLike<number>, from: number): number {
  let low = 0;
  let high = sorted.length - 1;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (sorted[middle]! < from) low = middle + 1;
    else high = middle;
  }
  return low;
}

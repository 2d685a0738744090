// Looks for what happened to a body since it was signed: undoes one known kind of change at a time and compares the hash
// with bh=. A match is proof, and nothing else is called so. The order is from the plain to the far-fetched: text at the
// end, changes of the whole body, changes along MIME boundaries, text at the top.

import { createHash, type Hash } from "node:crypto";
import type { Message } from "#lib/message/types.ts";
import { countOf, groupDigits } from "#lib/text/format/english.ts";
import { asBuffer, latin1 } from "#lib/text/octets.ts";
import { said } from "#lib/text/said.ts";
import type { HashName } from "../canonical.ts";
import { type BareCr, canonicalChunks } from "../canonical-form.ts";
import type { Signature } from "../signature.ts";
import { bareCrOf } from "../verify.ts";
import { bodyTransforms } from "./body-transforms.ts";
import { type Budget, spend } from "./budget.ts";
import { type Cause, partAddedIn, partAround, type RawBody, rawLine } from "./causes.ts";

/** What is looked for, and how a candidate is hashed. */
export interface BodyGoal {
  signature: Signature;
  hash: HashName;
  expected: Buffer;
  budget: Budget;
}

/** A canonical body and where its lines begin. */
interface Lines {
  octets: Buffer;
  /** The last entry is the end of the body. */
  starts: number[];
  /** Where these lines stand; null for a body that was rewritten or is a part. */
  of: RawBody | null;
}

/** Larger bodies are only searched for text at the end: each further try hashes all of them. */
const largestOctets = 2_097_152;
const mostFooterLines = 2_000;
const mostBannerLines = 80;
const mostCutLines = 120;
const mostDelimiters = 12;
const mostParts = 20;

/** What was done to the body, or null when no repair gives the signed hash. */
export async function findBodyRepair(message: Message, goal: BodyGoal): Promise<Cause[] | null> {
  const octets = message.octets.subarray(message.body[0], message.body[1]);
  const lines = {
    ...(await readLines(octets, goal, bareCrOf(message))),
    of: { message, mode: goal.signature.bodyMode },
  };
  const appended = await findAppended(lines, 0, goal);
  if (appended !== null) return describeAppended(lines, appended);
  if (octets.length > largestOctets) return null;
  return (
    (await findTransform(octets, goal)) ??
    (await findWrapping(message, goal)) ??
    (await findCut(message, lines, goal)) ??
    findBanner(lines, goal)
  );
}

async function readLines(octets: Uint8Array, goal: BodyGoal, bareCr: BareCr): Promise<Lines> {
  const chunks: Uint8Array[] = [];
  for (const chunk of canonicalChunks(octets, goal.signature.bodyMode, bareCr)) {
    if (chunks.push(Uint8Array.from(chunk)) % chunksBetweenPauses === 0) await goal.budget.rest();
  }
  const all = Buffer.concat(chunks);
  return { octets: all, starts: all.length > largestOctets ? lastStarts(all) : allStarts(all), of: null };
}

function allStarts(octets: Buffer): number[] {
  const starts = [0];
  for (let at = octets.indexOf(10); at >= 0; at = octets.indexOf(10, at + 1)) starts.push(at + 1);
  return starts;
}

/** Of a large body everything before its last lines counts as one line. */
function lastStarts(octets: Buffer): number[] {
  const starts = [octets.length];
  for (let at = octets.length - 2; starts.length <= mostFooterLines && at > 0; at -= 1) {
    at = octets.lastIndexOf(10, at);
    if (at < 0) break;
    starts.push(at + 1);
  }
  return [0, ...starts.reverse()];
}

/** Whether these pieces, one after another, are what was hashed. */
function isSigned(pieces: readonly Uint8Array[], goal: BodyGoal): boolean {
  const { bodyLimit } = goal.signature;
  let left = bodyLimit ?? Number.POSITIVE_INFINITY;
  const hash = createHash(goal.hash);
  for (const piece of pieces) {
    hash.update(piece.length > left ? piece.subarray(0, left) : piece);
    left = Math.max(left - piece.length, 0);
  }
  return hash.digest().equals(goal.expected);
}

/** The number of the first line that was not signed, when the body from line `from` to there was; else null. */
async function findAppended(lines: Lines, from: number, goal: BodyGoal): Promise<number | null> {
  const { octets, starts } = lines;
  const count = starts.length - 1;
  if (goal.signature.bodyLimit !== null) return findLimited(lines, from, goal);
  const firstTried = Math.max(from, count - mostFooterLines);
  const isAffordable =
    (await spend(goal.budget, octets.length - starts[from]!)) && (await spend(goal.budget, 0, count - firstTried));
  if (!isAffordable) return null;
  const running = createHash(goal.hash);
  await hashLong(running, octets.subarray(starts[from], starts[firstTried]), goal.budget);
  for (let line = firstTried; line < count; line++) {
    running.update(octets.subarray(starts[line], starts[line + 1]));
    // The canonical body ends with a line that is not empty.
    const isEmpty = starts[line + 1]! - starts[line]! === 2;
    if (!isEmpty && running.copy().digest().equals(goal.expected)) return line + 1;
  }
  return null;
}

/** Pieces of a canonical body rewritten between two pauses: some ten milliseconds. */
const chunksBetweenPauses = 64;
/** Octets hashed between two pauses: some ten milliseconds. */
const stretchOctets = 4_194_304;

/** Octets from which undoing one change of the whole body takes milliseconds. */
const longText = 65_536;

async function hashLong(hash: Hash, octets: Buffer, budget: Budget): Promise<void> {
  for (let at = 0; at < octets.length; at += stretchOctets) {
    if (at > 0) await budget.rest();
    hash.update(octets.subarray(at, at + stretchOctets));
  }
}

/** With l= only the octets up to it count, whatever follows. */
async function findLimited({ octets, starts }: Lines, from: number, goal: BodyGoal): Promise<number | null> {
  const limit = goal.signature.bodyLimit ?? 0;
  const rest = octets.subarray(starts[from]);
  if (rest.length < limit || !(await spend(goal.budget, limit))) return null;
  return isSigned([rest], goal) ? starts.length - 1 : null;
}

async function findTransform(octets: Uint8Array, goal: BodyGoal): Promise<Cause[] | null> {
  const text = latin1(octets).replace(/\r\n|\n/g, "\r\n");
  for (const transform of bodyTransforms) {
    if (!(await spend(goal.budget, text.length))) return null;
    if (text.length > longText) await goal.budget.rest();
    const changed = transform.undo(text);
    if (changed === null || changed === text) continue;
    const lines = await readLines(Buffer.from(changed, "latin1"), goal, "content");
    const appended = await findAppended(lines, 0, goal);
    if (appended === null) continue;
    return [{ code: transform.code, detail: transform.detail }, ...describeAppended(lines, appended)];
  }
  return null;
}

/** The body that was signed is now one part of a new multipart. */
async function findWrapping(message: Message, goal: BodyGoal): Promise<Cause[] | null> {
  for (const part of message.parts.slice(1, mostParts)) {
    if (part.within !== null) continue;
    const octets = asBuffer(message.octets, part.body[0], part.body[1]);
    if (!(await spend(goal.budget, octets.length, 2))) return null;
    const lines = await readLines(octets, goal, bareCrOf(message));
    if (!isSigned([lines.octets], goal)) continue;
    const detail = said`The signed body is now part ${part.path} of a multipart put around it.`;
    return [{ code: "wrapped", detail, part: part.path }];
  }
  return null;
}

/** Lines that were put in before a MIME delimiter or after a part's header, or a whole part. */
async function findCut(message: Message, lines: Lines, goal: BodyGoal): Promise<Cause[] | null> {
  const delimiters = findDelimiters(message, lines);
  for (const [first, from] of delimiters.entries()) {
    for (const to of delimiters.slice(first + 1)) {
      if (to.boundary !== from.boundary || !(await isCut(lines, from.line, to.line, goal))) continue;
      return [describePart(lines, from.line, to.line)];
    }
  }
  for (const { line } of delimiters) {
    const found = (await findLinesBefore(lines, line, goal)) ?? (await findLinesAfterHeader(lines, line, goal));
    if (found) return found;
  }
  return null;
}

async function findLinesBefore(lines: Lines, delimiter: number, goal: BodyGoal): Promise<Cause[] | null> {
  for (let from = delimiter - 1; from >= Math.max(0, delimiter - mostCutLines); from--) {
    // The last line end before a delimiter belongs to the delimiter (RFC 2046 §5.1.1): it may go or stay.
    if (await isCut(lines, from, delimiter, goal)) return describeInserted("part-footer-added", lines, from, delimiter);
  }
  return null;
}

async function findLinesAfterHeader(lines: Lines, delimiter: number, goal: BodyGoal): Promise<Cause[] | null> {
  const { starts } = lines;
  const count = starts.length - 1;
  let from = delimiter + 1;
  while (from < count && starts[from + 1]! - starts[from]! > 2) from += 1;
  from += 1;
  for (let to = from + 1; to <= Math.min(count, from + mostCutLines); to++) {
    if (await isCut(lines, from, to, goal)) return describeInserted("part-banner-added", lines, from, to);
  }
  return null;
}

async function isCut({ octets, starts }: Lines, from: number, to: number, goal: BodyGoal): Promise<boolean> {
  if (!(await spend(goal.budget, octets.length))) return false;
  return isSigned([octets.subarray(0, starts[from]), octets.subarray(starts[to])], goal);
}

function findDelimiters(message: Message, { octets, starts }: Lines): { line: number; boundary: string }[] {
  const boundaries = message.parts.flatMap((part) =>
    part.kind === "multipart" ? (part.parameters.get("boundary") ?? []) : [],
  );
  const found: { line: number; boundary: string }[] = [];
  for (let line = 0; line + 1 < starts.length && found.length < mostDelimiters; line++) {
    const start = starts[line]!;
    if (octets[start] !== 45 || octets[start + 1] !== 45) continue;
    const text = latin1(octets, start + 2, starts[line + 1]! - 2);
    const boundary = boundaries.find((name) => text === name || text === `${name}--`);
    if (boundary !== undefined) found.push({ line, boundary });
  }
  return found;
}

/** Text put above the body, with or without text below it. */
async function findBanner(lines: Lines, goal: BodyGoal): Promise<Cause[] | null> {
  const count = Math.min(mostBannerLines, lines.starts.length - 2);
  for (let from = 1; from <= count; from++) {
    const appended = await findAppended(lines, from, goal);
    if (appended === null) continue;
    return [...describeInserted("banner-added", lines, 0, from), ...describeAppended(lines, appended)];
  }
  return null;
}

function describeAppended(lines: Lines, from: number): Cause[] {
  const to = lines.starts.length - 1;
  if (from >= to) return [];
  const [first = ""] = textLines(lines, from, to);
  if (first === ".") {
    const detail = said`Lines of an SMTP session were pasted with the message.`;
    return [{ code: "smtp-session", detail, ...placeOf(lines, from, to) }];
  }
  return describeInserted("footer-added", lines, from, to);
}

type Inserted = "footer-added" | "banner-added" | "part-footer-added" | "part-banner-added";

const places: Record<Inserted, string> = {
  "footer-added": said`at the end`,
  "banner-added": said`at the top`,
  "part-footer-added": said`at the end of a part`,
  "part-banner-added": said`at the top of a part`,
};

function sayInserted(lines: number, place: string, excerpt: string): string {
  return lines === 1
    ? said`1 line was added ${place}, beginning with "${excerpt}".`
    : said`${groupDigits(lines)} lines were added ${place}, beginning with "${excerpt}".`;
}

function sayPart(part: string | null, lines: number): string {
  const many = countOf(lines, "line");
  return part === null ? said`A part was added: ${many}.` : said`Part ${part} was added: ${many}.`;
}

function describePart(lines: Lines, from: number, to: number): Cause {
  const place = placeOf(lines, from, to);
  const part = lines.of && place.span ? partAddedIn(lines.of.message, place.span) : null;
  return { code: "part-added", detail: sayPart(part, to - from), ...place, part };
}

function describeInserted(code: Inserted, lines: Lines, from: number, to: number): Cause[] {
  const place = placeOf(lines, from, to);
  const texts = textLines(lines, from, to);
  const [first] = texts;
  if (first === undefined) {
    return [{ code: "blank-line-added", detail: said`Empty lines were added ${places[code]}.`, ...place }];
  }
  const excerpt = first.length > 60 ? `${first.slice(0, 60)}…` : first;
  return [{ code, detail: sayInserted(to - from, places[code], excerpt), ...place }];
}

/** Where lines of the canonical body stand in the message. */
function placeOf({ of, starts }: Lines, from: number, to: number): Pick<Cause, "span" | "part"> {
  const count = starts.length - 1;
  const start = of && rawLine(of, count - from);
  const end = of && rawLine(of, count - to);
  if (!of || start === null || end === null) return {};
  return { span: [start, end], part: partAround(of.message, start) };
}

/** The lines that are not empty, as text to show. */
function textLines({ octets, starts }: Lines, from: number, to: number): string[] {
  const text = asBuffer(octets, starts[from], starts[Math.min(to, from + 200)]).toString("utf8");
  return text.split("\r\n").flatMap((line) => line.trim() || []);
}

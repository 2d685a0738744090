// Text above a header: labels, sentences of a note, and the tables that webmail shows above the source ("show original" of
// Gmail lists Message ID, From, To, Subject, SPF, DKIM and DMARC). Only what a run of plausible fields follows is taken off,
// and never a line that some reader may take for a field of this header or for another sender of it. Browser-safe.
import { countOf } from "#lib/text/format/english.ts";
import { said } from "#lib/text/said.ts";
import { fieldNameOf, isPlausibleName, seemingName } from "./field-names.ts";
import { dropLines, headLines, type Paste } from "./paste.ts";
import { isPlausibleField, unwrapPaste } from "./wrapping.ts";

/** Lines that a header may stand below (contract §1: without a field in so many lines it is no mail). */
const linesAboveHeader = 100;
/** How far a header is looked through, and how many fields it must have there. */
const linesOfRun = 30;
const fieldsOfRun = 3;

/** Verdicts of a table; the words are the same in every language of the page. */
const verdict =
  /^[ \t]*(?:SPF|DKIM|DMARC)[ \t]*:?[ \t]+['"\u2018\u201c]?(?:pass|fail|softfail|neutral|none|\w+error)\b/i;
/** What only transport writes: with one of these above it, a verdict is no table's. */
const traceField = /^(?:received|return-path|delivered-to|authentication-results|arc-[\w-]+|dkim-signature|x-[\w-]+):/i;
/** Marks before each line of an indented or quoted header. */
const marks = /^(?:>|[ \t]|\xc2?\xa0)+/;

/** Octets of a header in which the addresses of what stands above it are looked for. */
const longestHeader = 65_536;
/** Senders above it that are looked for; no table or note names so many. */
const mostSenders = 50;

/** Takes the text off. */
export function dropLeadingText(paste: Paste): Paste {
  const head = headLines(paste.text, linesAboveHeader + linesOfRun);
  const table = endOfTable(head);
  if (table > 0) return dropTable(paste, head, table);
  if (isPlausibleField(head[0] ?? "") || beginsHeader(head)) return paste;
  const at = findRun(head, 0);
  if (at > 0) return dropText(paste, head, at) ?? paste;
  const marked = findMarkedRun(head);
  const dropped = marked > 0 ? dropText(paste, head, marked) : null;
  return dropped ? unwrapPaste(dropped) : paste;
}

/** Null when a field of this header, in whatever disguise, or another sender would be lost. */
function dropText(paste: Paste, head: string[], at: number): Paste | null {
  const above = head.slice(0, at);
  const touching = above.slice(above.lastIndexOf("") + 1);
  // A name may stand alone, and its colon one or two lines below.
  if (touching.some((line, i) => seemingName(line) ?? seemingName(touching.slice(i, i + 3).join("")))) return null;
  const dropped = dropLines(paste, at, {
    code: "leading-text",
    detail: said`${countOf(at, "line")} of other text stood above the header.`,
  });
  return hidesSender(above, dropped) ? null : dropped;
}

/** A line above names a sender of whom the header below knows nothing. */
function hidesSender(above: string[], { text }: Paste): boolean {
  const header = text.slice(0, longestHeader).toLowerCase();
  const senders = new Set(above.flatMap(readSenders));
  return senders.size > mostSenders || [...senders].some((sender) => !header.includes(sender));
}

/** The addresses, or else the text, of a line that seems to name a sender. */
function readSenders(line: string): string[] {
  if (!/^(?:resent-)?(?:from|sender)$/.test(seemingName(line) ?? "")) return [];
  const body = line.slice(line.indexOf(":") + 1).toLowerCase();
  const addresses = body.split(/[\s<>()",;:]+/).filter((word) => /^[^@]/.test(word) && word.includes("@"));
  return addresses.length > 0 ? addresses : [body.trim()];
}

/** The line behind the verdicts of a table, or 0. A table has lines that no header has: `Message ID`, a tab, its value. */
function endOfTable(head: string[]): number {
  const last = head.findLastIndex((line, i) => i < linesAboveHeader && verdict.test(line));
  const table = head.slice(0, Math.max(0, last));
  if (table.some((line) => traceField.test(line)) || !table.some(isNoHeaderLine)) return 0;
  return last + 1;
}

function isNoHeaderLine(line: string): boolean {
  return line !== "" && !/^[ \t]/.test(line) && seemingName(line) === null && fieldNameOf(line) === null;
}

function dropTable(paste: Paste, head: string[], table: number): Paste {
  const at = findRun(head, table);
  // Fields directly below verdicts are of the same header.
  if (at < 0 || !head.slice(table, at).some((line) => line.trim() === "")) return paste;
  const detail = said`${countOf(at, "line")} of a web page stood above the header: a mail program's own summary of the message.`;
  const dropped = dropLines(paste, at, { code: "web-page", detail });
  if (!hidesSender(head.slice(0, at), dropped)) return dropped;
  const other = said`It names another sender than the header.`;
  return dropLines(paste, at, { code: "web-page", detail: `${detail} ${other}` });
}

/**
 * The first line is a field after all: one in disguise, or of a name nobody knows, with whatever octets. A label such as
 * `Headers:` is none.
 */
function beginsHeader([first = ""]: string[]): boolean {
  if (seemingName(first) !== null || isPlausibleName(fieldNameOf(first) ?? "")) return true;
  return /^[^\s:]+[ \t]*:[ \t]*\S/.test(first);
}

/** The first line at or below `from` at which a header begins, or -1. */
function findRun(head: string[], from: number): number {
  const starts = head.map(isPlausibleField);
  return starts.findIndex((start, i) => start && i >= from && i <= linesAboveHeader && isHeader(head, starts, i));
}

/** The same where every line of the header begins with the same marks. */
function findMarkedRun(head: string[]): number {
  return head.findIndex((line, i) => {
    const mark = i <= linesAboveHeader ? marks.exec(line)?.[0] : undefined;
    if (mark === undefined || !isPlausibleField(line.slice(mark.length))) return false;
    const below = head.slice(i).map((other) => (other.startsWith(mark) ? other.slice(mark.length) : ""));
    return isHeader(below, below.map(isPlausibleField), 0);
  });
}

/** Enough fields in a row, continuation lines between them allowed; below a trace field, that had lost its folding too. */
function isHeader(lines: string[], starts: boolean[], at: number): boolean {
  const isTrace = traceField.test(lines[at]!);
  let count = 0;
  for (let i = at; i < Math.min(lines.length, at + linesOfRun); i++) {
    const line = lines[i]!;
    if (starts[i] && ++count >= fieldsOfRun) return true;
    if (!starts[i] && !(isTrace ? line.trim() !== "" : /^[ \t]+\S/.test(line))) return false;
  }
  return false;
}

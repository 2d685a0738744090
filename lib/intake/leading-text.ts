// Text above a header: labels, sentences of a note, and the tables that webmail shows above the source ("show original" of
// Gmail lists Message ID, From, To, Subject, SPF, DKIM and DMARC). Only what a run of plausible fields follows is taken off.
// Browser-safe.
import { fieldNameOf, isPlausibleName } from "./field-names.ts";
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

/** Takes the text off. */
export function dropLeadingText(paste: Paste): Paste {
  const head = headLines(paste.text, linesAboveHeader + linesOfRun);
  const table = endOfTable(head);
  if (table > 0) return dropTable(paste, head, table);
  if (isPlausibleField(head[0] ?? "") || beginsHeader(head)) return paste;
  const at = findRun(head, 0);
  if (at > 0) return dropLines(paste, at, leadingText(at));
  const marked = findMarkedRun(head);
  return marked > 0 ? unwrapPaste(dropLines(paste, marked, leadingText(marked))) : paste;
}

/** The line behind the verdicts of a table, or 0. */
function endOfTable(head: string[]): number {
  const last = head.findLastIndex((line, i) => i < linesAboveHeader && verdict.test(line));
  if (last < 0 || head.slice(0, last).some((line) => traceField.test(line))) return 0;
  return last + 1;
}

function dropTable(paste: Paste, head: string[], table: number): Paste {
  const at = findRun(head, table);
  if (at < 0) return paste;
  return dropLines(paste, at, {
    code: "web-page",
    detail: `${at} lines of a web page stood above the header: a mail program's own summary of the message.`,
  });
}

/** The first line is a field after all, of a name nobody knows; a label such as `Headers:` is none. */
function beginsHeader(head: string[]): boolean {
  const name = fieldNameOf(head[0] ?? "");
  if (name === null) return false;
  return isPlausibleName(name) || /:[ \t]*\S/.test(head[0]!);
}

function leadingText(lines: number): { code: string; detail: string } {
  return { code: "leading-text", detail: `${lines} lines of other text stood above the header.` };
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

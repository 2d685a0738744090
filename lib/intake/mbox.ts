// mbox files (RFC 4155 appendix A): `From ` lines above each message. One message is taken, the first unless another is
// chosen; `>From ` in bodies stays as it is, because whether it was put there by the mailbox cannot be told.
import { countOf } from "#lib/text/format/english.ts";
import { said } from "#lib/text/said.ts";
import { fieldNameOf } from "./field-names.ts";
import { countLines, dropLines, headLines, type Paste } from "./paste.ts";

/** Most messages that are counted. */
const countLimit = 100_000;

export interface Mailbox {
  paste: Paste;
  /** The one that was taken, 1 = first, and how many there are. */
  message: number;
  of: number;
  /** The address in its `From ` line: the envelope sender, as the mailbox has it. */
  postmark: string | null;
}

/**
 * One message without its `From ` lines, or null when the text is no mbox.
 * @param wanted which one, 1 = first; beyond the last gives the last
 */
export function openMbox(paste: Paste, wanted = 1): Mailbox | null {
  if (messageLines(headLines(paste.text, 4)) === 0) return null;
  const starts = messageStarts(paste.text);
  const message = Math.min(Math.max(1, wanted), starts.length);
  const start = starts[message - 1]!;
  const chosen = starts.length === 1 ? paste : choose(paste, start, starts[message], message, starts.length);
  const head = headLines(chosen.text, 4);
  const lines = messageLines(head);
  const own = head.slice(0, lines).map((line) => line.slice(0, 300));
  const detail = said`The mailbox's own line was taken off: ${own.join(" | ")}`;
  const postmark = /^From ([^\s:]+)/.exec(own[0] ?? "")?.[1] ?? null;
  return { paste: dropLines(chosen, lines, { code: "mbox-line", detail }), message, of: starts.length, postmark };
}

/** RFC 4155 appendix A: behind an address, a timestamp as asctime() writes it. Programs also write other forms of date. */
const time = /\d:\d\d|\b(?:19|20)\d\d\b/;
const day =
  /[ \t](?:(?:Mon|Tue|Wed|Thu|Fri|Sat|Sun|Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)\b|\d{4}-\d\d-\d\d)/;
/** Nothing but an address; with a colon in it, it might be a field for some reader. */
const undated = /^From [^\s:]+[ \t]*$/;

/** How many lines above a message are the mailbox's: `From `, and `>From ` of earlier mailboxes; 0 when none is. */
function messageLines(head: string[]): number {
  if (!/^From [^\s:]/.test(head[0] ?? "")) return 0;
  const lines = 1 + head.slice(1).findIndex((line) => !/^>?From [^\s:]/.test(line));
  return lines > 0 && isMboxLine(head[0]!, head[lines]) ? lines : 0;
}

/** A `From ` line has a date in it, or nothing but an address and a field stands directly below it. */
function isMboxLine(line: string, below: string | undefined): boolean {
  const text = line.slice(0, 400);
  return (time.test(text) && day.test(text)) || (undated.test(text) && fieldNameOf(below ?? "") !== null);
}

/** Where messages begin: a `From ` line with a date, below an empty line, with a field below it. */
function messageStarts(text: string): number[] {
  const starts = [0];
  const next = /(?:\r\n|\n|\r)(?=From [^\s:][^\r\n]{0,300}(?:\d\d:\d\d|\b(?:19|20)\d\d\b))/g;
  for (let found = next.exec(text); found && starts.length < countLimit; found = next.exec(text)) {
    const start = found.index + found[0].length;
    if (isAfterEmptyLine(text, found.index) && messageLines(linesAt(text, start)) > 0 && isHeaded(text, start))
      starts.push(start);
  }
  return starts;
}

function linesAt(text: string, start: number): string[] {
  return headLines(text.slice(start, start + 2000), 4);
}

/** A field stands below the `From ` lines: a body may well have a line that begins with "From " and holds a time. */
function isHeaded(text: string, start: number): boolean {
  const head = linesAt(text, start);
  return fieldNameOf(head[messageLines(head)] ?? "") !== null;
}

/** The line end at `at` closes an empty line: the one that separates messages and belongs to none. */
function isAfterEmptyLine(text: string, at: number): boolean {
  return at > 0 && (text[at - 1] === "\n" || text[at - 1] === "\r");
}

function choose(paste: Paste, start: number, next: number | undefined, message: number, of: number): Paste {
  const linesAbove = paste.linesAbove + countLines(paste.text, 0, start);
  const end = next === undefined ? paste.text.length : beforeLineEnd(paste.text, next);
  const detail = said`The mailbox holds ${countOf(of, "message")}; this is message ${message}.`;
  return {
    text: paste.text.slice(start, end),
    repairs: [...paste.repairs, { code: "mbox-several", detail, line: linesAbove + 1 }],
    linesAbove,
  };
}

/** The empty line above a `From ` line is the mailbox's own. */
function beforeLineEnd(text: string, at: number): number {
  if (text[at - 1] !== "\n") return at - 1;
  return text[at - 2] === "\r" ? at - 2 : at - 1;
}

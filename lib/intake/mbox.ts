// mbox files (RFC 4155 appendix A): `From ` lines above each message. The first message is taken; `>From ` in bodies stays
// as it is, because whether it was put there by the mailbox cannot be told.
import { fieldNameOf } from "./field-names.ts";
import { dropLines, headLines, type Paste, withRepair } from "./paste.ts";

/** Most mails that are counted. */
const countLimit = 10_000;

/** The first message without its `From ` lines, or null when the text is no mbox. */
export function openMbox(paste: Paste): Paste | null {
  const head = headLines(paste.text, 4);
  if (!/^From \S/.test(head[0] ?? "")) return null;
  const lines = 1 + head.slice(1).findIndex((line) => !/^>?From \S/.test(line));
  if (lines < 1 || !isMboxLine(head[0]!, head[lines])) return null;
  const detail = head.slice(0, lines).join(" | ");
  return takeFirst(dropLines(paste, lines, { code: "mbox-line", detail }));
}

/** A `From ` line has a year or a time in it, or a field stands directly below it. */
function isMboxLine(line: string, below: string | undefined): boolean {
  return /\d\d:\d\d|\b(?:19|20)\d\d\b/.test(line) || fieldNameOf(below ?? "") !== null;
}

function takeFirst(paste: Paste): Paste {
  let end = -1;
  let count = 1;
  const next = /(?:\r\n|\n|\r)(?=From \S[^\r\n]{0,300}(?:\d\d:\d\d|\b(?:19|20)\d\d\b))/g;
  for (let found = next.exec(paste.text); found && count < countLimit; found = next.exec(paste.text)) {
    if (!isAfterEmptyLine(paste.text, found.index)) continue;
    if (end < 0) end = found.index;
    count += 1;
  }
  if (end < 0) return paste;
  return withRepair(paste, paste.text.slice(0, end), {
    code: "mbox-first-of-several",
    detail: `The mailbox holds ${count} messages; the first one was read.`,
    line: null,
  });
}

/** The line end at `at` closes an empty line: the one that separates messages and belongs to none. */
function isAfterEmptyLine(text: string, at: number): boolean {
  return at > 0 && (text[at - 1] === "\n" || text[at - 1] === "\r");
}

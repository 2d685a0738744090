// What copying and quoting put around a message: empty lines above, code fences, quote marks, a common indentation. Each is
// undone only where it concerns all lines that it must concern. Browser-safe: text in, text out.
import { countOf } from "#lib/text/format/english.ts";
import { said } from "#lib/text/said.ts";
import { fieldNameOf, isPlausibleName, seemingName } from "./field-names.ts";
import { countLines, dropLines, headLines, linesOf, type Paste, sectionLength, withRepair } from "./paste.ts";

const fence = /^[ \t]*(?:```|~~~)[\w-]*[ \t]*$/;
const nextFence = /^[ \t]*(?:```|~~~)[\w-]*[ \t]*$/m;
/** Lines above a code fence that are looked through. */
const linesAboveFence = 20;
const quoteLevels = 5;

/** Takes it all off. */
export function unwrapPaste(paste: Paste): Paste {
  const unquoted = dropBlankLines(dropQuoteMarks(dropBlankLines(paste)));
  return dropIndentation(dropBlankLines(openFence(unquoted)));
}

function dropBlankLines(paste: Paste): Paste {
  const content = paste.text.search(/[^ \t\r\n]/);
  if (content < 1) return paste;
  // The blanks before the first word belong to its line.
  const start = Math.max(paste.text.lastIndexOf("\n", content - 1), paste.text.lastIndexOf("\r", content - 1)) + 1;
  if (start === 0) return paste;
  const count = countLines(paste.text, 0, start);
  return {
    text: paste.text.slice(start),
    repairs: [
      ...paste.repairs,
      {
        code: "leading-blank-lines",
        detail: said`${countOf(count, "empty line")} above the header.`,
        line: paste.linesAbove + 1,
      },
    ],
    linesAbove: paste.linesAbove + count,
  };
}

/** `> ` before every line: a message quoted in another one, or a note. Text below the quotation belongs to the other one. */
function dropQuoteMarks(paste: Paste): Paste {
  if (!paste.text.startsWith(">") || /^>From /.test(paste.text)) return paste;
  const unquoted = /(?:\n|\r(?!\n))(?=[ \t]*[^>\s])/.exec(paste.text);
  const quoted = unquoted ? paste.text.slice(0, unquoted.index + 1) : paste.text;
  const first = /^>[> ]*/.exec(quoted.slice(0, 80))![0];
  const level = Math.min(quoteLevels, first.split(">").length - 1);
  if (unquoted && countLines(quoted, 0, quoted.length) < 3) return paste;
  // A field directly below: these are fields with odd names in a header, and no quotation.
  if (unquoted && seemingName(headLines(paste.text.slice(unquoted.index + 1, unquoted.index + 1000), 1)[0]!) !== null)
    return paste;
  // Where a letter touches the mark, no blank belongs to it: the blank of a continuation line must stay.
  const tight = new RegExp(`^(?:> ?){${level - 1}}>[^>\\s]`, "m").test(quoted);
  const form = tight ? `^(?:> ?){0,${level - 1}}>` : `^(?:> ?){1,${level}}`;
  const text = quoted.replace(new RegExp(form, "gm"), "");
  const began =
    level === 1 ? said`Every line began with a quote mark.` : said`Every line began with ${level} quote marks.`;
  const below = said`What stands below the quotation was left out.`;
  return withRepair(paste, text, {
    code: "quote-marks",
    detail: unquoted ? `${began} ${below}` : began,
    line: paste.linesAbove + 1,
  });
}

/** What stands inside the first code fence, or above it when it only closes; never when mail stands above one that opens. */
function openFence(paste: Paste): Paste {
  const head = headLines(paste.text, linesAboveFence);
  const at = head.findIndex((line) => fence.test(line));
  if (at < 0 || head.slice(0, at).some((line) => seemingName(line) !== null)) return paste;
  const inside = dropLines(paste, at + 1, {
    code: "code-fence",
    detail: said`What stands inside the code fence was read.`,
  });
  if (!/\S/.test(inside.text) && at > 0)
    return { ...paste, text: paste.text.slice(0, nextFence.exec(paste.text)!.index) };
  const end = closingFence(inside.text);
  return end === null ? inside : { ...inside, text: inside.text.slice(0, end) };
}

/**
 * Where the fence closes. One that closes between DATA and its dot (RFC 5321 §4.1.1.4) only parts the header of a message
 * from its body, as notes on SMTP have it: the log goes on behind it, up to the first fence behind the dot.
 */
function closingFence(text: string): number | null {
  const first = nextFence.exec(text);
  if (!first || !/^[ \t]*data[ \t]*\r?$/im.test(text.slice(0, first.index))) return first?.index ?? null;
  const dot = /^\.[ \t]*\r?$/m;
  const behind = text.slice(first.index, first.index + sectionLength);
  const ended = dot.exec(behind);
  if (!ended || dot.test(text.slice(0, first.index)) || !/^[2-5]\d\d[ -]/m.test(behind.slice(ended.index)))
    return first.index;
  const from = first.index + ended.index;
  const last = nextFence.exec(text.slice(from));
  return last ? from + last.index : text.length;
}

/** Every line of the header section is indented by at least as much as the first. */
function dropIndentation(paste: Paste): Paste {
  const indent = /^[ \t]+/.exec(paste.text.slice(0, 1000))?.[0];
  if (indent === undefined) return paste;
  const end = indentedEnd(paste.text);
  const section = linesOf(paste.text.slice(0, end));
  if (section.length === 0 || !isPlausibleField(section[0]!.trimStart())) return paste;
  if (section.some((line) => !line.startsWith(indent))) return paste;
  const head = section.map((line) => line.slice(indent.length)).join("");
  const rest = paste.text.slice(end).replace(new RegExp(`^${indent}`, "gm"), "");
  return withRepair(paste, head + rest, {
    code: "indentation",
    detail: said`Every line of the header was indented by ${indent.length}.`,
    line: paste.linesAbove + 1,
  });
}

/** The end of the header section; a line of blanks is an empty one here. */
function indentedEnd(text: string): number {
  const blank = /(?:\n|\r(?!\n))[ \t]*(?=\r?\n|\r)/.exec(text.slice(0, sectionLength));
  return blank ? blank.index + 1 : Math.min(text.length, sectionLength);
}

/** A line that begins with a plausible field name, a colon, and a blank or nothing. */
export function isPlausibleField(line: string): boolean {
  const name = fieldNameOf(line);
  if (name === null || !isPlausibleName(name)) return false;
  return /^[ \t]*:(?:[ \t]|$)/.test(line.slice(name.length));
}

// What copying and quoting put around a message: empty lines above, code fences, quote marks, a common indentation, text
// above the header. Each is undone only where it concerns all lines that it must concern.
import { fieldNameOf, isPlausibleName } from "./field-names.ts";
import { dropLines, headLines, linesOf, type Paste, withoutEnd, withRepair } from "./paste.ts";

const fence = /^[ \t]*(?:```|~~~)[\w-]*[ \t]*$/;
/** Lines above a code fence or a header that are looked through. */
const linesAboveFence = 20;
const linesAboveHeader = 40;
const quoteLevels = 5;

/** Takes it all off. */
export function unwrapPaste(paste: Paste): Paste {
  let current = dropBlankLines(paste);
  for (let level = 0; level < quoteLevels; level++) {
    const unquoted = dropQuoteMarks(current);
    if (unquoted === current) break;
    current = dropBlankLines(unquoted);
  }
  return dropIndentation(dropBlankLines(openFence(current)));
}

function dropBlankLines(paste: Paste): Paste {
  const blank = /^(?:[ \t]*(?:\r{0,2}\n|\r))+/.exec(paste.text);
  if (!blank) return paste;
  const count = linesOf(blank[0]).length;
  return dropLines(paste, count, { code: "leading-blank-lines", detail: `${count} empty lines above the header.` });
}

/** `> ` before every line: a message quoted in another one, or a note. */
function dropQuoteMarks(paste: Paste): Paste {
  if (!paste.text.startsWith(">") || /^>From /.test(paste.text)) return paste;
  if (headLines(paste.text, 200).some((line, i) => i < 199 && line !== "" && !line.startsWith(">"))) return paste;
  const lines = linesOf(paste.text);
  if (lines.some((line) => !line.startsWith(">") && withoutEnd(line).trim() !== "")) return paste;
  const text = lines.map((line) => line.replace(/^> ?/, "")).join("");
  return withRepair(paste, text, { code: "quote-marks", detail: "Every line began with a quote mark.", line: null });
}

/** What stands inside the first code fence, when nothing above it could be mail. */
function openFence(paste: Paste): Paste {
  const head = headLines(paste.text, linesAboveFence);
  const at = head.findIndex((line) => fence.test(line));
  if (at < 0 || head.slice(0, at).some(isPlausibleField)) return paste;
  const inside = dropLines(paste, at + 1, {
    code: "code-fence",
    detail: "What stands inside the code fence was read.",
  });
  const lines = linesOf(inside.text);
  const end = lines.findIndex((line) => fence.test(withoutEnd(line)));
  return end < 0 ? inside : { ...inside, text: lines.slice(0, end).join("") };
}

/** Every line of the header section is indented by at least as much as the first. */
function dropIndentation(paste: Paste): Paste {
  const indent = /^[ \t]+/.exec(paste.text)?.[0];
  if (indent === undefined) return paste;
  const head = headLines(paste.text, 2000);
  const end = head.findIndex((line) => line.trim() === "");
  const section = end < 0 ? head : head.slice(0, end);
  if (section.some((line) => !line.startsWith(indent)) || !isPlausibleField(section[0]!.trimStart())) return paste;
  const text = linesOf(paste.text)
    .map((line) => (line.startsWith(indent) ? line.slice(indent.length) : line))
    .join("");
  return withRepair(paste, text, {
    code: "indentation",
    detail: `Every line of the header was indented by ${indent.length}.`,
    line: paste.linesAbove + 1,
  });
}

/** Text above the header: only when three plausible fields follow it in a row. */
export function dropLeadingText(paste: Paste): Paste {
  const head = headLines(paste.text, linesAboveHeader + 20);
  if (isPlausibleField(head[0] ?? "")) return paste;
  const starts = head.map(isPlausibleField);
  const at = starts.findIndex((start, i) => start && countFields(head, starts, i) >= 3);
  if (at < 1 || at > linesAboveHeader || fieldNameOf(head[0]!) !== null) return paste;
  return dropLines(paste, at, { code: "leading-text", detail: `${at} lines of other text stood above the header.` });
}

/** Fields in a row from line `at` on, continuation lines between them allowed. */
function countFields(lines: string[], starts: boolean[], at: number): number {
  let count = 0;
  for (let i = at; i < lines.length && (starts[i] || /^[ \t]+\S/.test(lines[i]!)); i++) count += Number(starts[i]);
  return count;
}

/** A line that begins with a plausible field name, a colon, and a blank or nothing. */
export function isPlausibleField(line: string): boolean {
  const name = fieldNameOf(line);
  if (name === null || !isPlausibleName(name)) return false;
  return /^[ \t]*:(?:[ \t]|$)/.test(line.slice(name.length));
}

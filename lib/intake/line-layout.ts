// What programs do to every line of a header alike: an empty line below each (web mail that makes a paragraph of a line), a
// number before each (editors, `cat -n`), blanks behind each (terminals). Undone only where all lines at the top have it.
// Browser-safe: text in, text out.
import { said } from "#lib/text/said.ts";
import { fieldNameOf, isPlausibleName } from "./field-names.ts";
import { headLines, linesOf, type Paste, withoutEnd, withRepair } from "./paste.ts";
import { isPlausibleField } from "./wrapping.ts";

/** Lines at the top that must agree, and plausible fields among them. */
const linesAgreed = 12;
const fieldsAgreed = 4;

/** `1: From: …`: takes numbers off that count the lines. */
export function dropLineNumbers(paste: Paste): Paste {
  const first = /^[ \t]*(\d{1,6})(\t|: ?|\. |\) |[ ]?\| ?|[ ]{1,2})(?=\S)/.exec(paste.text.slice(0, 200));
  if (!first || !isPlausibleField(headLines(paste.text, 1)[0]!.slice(first[0].length))) return paste;
  const [, number = "", mark = ""] = first;
  const top = headLines(paste.text, linesAgreed);
  if (top.some((line, i) => line !== "" && withoutNumber(line, Number(number) + i, mark) === null)) return paste;
  const lines = linesOf(paste.text);
  const bare = lines.map((line, i) => withoutNumber(line, Number(number) + i, mark));
  const end = bare.indexOf(null);
  const counted = end < 0 ? bare.length : end;
  if (counted < Math.min(lines.length, linesAgreed) || counted < fieldsAgreed) return paste;
  // What follows the numbered lines is another text.
  return withRepair(paste, bare.slice(0, counted).join(""), {
    code: "line-numbers",
    detail: said`Every line began with its number.`,
    line: paste.linesAbove + 1,
  });
}

function withoutNumber(line: string, number: number, mark: string): string | null {
  const found = /^[ \t]*(\d{1,7})/.exec(line);
  if (!found || Number(found[1]) !== number) return null;
  const rest = line.slice(found[0].length);
  if (rest.startsWith(mark)) return rest.slice(mark.length);
  return withoutEnd(rest).trim() === mark.trim() ? rest.slice(withoutEnd(rest).length) : null;
}

/** Every second line is empty: takes those away. */
export function closeSpacing(paste: Paste): Paste {
  const head = headLines(paste.text, 4 * linesAgreed);
  if (!isPlausibleField(head[0] ?? "")) return paste;
  const broken = head.findIndex((line, i) => (line.trim() === "") !== (i % 2 === 1));
  const even = head.slice(0, broken < 0 ? undefined : broken).filter((_line, i) => i % 2 === 0);
  if (even.filter(isPlausibleField).length < fieldsAgreed || !even.some(isFrom)) return paste;
  return withRepair(paste, everySecond(linesOf(paste.text)), {
    code: "double-spacing",
    detail: said`An empty line stood below every line.`,
    line: paste.linesAbove + 2,
  });
}

const isFrom = (line: string): boolean => /^(?:from|received)[ \t]*:/i.test(line);

/** As long as every second line is empty; the rest as it stands. */
function everySecond(lines: readonly string[]): string {
  const kept: string[] = [];
  for (let at = 0; at < lines.length; at += 2) {
    kept.push(lines[at]!);
    if (at + 1 < lines.length && withoutEnd(lines[at + 1]!).trim() !== "")
      return kept.join("") + lines.slice(at + 1).join("");
  }
  return kept.join("");
}

/** Blanks behind every line, so that the empty line below the header is one of blanks. */
export function trimPadding(paste: Paste): Paste {
  const head = headLines(paste.text, 400);
  const blank = head.findIndex((line) => line.trim() === "");
  const section = head.slice(0, Math.max(0, blank));
  if (blank < 0 || head[blank] === "" || section.length < fieldsAgreed) return paste;
  if (!section.every((line) => /[ \t]$/.test(line)) || !isPlausibleName(fieldNameOf(section[0]!) ?? "")) return paste;
  const text = linesOf(paste.text)
    .map((line) => {
      const content = withoutEnd(line);
      return content.trimEnd() + line.slice(content.length);
    })
    .join("");
  return withRepair(paste, text, {
    code: "trailing-blanks",
    detail: said`Blanks stood behind every line, as terminals leave them.`,
    line: paste.linesAbove + 1,
  });
}

// No-break spaces where a header has blanks: web pages use them for indentation and to keep lines together. Browser-safe.
import { said } from "#lib/text/said.ts";
import { seemingName } from "./field-names.ts";
import { type Paste, sectionEnd, withRepair } from "./paste.ts";

/** Fields that must have one behind the colon before all of a header are taken for blanks. */
const fieldsForAll = 3;

/**
 * Makes them blanks before continuation lines and behind the colon; elsewhere they are left to the field. A line that seems a
 * field without them is no continuation for every reader: it stays as it is.
 */
export function fixBlanks(paste: Paste): Paste {
  const end = sectionEnd(paste.text);
  const section = paste.text.slice(0, end);
  if (!section.includes("\xa0")) return paste;
  const blank = /\xc2?\xa0/g;
  const fixAll = repairAll(section);
  if (fixAll !== null) {
    const body = paste.text.slice(end);
    // Without any blank, the body has lost them too.
    const rest = body.includes(" ") ? body : body.replace(blank, " ");
    return replaceHead({ ...paste, text: fixAll + rest }, fixAll, fixAll.length);
  }
  // Not the flag m: it takes a bare CR for a line end.
  const lineStart = section.includes("\n") ? "(?<![^\\n])" : "(?<![^\\r])";
  const fixed = section
    .replace(new RegExp(`${lineStart}(?:[ \\t]|\\xc2?\\xa0)+`, "g"), (run, at: number) =>
      seemsField(section.slice(at + run.length, at + run.length + 200)) ? run : run.replace(blank, " "),
    )
    .replace(new RegExp(`${lineStart}([!-9;-~]{1,100}:)(?:[ \\t]|\\xc2?\\xa0)+`, "g"), (run) =>
      run.replace(blank, " "),
    );
  if (fixed === section) return paste;
  return replaceHead(paste, fixed, end);
}

function replaceHead(paste: Paste, section: string, end: number): Paste {
  return withRepair(paste, section + paste.text.slice(end), {
    code: "no-break-spaces",
    detail: said`No-break spaces stood where the header has blanks.`,
    line: paste.linesAbove + 1,
  });
}

/** No field has a blank behind its colon, and many have a no-break space: every one of the header was a blank. */
function repairAll(section: string): string | null {
  if (/[!-9;-~]:[ \t]/.test(section)) return null;
  const fields = section.match(/(?<![^\r\n])[A-Za-z][\w-]{1,60}:\xc2?\xa0/g) ?? [];
  return fields.length >= fieldsForAll ? section.replace(/\xc2?\xa0/g, " ") : null;
}

/** A field, or the colon of a name that stands on the line above. */
function seemsField(text: string): boolean {
  return text.startsWith(":") || seemingName(text) !== null;
}

// Lost folding: continuation lines that came to stand at the beginning of the line (RFC 5322 §2.2.3), as web pages and chat
// programs leave them. Only with evidence, a line that cannot be a field: then, where no line of the header is folded,
// each line is judged by whether it plausibly starts a field; where some are, only lines that cannot be one and stand below
// a field that is usually long are taken. The repair puts one blank before the line, so relaxed DKIM signatures still hold.
// A line that seems a field with a disguised name (octets or marks that names do not have) stays a line of its own.
import { countOf } from "#lib/text/format/english.ts";
import { said } from "#lib/text/said.ts";
import { fieldNameOf, isKnownName, isPlausibleName, seemingName } from "./field-names.ts";
import { linesOf, type Paste, sectionEnd, withoutEnd, withRepair } from "./paste.ts";

const longFields =
  /^(?:received|received-spf|authentication-results|arc-.*|dkim-signature|domainkey-signature|content-type|x-received|x-google-dkim-signature)$/i;
const signatureFields = /^(?:dkim-signature|arc-message-signature|domainkey-signature|x-google-dkim-signature)$/i;
/** What people write where they left lines out. */
const remark = /^(?:#|\.\.|\u2026|\xe2\x80\xa6|\[\.\.)/;
/** Octets of a header section that are looked through. */
const longestSection = 262_144;
/** Characters of the tag that is open which are kept. */
const tagLength = 500;
/** Lines with two hyphens in front that are looked at. */
const delimitersTried = 20;
/** Names as they really are; a line with something else before its first colon is text. */
const realName = /^[A-Za-z0-9][\w.-]*$/;

interface State {
  /** Lower-case name of the field that is open, and its text behind the last semicolon (the beginning of it). */
  open: string;
  tag: string;
  seen: Set<string>;
}

/** Puts a blank before every line that was the continuation of a field. */
export function restoreFolding(paste: Paste): Paste {
  const end = beforeDelimiter(paste.text, sectionEnd(paste.text, longestSection));
  const lines = splitLines(paste.text.slice(0, end));
  const kinds = lines.map((line) => lineKind(withoutEnd(line)));
  if (!kinds.includes("text")) return paste;
  const continued = kinds.includes("folded") ? amongFolded(lines, kinds) : amongUnfolded(lines);
  const count = continued.filter(Boolean).length;
  if (count === 0) return paste;
  const mended = countOf(count, "line");
  const section = lines.map((line, i) => (continued[i] ? ` ${line}` : line)).join("");
  return withRepair(paste, section + paste.text.slice(end), {
    code: "folding-lost",
    detail:
      count === 1
        ? said`${mended} had lost the blank that makes it part of the field above.`
        : said`${mended} had lost the blank that makes them part of the field above.`,
    line: paste.linesAbove + 1 + continued.indexOf(true),
  });
}

/** Takes remarks off the end of a header that nothing follows: `# etc.`, `[...]`. */
export function dropRemarks(paste: Paste): Paste {
  const end = sectionEnd(paste.text, longestSection);
  if (end < paste.text.length) return paste;
  const lines = linesOf(paste.text);
  const last = lines.findLastIndex((line) => withoutEnd(line) !== "" && !remark.test(line));
  const count = lines.slice(last + 1).filter((line) => remark.test(line)).length;
  if (count === 0) return paste;
  const left = countOf(count, "line");
  return withRepair(paste, lines.slice(0, last + 1).join(""), {
    code: "remarks",
    detail:
      count === 1
        ? said`${left} below the header is a remark on what was left out.`
        : said`${left} below the header are a remark on what was left out.`,
    line: paste.linesAbove + last + 2,
  });
}

/** RFC 2046 §5.1.1: the empty line may be lost, too; a delimiter that the lines above name belongs to no header. */
function beforeDelimiter(text: string, end: number): number {
  const marks = /(?:\n|\r(?!\n))--(\S[^\r\n]{0,69})/g;
  for (let tried = 0; tried < delimitersTried; tried++) {
    const found = marks.exec(text);
    if (!found || found.index >= end) break;
    const above = text.slice(0, found.index).toLowerCase();
    const name = found[1]!.trimEnd().toLowerCase();
    if (above.includes(`boundary=${name}`) || above.includes(`boundary="${name}"`)) return found.index + 1;
  }
  return end;
}

/** Lines as the structural pass has them: a bare CR ends one only where no LF is. */
function splitLines(section: string): string[] {
  return section.includes("\n") ? section.split(/(?<=\n)/) : linesOf(section);
}

function lineKind(line: string): "folded" | "field" | "text" | "remark" {
  if (/^[ \t]/.test(line)) return "folded";
  if (readName(line) !== null) return "field";
  return remark.test(line) ? "remark" : "text";
}

/** Some lines still are folded: text below a long field, when a plausible field follows it. */
function amongFolded(lines: string[], kinds: string[]): boolean[] {
  const continued = lines.map(() => false);
  let open = "";
  let run: number[] = [];
  for (const [i, line] of lines.entries()) {
    if (kinds[i] === "text" && looksCut(open, line, lines[i - 1] ?? "")) run.push(i);
    else if (kinds[i] === "text" || kinds[i] === "remark") open = "";
    if (kinds[i] !== "field") continue;
    const name = readName(line)!;
    if (isPlausibleName(name)) for (const at of run) continued[at] = true;
    run = [];
    open = name;
  }
  return continued;
}

/**
 * What long fields are folded before: clauses of Received, tags and parameters, encoded data; and whatever stands below a
 * line of Received that ends in the word of a clause.
 */
function looksCut(open: string, line: string, above: string): boolean {
  if (!longFields.test(open)) return false;
  if (/^(?:x-)?received$/i.test(open))
    return (
      /\b(?:from|by|via|with|id|for)\s*$/.test(above) ||
      /^(?:(?:from|by|via|with|id|for)\b|[([<;]|[A-Z][a-z]{2}, *\d|\d)/.test(line)
    );
  return /^(?:[\w.*-]+[ \t]*=|[;(]|[\w+/=:]{16,};?\s*$)/.test(line);
}

/** No line is folded: every line that does not plausibly start a field continues the one above. */
function amongUnfolded(lines: string[]): boolean[] {
  const state: State = { open: "", tag: "", seen: new Set() };
  const fields = lines.map((line) => readStart(withoutEnd(line), state));
  const lastStart = fields.findLastIndex((field) => field.isStart);
  return fields.map(({ isStart, open }, i) => {
    if (isStart || open === "" || remark.test(lines[i]!)) return false;
    // Below the last field only what fits it: the rest may be a body whose empty line is missing.
    return i < lastStart || fitsBelow(open, withoutEnd(lines[i]!));
  });
}

/** Whether the line starts a field, and the name of the field that is open on it. */
function readStart(line: string, state: State): { isStart: boolean; open: string } {
  const isStart = startsField(line, state);
  if (isStart) {
    state.open = readName(line)!.toLowerCase();
    state.seen.add(state.open);
    state.tag = "";
  }
  const text = isStart ? line.slice(line.indexOf(":") + 1) : line;
  const last = text.lastIndexOf(";");
  if (last >= 0) state.tag = text.slice(last + 1, last + 1 + tagLength);
  else if (state.tag.length < tagLength) state.tag += text.slice(0, tagLength);
  return { isStart, open: state.open };
}

function fitsBelow(open: string, line: string): boolean {
  if (longFields.test(open)) return true;
  return /^[\w.-]+\*?=|^<[^>]*>|^=\?|^"|^\S{16,}$/.test(line);
}

/** The name of the field that a line is or, with disguises off, seems to be. */
function readName(line: string): string | null {
  const name = fieldNameOf(line);
  return name !== null && realName.test(name) ? name : seemingName(line);
}

function startsField(line: string, state: State): boolean {
  const name = readName(line);
  if (name === null) return false;
  // Nothing stands above it that it could continue.
  if (state.open === "") return true;
  if (signatureFields.test(state.open) && isInFieldList(line, state.tag)) return false;
  const behind = line.slice(line.indexOf(":") + 1);
  // `Date:Fri, …` is rare and `From:To:Subject` in a list is not: without a blank, only names that are surely known.
  if (!/^(?:[ \t]|$)/.test(behind)) return isKnownName(name) && !/^[\w-]*:(?!\/\/)/.test(behind);
  return isPlausibleName(name) || state.seen.has(name.toLowerCase());
}

/** The line goes on with the list of field names in the open `h=` tag of a signature (RFC 6376 §3.5). */
function isInFieldList(line: string, tag: string): boolean {
  if (!/^[ \t]*h[ \t]*=/.test(tag)) return false;
  const [list = "", ...tags] = line.split(";", 3);
  const names = list.split(":").map((name) => name.trim());
  if (names.some((name) => name !== "" && !realName.test(name))) return false;
  return tags.length > 0 || list.trimEnd().endsWith(":") || names.every((name) => name === "" || isPlausibleName(name));
}

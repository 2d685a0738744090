// Lost folding: continuation lines that came to stand at the beginning of the line (RFC 5322 §2.2.3), as web pages and chat
// programs leave them. Only with evidence, a line that cannot be a field: then, where no line of the header is folded,
// each line is judged by whether it plausibly starts a field; where some are, only lines that cannot be one and stand below
// a field that is usually long are taken. The repair puts one blank before the line, so relaxed DKIM signatures still hold.
import { fieldNameOf, isKnownName, isPlausibleName } from "./field-names.ts";
import { linesOf, type Paste, withoutEnd, withRepair } from "./paste.ts";

/** Octets of the header section that are looked through. */
const sectionLength = 1_048_576;
const longFields =
  /^(?:received|received-spf|authentication-results|arc-.*|dkim-signature|domainkey-signature|content-type|x-received|x-google-dkim-signature)$/i;
const signatureFields = /^(?:dkim-signature|arc-message-signature|domainkey-signature|x-google-dkim-signature)$/i;
/** What people write where they left lines out. */
const remark = /^(?:#|\.\.|\u2026|\xe2\x80\xa6|\[\.\.)/;
/** Names as they really are; a line with something else before its first colon is text. */
const realName = /^[A-Za-z0-9][\w.-]*$/;

interface State {
  /** Lower-case name of the field that is open, and its text so far (the last of it). */
  open: string;
  text: string;
  seen: Set<string>;
}

/** Puts a blank before every line that was the continuation of a field. */
export function restoreFolding(paste: Paste): Paste {
  const lines = sectionLines(paste.text);
  const kinds = lines.map((line) => lineKind(withoutEnd(line)));
  if (!kinds.includes("text")) return paste;
  const continued = kinds.includes("folded") ? amongFolded(lines, kinds) : amongUnfolded(lines);
  const count = continued.filter(Boolean).length;
  if (count === 0) return paste;
  const section = lines.map((line, i) => (continued[i] ? ` ${line}` : line)).join("");
  const rest = paste.text.slice(lines.reduce((length, line) => length + line.length, 0));
  return withRepair(paste, section + rest, {
    code: "folding-lost",
    detail: `${count} lines had lost the blank that makes them part of the field above.`,
    line: paste.linesAbove + 1 + continued.indexOf(true),
  });
}

/** The lines up to the first empty one. */
function sectionLines(text: string): string[] {
  const empty = /\n\r?\n|\r\r/.exec(text.slice(0, sectionLength));
  return linesOf(text.slice(0, empty ? empty.index + 1 : sectionLength));
}

function lineKind(line: string): "folded" | "field" | "text" | "remark" {
  if (/^[ \t]/.test(line)) return "folded";
  const name = fieldNameOf(line);
  if (name !== null && realName.test(name)) return "field";
  return remark.test(line) ? "remark" : "text";
}

/** Some lines still are folded: text below a long field, when a plausible field follows it. */
function amongFolded(lines: string[], kinds: string[]): boolean[] {
  const continued = lines.map(() => false);
  let open = "";
  let run: number[] = [];
  for (const [i, line] of lines.entries()) {
    if (kinds[i] === "text" && looksCut(open, line)) run.push(i);
    else if (kinds[i] === "text" || kinds[i] === "remark") open = "";
    if (kinds[i] !== "field") continue;
    const name = fieldNameOf(line)!;
    if (isPlausibleName(name)) for (const at of run) continued[at] = true;
    run = [];
    open = name;
  }
  return continued;
}

/** What long fields are folded before: clauses of Received, tags and parameters, encoded data. */
function looksCut(open: string, line: string): boolean {
  if (!longFields.test(open)) return false;
  if (/^(?:x-)?received$/i.test(open))
    return /^(?:(?:from|by|via|with|id|for)\b|[([<;]|[A-Z][a-z]{2}, *\d|\d)/.test(line);
  return /^(?:[\w.*-]+[ \t]*=|[;(]|[\w+/=:]{16,};?\s*$)/.test(line);
}

/** No line is folded: every line that does not plausibly start a field continues the one above. */
function amongUnfolded(lines: string[]): boolean[] {
  const state: State = { open: "", text: "", seen: new Set() };
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
    state.open = fieldNameOf(line)!.toLowerCase();
    state.seen.add(state.open);
    state.text = line;
  } else state.text = (state.text + line).slice(-2000);
  return { isStart, open: state.open };
}

function fitsBelow(open: string, line: string): boolean {
  if (longFields.test(open)) return true;
  return /^[\w.-]+\*?=|^<[^>]*>|^=\?|^"|^\S{16,}$/.test(line);
}

function startsField(line: string, state: State): boolean {
  const name = fieldNameOf(line);
  if (name === null || !realName.test(name)) return false;
  // Nothing stands above it that it could continue.
  if (state.open === "") return true;
  if (signatureFields.test(state.open) && isInFieldList(line, state.text)) return false;
  const behind = line.slice(line.indexOf(":") + 1);
  // `Date:Fri, …` is rare and `From:To:Subject` in a list is not: without a blank, only names that are surely known.
  if (!/^(?:[ \t]|$)/.test(behind)) return isKnownName(name) && !/^[\w-]*:(?!\/\/)/.test(behind);
  return isPlausibleName(name) || state.seen.has(name.toLowerCase());
}

/** The line goes on with the list of field names in the open `h=` tag of a signature (RFC 6376 §3.5). */
function isInFieldList(line: string, above: string): boolean {
  const tag = above.slice(above.lastIndexOf(";") + 1);
  if (!/^[^=]*\bh[ \t]*=/.test(tag) || /:\s*h[ \t]*=/.test(tag)) return false;
  const [list = "", ...tags] = line.split(";");
  const names = list.split(":").map((name) => name.trim());
  if (names.some((name) => name !== "" && !realName.test(name))) return false;
  return tags.length > 0 || list.trimEnd().endsWith(":") || names.every((name) => name === "" || isPlausibleName(name));
}

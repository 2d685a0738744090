// One header section (RFC 5322 §2.2, RFC 2045 §3): lines to fields with spans. It ends at the first empty line, at a
// delimiter of an open multipart, or at a line that is no field when none follows it. Two line classes are borne:
// - a line that is no field, with a plausible field below it before the section ends, or a parameter below a field that
//   ends with `;`, belongs to the field above (RFC 7103 §7: handled like lost folding), with a defect;
// - an mbox `From ` or `>From ` line belongs to no field, with a defect.
// Every octet of the section is in a field's span or in the span of such a defect.
import { isPlausibleName } from "#lib/intake/field-names.ts";
import { limits } from "#lib/limits.ts";
import { indexOfNear, latin1 } from "#lib/text/octets.ts";
import { parseParameterized } from "#lib/text/parameters.ts";
import type { Span } from "#lib/text/span.ts";
import { unfold } from "#lib/text/unfold.ts";
import { contentEnd, type Source } from "./source.ts";
import type { RawField } from "./types.ts";

const TAB = 9;
const SPACE = 32;
const DASH = 45;
const COLON = 58;
const SEMICOLON = 59;

/** Where a section is read, and what to tell. */
export interface SectionReading {
  source: Source;
  start: number;
  /** The region's end; lines do not go beyond it. */
  end: number;
  /** Line number at `start`. */
  line: number;
  /** Octets and fields that may still be recorded. */
  octetsLeft: number;
  fieldsLeft: number;
  /** True when the line [start, end) is a delimiter of an open multipart. */
  isDelimiter(start: number, end: number): boolean;
  defect(code: string, span: Span, detail?: string): void;
  /** Called for each line that is looked at a second time. */
  step(): void;
}

export interface Section {
  fields: RawField[];
  header: Span;
  bodyStart: number;
  bodyLine: number;
  endedBy: "empty-line" | "delimiter" | "other-line" | "end";
}

interface State extends SectionReading {
  fields: RawField[];
  /** The field that continuation lines belong to, and the last of them: its spans are set when it is whole. */
  open: RawField | null;
  last: Line | null;
  /** Lines before this offset are known to have a field below them. */
  fieldAhead: number;
  limited: boolean;
  /** The boundary of the multipart described here, looked up when there were so many fields. */
  boundary: string | null;
  boundaryOf: number;
  at: number;
}

interface Line {
  start: number;
  /** Without the line end. */
  end: number;
  /** Start of the next line. */
  next: number;
}

/** Reads one header section; never fails. */
export function readSection(reading: SectionReading): Section {
  const state: State = {
    ...reading,
    fields: [],
    open: null,
    last: null,
    fieldAhead: -1,
    limited: false,
    boundary: null,
    boundaryOf: 0,
    at: reading.start,
  };
  while (state.at < state.end) {
    const line = lineAt(state, state.at);
    if (line.end === line.start) return endSection(state, line, "empty-line");
    if (state.isDelimiter(line.start, line.end) || isOwnDelimiter(state, line))
      return endSection(state, line, "delimiter");
    if (!readLine(state, line)) return endSection(state, line, "other-line");
    countLine(state, line);
  }
  return endSection(state, { start: state.end, end: state.end, next: state.end }, "end");
}

function endSection(state: State, line: Line, endedBy: Section["endedBy"]): Section {
  const empty = endedBy === "empty-line";
  closeField(state);
  if (empty) countLine(state, line);
  return {
    fields: state.fields,
    header: [state.start, line.start],
    bodyStart: empty ? line.next : line.start,
    bodyLine: state.line,
    endedBy,
  };
}

function lineAt(state: State, start: number): Line {
  const { octets, eol } = state.source;
  const found = indexOfNear(octets, eol, start);
  if (found < 0 || found >= state.end)
    return { start, end: contentEnd(state.source, start, state.end), next: state.end };
  return { start, end: contentEnd(state.source, start, found), next: found + 1 };
}

function countLine(state: State, line: Line): void {
  const { source } = state;
  state.at = line.next;
  state.line += 1;
  if (source.octets[line.next - 1] !== source.eol) return;
  source.lines += 1;
  if (source.octets[line.next - 2] === 13) source.crlfs += 1;
}

/** False when the section ends before this line. */
function readLine(state: State, line: Line): boolean {
  const first = state.source.octets[line.start];
  if ((first === SPACE || first === TAB) && (state.open || state.limited)) {
    if (isBlank(state, line)) state.defect("blank-continuation", [line.start, line.next]);
    state.last = line;
    return true;
  }
  const name = nameAt(state.source.octets, line);
  if (name) {
    addField(state, line, name);
    return true;
  }
  return readOtherLine(state, line);
}

/** A line that is neither field nor continuation nor empty. */
function readOtherLine(state: State, line: Line): boolean {
  const text = latin1(state.source.octets, line.start, Math.min(line.end, line.start + 128));
  const isParameter = state.open !== null && isLeftOpen(state) && /^[A-Za-z][\w.-]*\*?\d*\*?[ \t]*=/.test(text);
  if (!isParameter && !isFieldAhead(state, line)) return false;
  if (/^>?From /.test(text)) {
    state.defect("mbox-line", [line.start, line.next]);
    closeField(state);
    return true;
  }
  state.defect("not-a-field", [line.start, line.next]);
  state.last = line;
  return true;
}

/** The empty line is missing and the first delimiter of the multipart that this section describes stands here. */
function isOwnDelimiter(state: State, line: Line): boolean {
  const { octets } = state.source;
  if (octets[line.start] !== DASH || octets[line.start + 1] !== DASH) return false;
  if (state.boundaryOf !== state.fields.length) {
    const field = state.fields.find((known) => known.key === "content-type");
    const end = field === state.open ? state.last?.end : undefined;
    state.boundary = field ? boundaryOf(octets, field, end ?? field.body[1]) : null;
    state.boundaryOf = state.fields.length;
  }
  return state.boundary !== null && latin1(octets, line.start + 2, line.end).trimEnd() === state.boundary;
}

function boundaryOf(octets: Uint8Array, field: RawField, bodyEnd: number): string | null {
  const end = Math.min(bodyEnd, field.body[0] + limits.fieldOctets);
  return (
    parseParameterized(unfold(octets, [field.body[0], end]))
      .raw.get("boundary")
      ?.trimEnd() || null
  );
}

/** The field above ends with `;`: more must follow. */
function isLeftOpen(state: State): boolean {
  const { octets } = state.source;
  let at = state.last?.end ?? state.open!.body[1];
  while (at > state.open!.body[0] && (octets[at - 1] === SPACE || octets[at - 1] === TAB)) at -= 1;
  return octets[at - 1] === SEMICOLON;
}

/** Looks once for the next plausible field before the section must end; lines up to it need no second look. */
function isFieldAhead(state: State, from: Line): boolean {
  if (from.start < state.fieldAhead) return true;
  for (let line = from; line.start < state.end; line = lineAt(state, line.next)) {
    state.step();
    if (line.end === line.start || state.isDelimiter(line.start, line.end)) return false;
    const name = nameAt(state.source.octets, line);
    if (name && isPlausibleName(latin1(state.source.octets, line.start, name.end))) {
      state.fieldAhead = line.start;
      return true;
    }
  }
  return false;
}

function isBlank(state: State, line: Line): boolean {
  for (let at = line.start; at < line.end; at++) {
    const octet = state.source.octets[at];
    if (octet !== SPACE && octet !== TAB) return false;
  }
  return true;
}

/** No more lines belong to the open field. */
function closeField(state: State): void {
  const { open, last } = state;
  if (open && last) {
    open.span = [open.span[0], last.next];
    open.body = [open.body[0], last.end];
  }
  state.open = null;
  state.last = null;
}

function addField(state: State, line: Line, found: { end: number; colon: number }): void {
  const { octets } = state.source;
  closeField(state);
  if (state.fieldsLeft <= state.fields.length || line.next - state.start > state.octetsLeft) {
    if (!state.limited) state.defect("limit-fields", [line.start, line.next]);
    state.limited = true;
    return;
  }
  if (found.end < found.colon) state.defect("blank-before-colon", [line.start, found.colon + 1]);
  const name = latin1(octets, line.start, found.end);
  if (/[^!-~]/.test(name)) state.defect("field-name-octets", [line.start, found.end]);
  const field: RawField = {
    index: state.fields.length,
    name,
    key: name.toLowerCase(),
    span: [line.start, line.next],
    body: [found.colon + 1, line.end],
    line: state.line,
  };
  state.fields.push(field);
  state.open = field;
}

/**
 * Where the name of a field ends and its colon stands, or null. RFC 5322 §2.2: printable US-ASCII but the colon; octets
 * above 126 and controls are borne with a defect, as other readers bear them. §4.5: blanks before the colon.
 */
function nameAt(octets: Buffer, line: Line): { end: number; colon: number } | null {
  let at = line.start;
  while (at < line.end && octets[at]! !== COLON && octets[at]! !== SPACE && octets[at]! !== TAB) at += 1;
  const end = at;
  while (at < line.end && (octets[at] === SPACE || octets[at] === TAB)) at += 1;
  return end > line.start && octets[at] === COLON && at < line.end ? { end, colon: at } : null;
}

// Parameterized field bodies: Content-Type (RFC 2045 §5.1) and Content-Disposition (RFC 2183 §2), with continuations,
// charset and language of RFC 2231. Comments, blanks around `=`, missing quotes and missing semicolons are borne. Not
// here: language tags are dropped; encoded-words in values (RFC 2047 §5 forbids them) are left to the reader.
import { limits } from "#lib/limits.ts";
import { scanCfws, type Token, unquote } from "./cfws.ts";
import { decodeCharset, decodeFieldText } from "./charsets.ts";
import { fromLatin1 } from "./octets.ts";

export interface Parameterized {
  /** What stands before the first `;`, comments and blanks removed, case as written. */
  value: string;
  /** Names in lower case; values decoded to text. The first of a repeated parameter wins. */
  parameters: Map<string, string>;
  /** The same values before charset decoding, one character per octet: what a boundary is compared with. */
  raw: Map<string, string>;
  /** `parameter-repeated`, `parameter-unquoted`, `parameter-without-value`, `parameter-gap`, `parameter-charset`, … */
  defects: string[];
}

/** One `name=value` as written; `name*0*` gives name `name`, segment 0, extended. */
interface Segment {
  name: string;
  number: number | null;
  extended: boolean;
  value: string;
}

interface Reading {
  segments: Segment[];
  defects: Set<string>;
}

/**
 * Reads a parameterized field body.
 * @param text unfolded, one character per octet
 */
export function parseParameterized(text: string): Parameterized {
  if (plainValue.test(text)) return { value: text.trim(), parameters: new Map(), raw: new Map(), defects: [] };
  const tokens = scanCfws(text.slice(0, limits.fieldOctets), ";=");
  const reading: Reading = { segments: [], defects: new Set() };
  const clauses = splitClauses(tokens);
  const { value, rest } = readValue(clauses[0] ?? []);
  if (rest.length > 0) {
    reading.defects.add("parameter-semicolon-missing");
    readClause(rest, reading);
  }
  for (const clause of clauses.slice(1, limits.parameters + 1)) readClause(clause, reading);
  if (clauses.length > limits.parameters + 1) reading.defects.add("limit-parameters");
  const { parameters, raw } = joinSegments(reading);
  return { value, parameters, raw, defects: [...reading.defects] };
}

/** One word: most encodings and dispositions. */
const plainValue = /^[ \t]*[\w./+-]+[ \t]*$/;

function splitClauses(tokens: Token[]): Token[][] {
  const clauses: Token[][] = [[]];
  for (const token of tokens) {
    if (token.kind === "special" && token.text === ";") clauses.push([]);
    else clauses.at(-1)!.push(token);
  }
  return clauses;
}

/** The value, and the parameter that follows it when the semicolon between them was forgotten. */
function readValue(clause: Token[]): { value: string; rest: Token[] } {
  const equals = clause.findIndex((token) => token.text === "=" && token.kind === "special");
  let from = equals;
  while (from > 0 && clause[from - 1]!.kind !== "atom") from -= 1;
  const head = equals < 0 ? clause : clause.slice(0, Math.max(0, from - 1));
  const value = head
    .map((token) => (token.kind === "space" || token.kind === "comment" ? "" : unquote(token)))
    .join("");
  return { value, rest: equals < 0 ? [] : clause.slice(head.length) };
}

function readClause(clause: Token[], reading: Reading): void {
  const equals = clause.findIndex((token) => token.kind === "special");
  const nameTokens = equals < 0 ? clause : clause.slice(0, equals);
  const name = nameTokens.map((token) => (token.kind === "atom" ? token.text : "")).join("");
  if (equals < 0 || name === "") {
    // QUIRK(many): a `;` after the last parameter is everywhere.
    if (name !== "" || equals >= 0) reading.defects.add("parameter-without-value");
    return;
  }
  const value = readParameterValue(clause.slice(equals + 1), reading);
  reading.segments.push({ ...splitName(name.toLowerCase()), value });
}

function readParameterValue(tokens: Token[], reading: Reading): string {
  const inside = trimTokens(tokens);
  const quoted = inside.find((token) => token.kind === "quoted");
  if (quoted && inside.every((token) => token === quoted || token.kind === "comment" || token.kind === "space")) {
    if (quoted.text.length < 2 || !quoted.text.endsWith('"')) reading.defects.add("parameter-quote-open");
    return unquote(quoted);
  }
  const words = inside.filter((token, i) => token.kind !== "comment" || isPartOfWord(inside, i));
  // RFC 2045 §5.1: a value that is no token must be quoted. QUIRK(many): `filename=my report (1).pdf`.
  const value = trimTokens(words)
    .map((token) => (token.kind === "quoted" ? unquote(token) : token.text))
    .join("");
  if (/[\s()<>@,:\\"/[\]?=]/.test(value)) reading.defects.add("parameter-unquoted");
  return value;
}

/** A comment with text directly at its end: more likely a name such as `report (1).pdf` than a comment. */
function isPartOfWord(tokens: Token[], at: number): boolean {
  return tokens[at + 1]?.kind === "atom";
}

function trimTokens(tokens: Token[]): Token[] {
  let start = 0;
  let end = tokens.length;
  while (start < end && isPadding(tokens[start]!)) start += 1;
  while (end > start && isPadding(tokens[end - 1]!)) end -= 1;
  return tokens.slice(start, end);
}

function isPadding(token: Token): boolean {
  return token.kind === "space" || token.kind === "comment";
}

/** RFC 2231 §3 and §4: `name*`, `name*N`, `name*N*`. Anything else with asterisks is a plain name. */
function splitName(written: string): Omit<Segment, "value"> {
  const found = /^([^*]+)(?:\*(\d{1,6}))?(\*)?$/.exec(written);
  if (!found) return { name: written, number: null, extended: false };
  return { name: found[1]!, number: found[2] === undefined ? null : Number(found[2]), extended: found[3] === "*" };
}

function joinSegments(reading: Reading): { parameters: Map<string, string>; raw: Map<string, string> } {
  const byName = new Map<string, Segment[]>();
  for (const segment of reading.segments) {
    const known = byName.get(segment.name);
    if (known) known.push(segment);
    else byName.set(segment.name, [segment]);
  }
  const parameters = new Map<string, string>();
  const raw = new Map<string, string>();
  for (const [name, segments] of byName) {
    const { octets, charset } = joinParameter(segments, reading);
    raw.set(name, octets);
    parameters.set(name, decodeValue(octets, charset, reading));
  }
  return { parameters, raw };
}

/** The octets of one parameter. An extended form goes before continuations, these before the plain form. */
function joinParameter(segments: Segment[], reading: Reading): { octets: string; charset: string | null } {
  const plain = segments.find((segment) => segment.number === null && !segment.extended);
  const extended = segments.find((segment) => segment.number === null && segment.extended);
  const numbered = firstOfEach(segments);
  const forms = Number(plain !== undefined) + Number(extended !== undefined) + Number(numbered.size > 0);
  if (forms > 1) reading.defects.add("parameter-mixed-forms");
  const distinct = Number(plain !== undefined) + Number(extended !== undefined) + numbered.size;
  if (distinct < segments.length) reading.defects.add("parameter-repeated");
  if (extended) return readExtended(extended.value, reading);
  if (!numbered.has(0)) {
    if (numbered.size > 0) reading.defects.add("parameter-gap");
    if (plain) return { octets: plain.value, charset: null };
  }
  return joinContinuations(numbered, reading);
}

function firstOfEach(segments: Segment[]): Map<number, Segment> {
  const numbered = new Map<number, Segment>();
  for (const segment of segments) {
    if (segment.number !== null && !numbered.has(segment.number)) numbered.set(segment.number, segment);
  }
  return numbered;
}

/** RFC 2231 §3: segments are joined by number, not by place; a gap ends the value (what follows it is dropped). */
function joinContinuations(
  numbered: Map<number, Segment>,
  reading: Reading,
): { octets: string; charset: string | null } {
  let octets = "";
  let charset: string | null = null;
  let next = numbered.has(0) ? 0 : Math.min(...numbered.keys());
  let used = 0;
  for (let segment = numbered.get(next); segment; segment = numbered.get(++next)) {
    if (used === 0 && segment.extended) ({ octets, charset } = readExtended(segment.value, reading));
    else octets += segment.extended ? unescapePercent(segment.value, reading) : segment.value;
    used += 1;
  }
  if (used < numbered.size) reading.defects.add("parameter-gap");
  return { octets, charset };
}

/** RFC 2231 §4: `charset'language'text`, text percent-encoded. */
function readExtended(value: string, reading: Reading): { octets: string; charset: string | null } {
  const first = value.indexOf("'");
  const second = first < 0 ? -1 : value.indexOf("'", first + 1);
  if (second < 0) {
    reading.defects.add("parameter-charset-missing");
    return { octets: unescapePercent(value, reading), charset: null };
  }
  return { octets: unescapePercent(value.slice(second + 1), reading), charset: value.slice(0, first) || null };
}

function unescapePercent(value: string, reading: Reading): string {
  return value.replace(/%([0-9A-Fa-f]{2})?/g, (written, hex: string | undefined) => {
    if (hex !== undefined) return String.fromCharCode(Number.parseInt(hex, 16));
    reading.defects.add("parameter-bad-escape");
    return written;
  });
}

function decodeValue(octets: string, charset: string | null, reading: Reading): string {
  if (charset !== null) {
    const { text, defect } = decodeCharset(fromLatin1(octets), charset);
    if (defect !== null) reading.defects.add("parameter-charset");
    return text;
  }
  return /^[\0-\x7f]*$/.test(octets) ? octets : decodeFieldText(fromLatin1(octets));
}

// What several rules about MIME ask for: the Content-* fields of all parts with their parameters as written, the tree, and
// encoded-words by field. Computed when first asked for and kept per message, as the view itself is.
import { limits } from "#lib/limits.ts";
import { octetsAround } from "#lib/message/read.ts";
import type { Message, MimePart, RawField } from "#lib/message/types.ts";
import { scanCfws, type Token, unquote } from "#lib/text/cfws.ts";
import { parseParameterized } from "#lib/text/parameters.ts";
import type { Span } from "#lib/text/span.ts";
import { unfold } from "#lib/text/unfold.ts";
import { oncePerMessage } from "./once.ts";
import type { Where } from "./types.ts";

/** One `name=value` as written; `name*0*` is form `extended` number 0 of `name`. */
export interface WrittenParameter {
  name: string;
  form: "plain" | "numbered" | "extended" | "numbered-extended";
  number: number | null;
  /** The whole clause. */
  clause: string;
  /** Without quotation marks and comments, not decoded. */
  value: string;
}

/** A Content-* field that says how a part is to be read. */
export interface StructuralField {
  part: MimePart;
  field: RawField;
  /** Unfolded, one character per octet. */
  text: string;
  /** What stands before the first semicolon. */
  tokens: Token[];
  parameters: WrittenParameter[];
}

export interface MimeView {
  /** Content-Type, -Disposition, -Transfer-Encoding and -ID of the parts that are inspected, in document order. */
  fields: readonly StructuralField[];
  /** The parts directly inside, by path of the part around them. */
  children: ReadonlyMap<string, readonly MimePart[]>;
  byPath: ReadonlyMap<string, MimePart>;
}

/** Structural fields read of one part, of which four should be there. */
const fieldsOfPart = 100;
const structural = new Set(["content-type", "content-disposition", "content-transfer-encoding", "content-id"]);

/** The MIME view of a subject. */
export const mimeOf = oncePerMessage(({ message }) => readMime(message));

/** Where a field of a part stands: top fields by their number, others by their octets, or by their part. */
export function whereField({ part, field }: Pick<StructuralField, "part" | "field">): Where {
  if (part.parent === null && part.within === null) return { field: field.index };
  return whereSpan(part, field.span);
}

/** A span that counts in the octets around a part. Inside a decoded part there is only the part to point at. */
export function whereSpan(part: MimePart, span: Span): Where {
  return part.within === null ? { span } : { part: part.path };
}

/** The value that readers give a parameter when only these of its clauses are there. */
export function valueOfForm(parameters: readonly WrittenParameter[]): string {
  const { name, form, value } = parameters[0]!;
  if (parameters.length === 1 && form === "plain" && isAscii(value)) return value;
  return parseParameterized(`x;${parameters.map(({ clause }) => clause).join(";")}`).parameters.get(name) ?? "";
}

function readMime(message: Message): MimeView {
  const children = new Map<string, MimePart[]>();
  for (const part of message.parts) {
    const siblings = part.parent === null ? null : children.get(part.parent);
    if (siblings) siblings.push(part);
    else if (part.parent !== null) children.set(part.parent, [part]);
  }
  return {
    fields: message.parts.slice(0, limits.partsInspected).flatMap((part) => readPart(message, part)),
    children,
    byPath: new Map(message.parts.map((part) => [part.path, part])),
  };
}

function readPart(message: Message, part: MimePart): StructuralField[] {
  const octets = octetsAround(message, part);
  return part.fields
    .filter(({ key }) => structural.has(key))
    .slice(0, fieldsOfPart)
    .map((field) => readField(part, field, unfold(octets, [field.body[0], clipped(field.body)])));
}

const clipped = ([start, end]: Span): number => Math.min(end, start + limits.fieldOctets);

function readField(part: MimePart, field: RawField, text: string): StructuralField {
  const clauses: Token[][] = [[]];
  for (const token of scanCfws(text, ";=")) {
    if (token.kind === "special" && token.text === ";") clauses.push([]);
    else clauses.at(-1)!.push(token);
  }
  const parameters = clauses.slice(1, limits.parameters + 1).flatMap((clause) => readClause(clause) ?? []);
  return { part, field, text, tokens: clauses[0]!, parameters };
}

function readClause(clause: Token[]): WrittenParameter | null {
  const equals = clause.findIndex(({ kind, text }) => kind === "special" && text === "=");
  let written = "";
  for (let at = 0; at < equals; at++) if (clause[at]!.kind === "atom") written += clause[at]!.text;
  const found = parameterName.exec(written.toLowerCase());
  if (!found) return null;
  const number = found[2] === undefined ? null : Number(found[2]);
  const extended = found[3] === "*";
  let value = "";
  for (const token of clause.slice(equals + 1)) if (token.kind !== "comment") value += unquote(token);
  return {
    name: found[1]!,
    form: number === null ? (extended ? "extended" : "plain") : extended ? "numbered-extended" : "numbered",
    number,
    clause: clause.map(({ text }) => text).join(""),
    value: value.trim(),
  };
}

/** RFC 2231 §3 and §4: `name`, `name*`, `name*0`, `name*0*`. */
const parameterName = /^([^*]+)(?:\*(\d{1,6}))?(\*)?$/;

const isAscii = (text: string): boolean => !/[^\0-\x7f]/.test(text);

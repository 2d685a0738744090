// The octets a signature covers, for the eye: the header input and the canonical body of a DKIM-Signature, an
// ARC-Message-Signature or an ARC-Seal (RFC 6376 §3.7, RFC 8617 §5.1.1), made anew from the octets of the message and the
// spans of its fields. It runs in the browser, so that nothing has to be kept or sent; a test holds it against what the
// checks hash. It judges nothing.
import type { Span } from "#lib/text/span.ts";
import { parseTagList } from "../tag-list.ts";
import { type BareCr, type Canonicalization, canonicalChunks, canonicalField, endOfContent } from "./canonical-form.ts";
import { indexFields, pickSignedFields } from "./pick-fields.ts";

/** A field of the header section: its name in lower case and where it stands. */
export interface ViewField {
  index: number;
  key: string;
  span: Span;
}

/** A message as the view needs it. */
export interface ViewMessage {
  octets: Uint8Array;
  fields: readonly ViewField[];
  body: Span;
  /** Its line ends are CR alone. */
  crOnly: boolean;
}

export interface SignedHeader {
  /** In the order in which they are hashed; the signature's own field is the last, with b= emptied. */
  pieces: { field: ViewField; text: string }[];
  /** Names of h= for which no field is left: nobody can add one unnoticed. */
  absent: string[];
  /** Fields of signed names that the signature does not cover. */
  uncovered: ViewField[];
}

export interface SignedBody {
  mode: Canonicalization;
  /** Octets of the canonical body that count; null = all (no l=). */
  limit: number | null;
  /** Where in the message the covered octets end. */
  end: number;
}

const crBreak = ({ crOnly }: ViewMessage): BareCr => (crOnly ? "break" : "content");

/** What is hashed of the header; null when the field is no signature. */
export function viewSignedHeader(message: ViewMessage, own: ViewField): SignedHeader | null {
  const tags = readTags(message, own);
  if (!tags) return null;
  const fields = message.fields.filter((field) => field !== own);
  const isSeal = own.key === "arc-seal";
  const covered = isSeal ? sealedFields(message, own) : pickSignedFields(tags.names, indexFields(fields), null);
  const mode = isSeal ? "relaxed" : tags.headerMode;
  const canonical = (raw: string) => canonicalField(raw, mode, crBreak(message));
  const last = canonical(tags.emptied).slice(0, -2);
  const pieces = covered.map((field) => ({ field, text: canonical(rawText(message, field)) }));
  const named = new Set(tags.names);
  return {
    pieces: [...pieces, { field: own, text: last }],
    absent: isSeal ? [] : findAbsent(tags.names, covered),
    uncovered: isSeal ? [] : fields.filter((field) => named.has(field.key) && !covered.includes(field)),
  };
}

/** How the body is covered; null for a seal, which covers none, and for what is no signature. */
export function viewSignedBody(message: ViewMessage, own: ViewField): SignedBody | null {
  const tags = own.key === "arc-seal" ? null : readTags(message, own);
  if (!tags) return null;
  const { bodyMode: mode, limit } = tags;
  const [start, end] = message.body;
  const body = message.octets.subarray(start, end);
  if (limit === null) return { mode, limit, end };
  return { mode, limit, end: start + rawLength(body, mode, crBreak(message), limit) };
}

/** The canonical body. */
export function viewCanonicalBody(message: ViewMessage, mode: Canonicalization): Uint8Array {
  const body = message.octets.subarray(message.body[0], message.body[1]);
  const chunks: Uint8Array[] = [];
  let length = 0;
  for (const chunk of canonicalChunks(body, mode, crBreak(message))) {
    chunks.push(chunk.slice());
    length += chunk.length;
  }
  const whole = new Uint8Array(length);
  let at = 0;
  for (const chunk of chunks) {
    whole.set(chunk, at);
    at += chunk.length;
  }
  return whole;
}

/** Where an octet of the message's body stands in its canonical form. */
export function canonicalOffset(message: ViewMessage, mode: Canonicalization, octet: number): number {
  const body = message.octets.subarray(message.body[0], message.body[1]);
  return align(body, mode, crBreak(message), { raw: octet - message.body[0] }).made;
}

/** The octets of the message that a signature covers, ascending, and the rest of the body behind l=. */
export function viewCoverage(message: ViewMessage, own: ViewField): { covered: Span[]; tail: Span | null } {
  const header = viewSignedHeader(message, own);
  const body = viewSignedBody(message, own);
  const [start, end] = message.body;
  const covered = (header?.pieces ?? []).flatMap(({ field }) =>
    field === own ? aroundData(message, own) : [field.span],
  );
  if (body && body.end > start) covered.push([start, body.end]);
  return { covered: covered.sort((a, b) => a[0] - b[0]), tail: body && body.end < end ? [body.end, end] : null };
}

/** The signature's own field but for the value of b=, which cannot cover itself. */
function aroundData(message: ViewMessage, own: ViewField): Span[] {
  const [start, end] = own.span;
  const [from, to] = readTags(message, own)?.data ?? [0, 0];
  return [
    [start, start + from],
    [start + to, end],
  ];
}

/** How many octets of a body make the first `limit` octets of its canonical form. */
function rawLength(body: Uint8Array, mode: Canonicalization, bareCr: BareCr, limit: number): number {
  const { at, made } = align(body, mode, bareCr, { made: limit });
  return made < limit ? body.length : at;
}

/** Walks body and canonical form side by side until either reaches its mark. */
function align(
  body: Uint8Array,
  mode: Canonicalization,
  bareCr: BareCr,
  until: { raw?: number; made?: number },
): { at: number; made: number } {
  const end = endOfContent(body, mode, bareCr);
  const { raw = body.length, made: most = Number.POSITIVE_INFINITY } = until;
  let at = 0;
  let made = 0;
  let space = false;
  while (at < end && at < raw && made < most) {
    const code = body[at];
    const crlf = code === 13 && body[at + 1] === 10;
    if (crlf || code === 10 || (code === 13 && bareCr === "break")) {
      made += 2;
      space = false;
      at += crlf ? 2 : 1;
    } else if (mode === "relaxed" && (code === 32 || code === 9)) {
      space = true;
      at += 1;
    } else {
      made += space ? 2 : 1;
      space = false;
      at += 1;
    }
  }
  if (at < end || made >= most) return { at, made };
  // The line end that closes the canonical body; an empty relaxed body has none.
  return { at: body.length, made: end === 0 && mode === "relaxed" ? made : made + 2 };
}

interface Tags {
  names: string[];
  headerMode: Canonicalization;
  bodyMode: Canonicalization;
  limit: number | null;
  /** The value of b= in the field. */
  data: Span;
  /** The field with everything between `b=` and the next semicolon left out. */
  emptied: string;
}

function readTags(message: ViewMessage, own: ViewField): Tags | null {
  const raw = rawText(message, own);
  const colon = raw.indexOf(":") + 1;
  const { tags } = parseTagList(raw.slice(colon).replace(/(?:\r\n|\r|\n)$/, ""));
  const signature = tags.get("b");
  if (!signature) return null;
  const [start, end] = signature.raw;
  const [header = "simple", body = "simple"] = (tags.get("c")?.value ?? "").toLowerCase().split("/");
  const names = (tags.get("h")?.value ?? "").split(":").map((name) => name.replace(/[ \t\r\n]+/g, "").toLowerCase());
  const limit = tags.get("l")?.value ?? "";
  return {
    names: names.filter((name) => name !== ""),
    headerMode: header === "relaxed" ? "relaxed" : "simple",
    bodyMode: body === "relaxed" ? "relaxed" : "simple",
    limit: /^[0-9]{1,15}$/.test(limit) ? Number(limit) : null,
    data: [colon + start, colon + end],
    emptied: raw.slice(0, colon + start) + raw.slice(colon + end),
  };
}

/** RFC 8617 §5.1.1: of every set up to its own the results, the message signature and the seal, oldest first. */
function sealedFields(message: ViewMessage, own: ViewField): ViewField[] {
  const kinds = ["arc-authentication-results", "arc-message-signature", "arc-seal"];
  const instance = instanceOf(message, own);
  const found = message.fields
    .filter((field) => field !== own && kinds.includes(field.key))
    .map((field) => ({ field, instance: instanceOf(message, field), kind: kinds.indexOf(field.key) }))
    .filter((one) => one.instance > 0 && one.instance <= instance);
  return found.sort((a, b) => a.instance - b.instance || a.kind - b.kind).map(({ field }) => field);
}

function instanceOf(message: ViewMessage, field: ViewField): number {
  const digits = /[:;]\s*i\s*=\s*([0-9]{1,2})\b/.exec(rawText(message, field).slice(0, 4_096))?.[1];
  return Number(digits ?? 0);
}

function findAbsent(names: readonly string[], covered: readonly ViewField[]): string[] {
  const left = covered.map(({ key }) => key);
  return names.filter((name) => {
    const at = left.indexOf(name);
    if (at >= 0) left.splice(at, 1);
    return at < 0;
  });
}

/** A field as text, one character an octet, with its line end. */
function rawText({ octets }: ViewMessage, { span: [start, end] }: ViewField): string {
  let text = "";
  for (let at = start; at < end; at += 8_192) {
    text += String.fromCharCode(...octets.subarray(at, Math.min(end, at + 8_192)));
  }
  return text;
}

// What a header section says of its own body: type, encoding, disposition, names (RFC 2045 §5-7, RFC 2183). The first of a
// repeated field or parameter counts and the others are defects, so that every reader of the report sees which was used.
import { limits } from "#lib/limits.ts";
import { scanCfws, unquote } from "#lib/text/cfws.ts";
import { decodeEncodedWords } from "#lib/text/encoded-words.ts";
import { type Parameterized, parseParameterized } from "#lib/text/parameters.ts";
import type { Span } from "#lib/text/span.ts";
import { unfold } from "#lib/text/unfold.ts";
import type { MimePart, RawField } from "./types.ts";

export type Entity = Pick<
  MimePart,
  "type" | "parameters" | "charset" | "encoding" | "disposition" | "filename" | "contentId"
> & {
  /** One character per octet, without trailing blanks; null when there is none that can be used. */
  boundary: string | null;
};

const typeForm = /^[!#$%&'*+.^_`{|}~0-9a-z-]+\/[!#$%&'*+.^_`{|}~0-9a-z-]+$/;
const structural = ["content-type", "content-transfer-encoding", "content-disposition", "content-id"] as const;

/**
 * Reads the Content-* fields of a section.
 * @param defaultType what an absent Content-Type means here (RFC 2045 §5.2; RFC 2046 §5.1.5 in a digest)
 */
export function readEntity(
  octets: Uint8Array,
  fields: RawField[],
  defaultType: string,
  defect: (code: string, span: Span, detail?: string) => void,
): Entity {
  const first = new Map<string, RawField>();
  for (const field of fields) {
    if (!(structural as readonly string[]).includes(field.key)) continue;
    if (first.has(field.key)) defect("repeated-structural-field", field.span, field.key);
    else first.set(field.key, field);
  }
  const text = (key: (typeof structural)[number]) => {
    const field = first.get(key);
    if (!field) return null;
    const end = Math.min(field.body[1], field.body[0] + limits.fieldOctets);
    // A line that is no field was joined to the one above: its line end stands for the blank it lost.
    return unfold(octets, [field.body[0], end]);
  };
  const parameterized = (key: (typeof structural)[number]) => {
    const body = text(key);
    if (body === null) return null;
    const parsed = parseParameterized(body);
    for (const code of parsed.defects) defect(code, first.get(key)!.span, key);
    return parsed;
  };
  const contentType = parameterized("content-type");
  const disposition = parameterized("content-disposition");
  const type = readType(contentType, defaultType);
  if (type.defect) defect("content-type-unreadable", first.get("content-type")!.span);
  return {
    type: type.value,
    parameters: contentType?.parameters ?? new Map(),
    charset: contentType?.parameters.get("charset") || null,
    encoding: parseParameterized(text("content-transfer-encoding") ?? "").value.toLowerCase() || null,
    disposition: disposition?.value.toLowerCase() || null,
    filename: readFilename(disposition, contentType),
    contentId: readContentId(text("content-id")),
    boundary: contentType?.raw.get("boundary")?.trimEnd() || null,
  };
}

function readType(field: Parameterized | null, defaultType: string): { value: string; defect: boolean } {
  if (field === null) return { value: defaultType, defect: false };
  const written = field.value.toLowerCase();
  if (typeForm.test(written)) return { value: written, defect: false };
  // QUIRK(many): `multipart/` or `multipart` with a boundary is meant as multipart/mixed, what RFC 2046 §5.1.3 also says
  // of unknown subtypes.
  if (/^multipart\/?$/.test(written) && field.raw.has("boundary")) return { value: "multipart/mixed", defect: true };
  // RFC 2045 §5.2: a Content-Type with bad syntax means text/plain.
  return { value: "text/plain", defect: true };
}

/** RFC 2183 §2.3; QUIRK(many): the older `name` parameter of Content-Type, and encoded-words in both. */
function readFilename(disposition: Parameterized | null, contentType: Parameterized | null): string | null {
  const written = disposition?.parameters.get("filename") || contentType?.parameters.get("name") || null;
  if (written === null) return null;
  return (written.includes("=?") ? decodeEncodedWords(written).text : written) || null;
}

/** RFC 2045 §7: a msg-id; without angle brackets what stands there, comments left out. */
function readContentId(body: string | null): string | null {
  if (body === null) return null;
  const open = body.indexOf("<");
  const close = body.indexOf(">", open);
  if (open >= 0 && close > open) return body.slice(open + 1, close).trim() || null;
  const tokens = scanCfws(body, "").filter((token) => token.kind !== "comment" && token.kind !== "space");
  return tokens.map(unquote).join("") || null;
}

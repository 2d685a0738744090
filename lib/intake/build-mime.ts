// Writes a MIME message (RFC 2045, RFC 2046) around header fields that are given: for mail that a program took apart and
// stored in pieces. The fields stay as they are; only those that describe a body nobody has any more are replaced, and not
// even these when they name a multipart, whose boundary is then used again.
import { latin1 } from "#lib/text/octets.ts";
import { parseParameterized } from "#lib/text/parameters.ts";
import { unfoldText } from "#lib/text/unfold.ts";

/** A body or an attachment. */
export interface Leaf {
  /** Content-Type as it is written. */
  type: string;
  content: Uint8Array;
  /** Text: line ends are made CRLF, and it stays readable when it is US-ASCII. */
  text?: boolean;
  /** A whole message: it stands in clear (RFC 2046 §5.2.1). */
  message?: boolean;
  name?: string | undefined;
  contentId?: string | undefined;
}

/** RFC 5322 §2.1.1. */
const longestLine = 998;
/** RFC 2046 §5.1.1. */
const boundaryForm = /^[\w'()+,./:=? -]{0,69}[\w'()+,./:=?-]$/;

/**
 * The whole message, one character per octet, with CRLF line ends.
 * @param header fields, one character per octet; what stands below an empty line is left out
 */
export function buildMessage(header: string, bodies: readonly Leaf[], attachments: readonly Leaf[]): string {
  const fields = splitFields(header);
  const contentType = fields.find((field) => /^content-type[ \t]*:/i.test(field));
  const described = contentType ? parseParameterized(unfoldText(contentType.replace(/^[^:]*:/, ""))) : null;
  const type = described?.value.toLowerCase() ?? "";
  const kept = described?.raw.get("boundary")?.trimEnd() ?? "";
  const written = attachments.map(writeLeaf);
  const isAlternative = type === "multipart/alternative" && attachments.length === 0;
  const texts = isAlternative || bodies.length < 2 ? bodies.map(writeLeaf) : [writeAlternative(bodies.map(writeLeaf))];
  const parts = [...texts, ...written];
  if (type.startsWith("multipart/") && boundaryForm.test(kept) && !holds(parts, kept)) {
    const others = fields.filter((field) => !isEncoding(field));
    return `${others.join("")}\r\n${writeParts(parts, kept)}`;
  }
  const whole = parts.length === 1 ? parts[0]! : writeMultipart("mixed", parts);
  const others = fields.filter((field) => field !== contentType && !isEncoding(field));
  return `${others.join("")}${parts.length === 0 ? "\r\n" : whole}`;
}

/** Fields with their line ends made CRLF. */
function splitFields(header: string): string[] {
  // QUIRK(outlook): older versions put a line of their own above.
  const own = header.replace(/^Microsoft Mail Internet Headers[^\r\n]*(?:\r?\n|\r)/, "");
  const empty = /(?:\r\n|\n|\r(?!\n))[ \t]*(?:\r\n|\n|\r)/.exec(own);
  const lines = (empty ? own.slice(0, empty.index) : own).split(/\r?\n|\r/);
  const fields: string[] = [];
  for (const line of lines) {
    if (line === "") continue;
    if (/^[ \t]/.test(line) && fields.length > 0) fields[fields.length - 1] += `${line}\r\n`;
    else fields.push(`${line}\r\n`);
  }
  return fields;
}

function isEncoding(field: string): boolean {
  return /^content-transfer-encoding[ \t]*:/i.test(field);
}

function writeAlternative(parts: readonly string[]): string {
  return writeMultipart("alternative", parts);
}

function writeMultipart(subtype: string, parts: readonly string[]): string {
  let boundary = `=_${subtype}_0`;
  for (let i = 1; holds(parts, boundary); i++) boundary = `=_${subtype}_${i}`;
  return `Content-Type: multipart/${subtype}; boundary="${boundary}"\r\n\r\n${writeParts(parts, boundary)}`;
}

function writeParts(parts: readonly string[], boundary: string): string {
  return `${parts.map((part) => `--${boundary}\r\n${part}\r\n`).join("")}--${boundary}--\r\n`;
}

function holds(parts: readonly string[], boundary: string): boolean {
  return parts.some((part) => part.includes(`--${boundary}`));
}

function writeLeaf(leaf: Leaf): string {
  const text = latin1(leaf.content);
  const lines = leaf.text ? text.replace(/\r\n|\n|\r/g, "\r\n") : text;
  const clear = leaf.message || (leaf.text && isPlain(lines));
  const fields = [
    `Content-Type: ${leaf.type}`,
    leaf.text ? null : `Content-Disposition: attachment${leaf.name ? `; ${writeName(leaf.name)}` : ""}`,
    leaf.contentId ? `Content-ID: <${leaf.contentId.replace(/[<>\s]/g, "")}>` : null,
    `Content-Transfer-Encoding: ${leaf.message ? "8bit" : clear ? "7bit" : "base64"}`,
  ];
  const head = fields.filter((field) => field !== null).join("\r\n");
  return `${head}\r\n\r\n${clear ? lines : encode(lines)}`;
}

function isPlain(text: string): boolean {
  return /^[\t\r\n -~]*$/.test(text) && !new RegExp(`[^\\n]{${longestLine + 1}}`).test(text);
}

/** RFC 2183 §2.3, with RFC 2231 §4 for what is not US-ASCII. */
function writeName(name: string): string {
  const clean = name.replace(/[\0-\x1f\x7f]/g, "_");
  if (/^[ -~]*$/.test(clean)) return `filename="${clean.replace(/[\\"]/g, "\\$&")}"`;
  return `filename*=utf-8''${encodeURIComponent(clean.toWellFormed()).replace(/['()*]/g, (mark) => `%${mark.charCodeAt(0).toString(16).toUpperCase()}`)}`;
}

/** RFC 2045 §6.8: lines of 76 characters. */
function encode(text: string): string {
  return Buffer.from(text, "latin1")
    .toString("base64")
    .replace(/.{76}(?=.)/g, "$&\r\n");
}

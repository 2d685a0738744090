// A quick look at what was pasted, before anything is sent: what it seems to be, and which names live checks would ask.
// Runs in the browser (no Buffer, no node: modules) on every change, so only the beginning is looked at; the server's
// reading is the one that counts.
import { fieldNameOf } from "./field-names.ts";
import { findMessage } from "./find-message.ts";
import { linesOf, withoutEnd } from "./paste.ts";
import type { SourceKind } from "./types.ts";

export interface Glance {
  /** null: nothing that could be mail. */
  kind: SourceKind | null;
  /** Octets of the whole text in UTF-8. */
  octets: number;
  lineEndings: "crlf" | "lf" | "cr" | "mixed";
  /** Fields of the header section. */
  fields: number;
  /** DKIM-Signature fields. */
  signatures: number;
  /** A guess: delimiters that open a part, or 1. */
  parts: number;
  /** Names that live checks would ask, each once, in the order of the header. */
  names: string[];
}

/** Characters that are looked at. */
const glanceLength = 1_048_576;
const encodedAtOnce = 65_536;
const namesLimit = 50;

/** Looks at a pasted text. */
export function glance(text: string): Glance {
  const head = text.slice(0, glanceLength).replace(/^\ufeff/, "");
  const found = findMessage({ text: head, repairs: [], linesAbove: 0 });
  const { kind } = found;
  const content =
    found.kind === null ? "" : found.kind === "smtp-session" ? (found.sent?.text ?? "") : found.paste.text;
  const fields = kind === null ? [] : readFields(content);
  return {
    kind,
    octets: countOctets(text),
    lineEndings: lineEndingsOf(head),
    fields: fields.length,
    signatures: fields.filter((field) => field.key === "dkim-signature").length,
    parts: kind === null ? 0 : countParts(content),
    names: findNames(fields).slice(0, namesLimit),
  };
}

interface GlancedField {
  key: string;
  body: string;
}

function readFields(text: string): GlancedField[] {
  const empty = (text.includes("\n") ? /\n\r?\n/ : /\r\r/).exec(text);
  const fields: GlancedField[] = [];
  for (const line of linesOf(empty ? text.slice(0, empty.index) : text)) {
    const content = withoutEnd(line);
    const last = fields.at(-1);
    if (/^[ \t]/.test(content) && last) {
      last.body += content;
      continue;
    }
    const name = fieldNameOf(content);
    if (name !== null) fields.push({ key: name.toLowerCase(), body: content.slice(content.indexOf(":") + 1) });
  }
  return fields;
}

/** Policy of the author's domain, SPF of the return path, keys of the signatures. */
function findNames(fields: GlancedField[]): string[] {
  const names = new Set<string>();
  for (const { key, body } of fields) {
    if (key === "from") for (const domain of domainsOf(body)) names.add(`_dmarc.${domain}`);
    if (key === "return-path") for (const domain of domainsOf(body)) names.add(domain);
    if (key !== "dkim-signature" && key !== "arc-message-signature" && key !== "arc-seal") continue;
    const domain = tagOf(body, "d");
    const selector = tagOf(body, "s");
    if (domain && selector) names.add(`${selector}._domainkey.${domain}`);
  }
  return [...names];
}

function domainsOf(body: string): string[] {
  const found = body.match(/@[A-Za-z0-9._\u0080-\uffff-]+/g) ?? [];
  return found
    .map((domain) => domain.slice(1).replace(/\.$/, "").toLowerCase())
    .filter((domain) => domain.includes("."));
}

/** RFC 6376 §3.2: the value of one tag of a signature. */
function tagOf(body: string, tag: string): string | null {
  const clause = body.split(";").find((text) => text.slice(0, text.indexOf("=")).trim() === tag);
  return (
    clause
      ?.slice(clause.indexOf("=") + 1)
      .replace(/\s+/g, "")
      .toLowerCase() || null
  );
}

function countParts(text: string): number {
  const boundaries = new Set<string>();
  for (const found of text.matchAll(/boundary\*?0?\*?[ \t]*=[ \t]*(?:"([^"\r\n]+)"|([^\s";]+))/gi))
    boundaries.add((found[1] ?? found[2]!).trimEnd());
  if (boundaries.size === 0) return 1;
  let parts = 0;
  for (const found of text.matchAll(/^--([^\r\n]+)/gm)) if (boundaries.has(found[1]!.trimEnd())) parts += 1;
  return Math.max(1, parts);
}

function lineEndingsOf(head: string): Glance["lineEndings"] {
  const crlf = head.split("\r\n").length - 1;
  const lf = head.split("\n").length - 1;
  if (lf === 0) return head.includes("\r") ? "cr" : "crlf";
  return crlf === lf ? "crlf" : crlf === 0 ? "lf" : "mixed";
}

function countOctets(text: string): number {
  const encoder = new TextEncoder();
  const room = new Uint8Array(encodedAtOnce * 3);
  let octets = 0;
  let at = 0;
  while (at < text.length) {
    const { read, written } = encoder.encodeInto(text.slice(at, at + encodedAtOnce), room);
    // A pair of surrogates is not torn: what could not be read yet begins the next round.
    const torn = at + read < text.length && /[\ud800-\udbff]/.test(text[at + read - 1]!) && read > 1;
    octets += written - (torn ? 3 : 0);
    at += read - (torn ? 1 : 0);
  }
  return octets;
}

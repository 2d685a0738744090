// Reads the body of a DKIM-Signature (RFC 6376 §3.5), and of ARC-Message-Signature and ARC-Seal (RFC 8617 §4.1), which
// share its tags. Every tag is read even when another is wrong; what is wrong is told with its place. Domains are taken
// as A-labels whichever way they are written (RFC 8616 §5).
import { isSubdomain, normalizeName } from "#lib/dns/names.ts";
import { limits } from "#lib/limits.ts";
import { fromLatin1, utf8 } from "#lib/text/octets.ts";
import { said } from "#lib/text/said.ts";
import type { Span } from "#lib/text/span.ts";
import { parseTagList, type Tag } from "../tag-list.ts";
import type { HashName } from "./canonical.ts";
import type { Canonicalization } from "./canonical-form.ts";

/** What kind of field it is; the kinds differ in which tags they must have. */
export type SignatureKind = "dkim" | "arc-message" | "arc-seal";

export interface Algorithm {
  key: "rsa" | "ed25519";
  hash: HashName;
}

/** Something told beside a result. */
export interface Note {
  code: string;
  detail: string;
}

/** What makes a signature invalid before any mathematics; `at` counts in the field body. */
export interface SyntaxFault {
  text: string;
  at: number | null;
}

export interface Signature {
  kind: SignatureKind;
  /** a= in lower case, known or not. */
  algorithmName: string | null;
  algorithm: Algorithm | null;
  headerMode: Canonicalization;
  bodyMode: Canonicalization;
  domain: string | null;
  selector: string | null;
  /** Where the key lies, or null when d= or s= cannot be used. */
  keyName: string | null;
  /** The domain of i=, or null when i= is absent or unreadable. */
  identityDomain: string | null;
  /** Names of h=, in lower case, in order, repeated ones too. */
  signedFields: string[];
  /** z=: fields as they were at signing, in the order written. */
  copiedFields: { name: string; value: string }[];
  /** l= in canonical octets. */
  bodyLimit: number | null;
  /** t= and x=, seconds since 1970. */
  signedAt: number | null;
  expiresAt: number | null;
  /** bh= as base64 without white space. */
  bodyHash: string | null;
  signature: Uint8Array | null;
  /** The value of b= with the white space around it, in the field body: what is left out of the header hash. */
  signatureSpan: Span | null;
  /** ARC: i= and cv=. */
  instance: number | null;
  chainValidation: string | null;
  faults: SyntaxFault[];
  notes: Note[];
}

const required: Record<SignatureKind, readonly string[]> = {
  dkim: ["v", "a", "b", "bh", "d", "h", "s"],
  "arc-message": ["i", "a", "b", "bh", "d", "h", "s"],
  "arc-seal": ["i", "a", "b", "cv", "d", "s"],
};

/** RFC 6376 §3.3 and RFC 8463 §3. */
const algorithms: Record<string, Algorithm> = {
  "rsa-sha256": { key: "rsa", hash: "sha256" },
  "rsa-sha1": { key: "rsa", hash: "sha1" },
  "ed25519-sha256": { key: "ed25519", hash: "sha256" },
};

/**
 * Reads one signature field.
 * @param body the field body as latin1 text, folded as it came, so that offsets count in its octets
 */
export function parseSignature(body: string, kind: SignatureKind): Signature {
  const list = parseTagList(body);
  const signature = emptySignature(kind);
  signature.faults.push(...list.defects.map((text) => ({ text, at: null })));
  for (const name of required[kind]) {
    if (!list.tags.has(name)) signature.faults.push({ text: said`the required tag ${name}= is missing`, at: null });
  }
  for (const [name, tag] of list.tags) readers[kind][name]?.(tag, signature);
  checkTogether(signature, list.tags);
  return signature;
}

/** The first thing wrong with the field, with its place: no full stop. */
export function describeFault(signature: Signature): string {
  const [first] = signature.faults;
  if (!first) return "";
  return first.at === null ? first.text : said`${first.text} (octet ${first.at} of the field body)`;
}

type Reader = (tag: Tag, signature: Signature) => void;

const common: Record<string, Reader> = {
  a: readAlgorithm,
  b: readSignatureData,
  d: readDomain,
  s: readSelector,
  t: (tag, signature) => {
    signature.signedAt = readNumber("t", 12, tag, signature);
  },
};

const covering: Record<string, Reader> = {
  ...common,
  bh: readBodyHash,
  c: readCanonicalization,
  h: readSignedFields,
  l: (tag, signature) => {
    signature.bodyLimit = readNumber("l", 76, tag, signature);
  },
  q: readQueryMethods,
  x: (tag, signature) => {
    signature.expiresAt = readNumber("x", 12, tag, signature);
  },
};

const readers: Record<SignatureKind, Record<string, Reader>> = {
  dkim: { ...covering, v: readVersion, i: readIdentity, z: readCopiedFields },
  "arc-message": { ...covering, i: readInstance },
  "arc-seal": { ...common, i: readInstance, cv: readChainValidation, h: refuseSignedFields },
};

function emptySignature(kind: SignatureKind): Signature {
  return {
    kind,
    algorithmName: null,
    algorithm: null,
    // RFC 6376 §3.5: simple/simple unless c= says otherwise. RFC 8617 §4.1.3: a seal is always relaxed.
    headerMode: kind === "arc-seal" ? "relaxed" : "simple",
    bodyMode: "simple",
    domain: null,
    selector: null,
    keyName: null,
    identityDomain: null,
    signedFields: [],
    copiedFields: [],
    bodyLimit: null,
    signedAt: null,
    expiresAt: null,
    bodyHash: null,
    signature: null,
    signatureSpan: null,
    instance: null,
    chainValidation: null,
    faults: [],
    notes: [],
  };
}

function fault(signature: Signature, tag: Tag, text: string): void {
  signature.faults.push({ text, at: tag.offset });
}

function readVersion(tag: Tag, signature: Signature): void {
  if (tag.value !== "1") fault(signature, tag, said`v= must be 1, not "${shown(tag.value)}"`);
}

function readAlgorithm(tag: Tag, signature: Signature): void {
  const name = tag.value.toLowerCase();
  signature.algorithmName = name === "" ? null : name;
  signature.algorithm = Object.hasOwn(algorithms, name) ? algorithms[name]! : null;
  if (!signature.algorithm) fault(signature, tag, said`a= names no known algorithm: "${shown(tag.value)}"`);
}

function readSignatureData(tag: Tag, signature: Signature): void {
  signature.signatureSpan = tag.raw;
  const text = withoutFws(tag.value);
  if (text !== "" && isBase64(text)) signature.signature = Buffer.from(text, "base64");
  else fault(signature, tag, text === "" ? said`b= is empty` : said`b= is not base64`);
}

function readBodyHash(tag: Tag, signature: Signature): void {
  const text = withoutFws(tag.value);
  signature.bodyHash = text === "" ? null : text;
  if (text === "" || !isBase64(text)) fault(signature, tag, text === "" ? said`bh= is empty` : said`bh= is not base64`);
}

function readCanonicalization(tag: Tag, signature: Signature): void {
  const [header, body = "simple", ...more] = tag.value.toLowerCase().split("/");
  if (!isMode(header) || !isMode(body) || more.length > 0) {
    fault(signature, tag, said`c= names no known canonicalization: "${shown(tag.value)}"`);
    return;
  }
  signature.headerMode = header;
  signature.bodyMode = body;
}

function readDomain(tag: Tag, signature: Signature): void {
  signature.domain = domainName(tag.value);
  // RFC 6376 §3.5: a domain name has two labels at least.
  if (!signature.domain?.includes(".")) fault(signature, tag, said`d= is not a domain name: "${shown(tag.value)}"`);
}

function readSelector(tag: Tag, signature: Signature): void {
  signature.selector = domainName(tag.value);
  if (signature.selector === null) fault(signature, tag, said`s= is not a selector: "${shown(tag.value)}"`);
}

function readIdentity(tag: Tag, signature: Signature): void {
  const text = decodeQuotedPrintable(withoutFws(tag.value));
  const at = text.lastIndexOf("@");
  signature.identityDomain = at < 0 ? null : domainName(text.slice(at + 1));
  if (signature.identityDomain === null) fault(signature, tag, said`i= is not an address: "${shown(tag.value)}"`);
}

function readInstance(tag: Tag, signature: Signature): void {
  // RFC 8617 §4.2.1: instances count from 1 to 50.
  if (/^[1-9][0-9]?$/.test(tag.value) && Number(tag.value) <= 50) signature.instance = Number(tag.value);
  else fault(signature, tag, said`i= must be a number from 1 to 50, not "${shown(tag.value)}"`);
}

function readChainValidation(tag: Tag, signature: Signature): void {
  const value = tag.value.toLowerCase();
  if (/^(none|pass|fail)$/.test(value)) signature.chainValidation = value;
  else fault(signature, tag, said`cv= must be none, pass or fail, not "${shown(tag.value)}"`);
}

function readSignedFields(tag: Tag, signature: Signature): void {
  const names = tag.value.split(":").map((name) => name.trim().toLowerCase());
  signature.signedFields = names.filter((name) => name !== "");
  if (signature.signedFields.length < names.length && names.length > 1) {
    signature.notes.push({
      code: "empty-name",
      detail: said`h= has an empty name between its colons; it was passed over.`,
    });
  }
  // RFC 6376 §5.4: From is always signed.
  if (!names.includes("from")) fault(signature, tag, said`h= does not sign From`);
  // RFC 8617 §4.1.2: seals are not signed by the message signature.
  if (signature.kind === "arc-message" && names.includes("arc-seal")) fault(signature, tag, said`h= names ARC-Seal`);
}

/** RFC 6376 §3.5, z=: `name:value`, parted by `|`, in dkim-quoted-printable. Folds inside mean nothing. */
function readCopiedFields(tag: Tag, signature: Signature): void {
  const copies = tag.value.split("|", limits.dkimCopiedFields);
  signature.copiedFields = copies.flatMap((copy) => {
    const text = decodeQuotedPrintable(withoutFws(copy));
    const colon = text.indexOf(":");
    const name = text.slice(0, Math.max(colon, 0));
    return /^[\x21-\x39\x3b-\x7e]+$/.test(name) ? [{ name, value: text.slice(colon + 1) }] : [];
  });
}

function refuseSignedFields(tag: Tag, signature: Signature): void {
  // RFC 8617 §4.1.3: what a seal covers is fixed; h= makes it fail.
  fault(signature, tag, said`a seal must not have h=`);
}

function readQueryMethods(tag: Tag, signature: Signature): void {
  const methods = tag.value.split(":").map((method) => withoutFws(method).toLowerCase());
  if (!methods.includes("dns/txt"))
    fault(signature, tag, said`q= names no known way to the key: "${shown(tag.value)}"`);
}

function readNumber(name: string, digits: number, tag: Tag, signature: Signature): number | null {
  if (/^[0-9]+$/.test(tag.value) && tag.value.length <= digits) return Number(tag.value);
  fault(signature, tag, said`${name}= is not a number: "${shown(tag.value)}"`);
  return null;
}

/** What can be judged only when all tags are known. */
function checkTogether(signature: Signature, tags: ReadonlyMap<string, Tag>): void {
  const { domain, selector, identityDomain, signedAt, expiresAt } = signature;
  if (domain && selector) {
    signature.keyName = normalizeName(`${selector}._domainkey.${domain}`);
    if (!signature.keyName) signature.faults.push({ text: said`d= and s= make a name that is too long`, at: null });
  }
  // RFC 6376 §3.5, i=: the domain is d= or below it.
  if (domain && identityDomain && !isSubdomain(identityDomain, domain)) {
    fault(signature, tags.get("i")!, said`i= (${identityDomain}) is not under d= (${domain})`);
  }
  // RFC 6376 §3.5, x=: later than t=.
  if (signedAt !== null && expiresAt !== null && expiresAt <= signedAt) {
    fault(signature, tags.get("x")!, said`x= is not later than t=`);
  }
}

function isMode(text: string | undefined): text is Canonicalization {
  return text === "simple" || text === "relaxed";
}

/** In A-labels and lower case, or null when it is not made of letters, digits, `-` and `_`. */
function domainName(text: string): string | null {
  const name = normalizeName(utf8(fromLatin1(text)));
  return name !== null && /^[a-z0-9._-]+$/.test(name) ? name : null;
}

function withoutFws(text: string): string {
  return text.replace(/[ \t\r\n]+/g, "");
}

/** Padding may be left out (RFC 6376 §2.10, base64string). */
export function isBase64(text: string): boolean {
  return /^[A-Za-z0-9+/]*={0,2}$/.test(text);
}

/** dkim-quoted-printable (RFC 6376 §2.11). */
function decodeQuotedPrintable(text: string): string {
  return text.replace(/=([0-9A-F]{2})/g, (_, hex: string) => String.fromCharCode(Number.parseInt(hex, 16)));
}

/** A value of the mail inside a sentence: short, and without line ends. */
function shown(value: string): string {
  const line = value.replace(/[\x00-\x20\x7f]+/g, " ");
  return line.length > 60 ? `${line.slice(0, 60)}…` : line;
}

// Signs messages for tests and sample fixtures (RFC 6376 §5). It shares no code with the verifier: canonicalization is
// written again here, as slowly and literally as the RFC words it, so that a mistake in one shows against the other.
import { createHash, createPrivateKey, createPublicKey, type KeyObject, sign } from "node:crypto";

export interface SigningOptions {
  domain: string;
  selector: string;
  /** A key object or PKCS#8 PEM; RSA or Ed25519 as `algorithm` says. */
  privateKey: KeyObject | string;
  algorithm: "rsa-sha256" | "rsa-sha1" | "ed25519-sha256";
  canonicalization: "simple/simple" | "simple/relaxed" | "relaxed/simple" | "relaxed/relaxed";
  /** Names for h=, in order; a name may stand several times. */
  headers: readonly string[];
  /** t=, seconds since 1970; left out when absent. */
  time?: number;
  /** x=, seconds since 1970. */
  expires?: number;
  /** l=, octets of the canonical body. */
  bodyLimit?: number;
  /** Further tags as written, e.g. `i=@mail.example.com`. */
  extra?: readonly string[];
  /** Name of the field and its first tags; for other fields of the same make. */
  field?: { name: string; tags: readonly string[] };
}

/** The message with a DKIM-Signature above it, in the line ends the message has. */
export function signMessage(octets: Uint8Array, options: SigningOptions): Uint8Array {
  const lineEnd = Buffer.from(octets).includes("\r\n") ? "\r\n" : "\n";
  const { fields, body } = split(octets);
  const [headerMode, bodyMode] = options.canonicalization.split("/");
  const hash = options.algorithm === "rsa-sha1" ? "sha1" : "sha256";
  const canonical = Buffer.from(canonicalBody(body, bodyMode === "relaxed"), "latin1");
  const bodyHash = createHash(hash).update(canonical.subarray(0, options.bodyLimit)).digest("base64");
  const unsigned = `${describeTags(options, bodyHash)} b=`;
  const picked = pick(fields, options.headers);
  const relaxed = headerMode === "relaxed";
  const lines = [...picked, unsigned].map((field) => canonicalField(field, relaxed)).join("\r\n");
  const data = signText(lines, options).toString("base64");
  const signed = `${unsigned}${data.replace(/.{1,70}/g, "\r\n  $&")}\r\n`;
  return Buffer.concat([Buffer.from(signed.replaceAll("\r\n", lineEnd), "latin1"), octets]);
}

/** Signs what is to be signed as `algorithm` says. */
export function signText(text: string, { algorithm, privateKey }: SigningOptions): Buffer {
  const key = typeof privateKey === "string" ? createPrivateKey(privateKey) : privateKey;
  const octets = Buffer.from(text, "latin1");
  // RFC 8463 §3: Ed25519 signs the SHA-256 hash.
  if (algorithm === "ed25519-sha256") return sign(null, createHash("sha256").update(octets).digest(), key);
  return sign(algorithm === "rsa-sha1" ? "sha1" : "sha256", octets, key);
}

/** The TXT record for a key (RFC 6376 §3.6.1, RFC 8463 §4). `tags` stand before p=. */
export function keyRecord(privateKey: KeyObject | string, tags: readonly string[] = ["v=DKIM1"]): string {
  const key = createPublicKey(privateKey);
  const der = key.export({ format: "der", type: "spki" });
  const ed25519 = key.asymmetricKeyType === "ed25519";
  const p = (ed25519 ? der.subarray(-32) : der).toString("base64");
  return [...tags, `k=${ed25519 ? "ed25519" : "rsa"}`, `p=${p}`].join("; ");
}

function describeTags(options: SigningOptions, bodyHash: string): string {
  const { name, tags } = options.field ?? { name: "DKIM-Signature", tags: ["v=1"] };
  const all = [
    ...tags,
    `a=${options.algorithm}`,
    `c=${options.canonicalization}`,
    `d=${options.domain}`,
    `s=${options.selector}`,
    ...(options.time === undefined ? [] : [`t=${options.time}`]),
    ...(options.expires === undefined ? [] : [`x=${options.expires}`]),
    ...(options.bodyLimit === undefined ? [] : [`l=${options.bodyLimit}`]),
    ...(options.extra ?? []),
    `h=${options.headers.join(":\r\n  ")}`,
    `bh=${bodyHash}`,
  ];
  return `${name}: ${all.join(";\r\n ")};`;
}

/** Fields and body with CRLF line ends, one character an octet; a field is without its last line end. */
export function split(octets: Uint8Array): { fields: string[]; body: string } {
  const text = Buffer.from(octets).toString("latin1").replace(/\r?\n/g, "\r\n");
  const end = text.indexOf("\r\n\r\n");
  const header = end < 0 ? text : text.slice(0, end);
  return { fields: header.split(/\r\n(?![ \t])/), body: end < 0 ? "" : text.slice(end + 4) };
}

/** RFC 6376 §5.4.2: from the bottom up. */
function pick(fields: readonly string[], names: readonly string[]): string[] {
  const left = [...fields];
  return names.flatMap((name) => {
    const at = left.findLastIndex((field) => field.toLowerCase().startsWith(`${name.toLowerCase()}:`));
    return at < 0 ? [] : left.splice(at, 1);
  });
}

/** RFC 6376 §3.4.1 and §3.4.2, without the CRLF. */
export function canonicalField(field: string, relaxed: boolean): string {
  if (!relaxed) return field;
  const [, name = "", value = ""] = /^([^:]*):([\s\S]*)$/.exec(field) ?? [];
  const text = value.replaceAll("\r\n", "").replace(/[ \t]+/g, " ");
  return `${name.trim().toLowerCase()}:${text.trim()}`;
}

/** RFC 6376 §3.4.3 and §3.4.4. */
function canonicalBody(body: string, relaxed: boolean): string {
  const lines = body.split("\r\n").map((line) => (relaxed ? line.replace(/[ \t]+/g, " ").replace(/ $/, "") : line));
  while (lines.at(-1) === "") lines.pop();
  return lines.length === 0 && relaxed ? "" : `${lines.join("\r\n")}\r\n`;
}

// Reads a DomainKey-Signature (RFC 4870 §3.3). Its tags look like DKIM's, but the field itself is not signed, there is no
// body hash, and h= may be left out: then everything below the field is signed.
import { normalizeName } from "#lib/dns/names.ts";
import { fromLatin1, utf8 } from "#lib/text/octets.ts";
import { said } from "#lib/text/said.ts";
import { isBase64, type Note } from "../dkim/signature.ts";
import { parseTagList } from "../tag-list.ts";

export interface DomainKeySignature {
  /** c= in lower case, as written. */
  canonicalization: string | null;
  /** How it is verified; null when c= names nothing known. */
  mode: "simple" | "nofws" | null;
  domain: string | null;
  selector: string | null;
  /** Where the key lies, or null when d= or s= cannot be used. */
  keyName: string | null;
  /** Names of h= in lower case; null = all fields below. */
  signedFields: string[] | null;
  signature: Uint8Array | null;
  /** What makes it invalid before any mathematics. */
  faults: Note[];
}

/**
 * Reads the field.
 * @param body the field body as latin1 text, folded as it came
 */
export function parseDomainKeySignature(body: string): DomainKeySignature {
  const { tags, defects } = parseTagList(body);
  const value = (name: string) => tags.get(name)?.value.replace(/[ \t\r\n]+/g, "") ?? null;
  const faults: Note[] = defects.map((defect) => ({ code: "syntax", detail: said`The field has ${defect}.` }));
  const fault = (code: string, detail: string) => faults.push({ code, detail });
  const algorithm = value("a")?.toLowerCase() ?? "rsa-sha1";
  if (algorithm !== "rsa-sha1") fault("algorithm", said`a= must be rsa-sha1, not "${shown(algorithm)}".`);
  // QUIRK(yahoo): q= is required by RFC 4870 and often left out.
  const query = value("q")?.toLowerCase() ?? "dns";
  if (query !== "dns") fault("query", said`q= must be dns, not "${shown(query)}".`);
  const canonicalization = value("c")?.toLowerCase() ?? null;
  const mode = readMode(canonicalization ?? "simple");
  if (!mode)
    fault("canonicalization", said`c= must be simple or nofws, "${shown(canonicalization ?? "")}" is neither.`);
  const domain = readName(value("d"));
  const selector = readName(value("s"));
  const keyName = domain?.includes(".") && selector ? normalizeName(`${selector}._domainkey.${domain}`) : null;
  if (!keyName) fault("key-name", said`d= and s= do not lead to a key.`);
  const data = value("b") ?? "";
  const signature = data !== "" && isBase64(data) ? Buffer.from(data, "base64") : null;
  if (!signature) fault("data", data === "" ? said`b= is missing or empty.` : said`b= is not base64.`);
  return { canonicalization, mode, domain, selector, keyName, signedFields: readNames(value("h")), signature, faults };
}

function readMode(text: string): DomainKeySignature["mode"] {
  return text === "simple" || text === "nofws" ? text : null;
}

function readNames(text: string | null): string[] | null {
  const names = text?.toLowerCase().split(":").filter(Boolean) ?? [];
  return names.length > 0 ? names : null;
}

function readName(text: string | null): string | null {
  const name = text ? normalizeName(utf8(fromLatin1(text))) : null;
  return name !== null && /^[a-z0-9._-]+$/.test(name) ? name : null;
}

const shown = (text: string): string => (text.length > 60 ? `${text.slice(0, 60)}…` : text);

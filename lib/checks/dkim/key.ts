// Reads what DNS said about a DKIM key (RFC 6376 §3.6, RFC 8463 §4). Every state is a fact of its own: no key, revoked,
// damaged, or not learnt because the question failed or was not asked. A name may hold several records; each is read.

import { createPublicKey, type KeyObject } from "node:crypto";
import type { Answer, Outcome } from "#lib/dns/types.ts";
import { limits } from "#lib/limits.ts";
import { countOf } from "#lib/text/format/english.ts";
import { said } from "#lib/text/said.ts";
import { emptyTagDefect, parseTagList, type Tag } from "../tag-list.ts";
import { readRsaKey } from "./rsa-key.ts";
import { isBase64, type Note, type Signature } from "./signature.ts";

export interface DkimKey {
  state: "found" | "none" | "revoked" | "unreadable" | "unknown";
  /** Why the state is `unknown`: the question failed, or was not asked. */
  cause: "failed" | "not-asked" | null;
  /** k= in lower case. */
  type: string | null;
  /** Of the RSA modulus, or 256 for Ed25519. */
  bits: number | null;
  publicKey: KeyObject | null;
  /** A clause that goes on after "the key at NAME": `has been revoked`. Empty when found. */
  detail: string;
  /** h= in lower case; null = any. */
  hashes: string[] | null;
  /** s= in lower case; null = any. */
  services: string[] | null;
  /** Flags of t=: `y` testing, `s` no subdomains in i=. */
  flags: string[];
  notes: Note[];
}

/** SubjectPublicKeyInfo of Ed25519 up to the 32 octets of the key (RFC 8410 §4). */
const ed25519Prefix = Buffer.from("302a300506032b6570032100", "hex");

/** The keys of an answer, at least one entry: the reason when there is none. */
export function readKeys(answer: Answer): DkimKey[] {
  if (answer.outcome !== "found") return [missingKey(answer)];
  const texts = answer.records.flatMap((record) => (record.type === "TXT" ? [record.text] : []));
  const keys = texts.slice(0, limits.dkimKeyRecords).map(parseKey);
  if (keys.length === 0) return [{ ...emptyKey(), state: "none", detail: said`has no TXT record` }];
  const host = answer.chain.at(-1);
  if (host !== undefined) {
    for (const key of keys)
      key.notes.push({ code: "hosted", detail: said`The key record is hosted by ${host} (CNAME).` });
  }
  if (keys.length > 1) {
    const note = { code: "several-keys", detail: said`${texts.length} TXT records stand at the name of the key.` };
    for (const key of keys) key.notes.push(note);
  }
  return keys;
}

/** Reads one key record; `text` is latin1, its strings joined. */
export function parseKey(text: string): DkimKey {
  const list = parseTagList(text);
  const key = emptyKey();
  const [first] = list.defects;
  const defect = list.defects.find((other) => !other.startsWith(emptyTagDefect));
  if (first !== undefined) key.notes.push({ code: "key-syntax", detail: said`The key record has ${first}.` });
  const version = list.tags.get("v");
  // RFC 6376 §3.6.1: a record whose v= is not DKIM1 is discarded, and v= comes first.
  if (version && version.value !== "DKIM1") return unreadable(key, said`is of version "${version.value}", not DKIM1`);
  if (version && list.order[0] !== "v") {
    key.notes.push({ code: "key-tag-order", detail: said`v= is not the first tag of the key record.` });
  }
  readUse(list.tags, key);
  const p = list.tags.get("p");
  if (defect) return unreadable(key, said`cannot be read (${defect})`);
  if (!p) return unreadable(key, said`is a record without p=`);
  if (p.value === "") return { ...key, state: "revoked", detail: said`has been revoked (p= is empty)` };
  return readPublicKey(p.value.replace(/[ \t\r\n]+/g, ""), key);
}

/**
 * Why this key must not be used for this signature (RFC 6376 §3.6.1 and §6.1.2), as a clause after "the key", or null.
 */
export function findMisuse(key: DkimKey, signature: Signature): string | null {
  const { domain, identityDomain, algorithm } = signature;
  if (key.services && !key.services.includes("*") && !key.services.includes("email"))
    return said`is not for e-mail (s=)`;
  if (key.hashes && algorithm && !key.hashes.includes(algorithm.hash)) {
    return said`does not allow ${algorithm.hash} (h=${key.hashes.join(":")})`;
  }
  if (key.flags.includes("s") && identityDomain !== null && identityDomain !== domain) {
    return said`allows no subdomain in i= (t=s), but i= is ${identityDomain}`;
  }
  return null;
}

function emptyKey(): DkimKey {
  return {
    state: "unknown",
    cause: null,
    type: null,
    bits: null,
    publicKey: null,
    detail: "",
    hashes: null,
    services: null,
    flags: [],
    notes: [],
  };
}

/** The sentence of a key. @param clause what goes on after "the key at NAME" */
export const sayKey = (keyName: string | null, clause: string): string =>
  keyName === null ? said`The key ${clause}.` : said`The key at ${keyName} ${clause}.`;

/** A key that was not asked for, and why: a clause after "the key at NAME". */
export function unaskedKey(detail: string): DkimKey {
  return { ...emptyKey(), cause: "not-asked", detail };
}

const unaskedWhy: Partial<Record<Outcome, string>> = {
  blocked: said`was not asked for: its name may not be asked`,
  limit: said`was not asked for: the limit of DNS questions was reached`,
  unrecorded: said`was not asked for when this report was recorded`,
};

const missingWhy: Partial<Record<Outcome, string>> = {
  nxdomain: said`does not exist (NXDOMAIN)`,
  nodata: said`has no TXT record (NODATA)`,
};

function missingKey(answer: Answer): DkimKey {
  const missing = missingWhy[answer.outcome];
  if (missing !== undefined) {
    const alias = answer.chain.at(-1);
    const detail = alias === undefined ? missing : said`${missing}; it is an alias of ${alias}`;
    return { ...emptyKey(), state: "none", detail };
  }
  const why = unaskedWhy[answer.outcome];
  if (why !== undefined) return unaskedKey(why);
  return { ...emptyKey(), cause: "failed", detail: said`could not be looked up (${answer.outcome.toUpperCase()})` };
}

function unreadable(key: DkimKey, detail: string): DkimKey {
  return { ...key, state: "unreadable", detail };
}

/** The tags that limit the use of the key. */
function readUse(tags: ReadonlyMap<string, Tag>, key: DkimKey): void {
  key.type = (tags.get("k")?.value ?? "rsa").toLowerCase();
  key.hashes = readNames(tags.get("h"));
  key.services = readNames(tags.get("s"));
  key.flags = readNames(tags.get("t")) ?? [];
  if (tags.has("g")) {
    // RFC 6376 §3.6.1: unknown tags are ignored, and g= of RFC 4871 is one now.
    key.notes.push({ code: "key-granularity", detail: said`The key record has g=, which is obsolete and ignored.` });
  }
}

function readNames(tag: Tag | undefined): string[] | null {
  if (!tag) return null;
  const names = tag.value.split(":").map((name) => name.replace(/[ \t\r\n]+/g, "").toLowerCase());
  return names.filter((name) => name !== "");
}

function readPublicKey(base64: string, key: DkimKey): DkimKey {
  if (!isBase64(base64)) return unreadable(key, said`is damaged (p= is not base64)`);
  const der = Buffer.from(base64, "base64");
  if (key.type === "ed25519") return readEd25519(der, key);
  if (key.type !== "rsa") return unreadable(key, said`is of the unknown type "${key.type!}"`);
  const rsa = readRsaKey(der);
  return rsa ? { ...key, state: "found", ...rsa } : unreadable(key, said`is damaged (p= holds no RSA key)`);
}

function readEd25519(octets: Buffer, key: DkimKey): DkimKey {
  // RFC 8463 §4: the 32 octets themselves, no ASN.1 around them.
  if (octets.length !== 32)
    return unreadable(key, said`is damaged (p= holds ${countOf(octets.length, "octet")}, Ed25519 has 32)`);
  const publicKey = tryKey(Buffer.concat([ed25519Prefix, octets]));
  return publicKey ? { ...key, state: "found", publicKey, bits: 256 } : unreadable(key, said`is damaged`);
}

/** node:crypto throws at DER it cannot read; here that is an answer. */
function tryKey(der: Buffer): KeyObject | null {
  try {
    return createPublicKey({ key: der, format: "der", type: "spki" });
  } catch {
    return null;
  }
}

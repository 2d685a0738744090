// One DMARC policy record (RFC 9989 §4.7, §4.8): tags into values, with a note for everything that is not as it should be.
// An error in one tag costs that tag alone (§4.8); only a wrong `v` makes the text no record at all. Tag names are taken
// in either case, as the ABNF of the version tag is.

import { said } from "#lib/text/said.ts";

export type Policy = "none" | "quarantine" | "reject";

interface DmarcNote {
  code: string;
  /** One sentence. */
  detail: string;
}

export interface DmarcRecord {
  text: string;
  /** Tags as written, names in lower case, the first of each name, in order. */
  written: ReadonlyMap<string, string>;
  p: Policy | null;
  sp: Policy | null;
  np: Policy | null;
  /** RFC 9989 §4.10.1: false when p is missing or p, sp or np is not valid, and no report address says otherwise. */
  usable: boolean;
  adkim: "r" | "s";
  aspf: "r" | "s";
  psd: "y" | "n" | "u";
  /** `t=y`. */
  testing: boolean;
  rua: string[];
  ruf: string[];
  fo: string[];
  notes: DmarcNote[];
}

/** RFC 9989 §4.8: `v` first, its value in exactly this case; blanks around it are tolerated as in RFC 6376 §3.2. */
const version = /^[ \t\r\n]*v[ \t]*=[ \t]*(\S+?)[ \t\r\n]*(?:;|$)/i;

/** Reads one TXT record. Null when it is not a DMARC policy record: `v=DMARC1` is not its first tag. */
export function parseDmarcRecord(text: string): DmarcRecord | null {
  if (version.exec(text)?.[1] !== "DMARC1") return null;
  const notes: DmarcNote[] = [];
  const written = readTags(text, notes);
  const rua = readUris("rua", written, notes);
  const policies = readPolicies(written, rua, notes);
  const ruf = readUris("ruf", written, notes);
  noteRemoved(written, notes);
  return {
    text,
    written,
    ...policies,
    adkim: oneOf("adkim", ["r", "s"], "r", written, notes),
    aspf: oneOf("aspf", ["r", "s"], "r", written, notes),
    psd: oneOf("psd", ["y", "n", "u"], "u", written, notes),
    testing: oneOf("t", ["y", "n"], "n", written, notes) === "y",
    rua,
    ruf,
    fo: readFailureOptions(written, notes),
    notes,
  };
}

/** The policy a receiver is asked to apply under `t=y`: one level weaker (RFC 9989 §4.7 "t"). */
export function weakened(policy: Policy): Policy {
  return policy === "reject" ? "quarantine" : "none";
}

function readTags(text: string, notes: DmarcNote[]): Map<string, string> {
  const tags = new Map<string, string>();
  for (const piece of text.split(";")) {
    const tag = trimBlanks(piece);
    if (tag === "") continue;
    const equals = tag.indexOf("=");
    const name = trimBlanks(tag.slice(0, Math.max(equals, 0))).toLowerCase();
    const value = trimBlanks(tag.slice(equals + 1));
    if (equals === -1 || !/^[a-z][a-z0-9_]*$/.test(name))
      note(notes, "syntax", said`"${tag}" is not a tag and is ignored.`);
    else if (value === "") note(notes, "empty", said`The tag ${name}= has no value and is ignored.`);
    else if (tags.has(name))
      note(notes, "duplicate", said`The tag ${name}= stands there again; the first one is used.`);
    // RFC 9989 §4.8: a value is printable ASCII.
    else if (!/^[\x20-\x7e]+$/.test(value)) {
      note(notes, "not-ascii", said`The value of ${name}= holds characters that are not printable ASCII.`);
      tags.set(name, value);
    } else tags.set(name, value);
  }
  return tags;
}

type Policies = Pick<DmarcRecord, "p" | "sp" | "np" | "usable">;

/** RFC 9989 §4.10.1: with a bad p, sp or np the record counts as `p=none` if it asks for reports, else as nothing. */
function readPolicies(written: Map<string, string>, rua: string[], notes: DmarcNote[]): Policies {
  const [p, sp, np] = ["p", "sp", "np"].map((name) => policyOf(written.get(name)));
  const bad = ["p", "sp", "np"].filter((name) => written.has(name) && policyOf(written.get(name)) === null);
  for (const name of bad) {
    note(notes, "bad-policy", said`${name}=${written.get(name)!} is not none, quarantine or reject.`);
  }
  if (!written.has("p")) note(notes, "no-policy", said`The tag p= is missing.`);
  if (p && bad.length === 0) return { p, sp: sp ?? null, np: np ?? null, usable: true };
  const usable = rua.length > 0;
  if (usable) note(notes, "counts-as-none", countsAsNone);
  else note(notes, "unusable", said`Therefore the record asks for nothing at all (RFC 9989 §4.10.1).`);
  return { p: usable ? "none" : null, sp: null, np: null, usable };
}

const countsAsNone = said`Therefore the record counts as p=none, because it names a report address (RFC 9989 §4.10.1).`;

const policyOf = (value: string | undefined): Policy | null => {
  const word = value?.toLowerCase();
  return word === "none" || word === "quarantine" || word === "reject" ? word : null;
};

/** The valid URIs of a report tag, without an obsolete `!10m` size (RFC 9989 §4.8 obs-dmarc-uri). */
function readUris(name: "rua" | "ruf", written: Map<string, string>, notes: DmarcNote[]): string[] {
  const uris: string[] = [];
  for (const item of (written.get(name) ?? "").split(",")) {
    const whole = item.trim();
    if (whole === "") continue;
    const uri = whole.replace(/![0-9]+[kmgt]?$/i, "");
    if (uri !== whole) note(notes, "report-size", said`The size limit in ${name}=${whole} is obsolete and ignored.`);
    if (isUri(uri)) uris.push(uri);
    else note(notes, "bad-uri", said`${name}=${whole} is not an address of the form mailto:name@domain.`);
  }
  return uris;
}

/** RFC 3986 §3, and RFC 6068 §2 for mailto (an address is required to send to). */
function isUri(text: string): boolean {
  if (!/^[a-z][a-z0-9+.-]*:[\x21\x23-\x3b\x3d\x3f-\x5b\x5d\x5f\x61-\x7a\x7e]+$/i.test(text)) return false;
  if (!/^mailto:/i.test(text)) return true;
  const [address = ""] = text.slice(7).split("?");
  const at = address.lastIndexOf("@");
  return at > 0 && at < address.length - 1;
}

function oneOf<T extends string>(
  name: string,
  values: readonly T[],
  standard: T,
  written: Map<string, string>,
  notes: DmarcNote[],
): T {
  const value = written.get(name);
  if (value === undefined) return standard;
  const found = values.find((one) => one === value.toLowerCase());
  if (!found) note(notes, "bad-value", said`${name}=${value} is not one of ${values.join(", ")}; ${standard} is used.`);
  return found ?? standard;
}

function readFailureOptions(written: Map<string, string>, notes: DmarcNote[]): string[] {
  const value = written.get("fo");
  if (value === undefined) return ["0"];
  const options = value
    .toLowerCase()
    .split(":")
    .map((option) => option.trim());
  const known = options.every((option) => ["0", "1", "d", "s"].includes(option));
  const once = new Set(options).size === options.length;
  // RFC 9989 §4.8 dmarc-fo: 0 and 1 exclude each other.
  if (known && once && !(options.includes("0") && options.includes("1"))) return options;
  note(notes, "bad-value", said`fo=${value} is not a list of 0, 1, d and s; 0 is used.`);
  return ["0"];
}

/** Tags of RFC 7489 that RFC 9989 dropped, with what they were for. */
export const removedTags: ReadonlyMap<string, string> = new Map([
  ["pct", said`receivers that still follow RFC 7489 apply the policy to that percentage of the mail only`],
  ["rf", said`it named a format of failure reports`],
  ["ri", said`it named the seconds between reports`],
]);

function noteRemoved(written: Map<string, string>, notes: DmarcNote[]): void {
  for (const [name, was] of removedTags) {
    if (!written.has(name)) continue;
    note(notes, "removed-tag", said`${name}=${written.get(name)!} was removed by RFC 9989 and is ignored; ${was}.`);
  }
}

function note(notes: DmarcNote[], code: string, detail: string): void {
  notes.push({ code, detail });
}

/** RFC 6376 §3.2 knows space, tab and line ends around tags; a no-break space is part of the value. */
function trimBlanks(text: string): string {
  let [start, end] = [0, text.length];
  while (start < end && isBlank(text.charCodeAt(start))) start += 1;
  while (end > start && isBlank(text.charCodeAt(end - 1))) end -= 1;
  return text.slice(start, end);
}

const isBlank = (code: number): boolean => code === 32 || code === 9 || code === 13 || code === 10;

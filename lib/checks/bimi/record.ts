// Reads a BIMI assertion record and the BIMI-Selector field (draft-brand-indicators-for-message-identification-10, §4.3 and
// §5.1). Addresses in it are text: nothing is fetched. Known gap: local-part selectors (lps=) are told, not followed.
import { normalizeName } from "#lib/dns/names.ts";
import { said } from "#lib/text/said.ts";
import type { Note } from "../dkim/signature.ts";
import { emptyTagDefect, parseTagList } from "../tag-list.ts";

export interface BimiRecord {
  text: string;
  /** l= and a= as written; null when absent or empty. */
  location: string | null;
  authority: string | null;
  /** l= and a= are both empty: the owner wants no logo shown. */
  declined: boolean;
  /** What makes the record unusable. */
  faults: Note[];
  notes: Note[];
}

/** Whether a TXT record is one of BIMI: v=BIMI1 stands first, in these letters. */
export function isBimiRecord(text: string): boolean {
  const { tags, order } = parseTagList(text);
  return order[0] === "v" && tags.get("v")?.value === "BIMI1";
}

/** Reads a record for which `isBimiRecord` holds. */
export function parseBimiRecord(text: string): BimiRecord {
  const { tags, defects } = parseTagList(text);
  const value = (name: string) => tags.get(name)?.value || null;
  const location = value("l");
  const authority = value("a");
  const faults = defects
    .filter((defect) => !defect.startsWith(emptyTagDefect))
    .map((defect) => ({ code: "syntax", detail: said`The record has ${defect}.` }));
  if (!tags.has("l")) faults.push({ code: "no-location", detail: said`The record has no l=, which is required.` });
  for (const [name, uri] of [["l", location] as const, ["a", authority] as const]) {
    if (uri !== null && !isHttps(uri))
      faults.push({ code: "not-https", detail: said`${name}= is not an https address.` });
  }
  if (location === null && authority !== null) {
    faults.push({ code: "no-location", detail: said`a= names evidence, but l= names no logo.` });
  }
  return {
    text,
    location,
    authority,
    declined: location === null && authority === null,
    faults,
    notes: readNotes(value),
  };
}

/** The selector of a BIMI-Selector field body, or why it cannot be used. */
export function parseBimiSelector(body: string): { selector: string } | { fault: string } {
  const { tags, order } = parseTagList(body);
  if (order[0] !== "v" || tags.get("v")?.value !== "BIMI1") return { fault: said`v=BIMI1 does not stand first in it` };
  const written = tags.get("s")?.value ?? "";
  const selector = normalizeName(written);
  return selector !== null && /^[a-z0-9.-]+$/.test(selector) ? { selector } : { fault: said`s= is no selector` };
}

function readNotes(value: (name: string) => string | null): Note[] {
  const notes: Note[] = [];
  const preference = value("avp");
  if (preference === "personal") {
    notes.push({
      code: "avatar",
      detail: said`The owner prefers the sender's own picture to the logo (avp=personal).`,
    });
  } else if (preference !== null && preference !== "brand") {
    notes.push({ code: "avatar", detail: said`avp= is neither brand nor personal and is ignored.` });
  }
  if (value("lps") === "true") {
    notes.push({
      code: "local-part",
      detail: said`Another record may hold for this local-part (lps=true); not looked up.`,
    });
  }
  return notes;
}

function isHttps(text: string): boolean {
  try {
    return new URL(text).protocol === "https:" && /^https:\/\/[^/]+\.[^/]+/i.test(text);
  } catch {
    return false;
  }
}

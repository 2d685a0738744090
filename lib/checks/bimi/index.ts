// BIMI (an Internet-Draft still: draft-brand-indicators-for-message-identification-10 §7): the record of the From domain or
// its organizational domain, and whether DMARC lets it count. The logo and its certificate are never fetched, so a good
// outcome is "unchecked", not "pass". The record is looked up whatever DMARC came to: it is the domain's own word.
import { normalizeName } from "#lib/dns/names.ts";
import type { Asked } from "#lib/dns/types.ts";
import { said } from "#lib/text/said.ts";
import { unfold } from "#lib/text/unfold.ts";
import { authorDomains } from "../author-domains.ts";
import type { Note } from "../dkim/signature.ts";
import type { BimiCheck, CheckEnv, CheckInput, DkimCheck, DmarcCheck } from "../types.ts";
import { describeUnanswered, isUnanswered } from "../unanswered.ts";
import { type BimiRecord, isBimiRecord, parseBimiRecord, parseBimiSelector } from "./record.ts";

export const bimi = {
  method: "bimi",
  ref: "https://datatracker.ietf.org/doc/draft-brand-indicators-for-message-identification/10/",
  run: checkBimi,
} as const;

interface Done {
  dmarc: DmarcCheck | null;
  dkim: DkimCheck[];
}

/** Null when the message has no one From domain that could have a record. */
async function checkBimi(input: CheckInput, env: CheckEnv, done: Done): Promise<BimiCheck | null> {
  const domains = authorDomains(input.from);
  const domain = normalizeName(domains[0] ?? "");
  if (domains.length !== 1 || !domain?.includes(".") || domain.startsWith("[")) return null;
  const { selector, notes } = readSelector(input, done.dkim);
  const base = { ...emptyCheck(domain, selector), notes };
  if (!env.live) return { ...base, reason: said`The BIMI record is in DNS, and live checks are off.` };
  const evidence: number[] = [];
  for (const place of placesOf(domain, done.dmarc)) {
    const asked = await env.dns.ask(`${selector}._bimi.${place}`, "TXT");
    evidence.push(asked.id);
    if (isUnanswered(asked.answer)) return { ...base, ...describeUnanswered(asked.answer), evidence };
    const texts = recordsOf(asked);
    if (texts.length === 0) continue;
    return { ...base, ...judgeRecords(texts, place, done.dmarc, notes), evidence };
  }
  return { ...base, result: "none", reason: said`${domain} publishes no BIMI record.`, evidence };
}

function emptyCheck(domain: string, selector: string): BimiCheck {
  return {
    method: "bimi",
    result: "unchecked",
    reason: "",
    evidence: [],
    domain,
    selector,
    recordDomain: null,
    record: null,
    location: null,
    authority: null,
    notes: [],
  };
}

/** §7.2: the From domain, then its organizational domain. */
function placesOf(domain: string, dmarc: DmarcCheck | null): string[] {
  const organizational = dmarc?.organizationalDomain ?? domain;
  return [...new Set([domain, organizational])];
}

/** §7.2, steps 4 and 7: what does not begin with v=BIMI1 is discarded. */
function recordsOf({ answer }: Asked): string[] {
  return answer.records.flatMap((record) => (record.type === "TXT" && isBimiRecord(record.text) ? [record.text] : []));
}

function readSelector({ message }: CheckInput, dkim: readonly DkimCheck[]): { selector: string; notes: Note[] } {
  const field = message.fields.find(({ key }) => key === "bimi-selector");
  if (!field) return { selector: "default", notes: [] };
  const read = parseBimiSelector(unfold(message.octets, field.body));
  if ("fault" in read) {
    const detail = said`BIMI-Selector is ignored: ${read.fault}.`;
    return { selector: "default", notes: [{ code: "selector", detail }] };
  }
  // §5.5: a selector that no passing signature covers can be anybody's.
  const signed = dkim.some(({ result, signedFields }) => result === "pass" && signedFields.includes("bimi-selector"));
  const detail = said`BIMI-Selector is not covered by a signature that passes; receivers should ignore it.`;
  return { selector: read.selector, notes: signed ? [] : [{ code: "selector-unsigned", detail }] };
}

function judgeRecords(
  texts: string[],
  place: string,
  dmarc: DmarcCheck | null,
  notes: Note[],
): Pick<BimiCheck, "result" | "reason"> & Partial<BimiCheck> {
  const [text = ""] = texts;
  // §7.2, step 9.
  if (texts.length > 1) {
    return { result: "permerror", reason: said`${place} publishes ${texts.length} BIMI records; only one counts.` };
  }
  const record = parseBimiRecord(text);
  const { location, authority } = record;
  const facts = { recordDomain: place, record: text, location, authority, notes: [...notes, ...record.notes] };
  const [fault, ...faults] = record.faults;
  if (fault) {
    const reason = said`The BIMI record of ${place} is not valid. ${fault.detail}`;
    return { ...facts, notes: [...facts.notes, ...faults], result: "permerror", reason };
  }
  if (record.declined)
    return { ...facts, result: "none", reason: said`${place} declines BIMI: it wants no logo shown.` };
  return { ...facts, ...judgeDmarc(place, record, dmarc) };
}

/** §7.1: what DMARC must have come to. */
function judgeDmarc(place: string, record: BimiRecord, dmarc: DmarcCheck | null): Pick<BimiCheck, "result" | "reason"> {
  if (!dmarc || dmarc.result === "unchecked" || dmarc.result === "temperror") {
    return { result: "unchecked", reason: openReasons.undecided(place) };
  }
  const obstacle = findObstacle(dmarc);
  if (obstacle !== null)
    return {
      result: "policy",
      reason: said`${place} asks for a logo to be shown, but it does not count: ${obstacle}.`,
    };
  const unfetched = record.authority === null ? openReasons.bare(place) : openReasons.certified(place);
  return { result: "unchecked", reason: unfetched };
}

const openReasons = {
  undecided: (place: string) =>
    said`${place} asks for a logo to be shown; whether it counts depends on DMARC, which is not decided.`,
  bare: (place: string) =>
    said`${place} asks for a logo to be shown, without a certificate, and DMARC allows it. Logo and certificate were not fetched, so they are not checked.`,
  certified: (place: string) =>
    said`${place} asks for a logo to be shown, with a certificate, and DMARC allows it. Logo and certificate were not fetched, so they are not checked.`,
};

function findObstacle({ result, policy, tags }: DmarcCheck): string | null {
  const written = (name: string) => tags.find((tag) => tag.name === name && tag.written)?.value.toLowerCase();
  if (result !== "pass") return said`DMARC came to ${result}`;
  if (policy !== "quarantine" && policy !== "reject") return said`the DMARC policy is none`;
  if (written("sp") === "none") return said`the DMARC policy for subdomains is none`;
  if (written("t") === "y") return said`the DMARC policy is in test mode (t=y)`;
  const percentage = written("pct");
  if (policy === "quarantine" && percentage !== undefined && percentage !== "100") {
    return said`the DMARC policy is for ${percentage} percent only (pct=)`;
  }
  return null;
}

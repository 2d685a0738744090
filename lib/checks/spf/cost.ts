// What an SPF record costs and opens, whoever sends: the whole tree of includes without stopping at a match. It never
// changes a result. Targets with macros depend on the sender and are counted but not followed, so the number of lookups
// is then the least possible one.
import type { SpfCost } from "#lib/checks/types.ts";
import type { Asker } from "#lib/dns/types.ts";
import { limits } from "#lib/limits.ts";
import { said } from "#lib/text/said.ts";
import { readDomainName } from "./domain-name.ts";
import { type MacroPart, macroLetters } from "./macros.ts";
import { type Directive, isSpfRecord, parseSpfRecord, type Term } from "./parse.ts";
import { lookupLimit } from "./run.ts";

type SpfCostCode =
  | "too-many-lookups"
  | "allows-all"
  | "neutral-all"
  | "no-all"
  | "uses-ptr"
  | "wide-network"
  | "after-all"
  | "redirect-beside-all"
  | "repeated-include"
  | "include-loop"
  | "no-record"
  | "hosted";

/** Networks wider than these are worth a note: 65,536 IPv4 addresses, one provider's IPv6 allocation. */
const widest4 = 16;
const widest6 = 32;

interface Walk extends SpfCost {
  asker: Asker;
  signal: AbortSignal | undefined;
  visits: number;
  /** Lookups that a name costs once it has been read. */
  included: Map<string, number>;
}

/** Reads the record of `domain` and all it includes. Asks TXT questions only. */
export async function readSpfCost(domain: string, asker: Asker, signal?: AbortSignal): Promise<SpfCost> {
  const empty = { domain, lookups: 0, complete: true, notes: [], evidence: [] };
  const walk: Walk = { ...empty, asker, signal, visits: 0, included: new Map() };
  await visit(walk, domain, [], true);
  const { lookups, complete, notes, evidence } = walk;
  if (lookups > lookupLimit) {
    const detail = complete
      ? said`A sender that nothing matches costs ${lookups} of ${lookupLimit} lookups.`
      : said`A sender that nothing matches costs at least ${lookups} of ${lookupLimit} lookups.`;
    // Before all others: there may be too many of them.
    notes.unshift({ code: "too-many-lookups" satisfies SpfCostCode, domain, term: null, detail });
  }
  return { domain, lookups, complete, notes, evidence };
}

/** @param decides whether the record's default is the default of the whole: the first record, or reached by redirect */
async function visit(walk: Walk, domain: string, path: string[], decides: boolean): Promise<void> {
  walk.visits += 1;
  if (isSpent(walk)) {
    walk.complete = false;
    return;
  }
  const terms = await readTerms(walk, domain);
  const all = terms.findIndex((term) => term.kind === "directive" && term.mechanism === "all");
  if (terms.length > 0) noteDefault(walk, domain, terms, all, decides);
  for (const [at, term] of terms.entries()) {
    if (isSpent(walk)) return;
    const redirect = term.kind === "modifier" && term.name === "redirect";
    if (redirect && all >= 0)
      note(walk, "redirect-beside-all", domain, term, said`The redirect is never followed: the record has "all".`);
    else if (redirect) await follow(walk, domain, path, term, term.value, decides);
    else if (term.kind === "modifier") continue;
    else if (all >= 0 && at > all) note(walk, "after-all", domain, term, said`Never evaluated: it stands after "all".`);
    else await weigh(walk, domain, path, term);
  }
}

async function readTerms(walk: Walk, domain: string): Promise<Term[]> {
  walk.signal?.throwIfAborted();
  const { id, answer } = await walk.asker.ask(domain, "TXT");
  if (!walk.evidence.includes(id)) walk.evidence.push(id);
  const texts = answer.records.flatMap((record) =>
    record.type === "TXT" && isSpfRecord(record.text) ? [record.text] : [],
  );
  const [text] = texts;
  const host = answer.chain.at(-1);
  if (host !== undefined && text !== undefined)
    note(walk, "hosted", domain, null, said`The record is hosted by ${host} (CNAME).`);
  const asked = answer.outcome === "found" || answer.outcome === "nodata" || answer.outcome === "nxdomain";
  if (!asked) walk.complete = false;
  else if (text === undefined || texts.length > 1)
    note(walk, "no-record", domain, null, said`${domain} has ${texts.length} SPF records, not one.`);
  return texts.length === 1 && text !== undefined ? parseSpfRecord(text).terms : [];
}

function noteDefault(walk: Walk, domain: string, terms: readonly Term[], all: number, decides: boolean): void {
  const term = terms[all] as Directive | undefined;
  const redirect = terms.some((other) => other.kind === "modifier" && other.name === "redirect");
  if (term?.qualifier === "+") note(walk, "allows-all", domain, term, said`Every address may send.`);
  else if (term?.qualifier === "?" && decides)
    note(walk, "neutral-all", domain, term, said`Says nothing about addresses that are not listed.`);
  else if (!term && !redirect && decides)
    note(walk, "no-all", domain, null, said`No "all" and no redirect: addresses that are not listed are neutral.`);
}

async function weigh(walk: Walk, domain: string, path: string[], term: Directive): Promise<void> {
  if (term.mechanism === "all") return;
  if (term.network) return noteNetwork(walk, domain, term);
  if (term.mechanism === "include") return follow(walk, domain, path, term, term.domain ?? [], false);
  walk.lookups += 1;
  if (term.mechanism === "ptr") note(walk, "uses-ptr", domain, term, said`"ptr" should not be used (RFC 7208 §5.5).`);
}

function noteNetwork(walk: Walk, domain: string, term: Directive): void {
  const wide = term.mechanism === "ip4" ? term.prefix4 < widest4 : term.prefix6 < widest6;
  if (wide && term.qualifier === "+") note(walk, "wide-network", domain, term, said`A very large network may send.`);
}

async function follow(
  walk: Walk,
  domain: string,
  path: string[],
  term: Term,
  parts: readonly MacroPart[],
  decides: boolean,
): Promise<void> {
  walk.lookups += 1;
  const target = fixedTarget(parts);
  if (target === null) {
    walk.complete = false;
    return;
  }
  const above = [...path, domain];
  if (above.includes(target)) {
    note(walk, "include-loop", domain, term, said`${target} leads back to itself.`);
    walk.complete = false;
    return;
  }
  const known = walk.included.get(target);
  if (known !== undefined) {
    note(walk, "repeated-include", domain, term, said`${target} is evaluated more than once.`);
    walk.lookups += known;
    return;
  }
  const before = walk.lookups;
  await visit(walk, target, above, decides);
  walk.included.set(target, walk.lookups - before);
}

/** The name of a domain-spec that is the same for every sender, else null. */
function fixedTarget(parts: readonly MacroPart[]): string | null {
  if (macroLetters(parts).size > 0) return null;
  return readDomainName(parts.map((part) => (part.kind === "macro" ? "" : part.text)).join(""));
}

const isSpent = ({ visits }: Walk): boolean => visits > limits.spfCostRecords;

function note(walk: Walk, code: SpfCostCode, domain: string, term: Term | null, detail: string): void {
  if (walk.notes.length >= limits.spfCostNotes) return;
  walk.notes.push({ code, domain, term: term?.text ?? null, detail });
}

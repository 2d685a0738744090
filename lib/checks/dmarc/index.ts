// DMARC (RFC 9989): which policy the From domain publishes, whether an authenticated domain is aligned with it, and what
// follows. The tree walk decides; the answer of RFC 7489 with the public suffix list stands beside it where it differs.
// Known gaps: reports and external report destinations (RFC 9990 §4) are not looked at.
import { authorDomains } from "#lib/checks/author-domains.ts";
import type { CheckEnv, CheckInput, DkimCheck, DmarcCheck, SpfCheck } from "#lib/checks/types.ts";
import { normalizeName } from "#lib/dns/names.ts";
import type { Asker } from "#lib/dns/types.ts";
import { said } from "#lib/text/said.ts";
import { describeAuthorDomains, describeNoRecord, describeVerdict } from "./describe.ts";
import { type Aligned, type Author, alignIdentifiers, decide, identifierRows } from "./evaluate.ts";
import { type Identifier, readIdentifiers } from "./identifiers.ts";
import { organizationalBySuffix, readOlderAnswer } from "./older-answer.ts";
import { proposeDmarc } from "./publish.ts";
import { describeDmarcTags } from "./tags.ts";
import { applicableRecord, appliedPolicy, organizationalDomain, type Walk, type WalkRecord, walkTree } from "./walk.ts";

export const dmarc = {
  method: "dmarc",
  ref: "RFC 9989 §4",
  run: checkDmarc,
} as const;

/**
 * DMARC for the message's From domain.
 * @param done the finished SPF and DKIM checks of the same message
 */
async function checkDmarc(
  input: CheckInput,
  env: CheckEnv,
  done: { spf: SpfCheck[]; dkim: DkimCheck[] },
): Promise<DmarcCheck> {
  const identifiers = readIdentifiers(input, done);
  const domains = authorDomains(input.from);
  const [domain] = domains;
  if (domain === undefined) return report({ reason: said`No From address with a domain was found in the message.` });
  if (domains.length > 1) {
    // RFC 9989 §5.3.1: with more than one author domain the process ends; receivers may go on, Waybill does not.
    return report({ reason: describeAuthorDomains(domains) });
  }
  const name = domain.startsWith("[") ? null : normalizeName(domain);
  if (name === null) {
    return report({ domain, result: "none", reason: said`${domain} is not a domain name, so it has no DMARC record.` });
  }
  if (!env.live) return offline(name, identifiers);
  const check = await evaluate(name, identifiers, env.dns);
  return { ...check, publish: await proposeDmarc(check, env.dns) };
}

async function evaluate(domain: string, identifiers: Identifier[], dns: Asker): Promise<DmarcCheck> {
  const walks = new Map<string, Promise<Walk>>();
  const walkOf = (name: string): Promise<Walk> => {
    const walk = walks.get(name) ?? walkTree(name, dns);
    walks.set(name, walk);
    return walk;
  };
  const walk = await walkOf(domain);
  const organizational = organizationalDomain(walk);
  const base = { domain, organizationalDomain: organizational, walk: walk.steps };
  const applied = applicableRecord(walk);
  if (!applied?.record.usable) {
    const rows = { identifiers: unalignedRows(identifiers) };
    if (!applied && walk.stopped) return report({ ...base, ...rows, ...walk.stopped });
    const facts = applied ? { ...noPolicy(walk, applied), ...recordFacts(applied) } : noPolicy(walk, applied);
    return withOlder(report({ ...base, ...rows, ...facts }), identifiers, dns);
  }
  const { policy, evidence } = await appliedPolicy(domain, applied, dns);
  const author: Author = { domain, organizational, stopped: walk.stopped, record: applied.record };
  const rows = await alignIdentifiers(author, identifiers, walkOf);
  const verdict = decide(rows);
  const facts = { ...recordFacts(applied), policy, aligned: verdict.aligned };
  const reason = describeVerdict(author, verdict, policy);
  const parts = { ...base, ...facts, reason, result: verdict.result, identifiers: identifierRows(rows) };
  return withOlder(report(parts, evidence), identifiers, dns);
}

/** RFC 9989 §4.10.1: no record, or one that is no policy; either way DMARC is not applied. */
function noPolicy(walk: Walk, applied: WalkRecord | null): Partial<DmarcCheck> {
  if (!applied) return { result: "none", reason: describeNoRecord(walk) };
  const { domain } = applied;
  const reason = said`The record of ${domain} has no valid p=, sp= or np= and no report address, so it is no policy.`;
  return { result: "none", reason };
}

function recordFacts({ domain, record }: WalkRecord): Pick<DmarcCheck, "policyDomain" | "record" | "tags" | "notes"> {
  return { policyDomain: domain, record: record.text, tags: describeDmarcTags(record), notes: record.notes };
}

/** Adds the answer of RFC 7489 where it is another one. */
async function withOlder(check: DmarcCheck, identifiers: Identifier[], dns: Asker): Promise<DmarcCheck> {
  if (check.domain === null || check.result === "temperror") return check;
  const older = await readOlderAnswer(check.domain, identifiers, dns);
  if (older === null || (older.result === "none" && check.result === "none")) return check;
  const { policy, evidence, ...publicSuffix } = older;
  const same =
    older.organizationalDomain === check.organizationalDomain &&
    older.policyDomain === check.policyDomain &&
    older.result === check.result &&
    policy === check.policy;
  return same ? check : report({ ...check, publicSuffix }, evidence);
}

/** What needs no network: the domain, and what the public suffix list says of it. */
function offline(domain: string, identifiers: Identifier[]): DmarcCheck {
  const organizational = organizationalBySuffix(domain);
  const detail = said`By the public suffix list the organizational domain is ${organizational}; RFC 9989 asks DNS for it.`;
  return report({
    domain,
    reason: said`The DMARC record is in DNS, and live checks are off.`,
    identifiers: unalignedRows(identifiers),
    publicSuffix: { organizationalDomain: organizational, policyDomain: null, result: "unchecked", detail },
  });
}

/** Rows for identifiers when there is no record to align them by. */
function unalignedRows(identifiers: Identifier[]): DmarcCheck["identifiers"] {
  const detail = said`Not decided, because no DMARC record is at hand.`;
  return identifierRows(identifiers.map((one): Aligned => ({ ...one, aligned: null, detail, open: null })));
}

/** A whole check from its known parts; its evidence is that of all its parts. */
function report(parts: Partial<DmarcCheck>, more: number[] = []): DmarcCheck {
  const check: DmarcCheck = {
    method: "dmarc",
    result: "unchecked",
    reason: "",
    evidence: [],
    domain: null,
    organizationalDomain: null,
    policyDomain: null,
    record: null,
    tags: [],
    notes: [],
    policy: null,
    aligned: { spf: null, dkim: null },
    identifiers: [],
    walk: [],
    publicSuffix: null,
    publish: null,
    ...parts,
  };
  const inner = [...check.walk, ...check.identifiers].flatMap((one) => one.evidence);
  return { ...check, evidence: [...new Set([...check.evidence, ...inner, ...more])] };
}

// What receivers come to that still follow RFC 7489: organizational domain by the public suffix list (§3.2), record of
// the From domain or else of that domain (§6.6.3), several records at one name = no policy at all, no np= and no psd=.
// Shown beside the answer of RFC 9989 where the two differ, never instead of it.
import type { DmarcCheck } from "#lib/checks/types.ts";
import { isUnanswered } from "#lib/checks/unanswered.ts";
import { registrableDomain } from "#lib/dns/public-suffix.ts";
import type { Asker } from "#lib/dns/types.ts";
import { said } from "#lib/text/said.ts";
import { type Aligned, decide } from "./evaluate.ts";
import type { Identifier } from "./identifiers.ts";
import { type DmarcRecord, type Policy, parseDmarcRecord } from "./record.ts";

type OlderAnswer = NonNullable<DmarcCheck["publicSuffix"]> & { policy: Policy | null; evidence: number[] };

/** The organizational domain by the public suffix list; a name without one is its own. */
export function organizationalBySuffix(domain: string): string {
  return registrableDomain(domain) ?? domain;
}

/** The whole answer by RFC 7489, or null when DNS left it open. Asks nothing the tree walk did not, save beyond a psd= stop. */
export async function readOlderAnswer(
  author: string,
  identifiers: Identifier[],
  dns: Asker,
): Promise<OlderAnswer | null> {
  const organizational = organizationalBySuffix(author);
  const evidence: number[] = [];
  const found = await findRecord(author, organizational, dns, evidence);
  if (found === "open") return null;
  const base = { organizationalDomain: organizational, evidence };
  if (found === null || !found.record.usable) {
    const detail = said`Receivers that follow RFC 7489 and the public suffix list find no policy for ${author} (organizational domain ${organizational}).`;
    return { ...base, policyDomain: found?.domain ?? null, result: "none", policy: null, detail };
  }
  const { domain, record } = found;
  const { result } = decide(identifiers.map((one) => alignBySuffix(author, organizational, record, one)));
  const policy = domain === author ? record.p : (record.sp ?? record.p);
  const detail =
    result === "unchecked"
      ? said`Receivers that follow RFC 7489 and the public suffix list use the record of ${domain} (organizational domain ${organizational}, policy ${policy!}).`
      : said`Receivers that follow RFC 7489 and the public suffix list use the record of ${domain} (organizational domain ${organizational}, policy ${policy!}) and come to ${result}.`;
  return { ...base, policyDomain: domain, result, policy, detail };
}

type Found = { domain: string; record: DmarcRecord } | null | "open";

async function findRecord(author: string, organizational: string, dns: Asker, evidence: number[]): Promise<Found> {
  for (const domain of new Set([author, organizational])) {
    const name = `_dmarc.${domain}`;
    if (name.length > 253) continue;
    const { id, answer } = await dns.ask(name, "TXT");
    evidence.push(id);
    if (isUnanswered(answer)) return "open";
    const records = answer.records.flatMap((one) => (one.type === "TXT" ? [parseDmarcRecord(one.text)] : []));
    const [record, second] = records.filter((one) => one !== null);
    // RFC 7489 §6.6.3 step 5: with several records policy discovery ends.
    if (second) return null;
    if (record) return { domain, record };
  }
  return null;
}

function alignBySuffix(author: string, organizational: string, record: DmarcRecord, identifier: Identifier): Aligned {
  const strict = (identifier.method === "spf" ? record.aspf : record.adkim) === "s";
  const { domain } = identifier;
  const settle = (aligned: boolean | null): Aligned => ({ ...identifier, aligned, detail: "", open: null });
  if (domain === null) return settle(identifier.state === "no" ? false : null);
  return settle(domain === author || (!strict && organizationalBySuffix(domain) === organizational));
}

// The one sentence of a DMARC result: what decided it, in the words of RFC 9989.
import { said } from "#lib/text/said.ts";
import { type Say, say } from "#lib/text/say.ts";
import type { Aligned, Author, Verdict } from "./evaluate.ts";
import { type Policy, weakened } from "./record.ts";
import type { Walk } from "./walk.ts";

/** For a record that applies. */
export function describeVerdict(author: Author, verdict: Verdict, policy: Policy | null): string {
  if (verdict.result === "pass") {
    const who = verdict.decisive.map((one) => said`${methodText[one.method]} passed for ${one.domain!}`);
    return said`${joinWith(" and ", who)}, aligned with the From domain ${author.domain}.`;
  }
  if (verdict.result === "fail") {
    return String(sayFailure(author.domain, policy, author.record.testing));
  }
  if (verdict.result === "temperror") {
    const why = author.stopped?.reason ?? verdict.decisive[0]?.detail ?? "";
    const names = joinWith(", ", verdict.decisive.map(nameOf));
    return said`Whether ${names} is aligned with ${author.domain} is not known: ${why}`;
  }
  const ways = new Set(verdict.decisive.map((one) => conditionText(one, author.domain)));
  return said`Not decided: it passes if ${[...ways].reduce((before, way) => said`${before}, or if ${way}`)}.`;
}

/** More than one author domain. */
export function describeAuthorDomains(domains: readonly string[]): string {
  return said`The From field names ${domains.length} domains: ${domains.slice(0, 10).join(", ")}.`;
}

export function describeNoRecord(walk: Walk): string {
  const names = walk.steps.map((step) => step.name);
  if (names.length === 0) return said`${walk.start} cannot have a DMARC record: the name would be too long.`;
  if (names.length === 1) return said`No DMARC record applies to ${walk.start} (asked at ${names[0]!}).`;
  return said`No DMARC record applies to ${walk.start} (asked at ${names[0]!} up to ${names.at(-1)!}).`;
}

/** What a result of `fail` means. @param policy the one that applies, before t=y weakens it */
export function sayFailure(domain: string, policy: Policy | null, testing: boolean): Say {
  const failed = say`Neither SPF nor DKIM passed for a domain aligned with ${domain}`;
  if (policy === null)
    return say`${failed}; which policy applies is not known, because DNS did not say whether the domain exists.`;
  if (policy === "none") return say`${failed}; its record asks for nothing to be done (policy none).`;
  if (testing) return say`${failed}; its record asks for ${policy}, weakened to ${weakened(policy)} by t=y.`;
  return say`${failed}; its record asks for ${policy}.`;
}

const methodText = { spf: "SPF", dkim: "DKIM" };

const nameOf = (one: Aligned): string => `${methodText[one.method]} ${one.domain ?? "domain"}`;

function conditionText({ method, domain, aligned, state }: Aligned, author: string): string {
  if (domain === null) return said`SPF passed for a MAIL FROM domain aligned with ${author}`;
  if (state === "pass") return said`${domain} (${methodText[method]} pass) is aligned with ${author}`;
  return conditions[aligned === null ? "open" : "passed"][method](domain);
}

const conditions = {
  open: {
    spf: (domain: string) => said`SPF passes for ${domain} and that is aligned`,
    dkim: (domain: string) => said`the DKIM signature of ${domain} verifies and that is aligned`,
  },
  passed: {
    spf: (domain: string) => said`SPF passes for ${domain}`,
    dkim: (domain: string) => said`the DKIM signature of ${domain} verifies`,
  },
};

const joinWith = (separator: string, items: string[]): string => [...new Set(items)].join(separator);

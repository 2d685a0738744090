// The one sentence of a DMARC result: what decided it, in the words of RFC 9989.
import { type Say, say } from "#lib/text/say.ts";
import type { Aligned, Author, Verdict } from "./evaluate.ts";
import { type Policy, weakened } from "./record.ts";
import type { Walk } from "./walk.ts";

/** For a record that applies. */
export function describeVerdict(author: Author, verdict: Verdict, policy: Policy | null): string {
  if (verdict.result === "pass") {
    const who = verdict.decisive.map((one) => `${methodText[one.method]} passed for ${one.domain}`);
    return `${joinWith(" and ", who)}, aligned with the From domain ${author.domain}.`;
  }
  if (verdict.result === "fail") {
    return String(sayFailure(author.domain, policy, author.record.testing));
  }
  if (verdict.result === "temperror") {
    return `Whether ${joinWith(", ", verdict.decisive.map(nameOf))} is aligned with ${author.domain} is not known: ${
      author.stopped?.reason ?? verdict.decisive[0]?.detail ?? ""
    }`;
  }
  const ways = verdict.decisive.map((one) => conditionText(one, author.domain));
  return `Not decided: it passes if ${joinWith(", or if ", ways)}.`;
}

export function describeNoRecord(walk: Walk): string {
  const names = walk.steps.map((step) => step.name);
  if (names.length === 0) return `${walk.start} cannot have a DMARC record: the name would be too long.`;
  const asked = names.length > 1 ? `${names[0]} up to ${names.at(-1)}` : names[0];
  return `No DMARC record applies to ${walk.start} (asked at ${asked}).`;
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

function conditionText(one: Aligned, author: string): string {
  if (one.domain === null) return `SPF passed for a MAIL FROM domain aligned with ${author}`;
  const alignment = one.aligned === null ? " and that is aligned" : "";
  if (one.state === "pass") return `${one.domain} (${methodText[one.method]} pass) is aligned with ${author}`;
  return one.method === "spf"
    ? `SPF passes for ${one.domain}${alignment}`
    : `the DKIM signature of ${one.domain} verifies${alignment}`;
}

const joinWith = (separator: string, items: string[]): string => [...new Set(items)].join(separator);

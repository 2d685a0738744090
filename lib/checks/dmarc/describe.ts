// The one sentence of a DMARC result: what decided it, in the words of RFC 9989.
import { unansweredExamples } from "#lib/checks/unanswered.ts";
import { recall } from "#lib/text/recall.ts";
import { type Say, say } from "#lib/text/say.ts";
import { type Aligned, type Author, sayUnknownOrganization, type Verdict } from "./evaluate.ts";
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
    const why = author.stopped?.reason ?? verdict.decisive[0]?.detail ?? "";
    return String(sayUnknownAlignment(joinWith(", ", verdict.decisive.map(nameOf)), author.domain, why));
  }
  const ways = verdict.decisive.map((one) => conditionText(one, author.domain));
  const different = [...new Map(ways.map((way) => [String(way), way])).values()];
  return String(sayUndecided(different.reduce(sayOr)));
}

const sayUndecided = (ways: Say): Say => say`Not decided: it passes if ${ways}.`;
const sayOr = (before: Say, way: Say): Say => say`${before}, or if ${way}`;

const sayUnknownAlignment = (names: string, author: string, why: string | Say): Say =>
  say`Whether ${names} is aligned with ${author} is not known: ${why}`;

/** More than one author domain. */
export function sayAuthorDomains(domains: readonly string[]): Say {
  return say`The From field names ${domains.length} domains: ${domains.slice(0, 10).join(", ")}.`;
}

/** The reason of a result that is open, in its words and values again; null where it is no such reason. */
export function recallOpen(reason: string): Say | null {
  const ways = recall(reason, [say`Not decided: it passes if ${""}.`])?.values[0];
  if (typeof ways !== "string") return recall(reason, openExamples());
  const said = ways.split(", or if ").map((way) => recall(way, conditionExamples()));
  return said.every((way) => way !== null) ? sayUndecided(said.reduce(sayOr)) : null;
}

function openExamples(): Say[] {
  const unanswered = unansweredExamples();
  // The longer first: an example's values may be anything.
  const whys = [...unanswered.map(sayUnknownOrganization), ...unanswered];
  return [...whys.map((why) => sayUnknownAlignment("", "", why)), ...unanswered, sayAuthorDomains([])];
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

function conditionText({ method, domain, aligned, state }: Aligned, author: string): Say {
  if (domain === null) return conditions.unknown(author);
  if (state === "pass") return conditions.aligned(domain, methodText[method], author);
  return conditions[aligned === null ? "open" : "passed"][method](domain);
}

const conditions = {
  unknown: (author: string) => say`SPF passed for a MAIL FROM domain aligned with ${author}`,
  aligned: (domain: string, method: string, author: string) =>
    say`${domain} (${method} pass) is aligned with ${author}`,
  open: {
    spf: (domain: string) => say`SPF passes for ${domain} and that is aligned`,
    dkim: (domain: string) => say`the DKIM signature of ${domain} verifies and that is aligned`,
  },
  passed: {
    spf: (domain: string) => say`SPF passes for ${domain}`,
    dkim: (domain: string) => say`the DKIM signature of ${domain} verifies`,
  },
};

function conditionExamples(): Say[] {
  const { unknown, aligned, open, passed } = conditions;
  return [unknown(""), aligned("", "", ""), open.spf(""), open.dkim(""), passed.spf(""), passed.dkim("")];
}

const joinWith = (separator: string, items: string[]): string => [...new Set(items)].join(separator);

// What the answer is written from: facts of the reading and the checks, picked once for all situations.

import type { Checks, DkimCheck, DmarcCheck, SpfCheck } from "#lib/checks/types.ts";
import type { Claim } from "#lib/claims/types.ts";
import { isSubdomain } from "#lib/dns/names.ts";
import { registrableDomain } from "#lib/dns/public-suffix.ts";
import type { Field } from "#lib/fields/types.ts";
import type { LintSubject } from "#lib/lint/rule.ts";
import type { SaidFinding } from "#lib/lint/types.ts";
import { domainOf } from "#lib/text/addresses.ts";
import { readReceivedAt } from "../compare.ts";
import { propertyOf, readDomain } from "../comparison/identifiers.ts";

export interface AnswerFacts {
  subject: LintSubject;
  findings: readonly SaidFinding[];
  /** DNS was to be asked. */
  live: boolean;
  checks: Checks | null;
  /** DMARC of the From domain; null while checks run. */
  dmarc: DmarcCheck | null;
  /** The domain of the first address in From. */
  domain: string | null;
  /** The domains of all addresses in From, each once. */
  authorDomains: string[];
  /** Signatures of the From domain or of one that belongs together with it. */
  ownSignatures: DkimCheck[];
  /** Other domains whose signatures verify, each once. */
  otherSigners: string[];
  /** Whether a domain belongs together with the From domain. */
  together(other: string): boolean;
  /** SPF of the reverse-path. */
  spf: SpfCheck | null;
  /** DMARC as the receiving side wrote it down; `guess`: it would pass if the domain had a policy (`bestguesspass`). */
  recorded: "pass" | "guess" | "fail" | null;
  /** Name of the mailing list it came through. */
  list: string | null;
  /** Domain of the address it was delivered to. */
  recipientDomain: string | null;
  /** When the receiving side took it. */
  receivedAt: string | null;
}

/** @param live DNS was to be asked; false when the reader or the operator switched it off */
export function readAnswerFacts(subject: LintSubject, findings: readonly SaidFinding[], live: boolean): AnswerFacts {
  const { checks } = subject;
  const authorDomains = [...new Set(subject.from.flatMap(({ address }) => (address ? (domainOf(address) ?? []) : [])))];
  const domain = authorDomains[0] ?? null;
  const belongs = (other: string | null) => other !== null && domain !== null && together(other, domain, checks);
  const dkim = checks?.dkim ?? [];
  const verified = dkim.filter(({ result }) => result === "pass");
  const others = verified.flatMap((check) => (check.domain !== null && !belongs(check.domain) ? check.domain : []));
  return {
    subject,
    findings,
    live,
    checks,
    dmarc: checks?.dmarc ?? null,
    domain,
    authorDomains,
    together: belongs,
    ownSignatures: dkim.filter((check) => belongs(check.domain)),
    otherSigners: [...new Set(others)],
    spf: checks?.spf.find(({ identity }) => identity === "mailfrom") ?? null,
    recorded: readRecorded(subject, domain),
    list: readList(subject.fields),
    recipientDomain: readRecipientDomain(subject),
    receivedAt: readReceivedAt(subject.route),
  };
}

/** Of one organization: by the DNS tree walk where it was made, else by the public suffix list. */
function together(domain: string, author: string, checks: Checks | null): boolean {
  if (domain === author) return true;
  const organization = checks?.dmarc.organizationalDomain ?? registrableDomain(author);
  return organization !== null && (domain === organization || isSubdomain(domain, organization));
}

/** The surest record, then the newest; one about another From domain is not about this message as it is now. */
function readRecorded({ claims }: LintSubject, domain: string | null): AnswerFacts["recorded"] {
  const counted = claims.filter(
    (claim) => claim.method === "dmarc" && claim.weight !== "claimed" && isAbout(claim, domain),
  );
  const { result } = counted.find(({ weight }) => weight === "high") ?? counted[0] ?? {};
  if (result === "bestguesspass") return "guess";
  return result === "pass" || result === "fail" ? result : null;
}

/** A DMARC result of this From domain, or of one it does not say. */
export function isAbout(claim: Claim, domain: string | null): boolean {
  const stated = readDomain(propertyOf(claim, ["header.from"]));
  return stated === null || domain === null || stated === domain;
}

/** RFC 2919 §3: the identifier between angle brackets. */
function readList(fields: readonly Field[]): string | null {
  const field = named(fields, "list-id") ?? named(fields, "mailing-list");
  if (!field) return null;
  return /<([^<>\s]{1,255})>/.exec(field.raw)?.[1] ?? null;
}

function readRecipientDomain({ fields, route }: LintSubject): string | null {
  const entry = route.hops.find((hop) => hop.index === route.border) ?? route.hops.at(-1);
  const address = entry?.for ?? named(fields, "delivered-to")?.raw.trim() ?? named(fields, "to")?.raw ?? "";
  return domainOf(address.replace(/^.*<|>.*$/g, "").trim());
}

/** The first field of that name, in lower case. */
export function named(fields: readonly Field[], key: string): Field | undefined {
  return fields.find((field) => field.name.toLowerCase() === key);
}

// The identifiers DMARC may build on (RFC 9989 §3.2.1): the domain of the MAIL FROM identity SPF was evaluated for, and
// the d= of every DKIM signature. HELO counts only as RFC 7208 §2.4 makes it the MAIL FROM identity of a null
// reverse-path (RFC 9989 §3.2.4).
import type { CheckInput, DkimCheck, Result, SpfCheck } from "#lib/checks/types.ts";
import { normalizeName } from "#lib/dns/names.ts";

export interface Identifier {
  method: "spf" | "dkim";
  /** A-labels, lower case; null when it is not known or not a domain name. */
  domain: string | null;
  result: Result;
  /** pass: authenticated. open: not decided, may have passed. no: decided, and not a pass. */
  state: "pass" | "open" | "no";
  evidence: number[];
}

/** SPF first, then the signatures in their order. */
export function readIdentifiers(input: CheckInput, done: { spf: SpfCheck[]; dkim: DkimCheck[] }): Identifier[] {
  const spf = mailFromChecks(input, done.spf).map((check) => identifier("spf", check));
  const known: Identifier[] = spf.length > 0 ? spf : [unknownMailFrom];
  return [...known, ...done.dkim.map((check) => identifier("dkim", check))];
}

/** Without any SPF result the MAIL FROM may still have been one that passed. */
const unknownMailFrom: Identifier = { method: "spf", domain: null, result: "unchecked", state: "open", evidence: [] };

function mailFromChecks(input: CheckInput, checks: SpfCheck[]): SpfCheck[] {
  const mailFrom = checks.filter((check) => check.identity === "mailfrom");
  // RFC 7208 §2.4: with a null reverse-path the MAIL FROM identity is postmaster at the HELO name.
  const isNull = input.route.sender?.mailFrom === "<>";
  return mailFrom.length === 0 && isNull ? checks.filter((check) => check.identity === "helo") : mailFrom;
}

function identifier(method: "spf" | "dkim", check: SpfCheck | DkimCheck): Identifier {
  const domain = check.domain ? normalizeName(check.domain) : null;
  return { method, domain, result: check.result, state: stateOf(check.result), evidence: check.evidence };
}

function stateOf(result: Result): Identifier["state"] {
  if (result === "pass") return "pass";
  return result === "unchecked" || result === "temperror" ? "open" : "no";
}

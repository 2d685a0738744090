// The domains whose mail service is looked at: those of the authors, to tell whether an answer could arrive, and the one the
// message was delivered for. Shared by MX, MTA-STS, TLS-RPT and DANE, so that all speak of the same domains.
import type { DomainRole } from "#lib/checks/domain-types.ts";
import type { CheckInput } from "#lib/checks/types.ts";
import { normalizeName } from "#lib/dns/names.ts";
import { readMailboxes } from "#lib/fields/read-fields.ts";
import { limits } from "#lib/limits.ts";
import type { Route } from "#lib/trace/types.ts";
import { askedDomain, authorDomains } from "./author-domains.ts";

export interface MailDomain {
  domain: string;
  role: DomainRole;
}

/** At most `limits.mxDomains` authors' domains, then the recipient's unless it is one of them. */
export function mailDomains({ from, fields, route }: Pick<CheckInput, "from" | "fields" | "route">): MailDomain[] {
  const authors = authorDomains(from).slice(0, limits.mxDomains);
  const recipient = recipientDomain(route) ?? onlyAddressee(fields);
  const domains = authors.map((domain): MailDomain => ({ domain, role: "author" }));
  return recipient === null || authors.includes(recipient)
    ? domains
    : [...domains, { domain: recipient, role: "recipient" }];
}

/** Whether DNS can be asked about it: not an address literal, not a label too long. */
export function isDomainName(domain: string): boolean {
  return !domain.startsWith("[") && normalizeName(domain) !== null;
}

/** The domain of `for` at the border, else at the hop nearest to it on the receiver's side. */
function recipientDomain({ hops }: Route): string | null {
  const inside = hops.filter((hop) => hop.side !== "claimed" && hop.for !== null);
  const [nearest] = [...inside].sort((a, b) => a.index - b.index);
  return askedDomain(nearest?.for?.replace(/[<>]/g, "") ?? null);
}

/** Where no hop says for whom: the domain of To and Cc, when all their addresses share one. */
function onlyAddressee(fields: CheckInput["fields"]): string | null {
  const addressees = ["to", "cc"].flatMap((key) => readMailboxes(fields, key));
  const domains = new Set(addressees.map(({ address }) => askedDomain(address)));
  const [only] = domains;
  return domains.size === 1 && only !== undefined ? only : null;
}

// The domains a message claims to be from (RFC 9989 §5.3.1): every mailbox of every From field, as names DNS is asked for.
import { normalizeName } from "#lib/dns/names.ts";
import { domainOf, type Mailbox } from "#lib/text/addresses.ts";

/** Different domains in order, each as `askedDomain` gives it. */
export function authorDomains(from: readonly Mailbox[]): string[] {
  const domains = from.map(({ address }) => askedDomain(address));
  return [...new Set(domains.filter((domain) => domain !== null))];
}

/**
 * The domain of one address as A-labels in lower case without the last dot; what is no DNS name (a literal, a label too
 * long) as written, in lower case. Null when the address has none.
 */
export function askedDomain(address: string | null): string | null {
  if (address === null) return null;
  const domain = domainOf(address.trim()) ?? literalOf(address);
  return domain === null ? null : (normalizeName(domain) ?? domain);
}

/** `[192.0.2.1]` of an address that has no domain name (RFC 5321 §4.1.3). */
function literalOf(address: string): string | null {
  const literal = address.slice(address.lastIndexOf("@") + 1).trim();
  return address.includes("@") && literal.startsWith("[") ? literal.toLowerCase() : null;
}

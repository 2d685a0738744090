// The domains a message claims to be from (RFC 9989 §5.3.1): every mailbox of every From field.
import { normalizeName } from "#lib/dns/names.ts";
import type { Mailbox } from "#lib/text/addresses.ts";

/**
 * Different domains in order: what follows the last `@`, as A-labels in lower case without the last dot. A domain that is
 * no DNS name (a literal, a label too long) stands as written, in lower case.
 */
export function authorDomains(from: Mailbox[]): string[] {
  const domains = from.map(({ address }) => domainOf(address));
  return [...new Set(domains.filter((domain) => domain !== null))];
}

/** The domain of one address, or null when it has none. */
export function domainOf(address: string | null): string | null {
  const at = address?.lastIndexOf("@") ?? -1;
  if (address === null || at === -1) return null;
  const written = address
    .slice(at + 1)
    .trim()
    .toLowerCase();
  const bare = written.endsWith(".") ? written.slice(0, -1) : written;
  return bare === "" ? null : (normalizeName(bare) ?? bare);
}

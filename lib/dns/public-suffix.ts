// The public suffix list (publicsuffix.org) as tldts carries it: the only file that knows the package.
import { parse } from "tldts";

const asName = { extractHostname: false, validateHostname: false, detectIp: false };

/**
 * The registrable domain of a name: its public suffix and one label more, private suffixes (`github.io`) counted as
 * suffixes. Null when the name itself is a suffix. An unknown top-level domain is a suffix, by the list's default rule.
 * @param name as `normalizeName` returns it
 */
export function registrableDomain(name: string): string | null {
  return parse(name, { ...asName, allowPrivateDomains: true }).domain;
}

/** Whether the name lies under, or is, a suffix of the list's ICANN section: a name the public DNS can know. */
export function isIcannName(name: string): boolean {
  return parse(name, { ...asName, allowPrivateDomains: false }).isIcann === true;
}

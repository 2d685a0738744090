// Stable stand-ins for whom and what a redacted report may not name: the same address is the same person throughout one
// document, and nobody in the next.
import { registrableDomain } from "#lib/dns/public-suffix.ts";

export interface Pseudonyms {
  /** `person-1@example.com`: the domain stays where it is one. `<>`, the null reverse-path, stays. */
  person(address: string): string;
  /** `ip-1`. */
  ip(address: string): string;
  /** The organization's domain of a host, or `host-1` where it has none that public DNS can know. */
  host(name: string): string;
}

/** A new set of stand-ins, for one document. */
export function createPseudonyms(): Pseudonyms {
  const numbers = { person: new Map<string, number>(), ip: new Map<string, number>(), host: new Map<string, number>() };
  const number = (kind: keyof typeof numbers, text: string) => {
    const key = text.toLowerCase();
    const known = numbers[kind].get(key) ?? numbers[kind].size + 1;
    numbers[kind].set(key, known);
    return `${kind}-${known}`;
  };
  return {
    person(address) {
      if (address === "<>") return address;
      const domain = readDomain(address.slice(address.lastIndexOf("@") + 1));
      return address.includes("@") && domain ? `${number("person", address)}@${domain}` : number("person", address);
    },
    ip: (address) => number("ip", address),
    host: (name) => organization(name) ?? number("host", name),
  };
}

/** A domain name of two labels or more in lower case, else null: nothing but letters, digits, hyphens and dots passes. */
export function readDomain(text: string | null | undefined): string | null {
  const name = text?.toLowerCase().replace(/\.$/, "") ?? "";
  if (name.length > 253 || !/^([a-z0-9_]([a-z0-9_-]{0,61}[a-z0-9_])?\.)+[a-z][a-z0-9-]*[a-z0-9]$/.test(name))
    return null;
  return name;
}

/** Names that only a private network knows (RFC 6762, RFC 8375, the usual ones). */
const privateSuffix = /\.(local|localdomain|lan|internal|intranet|corp|home|home\.arpa|private|arpa)$/;

/** The organization's domain of a name. */
export function organization(name: string): string | null {
  const domain = readDomain(name);
  if (domain === null || privateSuffix.test(domain)) return null;
  return registrableDomain(domain);
}

/** A stand-in where there is something to stand in for. */
export function orNull(write: (text: string) => string, text: string | null): string | null {
  return text === null ? null : write(text);
}

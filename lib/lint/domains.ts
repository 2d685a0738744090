// Domains of addresses as rules about their likeness compare them.
import { domainToUnicode } from "node:url";
import { normalizeName } from "#lib/dns/names.ts";
import { registrableDomain } from "#lib/dns/public-suffix.ts";
import { domainOf } from "#lib/text/addresses.ts";
import { oncePerMessage } from "./once.ts";
import type { LintView } from "./rule.ts";

export interface Domain {
  /** As A-labels. */
  name: string;
  /** As U-labels. */
  shown: string;
  /** The public suffix and one label more, or the name itself when it is a suffix. */
  registrable: string;
  /** The first label of `registrable`, as a U-label. */
  label: string;
}

/** The domain of an address; null for literals and what is no name. */
export function readDomain(address: string | null): Domain | null {
  const written = address === null ? null : domainOf(address);
  const name = written === null ? null : normalizeName(written);
  if (name === null) return null;
  const registrable = registrableDomain(name) ?? name;
  return { name, shown: domainToUnicode(name) || name, registrable, label: unicodeLabel(registrable.split(".")[0]!) };
}

/** Domains that readers of this message know: of its recipients, and of the messages it answers. Each once. */
export const knownDomains = oncePerMessage(findKnown);

function findKnown(view: LintView): Domain[] {
  const addresses = view.addressFields
    .filter(({ key }) => knownKeys.has(key))
    .flatMap(({ list }) => list.mailboxes.slice(0, domainsRead).map(({ address }) => address));
  const delivered = view.named("delivered-to").map(({ raw }) => raw.trim());
  const answered = ["in-reply-to", "references"]
    .flatMap((key) => view.named(key))
    .flatMap(({ raw }) => raw.slice(0, 8_000).match(/[^\s<>@]+@[^\s<>@]+/g) ?? []);
  const known = new Map<string, Domain>();
  for (const address of [...addresses, ...delivered, ...answered].slice(0, domainsRead)) {
    const domain = readDomain(address);
    if (domain) known.set(domain.registrable, domain);
  }
  return [...known.values()];
}

/** Domains that the links of a message lead to, each once: the ones that a look-alike is taken for. */
export const linkedDomains = oncePerMessage((view): Domain[] => {
  const names = new Set(view.links.flatMap(({ domain }) => domain ?? []));
  return [...names].slice(0, domainsRead).flatMap((name) => readDomain(`x@${name}`) ?? []);
});

/** Addresses that are compared. */
const domainsRead = 200;
const knownKeys = new Set(["to", "cc", "resent-to", "resent-cc"]);

function unicodeLabel(label: string): string {
  return domainToUnicode(label) || label;
}

/** How many letters must be changed, added, removed or swapped with their neighbour to make one word the other. */
export function editDistance(a: string, b: string): number {
  let before: number[] = [];
  let last = Array.from({ length: b.length + 1 }, (_, at) => at);
  for (let i = 1; i <= a.length; i++) {
    const row = [i];
    for (let j = 1; j <= b.length; j++) {
      const cost = a[i - 1] === b[j - 1] ? 0 : 1;
      row[j] = Math.min(row[j - 1]! + 1, last[j]! + 1, last[j - 1]! + cost);
      const swapped = i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1];
      if (swapped) row[j] = Math.min(row[j]!, before[j - 2]! + 1);
    }
    before = last;
    last = row;
  }
  return last[b.length]!;
}

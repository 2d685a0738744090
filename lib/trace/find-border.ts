// The trust line: the hop at which a host of the receiving side took the message from somebody else. Found from the top,
// because only the newest lines are written by programs we have reason to believe; everything under it is the sender's word.
// The receiving side ("home") is the organisation of the first `by` that is a host name, or the operator's own domains.
// Gap: mail forwarded between two users of one service looks internal; the receiver's own note of the address corrects it.
import { isSubdomain } from "#lib/dns/names.ts";
import { isLocalIp, parseIp, unmapIp } from "#lib/text/ip.ts";
import { organisationOf } from "./organisation.ts";
import type { ReadReceived } from "./read-received.ts";

/** The receiving side: organisations that belong to it, and domains the operator named. */
export interface Home {
  organisations: Set<string>;
  ownDomains: readonly string[];
}

export interface Border {
  /** Place in `hops` (newest first) of the crossing, or null when none is found. */
  at: number | null;
  home: Home;
  /** The operator's own domains decided. */
  own: boolean;
}

/**
 * Walks from the newest hop down.
 * @param hops newest first
 * @param ownDomains the receiving side as the operator names it; used when some hop was received there
 */
export function findBorder(hops: readonly ReadReceived[], ownDomains: readonly string[]): Border {
  const own: Home = { organisations: new Set(), ownDomains };
  const first = ownDomains.length === 0 ? -1 : hops.findIndex((hop) => isHome(own, hop.facts.by));
  if (first >= 0) return { at: walk(hops, first, own), home: own, own: true };
  const organisation = hops.map((hop) => organisationOf(hop.facts.by)).find((name) => name !== null);
  const home: Home = { organisations: new Set(organisation === undefined ? [] : [organisation]), ownDomains: [] };
  return { at: walk(hops, 0, home), home, own: false };
}

/** A host name of the receiving side. */
export function isHome(home: Home, name: string | null): boolean {
  if (name === null) return false;
  if (home.ownDomains.some((domain) => isSubdomain(name, domain))) return true;
  const organisation = organisationOf(name);
  return organisation !== null && home.organisations.has(organisation);
}

/** An address outside a site as its usual text; null for private, loopback and unreadable ones. */
export function publicAddress(text: string | null): string | null {
  const ip = text === null ? null : parseIp(text);
  if (ip === null) return null;
  const plain = unmapIp(ip);
  return isLocalIp(plain) ? null : plain.text;
}

function walk(hops: readonly ReadReceived[], start: number, home: Home): number | null {
  let fromInside = false;
  for (let at = start; at < hops.length; at++) {
    const hop = hops[at]!;
    const { from, by } = hop.facts;
    if (organisationOf(by) !== null && !isHome(home, by) && !fromInside) return null;
    // A line that had to be repaired and shows no address may hide the crossing: nothing below it can be trusted.
    if (hop.damaged && from?.ip == null) return null;
    if (isFetch(hop)) join(home, hops, at);
    else if (!isInternal(hops, at, home)) return at;
    if (from?.ip != null) fromInside = isFetch(hop) || publicAddress(from.ip) === null;
  }
  return null;
}

/** No address, an address of this site, or a host of the receiving side. */
function isInternal(hops: readonly ReadReceived[], at: number, home: Home): boolean {
  const { from } = hops[at]!.facts;
  if (from === null || publicAddress(from.ip) === null) return true;
  if (from.rdns !== null) return isHome(home, from.rdns);
  // The given name alone is the client's word: it counts only where the next line was written by a host of home as well.
  return isHome(home, from.helo) && isHome(home, hops[at + 1]?.facts.by ?? null);
}

/** A program that collects mail from a mailbox elsewhere: the address is the mailbox server's, which is part of home. */
function isFetch(hop: ReadReceived): boolean {
  return hop.dialect.work === "fetch";
}

function join(home: Home, hops: readonly ReadReceived[], at: number): void {
  for (const name of [hops[at]!.facts.from?.helo ?? null, hops[at + 1]?.facts.by ?? null]) {
    const organisation = organisationOf(name);
    if (organisation !== null) home.organisations.add(organisation);
  }
}

// The trust line: the hop at which a host of the receiving side took the message from somebody else. Found from the top,
// because only the newest lines are written by programs we have reason to believe; everything under it is the sender's word.
// The receiving side ("home") is the organisation of the first `by` that is a host name or whose program belongs to one
// service alone (Gmail's inner hosts print addresses), or the operator's own domains. A host with an inside name that took the
// message from an outside address is the receiving side itself: the names below it may be the sender's.
// Gap: mail forwarded between two users of one service looks internal; the receiver's own note of the address corrects it.
import { isSubdomain } from "#lib/dns/names.ts";
import { isLocalIp, parseIp, unmapIp } from "#lib/text/ip.ts";
import { isCustomerName, organisationOf, serviceOf } from "./organisation.ts";
import type { ReadReceived } from "./read-received.ts";
import { findWithWord } from "./with-words.ts";

/** The receiving side: organisations that belong to it, and domains the operator named. */
export interface Home {
  organisations: Set<string>;
  ownDomains: readonly string[];
}

export interface Border {
  /** Place in `hops` (newest first) of the crossing, or null when none is found. */
  at: number | null;
  /** Without a crossing: place of the newest hop that another organisation received, or null. */
  foreign: number | null;
  home: Home;
  /** The operator's own domains decided. */
  own: boolean;
}

/**
 * Walks from the newest hop down.
 * @param hops newest first
 * @param ownDomains the receiving side as the operator names it; used when some hop was received there
 * @param stated organisations that the newest fields name as the receiving side
 */
export function findBorder(
  hops: readonly ReadReceived[],
  ownDomains: readonly string[],
  stated: ReadonlySet<string> = new Set(),
): Border {
  const own: Home = { organisations: new Set(), ownDomains };
  const first = ownDomains.length === 0 ? -1 : hops.findIndex((hop) => isHome(own, hop.facts.by));
  if (first >= 0) return { ...walk(hops, first, own), home: own, own: true };
  const organisation = newestOrganisation(hops, stated);
  const home: Home = { organisations: new Set(organisation === null ? [] : [organisation]), ownDomains: [] };
  return { ...walk(hops, 0, home), home, own: false };
}

/** A host name of the receiving side. */
export function isHome(home: Home, name: string | null): boolean {
  if (name === null) return false;
  if (home.ownDomains.some((domain) => isSubdomain(name, domain))) return true;
  const organisation = organisationOf(name);
  return organisation !== null && home.organisations.has(organisation);
}

/** A name in which a result is written is one of the receiving side's. */
export function isHomeService(home: Home, by: string | null): boolean {
  const service = serviceOf(by);
  return isHome(home, by) || (service !== null && home.organisations.has(service));
}

/** An address outside a site as its usual text; null for private, loopback and unreadable ones. */
export function outsideAddress(text: string | null): string | null {
  const ip = text === null ? null : parseIp(text);
  if (ip === null) return null;
  const plain = unmapIp(ip);
  return isLocalIp(plain) ? null : plain.text;
}

/** Who received: the organisation of the host's name, else the one service that writes such lines. */
function receiverOf(hop: ReadReceived): string | null {
  return organisationOf(hop.facts.by) ?? hop.dialect.organisation ?? null;
}

/**
 * The newest receiver with a name. Where a host without one took the message from outside before any, that receiver is home
 * only if it was the client by its name and is stated as home.
 */
function newestOrganisation(hops: readonly ReadReceived[], stated: ReadonlySet<string>): string | null {
  const names: (string | null)[] = [];
  let entered = false;
  for (const hop of hops) {
    const organisation = receiverOf(hop);
    if (organisation !== null)
      return !entered || (stated.has(organisation) && names.includes(organisation)) ? organisation : null;
    if (hop.facts.by === null || !isFromOutside(hop)) continue;
    entered = true;
    names.push(organisationOf(hop.facts.from?.rdns ?? hop.facts.from?.helo ?? null));
  }
  return null;
}

function isFromOutside(hop: ReadReceived): boolean {
  return !isFetch(hop) && !isLocalFilter(hop) && outsideAddress(hop.facts.from?.ip ?? null) !== null;
}

/** A name by which every host means itself. */
export function isThisHost(by: string | null): boolean {
  return by !== null && /^(?:localhost(?:\.localdomain)?|127\.0\.0\.1|\[127\.0\.0\.1\])$/i.test(by);
}

function walk(hops: readonly ReadReceived[], start: number, home: Home): Pick<Border, "at" | "foreign"> {
  let fromInside = false;
  for (let at = start; at < hops.length; at++) {
    const hop = hops[at]!;
    const { from } = hop.facts;
    if (receiverOf(hop) !== null && !receivedAtHome(home, hop) && !fromInside) return { at: null, foreign: at };
    // A line that had to be repaired and shows no address may hide the crossing: nothing below it can be trusted.
    if (hop.damaged && from?.ip == null) return { at: null, foreign: null };
    if (isFetch(hop)) join(home, hops, at);
    else if (!isInternal(hops, at, home)) return { at, foreign: null };
    if (from?.ip != null) fromInside = isFetch(hop) || outsideAddress(from.ip) === null;
  }
  return { at: null, foreign: null };
}

function receivedAtHome(home: Home, hop: ReadReceived): boolean {
  return isHome(home, hop.facts.by) || (receiverOf(hop) !== null && home.organisations.has(receiverOf(hop)!));
}

/** No address, an address of this site, or a host of the receiving side. */
function isInternal(hops: readonly ReadReceived[], at: number, home: Home): boolean {
  const hop = hops[at]!;
  const { from } = hop.facts;
  if (from === null || outsideAddress(from.ip) === null || isLocalFilter(hop)) return true;
  if (from.rdns !== null) {
    if (hop.doubted || !isHome(home, from.rdns)) return false;
    // A customer of the same provider is no host of its mail system; who logged in is one of its users.
    return !isCustomerName(from.rdns, from.ip) || (findWithWord(hop.facts.with)?.authenticated ?? false);
  }
  // The program looked for a name and found none: what the client calls itself does not make it one of home.
  if (hop.dialect.looksUp) return false;
  // The given name, and an address that the next line shows as its own, are the client's word: they count only where that
  // line was written by a host of home as well.
  const next = hops[at + 1];
  if (next === undefined || !receivedAtHome(home, next)) return false;
  return isHome(home, from.helo) || outsideAddress(next.facts.byIp) === outsideAddress(from.ip);
}

/** A program that collects mail from a mailbox elsewhere: the address is the mailbox server's, which is part of home. */
function isFetch(hop: ReadReceived): boolean {
  return hop.dialect.work === "fetch" || (findWithWord(hop.facts.with)?.fetched ?? false);
}

/** A content filter on the server itself: its client is that server, by whatever address. */
function isLocalFilter(hop: ReadReceived): boolean {
  return hop.dialect.work === "filter" && isThisHost(hop.facts.by);
}

function join(home: Home, hops: readonly ReadReceived[], at: number): void {
  for (const name of [hops[at]!.facts.from?.helo ?? null, hops[at + 1]?.facts.by ?? null]) {
    const organisation = organisationOf(name);
    if (organisation !== null) home.organisations.add(organisation);
  }
}

// The address that delivered the message to the receiving side, and how sure that is. The border hop gives one; a receiver may
// also have written it down (Received-SPF, Authentication-Results). What stands above the border can only be the receiver's;
// what stands directly below it may be the receiver's (Gmail) or forged by the sender: it can confirm, never replace.
import { statedAddress } from "#lib/claims/stated-address.ts";
import type { Claim } from "#lib/claims/types.ts";
import { said } from "#lib/text/said.ts";
import { type Border, type Home, isHome, isHomeService, outsideAddress } from "./find-border.ts";
import type { Route } from "./types.ts";

export type Confidence = NonNullable<Route["sender"]>["confidence"];

/** Fields in which a receiver states who connected, by claim source, and their names. */
const sources = new Map([
  ["received-spf", "Received-SPF"],
  ["authentication-results", "Authentication-Results"],
]);

/** Where a claim stands relative to the border. */
export type Zone = "above" | "below" | "deeper";

/** A hop with its field's place; newest first. */
export interface PlacedHop {
  field: number;
  ip: string | null;
  by: string | null;
  /** The program writes its own result directly below this field. */
  statesBelow: boolean;
}

export interface FoundSender {
  ip: string;
  confidence: Confidence;
  why: string;
  /** Place in the hops (newest first) that shows this address, or null when none does. */
  at: number | null;
}

/** What speaks for an address. */
export const because = {
  named: said`You named this address.`,
  marked: (hop: number) => said`You marked hop ${hop} as the one where the receiving side begins.`,
  logged: (line: number) => said`The server wrote it down in line ${line} of the log.`,
  own: (by: string) => said`${by}, one of your own hosts, took the message from it.`,
  agrees: (source: string, by: string) => said`The border hop and ${source} of ${by} agree.`,
  other: (source: string, ip: string) => said`${source} names ${ip} instead: maybe forged.`,
  alone: said`Only the Received field of the border hop tells it.`,
  inside: (source: string, by: string) => said`${source} of ${by} and the Received field agree.`,
  missing: (source: string, by: string) =>
    said`${source} of ${by} states it; the Received field of that hop is missing.`,
  gateway: (source: string, by: string, ip: string) =>
    said`${source} of ${by}, directly below its own hop, states it; ${ip} is its gateway.`,
  same: (source: string, by: string) => said`${source} of ${by}, above the border, states the same address.`,
  passedOn: (source: string, by: string, ip: string) =>
    said`${source} of ${by}, above the border, states it; the Received field shows ${ip}: the message was passed on inside the receiving side.`,
};

/** The zone of a field: above the border's Received, between it and the next older one, or further down. */
export function zoneOf(field: number, hops: readonly PlacedHop[], at: number | null): Zone {
  if (at === null) return "deeper";
  if (field < hops[at]!.field) return "above";
  const next = hops[at + 1]?.field ?? Number.POSITIVE_INFINITY;
  return field < next ? "below" : "deeper";
}

/** The name of a host that took the message at the border or above it. */
export function isReceiver(name: string | null, hops: readonly PlacedHop[], at: number | null): boolean {
  if (name === null || at === null) return false;
  const low = name.toLowerCase();
  return hops.slice(0, at + 1).some(({ by }) => by?.toLowerCase() === low);
}

/** Combines the border hop with what receivers state. Null when nothing names an address. */
export function findSender(hops: readonly PlacedHop[], border: Border, claims: readonly Claim[]): FoundSender | null {
  const { at, home, own } = border;
  if (at === null) return insideSender(hops, home, claims) ?? missingCrossing(hops, border, claims);
  const ip = outsideAddress(hops[at]!.ip);
  if (ip === null) return null;
  const above = stated(claims, hops, at, home, "above");
  if (above !== null) return fromAbove(above, ip, hops, at);
  if (own) return { ip, confidence: "certain", why: because.own(hops[at]!.by!), at };
  const below = stated(claims, hops, at, home, "below");
  if (below?.ip === ip) return { ip, confidence: "high", why: because.agrees(below.source, below.by), at };
  if (below && hops[at]!.statesBelow && below.field === hops[at]!.field + 1) return behindGateway(below, ip, hops, at);
  if (below) return { ip, confidence: "low", why: because.other(below.source, below.ip), at };
  return { ip, confidence: "medium", why: because.alone, at };
}

/**
 * No crossing found: the message may have gone from one user of a service to another. Then the receiving host's own statement
 * marks the crossing, where a hop it received shows the very address and the statement stands above or directly below that hop.
 */
function insideSender(hops: readonly PlacedHop[], home: Home, claims: readonly Claim[]): FoundSender | null {
  for (const [at, hop] of hops.entries()) {
    const ip = outsideAddress(hop.ip);
    if (ip === null || !isHome(home, hop.by)) continue;
    for (const zone of ["above", "below"] as const) {
      const own = stated(claims, hops, at, home, zone);
      if (own?.ip !== ip) continue;
      return { ip, confidence: "high", why: because.inside(own.source, own.by), at };
    }
  }
  return null;
}

/**
 * The receiving side begins in the middle of the hops and the hop that crossed is not among them (some archives and exports
 * drop it). What home states above the first foreign hop is its own word or the sender's: no hop confirms it.
 */
function missingCrossing(hops: readonly PlacedHop[], border: Border, claims: readonly Claim[]): FoundSender | null {
  const { foreign, home } = border;
  if (foreign === null || foreign === 0) return null;
  const own = stated(claims, hops, foreign, home, "above");
  if (own === null) return null;
  const why = because.missing(own.source, own.by);
  return { ip: own.ip, confidence: "medium", why, at: null };
}

/**
 * The receiver always writes its own statement directly below its Received field, so nobody else can stand there. Another
 * address in it is the one before the gateways that the mailbox's owner has named.
 */
function behindGateway(below: Stated, ip: string, hops: readonly PlacedHop[], at: number): FoundSender {
  const shown = hops.findIndex((hop, place) => place > at && outsideAddress(hop.ip) === below.ip);
  const why = because.gateway(below.source, below.by, ip);
  return { ip: below.ip, confidence: "high", why, at: shown < 0 ? null : shown };
}

interface Stated {
  ip: string;
  /** Index of the field. */
  field: number;
  source: string;
  by: string;
}

function fromAbove(above: Stated, ip: string, hops: readonly PlacedHop[], at: number): FoundSender {
  const { source, by } = above;
  if (above.ip === ip) return { ip, confidence: "high", why: because.same(source, by), at };
  const shown = hops.findIndex((hop) => outsideAddress(hop.ip) === above.ip);
  const why = because.passedOn(source, by, ip);
  return { ip: above.ip, confidence: "high", why, at: shown < 0 ? null : shown };
}

/**
 * The nearest statement of a receiver in one zone. Only what a receiver says of its own receipt is asked: an ARC set or a
 * copied result repeats an earlier one. A statement in another organisation's name tells of that organisation's receipt;
 * one without a name counts by its position (Exchange Online writes none).
 */
function stated(
  claims: readonly Claim[],
  hops: readonly PlacedHop[],
  at: number,
  home: Home,
  zone: "above" | "below",
): Stated | null {
  for (const claim of claims) {
    const source = sources.get(claim.source);
    if (source === undefined || zoneOf(claim.field, hops, at) !== zone) continue;
    if (claim.by !== null && !isHomeService(home, claim.by) && !isReceiver(claim.by, hops, at)) continue;
    const ip = outsideAddress(statedAddress(claim));
    if (ip !== null) return { ip, field: claim.field, source, by: claim.by ?? said`the receiver` };
  }
  return null;
}

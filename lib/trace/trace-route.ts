// Received fields -> the route: hops with delays and sides, the border, the sending address, and the weight of every claim.
// All of it is deterministic and needs no network. Steps: read, find the border, find the sender, then number from the oldest.
import type { Claim } from "#lib/claims/types.ts";
import type { Field } from "#lib/fields/types.ts";
import { limits } from "#lib/limits.ts";
import type { Message } from "#lib/message/types.ts";
import { domainOf } from "#lib/text/addresses.ts";
import { readPath } from "#lib/text/paths.ts";
import { type Border, findBorder, type Home, outsideAddress } from "./find-border.ts";
import { findMailFrom } from "./find-mail-from.ts";
import { because, type FoundSender, findSender, type PlacedHop, zoneOf } from "./find-sender.ts";
import { findLoops } from "./loops.ts";
import { numberHops, type ReadLine } from "./number-hops.ts";
import { organisationOf, serviceOf } from "./organisation.ts";
import { type ReadReceived, readReceived } from "./read-received.ts";
import { findStations } from "./stations.ts";
import type { Route, RouteOptions } from "./types.ts";
import { weighClaims } from "./weigh-claims.ts";

/**
 * Traces the top header section. Never throws.
 * @param fields the top header section in source order; `raw` is read
 * @param claims as read, weights not yet set
 * @param options what the user says: `border` is an index as in the result, `ip` etc. override what is found
 * @returns the route, and the claims with their weights
 */
export function traceRoute(
  _message: Message,
  fields: Field[],
  claims: Claim[],
  options: RouteOptions,
): { route: Route; claims: Claim[] } {
  const all = fields.filter((field) => field.name.toLowerCase() === "received");
  const received = all.slice(0, limits.hops);
  const read = received.map((field) => readReceived(field.raw));
  const lines = read.map((entry, at) => ({ ...entry, field: received[at]!.index }));
  const placed = lines.map(({ field, facts, dialect }) => ({
    field,
    ip: facts.from?.ip ?? null,
    by: facts.by,
    statesBelow: dialect.statesBelow ?? false,
  }));
  const marked = markedBorder(read.length, options.border);
  const border = findBorder(read, options.ownDomains, statedHomes(claims, lines));
  const found = marked === null ? findSender(placed, border, claims) : senderAt(placed, marked);
  const at = marked ?? found?.at ?? border.at;
  const whole = all.length === received.length;
  const numbered = numberHops(fields, lines, at, { foreign: border.foreign, whole });
  const { hops } = numbered;
  // What stands deeper tells of an earlier receipt, with another envelope, or is the sender's own.
  const near = claims.filter(({ field }) => at === null || zoneOf(field, placed, at) !== "deeper");
  const sender = senderOf({ fields, claims: options.ip === null ? near : claims, read, found, at, options });
  const [stations, loops] = [findStations(fields, hops), findLoops(hops, fields)];
  const home = homeWith(border, read, marked);
  return {
    route: {
      ...numbered,
      received: all.length,
      border: at === null ? null : read.length - 1 - at,
      sender,
      stations,
      loops,
    },
    claims: weighClaims(claims, placed, at, { home, foreign: border.foreign }),
  };
}

/** Who is the receiving side by the newest fields: the recipient's domain, and who wrote results above the second Received. */
export function statedHomes(
  claims: readonly Claim[],
  lines: readonly Pick<ReadLine, "field" | "facts">[],
): ReadonlySet<string> {
  const end = lines[1]?.field ?? 0;
  const names = claims.filter(({ field }) => field < end).map(({ by }) => serviceOf(by));
  const recipient = domainOf(lines[0]?.facts.for ?? "");
  return new Set([...names, organisationOf(recipient)].filter((name) => name !== null));
}

/** The user's border index as a place counted from the newest hop. */
function markedBorder(count: number, border: number | null): number | null {
  return border === null || !Number.isInteger(border) || border < 0 || border >= count ? null : count - 1 - border;
}

/** A marked hop makes its receiving host part of home, whatever the walk thought. */
function homeWith(border: Border, read: readonly ReadReceived[], marked: number | null): Home {
  const organisation = marked === null ? null : organisationOf(read[marked]!.facts.by);
  if (organisation === null) return border.home;
  return { ...border.home, organisations: new Set([...border.home.organisations, organisation]) };
}

function senderAt(placed: readonly PlacedHop[], at: number): FoundSender | null {
  const ip = placed[at]!.ip;
  if (ip === null) return null;
  const hop = placed.length - 1 - at;
  return { ip, confidence: "certain", why: because.marked(hop), at };
}

interface SenderInput {
  fields: Field[];
  claims: Claim[];
  read: readonly ReadReceived[];
  found: FoundSender | null;
  at: number | null;
  options: RouteOptions;
}

function senderOf({ fields, claims, read, found, at, options }: SenderInput): Route["sender"] {
  const ip = options.ip ?? found?.ip ?? null;
  if (ip === null) return null;
  const given = options.ip !== null;
  const place = given ? read.findIndex((_, n) => n >= (at ?? 0) && shows(read, n, ip)) : (found!.at ?? -1);
  // A hop that does not show the address tells of another connection, and its HELO is another host's.
  const shown = place >= 0 && shows(read, place, ip) ? read[place]! : null;
  const facts = read.map((entry) => entry.facts);
  return {
    ip,
    hop: shown === null ? null : read.length - 1 - place,
    helo: options.helo ?? shown?.facts.from?.helo ?? null,
    mailFrom: options.mailFrom === null ? findMailFrom(fields, claims, facts, at) : givenPath(options.mailFrom),
    confidence: given ? "certain" : found!.confidence,
    why: given ? because.named : found!.why,
  };
}

/** A path as it was typed in; nothing typed is the null path. */
function givenPath(text: string): string {
  return readPath(text) ?? (text.trim() || "<>");
}

function shows(read: readonly ReadReceived[], place: number, ip: string): boolean {
  return sameAddress(read[place]!.facts.from?.ip ?? null, ip);
}

/** The same address, however each is written. */
function sameAddress(a: string | null, b: string): boolean {
  return a === b || (a !== null && outsideAddress(a) === (outsideAddress(b) ?? b));
}

// Received fields -> the route: hops with delays and sides, the border, the sending address, and the weight of every claim.
// All of it is deterministic and needs no network. Steps: read, find the border, find the sender, then number from the oldest.
import type { Claim } from "#lib/claims/types.ts";
import type { Field } from "#lib/fields/types.ts";
import { limits } from "#lib/limits.ts";
import type { Message } from "#lib/message/types.ts";
import { type Border, findBorder, type Home } from "./find-border.ts";
import { findMailFrom } from "./find-mail-from.ts";
import { type FoundSender, findSender, type PlacedHop } from "./find-sender.ts";
import { organisationOf } from "./organisation.ts";
import { type ReadReceived, readReceived } from "./read-received.ts";
import { findRole } from "./roles.ts";
import type { Hop, Route, RouteOptions } from "./types.ts";
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
  const received = fields.filter((field) => field.name.toLowerCase() === "received").slice(0, limits.hops);
  const read = received.map((field) => readReceived(field.raw));
  const placed = read.map(({ facts }, at) => ({
    field: received[at]!.index,
    ip: facts.from?.ip ?? null,
    by: facts.by,
  }));
  const marked = markedBorder(read.length, options.border);
  const border = findBorder(read, options.ownDomains);
  const found = marked === null ? findSender(placed, border, claims) : senderAt(placed, marked);
  const at = marked ?? found?.at ?? border.at;
  const hops = hopsOf(read, placed, at);
  const sender = senderOf({ fields, claims, read, border, found, at, options });
  return {
    route: { hops, border: at === null ? null : read.length - 1 - at, sender, transitSeconds: transitOf(hops) },
    claims: weighClaims(claims, placed, at, homeWith(border, read, marked)),
  };
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
  return { ip, confidence: "certain", why: `You marked hop ${hop} as the one where the receiving side begins.`, at };
}

interface SenderInput {
  fields: Field[];
  claims: Claim[];
  read: readonly ReadReceived[];
  border: Border;
  found: FoundSender | null;
  at: number | null;
  options: RouteOptions;
}

function senderOf({ fields, claims, read, found, at, options }: SenderInput): Route["sender"] {
  const ip = options.ip ?? found?.ip ?? null;
  if (ip === null) return null;
  const shown = read.find(({ facts }, place) => facts.from?.ip === ip && (at === null || place >= at));
  const helo = options.helo ?? shown?.facts.from?.helo ?? null;
  const facts = read.map((entry) => entry.facts);
  const mailFrom = options.mailFrom ?? findMailFrom(fields, claims, facts, at);
  const given = options.ip !== null;
  return {
    ip,
    helo,
    mailFrom,
    confidence: given ? "certain" : found!.confidence,
    why: given ? "You named this address." : found!.why,
  };
}

/** Oldest first. */
function hopsOf(read: readonly ReadReceived[], placed: readonly PlacedHop[], border: number | null): Hop[] {
  const hops: Hop[] = [];
  let older: number | null = null;
  for (let at = read.length - 1; at >= 0; at--) {
    const { facts, dialect } = read[at]!;
    const side = border === null || at > border ? "claimed" : at === border ? "border" : "receiver";
    const instant = facts.date?.utc ? Date.parse(facts.date.utc) : null;
    const role = findRole({ facts, work: dialect.work, side, oldest: at === read.length - 1 })?.role ?? null;
    const delaySeconds = instant === null || older === null ? null : Math.round((instant - older) / 1000);
    hops.push({
      index: hops.length,
      field: placed[at]!.field,
      ...facts,
      delaySeconds,
      side,
      product: dialect.product,
      role,
    });
    older = instant ?? older;
  }
  return hops;
}

function transitOf(hops: readonly Hop[]): number | null {
  const instants = hops.flatMap((hop) => (hop.date?.utc ? [Date.parse(hop.date.utc)] : []));
  if (instants.length < 2) return null;
  return Math.round((instants.at(-1)! - instants[0]!) / 1000);
}

// Routes for the tests of checks: nothing known, and single hops, to be overwritten in part.
import type { Hop, Route } from "#lib/trace/types.ts";

export function emptyRoute(): Route {
  return {
    hops: [],
    border: null,
    sender: null,
    transitSeconds: null,
    transitRange: null,
    received: 0,
    times: [],
    clocks: [],
    waits: [],
    stations: [],
    loops: [],
  };
}

/** Sender of a route, with nothing known but the address. */
export function senderOf(ip: string): NonNullable<Route["sender"]> {
  return { ip, hop: null, helo: null, mailFrom: null, confidence: "high", why: "test" };
}

export function emptyHop(): Hop {
  return {
    index: 0,
    field: 0,
    from: null,
    by: null,
    byIp: null,
    organization: null,
    via: null,
    with: null,
    withMeaning: null,
    id: null,
    for: null,
    envelopeFrom: null,
    tls: null,
    date: null,
    delaySeconds: null,
    delayRange: null,
    side: "claimed",
    product: null,
    role: null,
    roleReason: null,
    continuity: null,
  };
}

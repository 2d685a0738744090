import type { DateValue } from "#lib/text/dates.ts";

/** One Received field: the contract's `Hop`. */
export interface Hop {
  /** 0 = bottom-most = oldest claimed. */
  index: number;
  /** Index of the field in the top header section. */
  field: number;
  from: { helo: string | null; rdns: string | null; ip: string | null } | null;
  by: string | null;
  byIp: string | null;
  via: string | null;
  /** As printed. */
  with: string | null;
  id: string | null;
  for: string | null;
  envelopeFrom: string | null;
  /** Non-null iff the hop says TLS at all. */
  tls: { version: string | null; cipher: string | null } | null;
  date: DateValue | null;
  /** Seconds since the nearest older dated hop; may be negative. */
  delaySeconds: number | null;
  side: "receiver" | "border" | "claimed";
  /** The program the line was written by, when its dialect tells. */
  product: string | null;
  role: "submission" | "relay" | "filter" | "mx" | "delivery" | "list" | null;
}

/** The contract's `Route`: hops oldest first. */
export interface Route {
  hops: Hop[];
  /** Index of the hop that crossed into the receiving side. */
  border: number | null;
  sender: {
    ip: string;
    helo: string | null;
    mailFrom: string | null;
    confidence: "certain" | "high" | "medium" | "low";
    why: string;
  } | null;
  /** Last dated hop minus first dated hop; may be negative. */
  transitSeconds: number | null;
}

/** What the operator or the user says about the envelope; each null = not said. */
export interface RouteOptions {
  ip: string | null;
  helo: string | null;
  mailFrom: string | null;
  border: number | null;
  ownDomains: readonly string[];
}

import type { DateValue } from "#lib/text/dates.ts";

/** Seconds from … to …; the second is null when nothing bounds them from above. */
export type SecondsRange = [least: number, most: number | null];

/** One Received field: the contract's `Hop`. */
export interface Hop {
  /** 0 = bottom-most = oldest claimed. */
  index: number;
  /** Index of the field in the top header section. */
  field: number;
  from: { helo: string | null; rdns: string | null; ip: string | null } | null;
  by: string | null;
  byIp: string | null;
  /** Domain of the organisation whose host took the message, where its name or its program tells; several domains of one
   * large service count as its first. */
  organization: string | null;
  via: string | null;
  /** As printed. */
  with: string | null;
  /** What the word after `with` says, in words for people; null for a word nobody registered or knows. */
  withMeaning: string | null;
  id: string | null;
  for: string | null;
  /** The reverse-path; `<>` is the null one. */
  envelopeFrom: string | null;
  /** Non-null iff the hop says TLS at all. */
  tls: { version: string | null; cipher: string | null } | null;
  date: DateValue | null;
  /** Seconds since the nearest older dated hop, as written; may be negative. */
  delaySeconds: number | null;
  /** How long it can really have been, where the two clocks disagree; else null. */
  delayRange: SecondsRange | null;
  side: "receiver" | "border" | "claimed";
  /** The program the line was written by, when its dialect tells. */
  product: string | null;
  role: "submission" | "relay" | "filter" | "mx" | "delivery" | "list" | null;
  /** What of the line decided the role. */
  roleReason: string | null;
  /** How it fits to the next older hop; null for the oldest. */
  continuity: Continuity | null;
}

/** Whether a hop begins where the one before it ended. */
export interface Continuity {
  kind: "same-host" | "same-address" | "same-organization" | "local" | "unknown" | "break";
  detail: string;
  /** For a break: what may have happened without any deceit. */
  innocent: string | null;
}

/** One time in the header section, by one clock. */
export interface TimeReading {
  source:
    | "date"
    | "resent-date"
    | "received"
    | "queue-id"
    | "x-received"
    | "message-id"
    | "thread-index"
    | "original-arrival"
    | "signed"
    | "signature-expires"
    | "arc-signed"
    | "arc-sealed";
  field: number;
  /** Index of the hop it belongs to, or null. */
  hop: number | null;
  /** Host or domain whose clock it is, as far as the field tells. */
  clock: string | null;
  /** RFC 3339 UTC. */
  utc: string;
}

/** A clock that disagrees with the others, and by how much. */
export interface ClockSkew {
  /** The host, or null: the Date field, or a hop that names no host. */
  host: string | null;
  /** The fields that show it. */
  fields: number[];
  /** The hops among them. */
  hops: number[];
  direction: "ahead" | "behind";
  seconds: SecondsRange;
  detail: string;
}

/** A gap worth a sentence; always a hypothesis. */
export interface Wait {
  /** Index of the hop that took the message late. */
  hop: number;
  seconds: number;
  hypothesis: "retry" | "queue" | "client" | "unexplained";
  /** The usual retry time it is near to, in minutes; null when none is. */
  nearMinutes: number | null;
  detail: string;
}

/** A field other than Received that tells of the way. */
export interface Station {
  kind: "x-received" | "resent" | "delivered-to" | "original-to" | "envelope-to" | "forwarded-to" | "return-path";
  field: number;
  /** Index of the hop directly older than the field (trace fields are put on top), or null. */
  after: number | null;
  utc: string | null;
  /** What the field says, in short. */
  text: string;
  /** The address behind a rewritten one. */
  rewritten: RewrittenAddress | null;
}

/** An envelope address that holds another one, or a tag. */
export interface RewrittenAddress {
  scheme: "SRS" | "BATV" | "VERP" | "forward";
  /** The address inside, or null when the program keeps it to itself. */
  address: string | null;
  detail: string;
}

/** The message came to the same place again. */
export interface Loop {
  /** A host name, or the address of Delivered-To. */
  place: string;
  /** Indexes of the hops there, oldest first; empty for an address. */
  hops: number[];
  fields: number[];
  detail: string;
}

/** The contract's `Route`: hops oldest first. */
export interface Route {
  hops: Hop[];
  /** Index of the hop that crossed into the receiving side. */
  border: number | null;
  sender: {
    ip: string;
    /** Index of the hop that shows the address, or null when none does. */
    hop: number | null;
    helo: string | null;
    /** The reverse-path; `<>` is the null one. */
    mailFrom: string | null;
    confidence: "certain" | "high" | "medium" | "low";
    why: string;
  } | null;
  /** Last dated hop minus first dated hop; may be negative. */
  transitSeconds: number | null;
  /** What the whole way can really have taken, where the first or the last clock is not believed; else null. */
  transitRange: SecondsRange | null;
  /** Received fields there are; `hops` holds the newest of them (`limits.hops`). */
  received: number;
  times: TimeReading[];
  clocks: ClockSkew[];
  waits: Wait[];
  stations: Station[];
  loops: Loop[];
}

/** What the operator or the user says about the envelope; each null = not said. */
export interface RouteOptions {
  ip: string | null;
  helo: string | null;
  mailFrom: string | null;
  border: number | null;
  ownDomains: readonly string[];
}

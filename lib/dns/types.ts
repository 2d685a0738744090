// DNS questions and answers as values. A DNS outcome is never an exception: "no such name" and "the server did not
// answer" are both Answers, and every Answer can be stored in a report and played back.

/** The record types Waybill asks for. */
export const recordTypes = ["A", "AAAA", "MX", "TXT", "PTR", "TLSA", "CNAME", "SOA", "NS"] as const;
export type RecordType = (typeof recordTypes)[number];

/** What can be asked: records, and the one file that a check needs, which goes the same way and is recorded with them. */
export const questionTypes = [...recordTypes, "MTA-STS"] as const;
export type QuestionType = (typeof questionTypes)[number];

/**
 * `found nodata nxdomain` are answers; `servfail refused formerr notimp` a server declined; `timeout unreachable
 * malformed` brought no usable reply; `blocked limit unrecorded` were not asked.
 */
export type Outcome =
  | "found"
  | "nodata"
  | "nxdomain"
  | "servfail"
  | "refused"
  | "formerr"
  | "notimp"
  | "timeout"
  | "unreachable"
  | "malformed"
  | "blocked"
  | "limit"
  | "unrecorded";

/** One resource record. TXT octets are latin1 text: one character is one octet, its strings joined (RFC 7208 §3.3). */
export type DnsRecord =
  | { type: "A" | "AAAA"; address: string }
  | { type: "MX"; preference: number; exchange: string }
  | { type: "TXT"; text: string }
  | { type: "PTR" | "CNAME" | "NS"; target: string }
  | { type: "TLSA"; usage: number; selector: number; matching: number; data: string }
  /** The policy file of `name`, fetched over HTTPS (RFC 8461 §3.3), its octets read as UTF-8. */
  | { type: "MTA-STS"; text: string }
  | { type: "SOA"; mname: string; rname: string; serial: number; minimum: number };

/** What came of one question: the contract's `Answer`. Names are lower case, without the last dot. */
export interface Answer {
  name: string;
  type: QuestionType;
  outcome: Outcome;
  /** Records of the asked type at the end of `chain`. */
  records: DnsRecord[];
  /** Targets of the CNAMEs followed, in order. */
  chain: string[];
  /** Seconds; for a negative answer by RFC 2308, 0 when unknown. */
  ttl: number;
  /** AD was set and the operator said the path to the resolver is trusted (RFC 4035 §4.9.3). */
  authenticated: boolean;
  /** Who answered: an address with port, a DoH address, `file`, or empty when nobody was asked. */
  server: string;
  elapsedMs: number;
  /** RFC 3339 UTC. */
  at: string;
  /** Extended DNS error (RFC 8914), when the server sent one. */
  ede?: { code: number; text: string };
  /** Why there is no policy file, where the outcome alone does not say it: the end of a sentence. */
  problem?: string;
}

/** A `Resolver` for records alone: what speaks the DNS protocol. */
export interface RecordResolver {
  query(name: string, type: RecordType, signal?: AbortSignal): Promise<Answer>;
}

/** Asks one question. Never throws for a DNS outcome; rejects only with the signal's reason when aborted. */
export interface Resolver {
  query(name: string, type: QuestionType, signal?: AbortSignal): Promise<Answer>;
}

/** An answer with its number in the report's record of questions. */
export interface Asked {
  id: number;
  answer: Answer;
}

/**
 * The only door to DNS for every check. The number is what stands in `evidence`; it is renumbered when the report is
 * closed (see `closeEvidence`), so checks keep numbers under the key `evidence` and nowhere else.
 */
export interface Asker {
  ask(name: string, type: QuestionType): Promise<Asked>;
}

// Checks: what Waybill itself found out, each with the DNS answers it stands on (RFC 8601 §2.7 result words).
import type { Claim } from "#lib/claims/types.ts";
import type { Asker } from "#lib/dns/types.ts";
import type { Field } from "#lib/fields/types.ts";
import type { Message } from "#lib/message/types.ts";
import type { Mailbox } from "#lib/text/addresses.ts";
import type { Route } from "#lib/trace/types.ts";

export type Result =
  | "none"
  | "neutral"
  | "pass"
  | "fail"
  | "softfail"
  | "policy"
  | "temperror"
  | "permerror"
  | "unchecked"; // not decidable from what was given; `reason` says why

/** The contract's `Check`. `evidence` holds numbers of DNS answers, here and at any depth below. */
export interface Check {
  method: string;
  result: Result;
  /** One sentence. */
  reason: string;
  evidence: number[];
  domain?: string | null;
}

/** One term of an SPF record as it was evaluated (RFC 7208 §4.6). */
export interface SpfStep {
  /** The directive or modifier as written. */
  term: string;
  /** Octet offset of the term in its record. */
  offset: number;
  /** The name asked about after macro expansion, when there is one. */
  target: string | null;
  /** 1 to 10 when the term costs a lookup (RFC 7208 §4.6.4), else null. */
  lookup: number | null;
  evidence: number[];
  matched: boolean | null;
  /** The network or host name that matched, or why the term was not evaluated. */
  detail: string | null;
  /** The record of an include or redirect. */
  child: SpfNode | null;
}

/** One evaluation of check_host() (RFC 7208 §4): a record and its terms. */
export interface SpfNode {
  domain: string;
  record: string | null;
  /** Evidence of the TXT question for the record. */
  evidence: number[];
  steps: SpfStep[];
  result: Result;
  reason: string;
}

export interface SpfCheck extends Check {
  method: "spf";
  identity: "mailfrom" | "helo";
  domain: string | null;
  ip: string | null;
  lookups: number;
  voidLookups: number;
  /** The explanation string of exp=, expanded, for a fail (RFC 7208 §6.2). */
  explanation: string | null;
  tree: SpfNode | null;
}

export interface DkimCheck extends Check {
  method: "dkim";
  /** Index of the field in the top header section. */
  field: number;
  domain: string | null;
  selector: string | null;
  algorithm: string | null;
  canonicalization: string;
  headerSignature: "valid" | "invalid" | "unknown";
  bodyHash: { claimed: string | null; computed: string | null; match: boolean | null };
  key: {
    state: "found" | "none" | "revoked" | "unreadable" | "unknown";
    type: string | null;
    bits: number | null;
  };
  signedFields: string[];
  /** Octets of the body after l=. */
  unsignedOctets: number;
  diagnosis: { proven: boolean; causes: { code: string; detail: string }[] } | null;
  /** Facts told beside the result: code and sentence, e.g. `unsigned-from-added`, `testing`, `expired`, `future`, `weak-key`. */
  notes: { code: string; detail: string }[];
}

/** One question of the DNS tree walk (RFC 9989 §4.10). */
export interface DmarcStep {
  name: string;
  evidence: number[];
  /** The record kept, or null. */
  record: string | null;
  /** What was decided at this name, one sentence. */
  detail: string;
}

export interface DmarcCheck extends Check {
  method: "dmarc";
  domain: string | null;
  organizationalDomain: string | null;
  policyDomain: string | null;
  record: string | null;
  /** Every tag of the record and the defaults in force, each with one sentence. */
  tags: { name: string; value: string; written: boolean; meaning: string }[];
  /** What is wrong or odd in the record. */
  notes: { code: string; detail: string }[];
  /** The one that applies (p, sp or np), before t=y weakens it. */
  policy: "none" | "quarantine" | "reject" | null;
  aligned: { spf: boolean | null; dkim: boolean | null };
  /** Why each identifier is aligned or not, one row each. */
  identifiers: {
    method: "spf" | "dkim";
    domain: string;
    result: Result;
    aligned: boolean | null;
    detail: string;
    evidence: number[];
  }[];
  walk: DmarcStep[];
  /** The answer by RFC 7489 and the public suffix list, when it differs. */
  publicSuffix: { organizationalDomain: string; policyDomain: string | null; result: Result; detail: string } | null;
}

export interface ArcCheck extends Check {
  method: "arc";
  sets: { instance: number; domain: string | null; cv: string | null; seal: Result; signature: Result }[];
}

/** The contract's `Checks`. */
export interface Checks {
  spf: SpfCheck[];
  dkim: DkimCheck[];
  dmarc: DmarcCheck;
  arc: ArcCheck;
  bimi: Check | null;
  domainkeys: Check[];
  reverseDns: Check | null;
  mx: Check[];
  mtaSts: Check[];
  tlsRpt: Check[];
  dane: Check[];
  blocklists: Check[];
  network: Check | null;
}

/** Everything read from the message before any question is asked. */
export interface CheckInput {
  message: Message;
  fields: Field[];
  from: Mailbox[];
  route: Route;
  claims: Claim[];
}

/** The world as a check may see it. */
export interface CheckEnv {
  dns: Asker;
  /** false: ask nothing, give the facts that need no network and `unchecked`. */
  live: boolean;
  now: Date;
  signal: AbortSignal;
}

// Checks: what Waybill itself found out, each with the DNS answers it stands on (RFC 8601 §2.7 result words).
import type { Claim } from "#lib/claims/types.ts";
import type { Asker } from "#lib/dns/types.ts";
import type { Field } from "#lib/fields/types.ts";
import type { Message } from "#lib/message/types.ts";
import type { Mailbox } from "#lib/text/addresses.ts";
import type { Span } from "#lib/text/span.ts";
import type { Route } from "#lib/trace/types.ts";
import type {
  BlocklistCheck,
  DaneCheck,
  MtaStsCheck,
  MxCheck,
  NetworkCheck,
  ReverseDnsCheck,
  TlsRptCheck,
} from "./domain-types.ts";

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

/** A record that would mend what a check found, ready to be published. */
export interface RecordToPublish {
  name: string;
  type: "TXT";
  value: string;
  /** false: the value holds a word in capitals that only the owner can fill in. */
  complete: boolean;
  /** What it changes, and what must be known before. One or two sentences. */
  why: string;
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
  /** Terms left out of `steps`: those that matched nothing, where a tree has more than a report can show. */
  omitted: number;
  result: Result;
  reason: string;
}

/** What a record costs and opens, whoever sends: its whole tree without stopping at a match. Never part of a verdict. */
export interface SpfCost {
  domain: string;
  /** Lookups (RFC 7208 §4.6.4) for a sender that no term matches; the least number when not `complete`. */
  lookups: number;
  /** false: a macro, a loop, a failed question or the limit left part of the tree out. */
  complete: boolean;
  /** Things to know: which record, which term of it, and a sentence. */
  notes: { code: string; domain: string; term: string | null; detail: string }[];
  evidence: number[];
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
  /** Of the MAIL FROM identity, when its domain publishes a record; else null. */
  cost: SpfCost | null;
  /** Of the MAIL FROM identity, where a better record can be told; else null. */
  publish: RecordToPublish | null;
}

export interface DkimCheck extends Check {
  method: "dkim";
  /** Index of the field in the top header section. */
  field: number;
  domain: string | null;
  selector: string | null;
  /** The domain of i=, by default that of d= (RFC 6376 §3.5); null when neither can be read. */
  identityDomain: string | null;
  /** The first 64 characters of b= without white space: what `header.b` of a recorded result is compared with (RFC 6008). */
  signatureStart: string | null;
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
  diagnosis: { proven: boolean; causes: DkimCause[] } | null;
  /** The key record that would mend the signature, where the one in DNS cannot be used; else null. */
  publish: RecordToPublish | null;
  /** Facts told beside the result: code and sentence, e.g. `unsigned-from-added`, `testing`, `expired`, `future`, `weak-key`. */
  notes: { code: string; detail: string }[];
}

/** One thing that was done to a message since it was signed. */
export interface DkimCause {
  code: string;
  detail: string;
  /** What was added, in message octets; null where nothing was, or where the place cannot be told. */
  span: Span | null;
  /** Path of the part that was added or holds the change, or null. */
  part: string | null;
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
  /** The record the From domain lacks, or its record mended; else null. */
  publish: RecordToPublish | null;
}

export interface ArcCheck extends Check {
  method: "arc";
  /** Oldest first. */
  sets: ArcSetFacts[];
}

export interface ArcSetFacts {
  instance: number;
  domain: string | null;
  cv: string | null;
  seal: Result;
  signature: Result;
  /** Of the ARC-Message-Signature; null where it is missing. */
  field: number | null;
  canonicalization: string | null;
  algorithm: string | null;
  /** What needs no network; all null in sets beyond the limit of those verified. */
  bodyHash: DkimCheck["bodyHash"];
}

/** A DomainKey-Signature (RFC 4870), which no receiver counts any more. */
export interface DomainKeysCheck extends Check {
  method: "domainkeys";
  /** Index of the field in the top header section. */
  field: number;
  domain: string | null;
  selector: string | null;
  canonicalization: string | null;
  key: DkimCheck["key"];
  /** What is wrong or odd, code and sentence; `historic` is always among them. */
  notes: { code: string; detail: string }[];
}

/** The BIMI record of the From domain and whether DMARC lets it count. Logo and certificate are never fetched. */
export interface BimiCheck extends Check {
  method: "bimi";
  /** The From domain. */
  domain: string | null;
  selector: string;
  /** Where the record stands, or null. */
  recordDomain: string | null;
  record: string | null;
  /** l= and a= as written; null when absent or empty. */
  location: string | null;
  authority: string | null;
  notes: { code: string; detail: string }[];
}

/** The contract's `Checks`. */
export interface Checks {
  spf: SpfCheck[];
  dkim: DkimCheck[];
  dmarc: DmarcCheck;
  arc: ArcCheck;
  bimi: BimiCheck | null;
  domainkeys: DomainKeysCheck[];
  reverseDns: ReverseDnsCheck | null;
  mx: MxCheck[];
  mtaSts: MtaStsCheck[];
  tlsRpt: TlsRptCheck[];
  dane: DaneCheck[];
  blocklists: BlocklistCheck[];
  network: NetworkCheck | null;
}

/** Everything read from the message before any question is asked. */
export interface CheckInput {
  message: Message;
  /** False when the octets are not surely those that were signed: then a signature that does not match proves nothing. */
  exact: boolean;
  fields: Field[];
  from: Mailbox[];
  route: Route;
  claims: Claim[];
  /** The envelope as an SMTP log shows it; null or absent without one. */
  envelope?: { mailFrom: string | null } | null;
}

/** The world as a check may see it. */
export interface CheckEnv {
  dns: Asker;
  /** false: ask nothing, give the facts that need no network and `unchecked`. */
  live: boolean;
  /** Also ask what tells a third party about an address: block lists, network owner. */
  lists: boolean;
  now: Date;
  signal: AbortSignal;
  /** Lets other work run; awaited between stretches of long work. Absent: nobody else waits. */
  pause?: () => Promise<void>;
}

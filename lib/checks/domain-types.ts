// Checks of what domains and addresses publish about their mail; they stand beside the message and never vouch for it.
import type { Check } from "./types.ts";

/** For whom mail hosts and their protection are looked up. */
export type DomainRole = "author" | "recipient";

/** What is wrong with a mail host; words stand in the reason. */
export type MailHostProblem = "alias" | "no-address" | "private-address" | "address-as-name" | "null-beside-others";

/** A host that takes mail for a domain. */
export interface MailHostFacts {
  name: string;
  /** Of the MX record; null for the domain's own address, which counts where there is no MX record (RFC 5321 §5.1). */
  preference: number | null;
  addresses: string[];
  problems: MailHostProblem[];
  /** Targets of the aliases in its place, in order. */
  aliases: string[];
  /** Indexes of the hops that say they were taken by this host. */
  hops: number[];
  evidence: number[];
}

/** Where mail for a domain goes (RFC 5321 §5.1). */
export interface MxCheck extends Check {
  method: "mx";
  domain: string;
  role: DomainRole;
  /** A null MX record: the domain takes no mail (RFC 7505). */
  refusesMail: boolean;
  /** Where the domain itself is an alias, what it leads to. */
  aliases: string[];
  /** In the order in which senders try them, at most `limits.mxHosts`; `published` counts all. */
  hosts: MailHostFacts[];
  published: number;
}

/** The names of the sending address, and whether they lead back to it (RFC 8601 §2.7.3). */
export interface ReverseDnsCheck extends Check {
  method: "reverseDns";
  ip: string;
  names: ReverseName[];
  /** The HELO name is one of the names that lead back; null when either is not known. */
  heloAgrees: boolean | null;
}

export interface ReverseName {
  name: string;
  /** null: not asked, or DNS did not answer. */
  confirmed: boolean | null;
  addresses: string[];
  evidence: number[];
}

/** What DNS says of the transport to a domain: records with notes on them. */
interface PublishedCheck extends Check {
  domain: string;
  role: DomainRole;
  record: string | null;
  notes: { code: string; detail: string }[];
}

/** MTA-STS (RFC 8461): the record in DNS, and the policy file where one could be read. */
export interface MtaStsCheck extends PublishedCheck {
  method: "mtaSts";
  /** id= of the record. */
  id: string | null;
  /** Where the policy file lies; nothing of it was read when `policy` is null. */
  policyAddress: string | null;
  policy: MtaStsPolicy | null;
}

export interface MtaStsPolicy {
  mode: "enforce" | "testing" | "none";
  /** Patterns such as `*.example.com`. */
  mx: string[];
  /** Seconds. */
  maxAge: number;
  /** Mail hosts that no pattern allows. */
  unmatched: string[];
}

/** TLS-RPT (RFC 8460): where reports about failed TLS are asked for. Addresses are text; nothing is sent. */
export interface TlsRptCheck extends PublishedCheck {
  method: "tlsRpt";
  addresses: string[];
}

/** DANE of one mail host (RFC 7672). */
export interface DaneCheck extends Check {
  method: "dane";
  /** The mail domain. */
  domain: string;
  role: DomainRole;
  /** The mail host whose port 25 the records are for. */
  host: string;
  records: TlsaFacts[];
  /** Whether every answer on the way to the records was authenticated by DNSSEC; null: this resolver cannot tell. */
  secure: boolean | null;
  /** The hop that this host took, and what it says of its TLS; null when no hop names the host. */
  hop: { index: number; tls: boolean; version: string | null } | null;
}

export interface TlsaFacts {
  /** As written: usage, selector, matching type and data in hexadecimal. */
  text: string;
  usable: boolean;
  meaning: string;
}

/** One DNS list asked about the sending address (RFC 5782). */
export interface BlocklistCheck extends Check {
  method: "blocklists";
  /** Of the list, e.g. `zen.spamhaus.org`. */
  domain: string;
  title: string;
  ip: string;
  /** `closed` lists are named and never asked. */
  state: "listed" | "not-listed" | "refused" | "unusable" | "closed" | "not-asked" | "failed";
  /** The addresses answered, each with its meaning. */
  codes: { code: string; meaning: string }[];
  /** What the list says in TXT; null when it says nothing or was not asked. */
  text: string | null;
}

/** Whose network the sending address is in, as a service of BGP data tells. */
export interface NetworkCheck extends Check {
  method: "network";
  ip: string;
  /** `192.0.2.0/24`. */
  prefix: string | null;
  systems: { number: number; name: string | null }[];
  /** ISO code of the country in whose registry the block stands; says nothing of where the host is. */
  country: string | null;
  registry: string | null;
  /** Date of allocation as the service writes it. */
  allocated: string | null;
}

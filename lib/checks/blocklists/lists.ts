// The DNS lists that are asked, and those that are named only to say that they are gone. An entry holds everything about
// itself. Only lists that answer the public without a contract are asked; how each may be used is its operator's to say.
// Sources: the operators' pages; the form of all is RFC 5782.
import { said } from "#lib/text/said.ts";
import type { Ref } from "#lib/text/span.ts";

export interface DnsList {
  zone: string;
  title: string;
  ref: Ref;
  ipv6: boolean;
  /** Meanings of the addresses it answers, and whether one is a rule about addresses and no record of spam. */
  codes: Record<string, { meaning: string; policy?: true }>;
  /** Addresses by which it refuses to answer, beside those in 127.255.255.0/24. */
  refusals: Record<string, string>;
}

export interface ClosedList {
  zone: string;
  title: string;
  ref: Ref;
  /** When and what became of it: why it is not asked. */
  reason: string;
}

export const dnsLists: readonly DnsList[] = [
  {
    zone: "zen.spamhaus.org",
    // Of two words, so it has a form of its own: else a sentence with it could not be told in another language.
    title: said`Spamhaus ZEN`,
    ref: "https://www.spamhaus.org/faqs/dnsbl-usage/",
    ipv6: true,
    codes: {
      "127.0.0.2": { meaning: `SBL: ${said`a known source of spam`}` },
      "127.0.0.3": { meaning: `CSS: ${said`sends spam, found by machine`}` },
      "127.0.0.4": { meaning: `XBL: ${said`a hijacked or infected machine`}` },
      "127.0.0.5": { meaning: `XBL: ${said`a hijacked or infected machine`}` },
      "127.0.0.6": { meaning: `XBL: ${said`a hijacked or infected machine`}` },
      "127.0.0.7": { meaning: `XBL: ${said`a hijacked or infected machine`}` },
      "127.0.0.9": { meaning: `DROP: ${said`a network run by criminals`}` },
      "127.0.0.10": { meaning: `PBL: ${said`its provider says it should not send mail directly`}`, policy: true },
      "127.0.0.11": { meaning: `PBL: ${said`it should not send mail directly`}`, policy: true },
    },
    refusals: {},
  },
  {
    zone: "bl.spamcop.net",
    title: "SpamCop",
    ref: "https://www.spamcop.net/bl.shtml",
    ipv6: false,
    codes: { "127.0.0.2": { meaning: `${said`reported as a source of spam`}; ${said`entries end by themselves`}` } },
    refusals: {},
  },
  {
    zone: "psbl.surriel.com",
    title: "PSBL",
    ref: "https://psbl.org/",
    ipv6: false,
    codes: { "127.0.0.2": { meaning: said`sent mail to a spam trap` } },
    refusals: {},
  },
];

export const closedLists: readonly ClosedList[] = [
  {
    zone: "dnsbl.sorbs.net",
    title: "SORBS",
    ref: "https://en.wikipedia.org/wiki/Spam_and_Open_Relay_Blocking_System",
    reason: said`SORBS closed in June 2024; it is not asked.`,
  },
  {
    zone: "ix.dnsbl.manitu.net",
    title: "NiX Spam",
    ref: "https://www.nixspam.org/",
    reason: said`NiX Spam closed in January 2025; it is not asked.`,
  },
  {
    zone: "dsn.rfc-ignorant.org",
    title: "RFC-Ignorant",
    ref: "https://en.wikipedia.org/wiki/Comparison_of_DNS_blacklists",
    reason: said`RFC-Ignorant closed in November 2012; it is not asked.`,
  },
  {
    zone: "cbl.abuseat.org",
    title: "CBL",
    ref: "https://www.abuseat.org/",
    reason: said`CBL is no list of its own any more but part of Spamhaus XBL; it is not asked.`,
  },
];

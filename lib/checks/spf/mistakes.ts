// Mistakes that owners of SPF records make again and again, each with the way it should have been written. A table; an entry
// carries its examples. What was meant is told only where the record can be read once it is mended.
import { said } from "#lib/text/said.ts";
import { isSpfRecord, parseSpfRecord } from "./parse.ts";

interface Mistake {
  id: string;
  ref: string;
  /** What is wrong, after "in it". */
  why: string;
  /** One term, or the whole record where the mistake parts or joins terms. Latin1: one character is one octet. */
  mend(record: string): string;
  /** Record with the mistake, and as it was meant. */
  examples: readonly [written: string, meant: string][];
}

/** A change of single terms. */
const eachTerm = (pattern: RegExp, replacement: string) => (record: string) =>
  record
    .split(" ")
    .map((term) => term.replace(pattern, replacement))
    .join(" ");

export const spfMistakes: readonly Mistake[] = [
  {
    id: "quotation-marks",
    ref: "RFC 7208 §3.3",
    why: said`quotation marks of a zone file belong to no record`,
    mend: (record) => record.replace(/"[ \t]*"/g, "").replaceAll('"', ""),
    examples: [['v=spf1 include:a.example" "b.example -all"', "v=spf1 include:a.exampleb.example -all"]],
  },
  {
    id: "typographic-sign",
    ref: "RFC 7208 §4.6.1",
    why: said`the sign before "all" is a typographic dash, where a hyphen is meant`,
    mend: eachTerm(/^(?:\xe2\x80[\x90-\x95]|\xe2\x88\x92|[\x96\x97])(?=[a-z])/i, "-"),
    examples: [
      ["v=spf1 mx \xe2\x80\x93all", "v=spf1 mx -all"],
      ["v=spf1 mx \x96all", "v=spf1 mx -all"],
    ],
  },
  {
    id: "no-break-space",
    ref: "RFC 7208 §12",
    why: said`a no-break space stands where a space is meant`,
    mend: (record) => record.replace(/\xc2\xa0|\t|\r\n|\n/g, " "),
    examples: [["v=spf1 mx\xc2\xa0-all", "v=spf1 mx -all"]],
  },
  {
    id: "modifier-with-colon",
    ref: "RFC 7208 §6",
    why: said`"redirect" and "exp" are written with "="`,
    mend: eachTerm(/^[-+~?]?(redirect|exp):(?=.)/i, "$1="),
    examples: [
      ["v=spf1 redirect:example.net", "v=spf1 redirect=example.net"],
      ["v=spf1 -all exp:why.example.net", "v=spf1 -all exp=why.example.net"],
    ],
  },
  {
    id: "mechanism-with-equals",
    ref: "RFC 7208 §5",
    why: said`mechanisms are written with ":"`,
    mend: eachTerm(/^([-+~?]?(?:include|ip4|ip6|a|mx|ptr|exists))=(?=.)/i, "$1:"),
    examples: [["v=spf1 include=a.example ip4=192.0.2.1 -all", "v=spf1 include:a.example ip4:192.0.2.1 -all"]],
  },
  {
    id: "space-after-colon",
    ref: "RFC 7208 §4.6.1",
    why: said`a space stands inside a term`,
    mend: (record) => record.replace(/((?:^| )[-+~?]?(?:include|ip4|ip6|a|mx|exists):|redirect=) +(?=[^ ])/gi, "$1"),
    examples: [["v=spf1 include: a.example -all", "v=spf1 include:a.example -all"]],
  },
  {
    id: "space-after-sign",
    ref: "RFC 7208 §4.6.1",
    why: said`a space stands after the sign of a term`,
    mend: (record) => record.replace(/ ([-+~?]) +(?=(?:all|include|ip4|ip6|a|mx|ptr|exists)(?:[ :/]|$))/gi, " $1"),
    examples: [["v=spf1 mx - all", "v=spf1 mx -all"]],
  },
  {
    id: "address-family",
    ref: "RFC 7208 §5.6",
    why: said`addresses are named by "ip4" and "ip6"`,
    mend: (record) =>
      eachTerm(
        /^([-+~?]?)(?:ipv6|ip):(?=[^ ]*:)/i,
        "$1ip6:",
      )(eachTerm(/^([-+~?]?)(?:ipv4|ip):(?=[\d.]+(?:\/|$))/i, "$1ip4:")(record)),
    examples: [
      ["v=spf1 ip:192.0.2.1 ipv4:192.0.2.0/24 -all", "v=spf1 ip4:192.0.2.1 ip4:192.0.2.0/24 -all"],
      ["v=spf1 ipv6:2001:db8::1 -all", "v=spf1 ip6:2001:db8::1 -all"],
    ],
  },
  {
    id: "swapped-family",
    ref: "RFC 7208 §5.6",
    why: said`an address stands under the name of the other kind`,
    mend: (record) =>
      eachTerm(
        /^([-+~?]?)ip4:(?=[0-9a-f]*:)/i,
        "$1ip6:",
      )(eachTerm(/^([-+~?]?)ip6:(?=[\d.]+(?:\/|$))/i, "$1ip4:")(record)),
    examples: [["v=spf1 ip4:2001:db8::1 ip6:192.0.2.1 -all", "v=spf1 ip6:2001:db8::1 ip4:192.0.2.1 -all"]],
  },
  {
    id: "address-as-name",
    ref: "RFC 7208 §5.3",
    why: said`an address is named by "ip4", not by "a"`,
    mend: eachTerm(/^([-+~?]?)(?:a|mx):(?=\d+\.\d+\.\d+\.\d+(?:\/|$))/i, "$1ip4:"),
    examples: [["v=spf1 a:192.0.2.1 -all", "v=spf1 ip4:192.0.2.1 -all"]],
  },
  {
    id: "bare-address",
    ref: "RFC 7208 §5.6",
    why: said`an address stands without "ip4:"`,
    mend: eachTerm(/^([-+~?]?)(?=\d+\.\d+\.\d+\.\d+(?:\/\d+)?$)/, "$1ip4:"),
    examples: [["v=spf1 192.0.2.1 -all", "v=spf1 ip4:192.0.2.1 -all"]],
  },
  {
    id: "scheme-or-address",
    ref: "RFC 7208 §5.2",
    why: said`a domain is named without https:// or @`,
    mend: eachTerm(/^([-+~?]?(?:include:|redirect=|a:|mx:))(?:https?:\/\/|@)([^/]+)\/?$/i, "$1$2"),
    examples: [
      ["v=spf1 include:https://a.example/ redirect=@b.example", "v=spf1 include:a.example redirect=b.example"],
    ],
  },
  {
    id: "punctuation",
    ref: "RFC 7208 §4.6.1",
    why: said`terms are parted by spaces, not by commas or semicolons`,
    mend: (record) => record.replace(/(\S)[,;]+(?= |$)/g, "$1").replace(/(\S)[,;](?=\S)/g, "$1 "),
    examples: [
      ["v=spf1 mx, ip4:192.0.2.1; -all;", "v=spf1 mx ip4:192.0.2.1 -all"],
      ["v=spf1 ip4:192.0.2.1,ip4:192.0.2.2 -all", "v=spf1 ip4:192.0.2.1 ip4:192.0.2.2 -all"],
    ],
  },
  {
    id: "repeated-version",
    ref: "RFC 7208 §4.5",
    why: said`a second "v=spf1" stands inside the record`,
    mend: (record) => record.slice(0, 6) + record.slice(6).replace(/ (?:"?v=spf1)(?= |$)/gi, ""),
    examples: [["v=spf1 mx v=spf1 -all", "v=spf1 mx -all"]],
  },
];

/** A record that can be read, and what was wrong in the one written. */
export interface MendedSpf {
  record: string;
  whys: string[];
}

/** Mends a record that cannot be read; null when it can, or when no known mistake explains it. */
export function mendSpfRecord(text: string): MendedSpf | null {
  if (text.length > longestMended || isReadable(text)) return null;
  const whys: string[] = [];
  let record = text;
  for (const mistake of spfMistakes) {
    const mended = mistake.mend(record);
    if (mended === record) continue;
    whys.push(mistake.why);
    record = mended;
    if (isReadable(record)) return { record, whys };
  }
  return null;
}

/** A longer record is no slip of the pen, and some of the patterns would take long over it. */
const longestMended = 2_000;

const isReadable = (text: string): boolean => isSpfRecord(text) && parseSpfRecord(text).fault === null;

// One SPF record to terms (RFC 7208 §12), the whole of it before anything is evaluated (§4.6): a fault anywhere makes the
// record a permerror. Offsets count octets of the record as it stands in DNS, its strings joined.
import { type Ip, parseIp } from "#lib/text/ip.ts";
import { said } from "#lib/text/said.ts";
import { isTopLabel, short } from "./domain-name.ts";
import { type MacroPart, parseMacroString, type SyntaxFault } from "./macros.ts";

export type Qualifier = "+" | "-" | "~" | "?";
type Mechanism = (typeof mechanisms)[number];

export interface Directive {
  kind: "directive";
  /** As written. */
  text: string;
  offset: number;
  qualifier: Qualifier;
  mechanism: Mechanism;
  /** The domain-spec; null when there is none. */
  domain: MacroPart[] | null;
  /** The network of ip4 and ip6. */
  network: Ip | null;
  /** Prefix lengths for IPv4 and IPv6; 32 and 128 when not given. */
  prefix4: number;
  prefix6: number;
}

export interface Modifier {
  kind: "modifier";
  text: string;
  offset: number;
  /** Lower case. */
  name: string;
  value: MacroPart[];
}

export type Term = Directive | Modifier;

export interface SpfRecord {
  /** The terms before the fault, or all of them. */
  terms: Term[];
  fault: SyntaxFault | null;
}

const mechanisms = ["all", "include", "a", "mx", "ptr", "ip4", "ip6", "exists"] as const;
const version = "v=spf1";

/** Whether a TXT record is an SPF record: `v=spf1` in any case, then a space or nothing (RFC 7208 §4.5). */
export function isSpfRecord(text: string): boolean {
  return text.slice(0, version.length).toLowerCase() === version && (text.length === version.length || text[6] === " ");
}

/** Reads a record for which `isSpfRecord` holds. Characters are octets (latin1). */
export function parseSpfRecord(text: string): SpfRecord {
  const terms: Term[] = [];
  for (let at = version.length; at < text.length; ) {
    if (text[at] === " ") {
      at += 1;
      continue;
    }
    const space = text.indexOf(" ", at);
    const end = space < 0 ? text.length : space;
    const term = parseTerm(text.slice(at, end), at);
    if ("why" in term) return { terms, fault: term };
    const repeated = findRepeated(terms, term);
    if (repeated) return { terms, fault: repeated };
    terms.push(term);
    at = end;
  }
  return { terms, fault: null };
}

/** RFC 7208 §6: redirect and exp appear at most once each. */
function findRepeated(terms: readonly Term[], term: Term): SyntaxFault | null {
  if (term.kind !== "modifier" || (term.name !== "redirect" && term.name !== "exp")) return null;
  const earlier = terms.some((other) => other.kind === "modifier" && other.name === term.name);
  return earlier ? { offset: term.offset, why: said`a second "${term.name}="` } : null;
}

function parseTerm(text: string, offset: number): Term | SyntaxFault {
  const stray = /[^\x21-\x7e]/.exec(text);
  if (stray) return { offset: offset + stray.index, why: said`a character that is not printable US-ASCII` };
  const modifier = /^([A-Za-z][A-Za-z0-9._-]*)=/.exec(text);
  return modifier ? parseModifier(text, offset, modifier[1]!) : parseDirective(text, offset);
}

function parseModifier(text: string, offset: number, written: string): Modifier | SyntaxFault {
  const name = written.toLowerCase();
  const at = offset + written.length + 1;
  const rest = text.slice(written.length + 1);
  // RFC 7208 §6: unknown modifiers are ignored, but their macro-string has to be one.
  const known = name === "redirect" || name === "exp";
  const value = known ? parseDomainSpec(rest, at) : moved(parseMacroString(rest, false), at);
  return value.fault ?? { kind: "modifier", text, offset, name, value: value.parts };
}

function parseDirective(text: string, offset: number): Directive | SyntaxFault {
  const signed = "+-~?".includes(text[0]!);
  const start = signed ? 1 : 0;
  const name = /^[A-Za-z0-9]*/.exec(text.slice(start))![0];
  const mechanism = mechanisms.find((known) => known === name.toLowerCase());
  if (!mechanism) return { offset, why: said`an unknown mechanism "${short(text)}"` };
  const at = start + name.length;
  const argument = text.slice(at);
  const read = readArgument(mechanism, argument, offset + at);
  if ("why" in read) return read;
  const qualifier = (signed ? text[0] : "+") as Qualifier;
  return { kind: "directive", text, offset, qualifier, mechanism, ...read };
}

type Argument = Pick<Directive, "domain" | "network" | "prefix4" | "prefix6">;

const none: Argument = { domain: null, network: null, prefix4: 32, prefix6: 128 };

/** `text` begins after the mechanism's name, at `offset` of the record. */
function readArgument(mechanism: Mechanism, text: string, offset: number): Argument | SyntaxFault {
  switch (mechanism) {
    case "all":
      return text === "" ? none : { offset, why: said`"all" with an argument` };
    case "ip4":
    case "ip6":
      return readNetwork(mechanism, text, offset);
    case "include":
    case "exists":
      return text[0] === ":"
        ? readDomain(text, offset)
        : { offset, why: said`"${mechanism}" without ":" and a domain` };
    case "ptr":
      return text === "" ? none : readDomain(text, offset);
    case "a":
    case "mx":
      return readDomainAndPrefixes(text, offset);
  }
}

function readDomain(text: string, offset: number): Argument | SyntaxFault {
  if (text[0] !== ":") return { offset, why: said`"${short(text)}" where ":" and a domain may stand` };
  const { parts, fault } = parseDomainSpec(text.slice(1), offset + 1);
  return fault ?? { ...none, domain: parts };
}

/** `[ ":" domain-spec ] [ dual-cidr-length ]`. A domain-spec may hold slashes, so lengths are taken from the end. */
function readDomainAndPrefixes(text: string, offset: number): Argument | SyntaxFault {
  const [lengths] = /(?:\/[0-9]+)?(?:\/\/[0-9]+)?$/.exec(text)!;
  const head = text.slice(0, text.length - lengths.length);
  const [first = "", second = ""] = lengths.startsWith("//") ? ["", lengths.slice(2)] : lengths.slice(1).split("//");
  const prefix4 = readPrefix(first, 32);
  const prefix6 = readPrefix(second, 128);
  if (prefix4 === null || prefix6 === null)
    return { offset: offset + head.length, why: said`"${short(lengths)}" is not a prefix length` };
  if (head === "") return { ...none, prefix4, prefix6 };
  const domain = readDomain(head, offset);
  return "why" in domain ? domain : { ...domain, prefix4, prefix6 };
}

/** `":" network [ "/" length ]` of ip4 and ip6. */
function readNetwork(mechanism: "ip4" | "ip6", text: string, offset: number): Argument | SyntaxFault {
  if (text[0] !== ":") return { offset, why: said`"${mechanism}" without ":" and a network` };
  const slash = text.indexOf("/");
  const address = text.slice(1, slash < 0 ? undefined : slash);
  const network = parseIp(address);
  const version = mechanism === "ip4" ? 4 : 6;
  if (network?.version !== version)
    return { offset: offset + 1, why: said`"${short(address)}" is not an IPv${version} address` };
  if (slash < 0) return { ...none, network };
  const written = text.slice(slash + 1);
  const prefix = written === "" ? null : readPrefix(written, version === 4 ? 32 : 128);
  if (prefix === null) return { offset: offset + slash, why: said`"${short(`/${written}`)}" is not a prefix length` };
  return version === 4 ? { ...none, network, prefix4: prefix } : { ...none, network, prefix6: prefix };
}

/** RFC 7208 §12: no leading zero, at most the width of the address. The empty text is the width. */
function readPrefix(text: string, width: number): number | null {
  if (text === "") return width;
  if (!/^(?:0|[1-9][0-9]{0,2})$/.test(text)) return null;
  const prefix = Number(text);
  return prefix <= width ? prefix : null;
}

/** domain-spec (RFC 7208 §7.1): a macro-string that ends in a macro or in `.` and a top label. */
function parseDomainSpec(text: string, offset: number): { parts: MacroPart[]; fault: SyntaxFault | null } {
  const read = moved(parseMacroString(text, false), offset);
  if (read.fault) return read;
  const last = read.parts.at(-1);
  if (!last) return { ...read, fault: { offset, why: said`an empty domain` } };
  if (last.kind !== "literal") return read;
  const bare = last.text.endsWith(".") ? last.text.slice(0, -1) : last.text;
  const dot = bare.lastIndexOf(".");
  if (dot >= 0 && isTopLabel(bare.slice(dot + 1))) return read;
  return { ...read, fault: { offset, why: said`"${short(text)}" does not end in a dot and a top-level name` } };
}

function moved(
  read: { parts: MacroPart[]; fault: SyntaxFault | null },
  by: number,
): { parts: MacroPart[]; fault: SyntaxFault | null } {
  return read.fault ? { ...read, fault: { ...read.fault, offset: read.fault.offset + by } } : read;
}

// Macro strings of SPF records and explanations (RFC 7208 §7): reading them with offsets, and expanding them.
// Expanding is pure: the validated domain name of `%{p}` costs DNS questions and is handed in (see `validated-name.ts`).
import type { Ip } from "#lib/text/ip.ts";
import { said } from "#lib/text/said.ts";

type MacroLetter = "s" | "l" | "o" | "d" | "i" | "p" | "h" | "c" | "r" | "t" | "v";

export type MacroPart =
  | { kind: "literal"; text: string }
  | { kind: "escape"; text: string } // `%%`, `%_` and `%-`, as what they stand for
  | {
      kind: "macro";
      letter: MacroLetter;
      /** An upper-case letter: the value is URL-escaped. */
      urlEscaped: boolean;
      /** How many right-hand parts stay; null = all. */
      keep: number | null;
      reverse: boolean;
      delimiters: string;
    };

/** Where the grammar was left, and how. `offset` counts octets from the start of the text that was read. */
export interface SyntaxFault {
  offset: number;
  why: string;
}

/** What the macro letters stand for (RFC 7208 §7.2). */
export interface MacroValues {
  /** The whole identity, with its local-part. */
  sender: string;
  domain: string;
  ip: Ip;
  helo: string;
  validated: string;
  receiver: string;
  /** Seconds since 1970, for `%{t}`. */
  timestamp: number;
}

/**
 * Reads a macro-string (RFC 7208 §7.1). With `explanation` set, spaces and the letters c, r and t are allowed too
 * (§6.2, §7.2). The parts before a fault are returned with it.
 */
export function parseMacroString(
  text: string,
  explanation: boolean,
): { parts: MacroPart[]; fault: SyntaxFault | null } {
  const parts: MacroPart[] = [];
  let at = 0;
  while (at < text.length) {
    const percent = text.indexOf("%", at);
    const end = percent < 0 ? text.length : percent;
    const stray = findStray(text, at, end, explanation);
    if (stray) return { parts, fault: stray };
    if (end > at) parts.push({ kind: "literal", text: text.slice(at, end) });
    if (percent < 0) break;
    const read = readMacro(text, percent, explanation);
    if ("why" in read) return { parts, fault: read };
    parts.push(read.part);
    at = read.end;
  }
  return { parts, fault: null };
}

/** The macro letters a macro-string uses. */
export function macroLetters(parts: readonly MacroPart[]): Set<MacroLetter> {
  return new Set(parts.flatMap((part) => (part.kind === "macro" ? [part.letter] : [])));
}

/** The text a macro-string stands for. */
export function expandMacros(parts: readonly MacroPart[], values: MacroValues): string {
  return parts.map((part) => (part.kind === "macro" ? expandMacro(part, values) : part.text)).join("");
}

/** RFC 7208 §7.3: labels are dropped on the left until a name has at most 253 characters. */
export function shortenName(name: string): string {
  let from = 0;
  while (name.length - from > 253) {
    const dot = name.indexOf(".", from);
    if (dot < 0) break;
    from = dot + 1;
  }
  return name.slice(from);
}

/** Whether a text has only US-ASCII characters. */
export function isAscii(text: string): boolean {
  return /^[\x00-\x7f]*$/.test(text);
}

/** Splits a sender at its last `@`; RFC 7208 §4.3: no local-part reads as `postmaster`. */
export function splitSender(sender: string): { localPart: string; domain: string } {
  const sign = sender.lastIndexOf("@");
  return { localPart: sender.slice(0, Math.max(sign, 0)) || "postmaster", domain: sender.slice(sign + 1) };
}

type Macro = Extract<MacroPart, { kind: "macro" }>;

const escapeTexts: Record<string, string> = { "%": "%", _: " ", "-": "%20" };
const delimiterCharacters = ".-+,/_=";

/** RFC 7208 §7.1: macro-literal is %x21-24 / %x26-7E; explain-string adds the space. */
function findStray(text: string, start: number, end: number, explanation: boolean): SyntaxFault | null {
  for (let at = start; at < end; at++) {
    const code = text.charCodeAt(at);
    if ((code < 0x21 && !(explanation && code === 0x20)) || code > 0x7e)
      return { offset: at, why: said`a character that is not printable US-ASCII` };
  }
  return null;
}

/** `at` stands on `%`. */
function readMacro(source: string, at: number, explanation: boolean): { part: MacroPart; end: number } | SyntaxFault {
  const next = source[at + 1] ?? "";
  const text = escapeTexts[next];
  if (text !== undefined) return { part: { kind: "escape", text }, end: at + 2 };
  if (next !== "{") return { offset: at, why: said`a "%" that is not followed by "{", "%", "_" or "-"` };
  const close = source.indexOf("}", at);
  if (close < 0) return { offset: at, why: said`a macro without its "}"` };
  const [, letter = "", digits = "", reverse = "", rest = ""] =
    /^(.?)([0-9]*)([rR]?)([\s\S]*)$/.exec(source.slice(at + 2, close)) ?? [];
  const lower = letter.toLowerCase();
  if (lower === "" || !"slodiphcrtv".includes(lower))
    return { offset: at, why: said`an unknown macro letter "${letter}"` };
  if (!explanation && "crt".includes(lower))
    return { offset: at, why: said`the macro letter "${letter}", which is only for explanations` };
  // RFC 7208 §7.1: the number of parts to keep must not be zero.
  if (digits !== "" && Number(digits) === 0) return { offset: at, why: said`a macro that keeps 0 parts` };
  if ([...rest].some((character) => !delimiterCharacters.includes(character)))
    return { offset: at, why: said`a macro with an unknown delimiter` };
  const keep = digits === "" ? null : Number(digits);
  const part: MacroPart = {
    kind: "macro",
    letter: lower as MacroLetter,
    urlEscaped: letter !== lower,
    keep,
    reverse: reverse !== "",
    delimiters: rest,
  };
  return { part, end: close + 1 };
}

function expandMacro(macro: Macro, values: MacroValues): string {
  const value = transform(macro, letterValue(macro.letter, values));
  // RFC 7208 §7.3: everything outside RFC 3986's unreserved set is percent-encoded.
  return macro.urlEscaped
    ? Buffer.from(value, "utf8")
        .toString("latin1")
        .replace(/[^A-Za-z0-9._~-]/g, percentEncode)
    : value;
}

const percentEncode = (character: string): string =>
  `%${character.charCodeAt(0).toString(16).toUpperCase().padStart(2, "0")}`;

/** RFC 7208 §7.3: split, reverse, keep the right-hand parts, join with dots. */
function transform({ delimiters, reverse, keep }: Macro, value: string): string {
  if (delimiters === "" && !reverse && keep === null) return value;
  const parts = splitAtAny(value, delimiters || ".");
  if (reverse) parts.reverse();
  return parts.slice(keep === null ? 0 : -keep).join(".");
}

function splitAtAny(value: string, delimiters: string): string[] {
  const parts: string[] = [];
  let start = 0;
  for (let at = 0; at < value.length; at++) {
    if (!delimiters.includes(value[at]!)) continue;
    parts.push(value.slice(start, at));
    start = at + 1;
  }
  parts.push(value.slice(start));
  return parts;
}

function letterValue(letter: MacroLetter, values: MacroValues): string {
  const { localPart, domain } = splitSender(values.sender);
  switch (letter) {
    case "s":
      return `${localPart}@${domain}`;
    case "l":
      return localPart;
    case "o":
      return domain;
    case "d":
      return values.domain;
    case "i":
      return dotted(values.ip);
    case "p":
      return values.validated;
    case "h":
      return values.helo;
    case "c":
      return values.ip.text;
    case "r":
      return values.receiver;
    case "t":
      return String(values.timestamp);
    case "v":
      return values.ip.version === 4 ? "in-addr" : "ip6";
  }
}

/** RFC 7208 §7.3: IPv4 as it is; IPv6 as 32 nibbles with dots (upper case, as in the examples of §7.4). */
function dotted(ip: Ip): string {
  if (ip.version === 4) return ip.text;
  return [...ip.value.toString(16).toUpperCase().padStart(32, "0")].join(".");
}

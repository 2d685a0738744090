// Who connected, as one Received line tells it: the name the client gave, the name its address resolved to, the address.
// Programs print the three in different orders. Without a `HELO x`, `EHLO x` or `helo=x` the first word is the given name and
// the TCP-info comment (RFC 5321 §4.4) holds the looked-up name; with one, the first word is the looked-up name.
import { parseIp, unmapIp } from "#lib/text/ip.ts";
import type { Clause } from "./scan-received.ts";
import type { Hop } from "./types.ts";

export type Peer = NonNullable<Hop["from"]>;

/** What one TCP-info comment holds; null = not there. */
export interface TcpInfo {
  /** It has a HELO word or `helo=`; the name after it may be empty. */
  greeted: boolean;
  helo: string | null;
  name: string | null;
  ip: string | null;
  /** It has a place for an address, even one that cannot be read. */
  placed: boolean;
}

/** Comments after this many are not read for an address: the first ones are the receiving program's. */
const COMMENTS_READ = 6;
/** What programs print where they found no name: QUIRK(courier): softdnserr; QUIRK(haraka): NXDOMAIN, DNSERROR;
 * QUIRK(smartermail): UnknownHost. */
const notNames = new Set([
  ...["unknown", "unknownhost", "unverified", "verified", "authenticated", "unauthenticated", "unavailable"],
  ...["softdnserr", "nxdomain", "dnserror", "nodnsquery"],
]);

/** Reads a from clause. */
export function readPeer(from: Clause): Peer {
  const infos = from.comments.slice(0, COMMENTS_READ).map(readTcpInfo);
  const first = from.words[0] ?? null;
  // The last one: a HELO that is printed bare may bring comments of its own, and they stand before the program's.
  const peer = infos.findLast((info) => info.ip !== null) ?? infos.find((info) => info.name !== null);
  const ip = peer?.ip ?? addressAmong(from.words.slice(1)) ?? (first && firstAsAddress(first, infos));
  const given = infos.find(({ greeted }) => greeted);
  if (given) return { helo: given.helo, rdns: first === null ? null : lookedUpName(first), ip };
  return { helo: first === null ? null : greeting(first), rdns: peer?.name ?? null, ip };
}

/** The first word is the client's own where the program says the address elsewhere, also where it had none to say. */
function firstAsAddress(first: string, infos: readonly TcpInfo[]): string | null {
  return infos.some(({ placed }) => placed) ? null : addressIn(first);
}

/**
 * The comments of a from clause that are the program's own for certain: from its TCP-info comment on. What stands before may be
 * a HELO that was printed bare.
 */
export function ownComments(from: Clause): readonly string[] {
  const peer = from.comments.slice(0, COMMENTS_READ).findLastIndex((comment) => readTcpInfo(comment).ip !== null);
  return peer < 0 ? from.comments : from.comments.slice(peer);
}

/** The address among words, in brackets: `[192.0.2.1]`. */
export function addressAmong(words: readonly string[]): string | null {
  for (const word of words.slice(0, 4)) {
    const address = word.startsWith("[") ? addressIn(word) : null;
    if (address !== null) return address;
  }
  return null;
}

/**
 * Reads the inside of a comment such as `name [192.0.2.1]`, `[192.0.2.1]:25 helo=x`, `HELO x`, `user@192.0.2.1 with login`.
 * Nothing after a HELO word is taken for an address: the client chose it.
 */
export function readTcpInfo(comment: string): TcpInfo {
  if (/^(?:using |version=|No client cert|Client )/.test(comment)) return nothing;
  const words = comment
    .slice(0, 1024)
    .split(/[ \t]+/)
    .filter((word) => word !== "");
  const at = words.findIndex((word) => /^"?(?:HELO|EHLO|LHLO)$/i.test(word));
  const known = at < 0 ? words : words.slice(0, at);
  const equals = words.find((word) => /^helo=/i.test(word));
  const helo = at < 0 ? (equals?.slice(5) ?? null) : (words[at + 1] ?? null);
  const greeted = at >= 0 || equals !== undefined;
  const placed = known.some((word) => word.includes("[") || word.toLowerCase() === "unknown");
  return {
    greeted,
    helo: (helo !== null && bare(helo)) || null,
    name: nameAmong(known),
    ip: addressFrom(known),
    placed,
  };
}

const nothing: TcpInfo = { greeted: false, helo: null, name: null, ip: null, placed: false };

/** One address as printed: without brackets, `IPv6:`, port and zone; an IPv4-mapped one as IPv4. Null when it is none. */
export function addressIn(text: string): string | null {
  if (!text.includes(".") && !text.includes(":")) return null;
  const at = text.lastIndexOf("@");
  if (!/^\[?(?:IPv6:)?[0-9A-Fa-f:]/i.test(text.slice(at + 1, at + 8))) return null;
  const inner = /^\[([^\]]*)\](?::\d+)?[,.]?$/.exec(text.slice(at + 1));
  const plain = (inner ? inner[1]! : text.slice(at + 1)).replace(/^IPv6:/i, "").replace(/%.*$|,$/, "");
  // QUIRK(exim 3): the port after a dot, `10.0.8.6.13219`.
  return (
    printed(plain) ?? printed(plain.replace(/:\d{1,5}$/, "")) ?? printed(plain.replace(/(?<=(?:\.\d+){3})\.\d+$/, ""))
  );
}

function printed(candidate: string): string | null {
  const ip = isAddressLike(candidate) ? parseIp(candidate) : null;
  if (ip === null) return null;
  const unmapped = unmapIp(ip);
  return unmapped.version === ip.version ? candidate : unmapped.text;
}

/** Has only the characters of an address: most names do not, and need no closer look. */
export function isAddressLike(text: string): boolean {
  return /^[0-9A-Fa-f:.]+$/.test(text);
}

function addressFrom(words: readonly string[]): string | null {
  const brackets = words.filter((word) => word.includes("[") && !/^[a-z]+=/i.test(word));
  for (const word of brackets.slice(0, 4)) {
    // QUIRK(mailmarshal, pobox, attbi): no space before it, `unknown[192.0.2.1]`.
    const address = addressIn(word.startsWith("[") ? word : word.slice(word.lastIndexOf("[")));
    if (address !== null) return address;
  }
  if (brackets.length > 0) return null;
  // Without brackets only where nothing else explains the digits: alone, after a name, or as `user@address`.
  const place = words.length === 1 || words[0]?.includes("@") ? 0 : words.length === 2 ? 1 : -1;
  return place < 0 ? null : addressIn(words[place]!);
}

/** The looked-up name: before the address, after it, or alone when it looks like a host. */
function nameAmong(words: readonly string[]): string | null {
  const first = words[0];
  if (first === undefined) return null;
  if (words.length === 1) {
    const host = hostName(first.replace(/(?<=.)\[[^\]]*\]$/, ""));
    return host !== null && (host.includes(".") || host === "localhost") && addressIn(host) === null ? host : null;
  }
  const second = words[1]!;
  if (second.startsWith("[") || isAddress(second)) return hostName(first);
  const trailing = first.startsWith("[") && addressIn(first) !== null && second.includes(".") ? hostName(second) : null;
  return trailing;
}

function isAddress(text: string): boolean {
  return isAddressLike(text) && parseIp(text) !== null;
}

/** A name as printed, without the last dot and an ident user; null when the word says that there is none. */
function hostName(word: string): string | null {
  const name = word.slice(word.lastIndexOf("@") + 1).replace(/[.,]+$/, "");
  if (name === "" || notNames.has(name.toLowerCase())) return null;
  return /^[\p{L}\p{M}\p{N}_.:-]+$/u.test(name) ? name : null;
}

/** The first word of a line that prints the greeting elsewhere: a name, or the address over again. */
export function lookedUpName(word: string): string | null {
  return addressIn(word) === null ? hostName(word) : null;
}

/** What the client called itself. An address in `<>` or a mailbox is not a greeting. */
function greeting(word: string): string | null {
  const name = bare(word);
  // `unknown` stands where a program was given no name.
  return name === "" || /^unknown(?:host)?$/i.test(name) || name.includes("@") || /^<.*>$/.test(name) ? null : name;
}

function bare(word: string): string {
  return word.replace(/^"/, "").replace(/[",;]+$/, "");
}

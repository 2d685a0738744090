// Address lists: RFC 5322 §3.4 with the obsolete forms of §4.4 (routes, blanks inside addresses, empty list members), groups
// (also in From, RFC 6854), UTF-8 addresses (RFC 6532 §3.2), and encoded-words in display names (RFC 2047 §5). One pass over
// tokens, linear. An address is joined from its tokens as written: quoted local parts stay quoted, A-labels stay A-labels.
// What has two readings (`a@b@c`, `John a@b`) is not read: address null, its text as the name.
import { limits } from "#lib/limits.ts";
import { scanCfws, type Token, unquote } from "./cfws.ts";
import { decodeEncodedWords } from "./encoded-words.ts";

/** A mailbox of an address list; `address` is null when it cannot be read (contract §5). */
export interface Mailbox {
  name: string | null;
  address: string | null;
}

/** What an address list says. */
export interface AddressList {
  /** Of single addresses and of groups alike, in order. */
  mailboxes: Mailbox[];
  /** The names of the groups in it, e.g. `undisclosed-recipients`. */
  groups: string[];
  /**
   * Codes, each once: `address-…` `malformed`, `no-domain`, `route`, `blanks` (inside the address), `dots`, `domain-dot`,
   * `phrase-specials` (unquoted in a display name), `trailing-text` (after `>`), `angle-open` (`>` missing), `angle-doubled`,
   * `separator-missing`, `semicolon` (parts addresses outside a group), `empty-member`, `group-nested`, `group-open`,
   * `unterminated` (comment or quoted string), `encoded-word-in-quoted`; `addresses-limit`; those of encoded-words.
   */
  defects: string[];
}

/** Reads an unfolded address list of any length up to `limits.fieldOctets`. Never throws. */
export function parseAddresses(text: string): AddressList {
  const list: Reading = { mailboxes: [], groups: [], defects: new Set(), group: false, members: 0 };
  const source = text.slice(0, limits.fieldOctets);
  if (source.length < text.length) list.defects.add("addresses-limit");
  let member = emptyMember();
  for (const token of tokensOf(source)) {
    if (list.members >= limits.addresses && !isCfws(token)) {
      list.defects.add("addresses-limit");
      member = emptyMember();
      break;
    }
    member = takeToken(list, member, token);
  }
  if (!isEmpty(member) || member.comma) endMember(list, member);
  if (list.group) list.defects.add("address-group-open");
  const { mailboxes, groups } = list;
  return { mailboxes, groups, defects: [...list.defects] };
}

/** The domain of an address in lower case, without last dot; null for address literals and where there is none. */
export function domainOf(address: string): string | null {
  const at = address.lastIndexOf("@");
  const domain =
    at < 0
      ? ""
      : address
          .slice(at + 1)
          .toLowerCase()
          .replace(/\.$/, "");
  return domain === "" || domain.startsWith("[") ? null : domain;
}

interface Reading {
  mailboxes: Mailbox[];
  groups: string[];
  defects: Set<string>;
  /** A group is open. */
  group: boolean;
  /** Members read and groups opened. */
  members: number;
}

/** The tokens between two separators, by where they stand. */
interface Member {
  before: Token[];
  /** Between `<` and `>`; null when there is no `<`. */
  angle: Token[] | null;
  after: Token[];
  state: "before" | "angle" | "after";
  /** An `@` was met. */
  at: boolean;
  /** The part in `<` began with `@`. */
  route: boolean;
  /** It began after a comma, so that nothing in it is an empty member. */
  comma: boolean;
}

const emptyMember = (comma = false): Member => ({
  before: [],
  angle: null,
  after: [],
  state: "before",
  at: false,
  route: false,
  comma,
});

const isCfws = (token: Token): boolean => token.kind === "space" || token.kind === "comment";

const isEmpty = (member: Member): boolean => member.angle === null && member.before.every(isCfws);

// An encoded-word that holds marks of the address syntax (`=?utf-8?Q?Doe,_Jane_(Sales)?=`) against RFC 2047 §5 (3). It is
// kept whole only if that cannot hide an address or change where a comment or a quoted string ends.
const wholeWord = /=\?[^\s?"(\\]{1,64}\?[BbQq]\?[^\s?<>@"()\\]*(?:\([^\s?<>@"()\\]*\)[^\s?<>@"()\\]*)*\?=/g;

function tokensOf(text: string): Token[] {
  if (!text.includes("=?")) return scanCfws(text, "<>@,:;[]");
  const masked = text.replace(wholeWord, (word) => "x".repeat(word.length));
  return scanCfws(masked, "<>@,:;[]").map((token) => ({ ...token, text: text.slice(token.start, token.end) }));
}

/** Files one token; returns the member that the next one belongs to. */
function takeToken(list: Reading, member: Member, token: Token): Member {
  if (isOpen(token)) list.defects.add("address-unterminated");
  const mark = token.kind === "special" ? token.text : "";
  if (mark === "<") return openAngle(list, member);
  if (mark === ">") return closeAngle(list, member);
  // RFC 5322 §4.4: in an obsolete route, which begins with `@`, commas part domains.
  if (mark === "," && !(member.route && member.state === "angle")) return endMember(list, member, true);
  if (mark === ";" && member.state !== "angle") return takeSemicolon(list, member);
  // After an `@` it belongs to an address literal.
  if (mark === ":" && member.state === "before" && !member.at) return openGroup(list, member);
  if (mark === "@") member.at = true;
  if (mark === "@" && member.state === "angle" && member.angle!.every(isCfws)) member.route = true;
  (member.state === "angle" ? member.angle! : member[member.state]).push(token);
  return member;
}

const isOpen = ({ kind, text }: Token): boolean =>
  (kind === "quoted" && (text.length < 2 || !text.endsWith('"'))) || (kind === "comment" && !text.endsWith(")"));

function openAngle(list: Reading, member: Member): Member {
  if (member.state === "after") {
    // `<a@x> B <b@y>`: what stands between them is the name of the second.
    list.defects.add("address-separator-missing");
    const next: Member = { ...emptyMember(), before: member.after, angle: [], state: "angle" };
    endMember(list, { ...member, after: [] });
    return next;
  }
  if (member.state === "angle") {
    list.defects.add("address-angle-doubled");
    // A second `<` behind other text has no reading; as text it makes the address unreadable.
    if (!member.angle!.every(isCfws)) member.angle!.push({ kind: "special", text: "<", start: 0, end: 0 });
    return member;
  }
  member.state = "angle";
  member.angle = [];
  return member;
}

function closeAngle(list: Reading, member: Member): Member {
  if (member.state === "before") {
    list.defects.add("address-malformed");
    member.before.push({ kind: "special", text: ">", start: 0, end: 0 });
  } else if (member.state === "after") list.defects.add("address-angle-doubled");
  else member.state = "after";
  return member;
}

function takeSemicolon(list: Reading, member: Member): Member {
  if (!list.group) {
    list.defects.add("address-semicolon");
    return endMember(list, member, true);
  }
  if (!isEmpty(member) || member.comma) endMember(list, member);
  list.group = false;
  return emptyMember();
}

function openGroup(list: Reading, member: Member): Member {
  if (list.group) list.defects.add("address-group-nested");
  list.group = true;
  list.members += 1;
  list.groups.push(nameOf(list, member.before) ?? "");
  return emptyMember();
}

/** Reads a finished member into the list. */
function endMember(list: Reading, member: Member, comma = false): Member {
  list.members += 1;
  if (isEmpty(member)) list.defects.add("address-empty-member");
  else list.mailboxes.push(member.angle === null ? readBare(list, member.before) : readAngled(list, member));
  return emptyMember(comma);
}

function readAngled(list: Reading, member: Member): Mailbox {
  if (member.state === "angle") list.defects.add("address-angle-open");
  if (!member.after.every(isCfws)) list.defects.add("address-trailing-text");
  if (member.before.some((token) => token.kind === "special")) list.defects.add("address-phrase-specials");
  const name = nameOf(list, member.before) ?? commentName(list, [...member.before, ...member.angle!, ...member.after]);
  const spec = withoutRoute(list, member.angle!);
  // RFC 5321 §4.5.5: `<>` is the null reverse-path.
  if (spec.every(isCfws)) return { name, address: null };
  const address = readSpec(list, spec);
  return { name: name ?? (address === null ? rawText(spec) : null), address };
}

/** Without `<`: an addr-spec, its name perhaps in a comment (the habit of RFC 822 times). */
function readBare(list: Reading, tokens: Token[]): Mailbox {
  const address = readSpec(list, tokens);
  return address === null ? { name: nameOf(list, tokens), address } : { name: commentName(list, tokens), address };
}

/** RFC 5322 §4.4 (obs-route): `@a,@b:` before the address; receivers drop it. */
function withoutRoute(list: Reading, angle: Token[]): Token[] {
  if (angle.find((token) => !isCfws(token))?.text !== "@") return angle;
  const colon = angle.findIndex((token) => token.kind === "special" && token.text === ":");
  if (colon < 0) return angle;
  list.defects.add("address-route");
  return angle.slice(colon + 1);
}

/** The addr-spec that the tokens spell, or null. */
function readSpec(list: Reading, tokens: Token[]): string | null {
  const plain = readPlain(tokens);
  if (plain !== null) return plain;
  const words = tokens.filter((token) => !isCfws(token));
  const at = words.findIndex((token) => token.text === "@");
  const local = spell(words.slice(0, Math.max(at, 0)), false);
  const domain = spell(words.slice(at + 1), true);
  if (at < 0 || local === null || domain === null) {
    list.defects.add(at < 0 ? "address-no-domain" : "address-malformed");
    return null;
  }
  const [first, last] = [tokens.indexOf(words[0]!), tokens.lastIndexOf(words.at(-1)!)];
  if (tokens.slice(first, last).some(isCfws)) list.defects.add("address-blanks");
  if (domain.endsWith(".")) list.defects.add("address-domain-dot");
  const dotless = (text: string) => text.startsWith(".") || text.endsWith(".") || text.includes("..");
  if (dotless(local.replace(/"(?:[^"\\]|\\[\s\S])*"/g, "x")) || dotless(domain.replace(/\.$/, ""))) {
    list.defects.add("address-dots");
  }
  return `${local}@${domain}`;
}

/** Two words about an `@` with nothing remarkable in them: most addresses. Null for all others. */
function readPlain(tokens: Token[]): string | null {
  if (tokens.length !== 3 || tokens[1]!.text !== "@") return null;
  const [local, , domain] = tokens.map((token) => token.text);
  return dotAtom.test(local!) && dotAtom.test(domain!) ? `${local}@${domain}` : null;
}

/** RFC 5322 §3.2.3, without its rarer marks. */
const dotAtom = /^[\w+=-]+(?:\.[\w+=-]+)*$/;

/** One side of the `@`: words parted by dots, or in a domain an address literal. Null when it is neither. */
function spell(words: Token[], domain: boolean): string | null {
  if (words.length === 0) return null;
  const text = words.map((word) => word.text).join("");
  if (domain && words[0]!.text === "[") {
    return words.at(-1)!.text === "]" && !/[[\]\s]/.test(text.slice(1, -1)) ? text : null;
  }
  for (const [index, word] of words.entries()) {
    if (word.kind === "special" || (domain && word.kind === "quoted") || isOpen(word)) return null;
    if (/[\0-\x20\x7f]/.test(word.kind === "quoted" ? "" : word.text)) return null;
    const next = words[index + 1];
    if (next && !word.text.endsWith(".") && !next.text.startsWith(".")) return null;
  }
  return domain && text === "." ? null : text;
}

/** The display name that a phrase spells: quotes removed, encoded-words decoded, comments left out. */
function nameOf(list: Reading, tokens: Token[]): string | null {
  let name = "";
  let plain: string[] = [];
  const flush = () => {
    name += decodeName(list, plain.join(""));
    plain = [];
  };
  for (const token of tokens) {
    if (isCfws(token)) {
      if (plain.at(-1) !== " ") plain.push(" ");
    } else if (token.kind !== "quoted") plain.push(token.text);
    else {
      flush();
      if (token.text.includes("=?")) list.defects.add("address-encoded-word-in-quoted");
      // QUIRK: RFC 2047 §5 (3) forbids encoded-words in quoted strings; most mail programs decode them nevertheless.
      name += decodeName(list, unquote(token));
    }
  }
  flush();
  return name.trim() || null;
}

/** The last comment that says something. */
function commentName(list: Reading, tokens: Token[]): string | null {
  const comment = tokens.findLast((token) => token.kind === "comment" && unquote(token).trim() !== "");
  return comment ? decodeName(list, unquote(comment)).trim() || null : null;
}

function decodeName(list: Reading, text: string): string {
  const decoded = decodeEncodedWords(text);
  for (const defect of decoded.defects) list.defects.add(defect);
  return decoded.text;
}

const rawText = (tokens: Token[]): string | null =>
  tokens
    .map((token) => token.text)
    .join("")
    .trim() || null;

// Splits a Received field into its clauses (RFC 5321 §4.4) without believing anything a client could have chosen: keywords
// count only outside comments and quoted strings, `from` … `by` must come first, and every comment stays with its clause.
// The date follows the last `;` outside comments after which a date can be read (RFC 5322 §3.6.7); lines without one are read too.
// Gap: a HELO that a program prints bare and that itself holds ` by ` is told apart only where a TCP-info comment follows it;
// a program that also printed a bare recipient with parentheses could be fooled by that one.
import { limits } from "#lib/limits.ts";
import { type Token, unquote } from "#lib/text/cfws.ts";
import type { DateValue } from "#lib/text/dates.ts";
import { parseIp } from "#lib/text/ip.ts";
import { mendedTokens } from "./mend-tokens.ts";
import { lastDate, partDate } from "./part-date.ts";
import { isAddressLike } from "./read-peer.ts";

/** What follows one keyword: its words as printed, and the contents of its comments without the outer parentheses. */
export interface Clause {
  words: string[];
  comments: string[];
  /** The words joined, in lower case; what programs are recognised by. */
  low: string;
}

/** The parts of one Received field. A clause that is not there is null. */
export interface Clauses {
  /** What stands before the first keyword: `(qmail 123 invoked from network)`, `(from user@localhost)`. */
  lead: Clause;
  from: Clause | null;
  by: Clause | null;
  via: Clause | null;
  with: Clause | null;
  id: Clause | null;
  for: Clause | null;
  /** RFC 8314 §4.3: the cipher suite. */
  tls: Clause | null;
  /** `envelope-from <…>`, or `from <…>` after `by`, outside comments. */
  envelope: Clause | null;
  /** Repeated keywords and their words, e.g. the second `with STARTTLS`. */
  rest: Clause;
  date: DateValue | null;
  /** Comments before and after the date. */
  tail: string[];
  /** What the receiving program wrote about itself: comments of `by`, `via`, `with`, `id` and `tls`, in lower case. */
  own: string[];
  /** Parentheses or quotation marks did not match; what was read is a repair. */
  damaged: boolean;
}

type Keyword = "by" | "via" | "with" | "id" | "for" | "tls" | "envelope";
type Item = { word: string } | { comment: string };

const keywords: Record<string, Keyword> = {
  via: "via",
  with: "with",
  id: "id",
  for: "for",
  tls: "tls",
  from: "envelope",
  "envelope-from": "envelope",
};

const LONGEST_KEYWORD = "envelope-from".length;

/**
 * Reads one unfolded Received body. Never throws; linear in the octets.
 * @param body text after `Received:`; only the first `limits.fieldOctets` are split into clauses
 */
export function scanReceived(body: string): Clauses {
  const mended = mendedTokens(body.slice(0, limits.fieldOctets));
  const parted = partDate(mended.tokens);
  const clauses = emptyClauses(mended.damaged);
  clauses.date = parted.date ?? lastDate(body, mended.damaged);
  clauses.tail = parted.tail.map(oneSpaced);
  fillClauses(clauses, itemsOf(parted.head));
  fillAfterDate(clauses, itemsOf(parted.after));
  finish(clauses);
  return clauses;
}

function emptyClauses(damaged: boolean): Clauses {
  return {
    lead: clause(),
    from: null,
    by: null,
    via: null,
    with: null,
    id: null,
    for: null,
    tls: null,
    envelope: null,
    rest: clause(),
    date: null,
    tail: [],
    own: [],
    damaged,
  };
}

function clause(): Clause {
  return { words: [], comments: [], low: "" };
}

/** The forms in lower case, made once: every dialect of the table looks at them. */
function finish(clauses: Clauses): void {
  const { lead, from, by, via, with: with_, id, tls } = clauses;
  for (const made of [lead, from, by, via, with_, id]) if (made) made.low = made.words.join(" ").toLowerCase();
  for (const made of [by, via, with_, id, tls]) {
    for (const comment of made?.comments ?? []) {
      // `(name [address])` is a host, however it is called.
      if (!/^\S* ?\[[^\]]*\]$/.test(comment)) clauses.own.push(comment.toLowerCase());
    }
  }
}

/** Words (neighbours without space between them joined) and comments, in order. `;` separates like space. */
function itemsOf(tokens: Token[]): Item[] {
  const items: Item[] = [];
  let end = -1;
  for (const token of tokens) {
    // A comment may be folded anywhere: its blanks count as one space.
    if (token.kind === "comment") items.push({ comment: oneSpaced(commentText(token)) });
    else if (token.kind === "atom" || token.kind === "quoted") {
      const last = items.at(-1);
      if (token.start === end && last && "word" in last) last.word += token.text;
      else items.push({ word: token.text });
      end = token.end;
    }
  }
  return items;
}

/**
 * The inside of a comment. A backslash before anything but a parenthesis, a quotation mark or itself is no escape that
 * a program wrote: QUIRK(smartermail): `version=TLS\Tls12`.
 */
function commentText(token: Token): string {
  const { text } = token;
  if (!text.includes("\\")) return unquote(token);
  return text.slice(1, text.length > 1 && text.endsWith(")") ? -1 : undefined).replace(/\\([()\\"])/g, "$1");
}

function oneSpaced(text: string): string {
  if (!/^[ \t\r\n]|[\t\r\n]| {2}|[ \t\r\n]$/.test(text)) return text;
  return text.replace(/[ \t\r\n]+/g, " ").trim();
}

/** QUIRK(courier, ezmts): clauses that a program prints after the date; those that stand before it are kept. */
function fillAfterDate(clauses: Clauses, items: Item[]): void {
  let current = clauses.rest;
  for (const [at, item] of items.entries()) current = openOrAdd(clauses, current, item, at, items[at - 1]);
}

function add(to: Clause, item: Item): void {
  if ("word" in item) to.words.push(item.word);
  else to.comments.push(item.comment);
}

function fillClauses(clauses: Clauses, items: Item[]): void {
  const from = items.findIndex((item) => isWord(item, "from"));
  const by = findBy(items, from);
  // `from` is the first keyword or it is not the from clause.
  const hasFrom = from >= 0 && (by < 0 || from < by) && !items.slice(0, from).some(isKeyword);
  let current = clauses.lead;
  for (let i = 0; i < items.length; i++) {
    const item = items[i]!;
    if (hasFrom && i === from) current = clauses.from = clause();
    else if (i === by) current = clauses.by = clause();
    else if (hasFrom && (i < from || i < by)) add(current, item);
    else current = openOrAdd(clauses, current, item, i, items[i - 1]);
  }
}

/** After `by` (or where there is none): a keyword opens its clause once; its repetition goes to `rest`. */
function openOrAdd(clauses: Clauses, current: Clause, item: Item, at: number, before: Item | undefined): Clause {
  // QUIRK(microsoft): `by host over TLS secured channel with …`.
  const key = isWord(before, "over") ? null : keywordOf(item);
  if (!key || (clauses.by === null && clauses.from === null && at > 0 && current === clauses.lead)) {
    add(current, item);
    return current;
  }
  if (clauses[key] !== null) {
    add(clauses.rest, item);
    return clauses.rest;
  }
  const opened = clause();
  clauses[key] = opened;
  const glued = "word" in item ? /^id=(.+)$/i.exec(item.word) : null;
  if (glued) opened.words.push(glued[1]!);
  return opened;
}

function keywordOf(item: Item): Keyword | null {
  if (!("word" in item) || (item.word.length > LONGEST_KEYWORD && !/^id=/i.test(item.word))) return null;
  const word = item.word.toLowerCase();
  if (word.startsWith("id=") && word.length > 3) return "id";
  return Object.hasOwn(keywords, word) ? keywords[word]! : null;
}

function isKeyword(item: Item): boolean {
  return isWord(item, "by") || keywordOf(item) !== null;
}

function isWord(item: Item | undefined, word: string): boolean {
  if (item === undefined || !("word" in item) || item.word.length !== word.length) return false;
  return item.word.toLowerCase() === word;
}

/**
 * The `by` that counts: the first one, unless a later one has a TCP-info comment directly before it. Programs that print a HELO
 * of several words as it came put their own TCP-info comment after it, so the last such `by` is theirs.
 */
function findBy(items: Item[], from: number): number {
  const first = nextBy(items, from + 1, from);
  if (first < 0 || from < 0) return first;
  // Two fields that lost the line end between them: the second is another hop's.
  const end = items.findIndex((item, i) => i > first && isWord(item, "received:"));
  let found = first;
  for (let at = nextBy(items, first + 1, -1); at >= 0; at = nextBy(items, at + 1, -1)) {
    if (end >= 0 && at > end) break;
    if (items.slice(startOfComments(items, at), at).some(isPeer)) found = at;
  }
  return found;
}

/** Where the run of comments directly before `end` begins. */
function startOfComments(items: Item[], end: number): number {
  let at = end;
  while (at > 0 && "comment" in items[at - 1]!) at -= 1;
  return at;
}

function nextBy(items: Item[], start: number, from: number): number {
  for (let i = start; i < items.length; i++) {
    // A client may call itself `by`: `from by (name [address]) by …`.
    const asName = i === from + 1 && from >= 0 && (i + 1 >= items.length || "comment" in items[i + 1]!);
    if (isWord(items[i], "by") && !asName) return i;
  }
  return -1;
}

/** Names a network address the way a receiving program does. */
function isPeer(item: Item): boolean {
  const text = "comment" in item ? item.comment : item.word;
  if (!text.includes(".") && !text.includes(":")) return false;
  const bracket = /\[(?:IPv6:)?([0-9A-Fa-f:.]+)\]/i.exec(text);
  const address = bracket ? bracket[1]! : text;
  return isAddressLike(address) && parseIp(address) !== null;
}

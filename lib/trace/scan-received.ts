// Splits a Received field into its clauses (RFC 5321 §4.4) without believing anything a client could have chosen: keywords
// count only outside comments and quoted strings, `from` … `by` must come first, and every comment stays with its clause.
// The date follows the last `;` outside comments after which a date can be read (RFC 5322 §3.6.7); lines without one are read too.
// Gap: a HELO that a program prints bare and that itself holds ` by ` is told apart only where a TCP-info comment follows.
import { limits } from "#lib/limits.ts";
import { scanCfws, type Token, unquote } from "#lib/text/cfws.ts";
import { type DateValue, parseDate } from "#lib/text/dates.ts";
import { parseIp } from "#lib/text/ip.ts";

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
const SEMICOLON = ";";
/** Places tried, from the right, before a line counts as undated. Keeps the work linear. */
const DATE_TRIES = 8;

/**
 * Reads one unfolded Received body. Never throws; linear in the octets.
 * @param body text after `Received:`; only the first `limits.fieldOctets` are split into clauses
 */
export function scanReceived(body: string): Clauses {
  const mended = mendedTokens(body.slice(0, limits.fieldOctets));
  const parted = partDate(mended.tokens);
  const clauses = emptyClauses(mended.damaged);
  clauses.date = parted.date ?? lastDate(body, mended.damaged);
  clauses.tail = parted.tail;
  fillClauses(clauses, itemsOf(parted.head));
  clauses.id ??= parted.id;
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
    for (const comment of made?.comments ?? []) clauses.own.push(comment.toLowerCase());
  }
}

/**
 * Tokens with unmatched marks repaired. A client can put a lone `(` or `"` into its HELO; read strictly it would swallow the
 * rest of the line. From an unclosed comment on, parentheses are taken not to nest: the HELO stays inside its comment.
 */
function mendedTokens(text: string): { tokens: Token[]; damaged: boolean } {
  let tokens = scanCfws(text, SEMICOLON);
  let mended = text;
  for (let pass = 0; pass < 2; pass++) {
    const last = tokens.at(-1);
    if (!last || isClosed(last)) return { tokens, damaged: pass > 0 };
    const head = mended.slice(0, last.start);
    mended = head + (last.kind === "quoted" ? last.text.replaceAll('"', "'") : flatComments(last.text));
    tokens = scanCfws(mended, SEMICOLON);
  }
  return { tokens, damaged: true };
}

function isClosed(token: Token): boolean {
  if (token.kind === "quoted") return token.text.length > 1 && endsUnescaped(token.text, '"');
  if (token.kind !== "comment") return true;
  let depth = 0;
  for (let i = 0; i < token.text.length; i++) {
    const char = token.text[i];
    if (char === "\\") i += 1;
    else if (char === "(") depth += 1;
    else if (char === ")") depth -= 1;
  }
  return depth === 0;
}

function endsUnescaped(text: string, mark: string): boolean {
  if (!text.endsWith(mark)) return false;
  let slashes = 0;
  while (text[text.length - 2 - slashes] === "\\") slashes += 1;
  return slashes % 2 === 0;
}

/** The same text with every `(` inside a comment escaped, so that the first `)` closes it. */
function flatComments(text: string): string {
  const out: string[] = [];
  let inside = false;
  for (let i = 0; i < text.length; i++) {
    const char = text[i]!;
    if (char === "\\") {
      out.push(char, text[i + 1] ?? "");
      i += 1;
    } else {
      out.push(inside && char === "(" ? "\\(" : char);
      if (char === "(") inside = true;
      else if (char === ")") inside = false;
    }
  }
  return out.join("");
}

interface Parted {
  head: Token[];
  date: DateValue | null;
  tail: string[];
  id: Clause | null;
}

function partDate(tokens: Token[]): Parted {
  const stops: number[] = [];
  for (let i = tokens.length - 1; i >= 0 && stops.length < DATE_TRIES; i--) {
    if (tokens[i]!.kind === "special") stops.push(i);
  }
  for (const stop of stops) {
    const parted = dateAfter(tokens, stop, stop + 1);
    if (parted.date?.utc) return parted;
  }
  const bare = bareDate(tokens);
  if (bare) return bare;
  if (stops.length === 0) return { head: tokens, date: null, tail: [], id: null };
  return dateAfter(tokens, stops[0]!, stops[0]! + 1);
}

/** The date in `tokens` from `start` on; the clauses are what stands before `end`. */
function dateAfter(tokens: Token[], end: number, start: number): Parted {
  const rest = tokens.slice(start);
  const tail: string[] = [];
  // QUIRK(courier): `; date id X`.
  const idAt = rest.findIndex((token) => token.kind === "atom" && token.text.toLowerCase() === "id");
  const dated = idAt > 0 ? rest.slice(0, idAt) : rest;
  const text: string[] = [];
  for (const token of dated) {
    if (token.kind === "comment" && !(text.length > 0 && isZone(unquote(token)))) tail.push(unquote(token));
    else text.push(token.text);
  }
  const written = text.join("").trim();
  const id = idAt > 0 ? clauseOf(itemsOf(rest.slice(idAt + 1))) : null;
  return { head: tokens.slice(0, end), date: written === "" ? null : parseDate(written), tail, id };
}

/** A comment that names a zone, as RFC 5322 §3.3 shows it: `(PST)`, `(Central Daylight Time)`. */
function isZone(comment: string): boolean {
  return /^[A-Za-z+\-0-9: ]{1,40}$/.test(comment) && !/^envelope-/i.test(comment);
}

/** QUIRK(sendgrid, webeasymail, bare dates): no `;` before the date. */
function bareDate(tokens: Token[]): Parted | null {
  let tries = 0;
  for (let i = tokens.length - 1; i >= 0 && tries < DATE_TRIES; i--) {
    if (!startsDate(tokens, i)) continue;
    tries += 1;
    const parted = dateAfter(tokens, i, i);
    if (parted.date?.utc) return parted;
  }
  return null;
}

function startsDate(tokens: Token[], at: number): boolean {
  const token = tokens[at]!;
  if (token.kind !== "atom") return false;
  if (/^(mon|tue|wed|thu|fri|sat|sun)[a-z]{0,6},?$/i.test(token.text) || /^\d{4}-\d\d-\d\d/.test(token.text))
    return true;
  const next = tokens[at + 2]?.text ?? "";
  return /^\d{1,2}$/.test(token.text) && /^(jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)/i.test(next);
}

/** A line too damaged or too long to be split still ends with its date. */
function lastDate(body: string, damaged: boolean): DateValue | null {
  if (!damaged && body.length <= limits.fieldOctets) return null;
  const at = body.lastIndexOf(";");
  const text = at < 0 ? "" : body.slice(at + 1, at + 120).trim();
  const date = parseDate(text);
  return date.utc === null ? null : date;
}

/** Words (neighbours without space between them joined) and comments, in order. `;` separates like space. */
function itemsOf(tokens: Token[]): Item[] {
  const items: Item[] = [];
  let end = -1;
  for (const token of tokens) {
    if (token.kind === "comment") items.push({ comment: unquote(token) });
    else if (token.kind === "atom" || token.kind === "quoted") {
      const last = items.at(-1);
      if (token.start === end && last && "word" in last) last.word += token.text;
      else items.push({ word: token.text });
      end = token.end;
    }
  }
  return items;
}

function clauseOf(items: Item[]): Clause {
  const made = clause();
  for (const item of items) add(made, item);
  return made;
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
    else if ((hasFrom && i < from) || (by >= 0 && hasFrom && i < by)) add(current, item);
    else current = openOrAdd(clauses, current, item, i);
  }
}

/** After `by` (or where there is none): a keyword opens its clause once; its repetition goes to `rest`. */
function openOrAdd(clauses: Clauses, current: Clause, item: Item, at: number): Clause {
  const key = keywordOf(item);
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
  if (!("word" in item)) return null;
  const word = item.word.toLowerCase();
  if (word.startsWith("id=") && word.length > 3) return "id";
  return Object.hasOwn(keywords, word) ? keywords[word]! : null;
}

function isKeyword(item: Item): boolean {
  return isWord(item, "by") || keywordOf(item) !== null;
}

function isWord(item: Item | undefined, word: string): boolean {
  return item !== undefined && "word" in item && item.word.toLowerCase() === word;
}

/** The `by` that counts: the first one, unless it is part of a bare HELO. */
function findBy(items: Item[], from: number): number {
  const first = nextBy(items, from + 1, from);
  if (first < 0 || from < 0 || items.slice(from, first).some(isPeer)) return first;
  // QUIRK(postfix): prints a HELO of several words as it came. Its own TCP-info comment stands directly before its `by`.
  const second = nextBy(items, first + 1, -1);
  if (second < 0) return first;
  let at = second - 1;
  while (at > first && "comment" in items[at]!) at -= 1;
  return items.slice(at + 1, second).some(isPeer) ? second : first;
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
  return parseIp(bracket ? bracket[1]! : text) !== null;
}

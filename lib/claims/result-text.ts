// The common ground of Authentication-Results (RFC 8601 §2.2) and Received-SPF (RFC 7208 §9.1): text parted by `;`, with
// words, name=value pairs and comments. Values and comments often hold what a sender chose, so nothing inside a comment or
// a quoted string is ever syntax.
import { scanCfws, type Token, unquote } from "#lib/text/cfws.ts";

export type Item =
  | { kind: "word"; text: string }
  | { kind: "pair"; name: string; value: string }
  | { kind: "comment"; text: string };

/** The stretches between `;`, each as items. An empty stretch is an empty list. */
export function readSegments(text: string): Item[][] {
  const segments: Token[][] = [[]];
  for (const token of scanResultText(text)) {
    if (token.kind === "special" && token.text === ";") segments.push([]);
    else segments.at(-1)!.push(token);
  }
  return segments.map(readItems);
}

/** An RFC 8601 keyword, or null. Marks that a page or chat put around it (`**pass**`) are taken off. */
export function keyword(text: string): string | null {
  const bare = withoutMarks(text).toLowerCase();
  return /^[a-z][a-z0-9_-]*$/.test(bare) ? bare : null;
}

/** The pairs as properties, names as written; of several with one name the first. */
export function propertiesOf(items: Item[]): Map<string, string> {
  const properties = new Map<string, string>();
  for (const item of items) {
    if (item.kind !== "pair" || item.value === "") continue;
    const name = withoutMarks(item.name);
    if (name !== "" && !properties.has(name)) properties.set(name, item.value);
  }
  return properties;
}

/** The texts of the comments, blanks collapsed, joined with "; "; null when there is none. */
export function commentOf(items: Item[]): string | null {
  const texts = items.flatMap((item) => (item.kind === "comment" && item.text !== "" ? [item.text] : []));
  return texts.length === 0 ? null : texts.join("; ");
}

/** Tokens with `;` and `=` alone; comments end where `maskComments` says, and every token has its text as written. */
function scanResultText(text: string): Token[] {
  const tokens = scanCfws(maskComments(text), ";=");
  return tokens.map((token) => ({ ...token, text: text.slice(token.start, token.end) }));
}

/**
 * The text with every comment's inside made harmless, offsets kept. RFC 5322 §3.2.2 knows no quoted strings in comments,
 * but receivers copy addresses with quoted local parts into them unescaped, and a `)` inside such a string would let a
 * sender write results of his own. Therefore a comment that ends with a quotation mark open goes on to where it ends
 * outside of one. Linear: both scans move forward, and a quotation mark that never closes is looked for once.
 */
function maskComments(text: string): string {
  if (!text.includes("(")) return text;
  const pieces: string[] = [];
  let kept = 0;
  let aware = true;
  for (let at = 0; at < text.length; ) {
    const character = text[at];
    if (character === '"') at = endOfQuoted(text, at);
    else if (character === "(") {
      const plain = endOfComment(text, at, false);
      const longer = aware && plain.inQuotes ? endOfComment(text, at, true) : plain;
      // A mark that never closes is an inch or an apostrophe, not the beginning of a string.
      if (longer.inQuotes && longer !== plain) aware = false;
      const { end, closed } = aware ? longer : plain;
      pieces.push(text.slice(kept, at), "(", "x".repeat(end - at - (closed ? 2 : 1)), closed ? ")" : "");
      kept = end;
      at = end;
    } else at += 1;
  }
  pieces.push(text.slice(kept));
  return pieces.join("");
}

/** `at` stands on `(`. `end` is after its `)`, or the end of the text. */
function endOfComment(text: string, at: number, aware: boolean): { end: number; closed: boolean; inQuotes: boolean } {
  let depth = 0;
  let inQuotes = false;
  for (let i = at; i < text.length; i++) {
    const character = text[i];
    if (character === "\\") i += 1;
    else if (character === '"') inQuotes = !inQuotes;
    else if (aware && inQuotes) continue;
    else if (character === "(") depth += 1;
    else if (character === ")" && --depth === 0) return { end: i + 1, closed: true, inQuotes };
  }
  return { end: text.length, closed: false, inQuotes };
}

/** `at` stands on `"`; returns the place after the closing one, or the end of the text. */
function endOfQuoted(text: string, at: number): number {
  for (let i = at + 1; i < text.length; i++) {
    if (text[i] === "\\") i += 1;
    else if (text[i] === '"') return i + 1;
  }
  return text.length;
}

/** The words and pairs of a segment, then its comments; their order among each other carries no meaning. */
function readItems(tokens: Token[]): Item[] {
  const runs = readRuns(tokens);
  const items: Item[] = [];
  for (let i = 0; i < runs.length; i++) {
    const run = runs[i]!;
    const equals = run.findIndex(isEquals);
    const before = equals === -1 ? run : run.slice(0, equals);
    let value = equals === -1 ? null : run.slice(equals + 1);
    // RFC 8601 §2.2: CFWS may stand on both sides of the equals sign.
    const next = runs[i + 1];
    if (value === null && next && isEquals(next[0]!)) {
      value = next.slice(1);
      i += 1;
    }
    const after = runs[i + 1];
    if (value?.length === 0 && after && !after.some(isEquals)) {
      value = after;
      i += 1;
    }
    if (value === null) items.push({ kind: "word", text: textOf(before) });
    else if (before.length > 0) items.push({ kind: "pair", name: textOf(before), value: textOf(value) });
  }
  for (const token of tokens) {
    if (token.kind === "comment") items.push({ kind: "comment", text: unquote(token).replace(/\s+/g, " ").trim() });
  }
  return items;
}

/** Tokens that touch each other make a run; blanks and comments part runs. No run is empty. */
function readRuns(tokens: Token[]): Token[][] {
  const runs: Token[][] = [];
  let open = false;
  for (const token of tokens) {
    const parts = token.kind === "comment" || token.kind === "space";
    if (!parts && open) runs.at(-1)!.push(token);
    else if (!parts) runs.push([token]);
    open = !parts;
  }
  return runs;
}

const isEquals = (token: Token): boolean => token.kind === "special" && token.text === "=";

/** One quoted string is taken out of its marks; a quoted local part keeps them, for they belong to the address. */
function textOf(tokens: Token[]): string {
  const [only] = tokens;
  if (tokens.length === 1 && only?.kind === "quoted") return unquote(only);
  return tokens
    .map((token) => token.text)
    .join("")
    .replace(/[`*]{1,3}$/, "");
}

/** QUIRK(markdown): emphasis and code marks around words, as pasted from a page or a chat. */
const withoutMarks = (text: string): string => text.replace(/^[`*]{1,3}/, "").replace(/[`*]{1,3}$/, "");

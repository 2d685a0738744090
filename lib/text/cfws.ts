// Reads structured field bodies (RFC 5322 §3.2.2 and §3.2.4): comments nest, quoted strings and comments take `\`
// escapes, and nothing inside either is syntax. One pass, linear; an unterminated comment or string runs to the end.

/** A stretch of an unfolded field body. `text` is as written, with its parentheses or quotation marks. */
export interface Token {
  kind: "space" | "comment" | "quoted" | "special" | "atom";
  text: string;
  start: number;
  end: number;
}

const QUOTE = 34;
const OPEN = 40;
const CLOSE = 41;
const ESCAPE = 92;

/**
 * Splits `text` into tokens that join to it again.
 * @param specials characters that stand alone, e.g. `;` for Received or `<>@,:;.` for addresses
 */
export function scanCfws(text: string, specials: string): Token[] {
  const kinds = kindsFor(specials);
  const tokens: Token[] = [];
  for (let at = 0; at < text.length; ) {
    const start = at;
    const code = text.charCodeAt(at);
    const kind = code < known ? kinds[code]! : "atom";
    if (kind === "comment") at = endOfComment(text, at);
    else if (kind === "quoted") at = endOfQuoted(text, at);
    else at = kind === "special" ? at + 1 : endOfRun(text, at, kinds, kind);
    tokens.push({ kind, text: text.slice(start, at), start, end: at });
  }
  return tokens;
}

/** The content of a comment or quoted string: outer marks and `\` escapes removed. Other tokens are returned as they are. */
export function unquote(token: Token): string {
  if (token.kind !== "quoted" && token.kind !== "comment") return token.text;
  const close = token.kind === "quoted" ? '"' : ")";
  const closed = token.text.length > 1 && token.text.endsWith(close);
  return token.text.slice(1, closed ? -1 : undefined).replace(/\\([\s\S])/g, "$1");
}

/** What each character below `known` begins or goes on; all others are of atoms. */
type Kinds = readonly Token["kind"][];
const known = 256;

/** One table for each set of specials; there are a handful in all. */
const tables = new Map<string, Kinds>();

function kindsFor(specials: string): Kinds {
  let kinds = tables.get(specials);
  if (!kinds) {
    kinds = Array.from({ length: known }, (_, code) => kindOf(code, specials));
    tables.set(specials, kinds);
  }
  return kinds;
}

function kindOf(code: number, specials: string): Token["kind"] {
  if (code === 32 || code === 9 || code === 13 || code === 10) return "space";
  if (code === OPEN) return "comment";
  if (code === QUOTE) return "quoted";
  return specials.includes(String.fromCharCode(code)) ? "special" : "atom";
}

function endOfRun(text: string, start: number, kinds: Kinds, kind: Token["kind"]): number {
  let at = start + 1;
  for (; at < text.length; at++) {
    const code = text.charCodeAt(at);
    if ((code < known ? kinds[code] : "atom") !== kind) break;
  }
  return at;
}

/** `at` stands on `(`; returns the place after its `)`, or the end of the text. */
function endOfComment(text: string, at: number): number {
  let depth = 0;
  for (let i = at; i < text.length; i++) {
    const code = text.charCodeAt(i);
    if (code === ESCAPE) i += 1;
    else if (code === OPEN) depth += 1;
    else if (code === CLOSE && --depth === 0) return i + 1;
  }
  return text.length;
}

/** `at` stands on `"`; returns the place after the closing one, or the end of the text. */
function endOfQuoted(text: string, at: number): number {
  for (let i = at + 1; i < text.length; i++) {
    const code = text.charCodeAt(i);
    if (code === ESCAPE) i += 1;
    else if (code === QUOTE) return i + 1;
  }
  return text.length;
}

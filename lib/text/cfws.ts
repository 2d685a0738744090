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
  const tokens: Token[] = [];
  let at = 0;
  while (at < text.length) {
    const start = at;
    const kind = kindAt(text, at, specials);
    if (kind === "comment") at = endOfComment(text, at);
    else if (kind === "quoted") at = endOfQuoted(text, at);
    else if (kind === "special") at += 1;
    else
      do at += 1;
      while (at < text.length && kindAt(text, at, specials) === kind);
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

function kindAt(text: string, at: number, specials: string): Token["kind"] {
  const code = text.charCodeAt(at);
  if (code === 32 || code === 9 || code === 13 || code === 10) return "space";
  if (code === OPEN) return "comment";
  if (code === QUOTE) return "quoted";
  return specials.includes(text[at]!) ? "special" : "atom";
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

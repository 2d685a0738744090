// Tokens of a Received line whose parentheses or quotation marks do not match. A client can put a lone `(` or `"` into its HELO
// (RFC 5321 §4.1.1.1 forbids it, programs print it); read strictly it would swallow the rest of the line. A quoted local part
// inside a comment may hold parentheses as well: read strictly they would end the comment.
import { scanCfws, type Token } from "#lib/text/cfws.ts";

const SEMICOLON = ";";

/**
 * The tokens of `text`, `;` alone. From an unclosed comment on, parentheses are taken not to nest: the HELO stays inside its
 * comment. `damaged` tells that such a repair was needed.
 */
export function mendedTokens(text: string): { tokens: Token[]; damaged: boolean } {
  let mended = guardPaths(text);
  let tokens = scanCfws(mended, SEMICOLON);
  for (let pass = 0; pass < 4; pass++) {
    const bad = tokens.find(swallowsPeer) ?? unclosed(tokens.at(-1));
    if (bad === null) return { tokens, damaged: pass > 0 };
    mended = mended.slice(0, bad.start) + mendedTail(mended, bad);
    tokens = scanCfws(mended, SEMICOLON);
  }
  return { tokens, damaged: true };
}

function unclosed(token: Token | undefined): Token | null {
  return token === undefined || isClosed(token) ? null : token;
}

/** A quotation mark of the HELO and one far behind it: what stands between them has the program's own TCP-info comment. */
function swallowsPeer({ kind, text }: Token): boolean {
  return kind === "quoted" && /[\d.:a-f]\]\)/i.test(text);
}

/** The text from `bad` on, without the mark that opened it, as far as it is none. */
function mendedTail(text: string, { kind, start }: Token): string {
  const tail = text.slice(start);
  if (kind === "quoted") return `'${tail.slice(1)}`;
  // Inside a word of a HELO that is printed bare: `from a(b (name [address]) by …`.
  const glued = start > 0 && /[^\s()";,]/.test(text[start - 1]!) && /^\([^\s()]*\s+\(/.test(tail);
  return glued ? `[${tail.slice(1)}` : flatComments(tail);
}

/** A quoted local part may hold parentheses (RFC 5321 §4.1.2); programs print it inside a comment as it is. */
const quotedPath =
  /\((?:envelope-(?:from|sender)|return-path:?|envelope from)[ =]<?"((?:[^"\\\r\n]|\\.){0,256})"@[^\s()"]*\)/gi;

function guardPaths(text: string): string {
  if (!text.includes('"@')) return text;
  return text.replace(quotedPath, (path) => `(${path.slice(1, -1).replace(/[()\\]/g, "\\$&")})`);
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

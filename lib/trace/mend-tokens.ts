// Tokens of a Received line whose parentheses or quotation marks do not match. A client can put a lone `(` or `"` into its HELO
// (RFC 5321 §4.1.1.1 forbids it, programs print it); read strictly it would swallow the rest of the line.
import { scanCfws, type Token } from "#lib/text/cfws.ts";

const SEMICOLON = ";";

/**
 * The tokens of `text`, `;` alone. From an unclosed comment on, parentheses are taken not to nest: the HELO stays inside its
 * comment. `damaged` tells that such a repair was needed.
 */
export function mendedTokens(text: string): { tokens: Token[]; damaged: boolean } {
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

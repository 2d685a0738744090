// The paths of the envelope (RFC 5321 §4.1.2) as Return-Path and SMTP commands write them. Comments and blanks may stand
// around and inside (RFC 5322 §3.6.7); a source route is dropped, as RFC 5321 §3.3 and appendix F.2 ask of receivers.
import { scanCfws, type Token } from "./cfws.ts";

/** More than any path may have (RFC 5321 §4.5.3.1.3: 256 octets) with routes and comments. */
const readLength = 4096;

/**
 * The address of a path, without angle brackets and source route; its domain is what follows the last `@`.
 * @param raw an unfolded field body or command argument
 * @returns `<>` for the null path (RFC 5321 §4.5.5), null when there is no path to read
 */
export function readPath(raw: string): string | null {
  const tokens = scanCfws(raw.slice(0, readLength), "<>@,:").filter((token) => token.kind !== "comment");
  const open = tokens.findIndex((token) => isSpecial(token, "<"));
  if (open < 0) return readBare(tokens);
  const start = tokens.findIndex((token, i) => i > open && token.kind !== "space" && !isSpecial(token, "<"));
  // QUIRK(many): a bracket that is never closed, or doubled ones.
  const close = tokens.findIndex((token, i) => i > open && isSpecial(token, ">"));
  const inside = start < 0 ? [] : tokens.slice(start, close < 0 ? undefined : close);
  if (inside.length === 0) return close < 0 ? null : "<>";
  return joinPath(dropRoute(inside));
}

/** QUIRK(qmail, many): no angle brackets; then only an address is believed. */
function readBare(tokens: Token[]): string | null {
  const path = joinPath(dropRoute(tokens.slice(tokens.findIndex((token) => token.kind !== "space"))));
  return path?.includes("@") ? path : null;
}

/** RFC 5321 §4.1.2: `@one,@two:` in front of the mailbox. */
function dropRoute(tokens: Token[]): Token[] {
  if (tokens.length === 0 || !isSpecial(tokens[0]!, "@")) return tokens;
  const colon = tokens.findIndex((token) => isSpecial(token, ":"));
  return colon < 0 ? tokens : tokens.slice(colon + 1);
}

/** Blanks are allowed around `@` and dots (RFC 5322 §4.4); between two words they leave nothing to be read. */
function joinPath(tokens: Token[]): string | null {
  let path = "";
  let last: Token | null = null;
  let blank = false;
  for (const token of tokens) {
    if (token.kind === "space") {
      blank = true;
      continue;
    }
    if (blank && last !== null && isWord(last, -1) && isWord(token, 0)) return null;
    path += token.text;
    last = token;
    blank = false;
  }
  return path === "" || path.startsWith("@") || path.includes("\0") ? null : path;
}

/** The token ends (-1) or begins (0) with something that a blank parts from what stands next to it. */
function isWord(token: Token, at: -1 | 0): boolean {
  return token.kind !== "special" && token.text.at(at) !== ".";
}

function isSpecial(token: Token, text: string): boolean {
  return token.kind === "special" && token.text === text;
}

// Addresses written out in plain text, as mail programs make links of them: with a scheme, with `www.`, or a host and a path.
// RFC 3986 Appendix C: in angle brackets an address may be broken over lines. One pass, bounded. Known gaps: addresses broken
// over lines without brackets; bare hosts without a path; mail addresses without `mailto:`.
import { isIcannName } from "#lib/dns/public-suffix.ts";

/** Characters of a text that are read, and addresses taken of it. */
const charactersRead = 1_048_576;
const addressesTaken = 5_000;
const longest = 4_096;

export interface TextAddress {
  /** As written, without the punctuation around it. */
  shown: string;
  /** With a scheme. */
  target: string;
}

const end = '\\s<>"“”„«»。，、；）】」』\\u0000-\\u001f\\u007f';
const scheme = "(?:https?|ftp|file):(?:\\/\\/|\\\\\\\\)|(?:mailto|tel|javascript|data|vbscript|intent):(?=[^\\s])";
const host = "(?:[\\p{L}\\p{N}](?:[\\p{L}\\p{N}-]{0,61}[\\p{L}\\p{N}])?\\.){1,8}[a-z]{2,24}";
const pattern = new RegExp(
  `(?<![\\p{L}\\p{N}@./_+-])(?:(?:${scheme})[^${end}]{1,${longest}}|www\\.[^${end}]{3,${longest}}|${host}(?=\\/)[^${end}]{1,${longest}})`,
  "giu",
);

/** In document order, as often as they stand there. */
export function findInText(text: string): TextAddress[] {
  const found: TextAddress[] = [];
  const read = joinBracketed(text.slice(0, charactersRead));
  for (const { 0: match } of read.matchAll(pattern)) {
    if (found.length >= addressesTaken) break;
    const shown = trimEnd(match);
    const target = withScheme(shown);
    if (target) found.push({ shown, target });
  }
  return found;
}

/** `<https://…` that goes on in the next lines: the line ends inside of the brackets are taken out. */
function joinBracketed(text: string): string {
  if (!/<(?:URL:)?https?:/i.test(text)) return text;
  return text.replace(/<(?:URL:)?(https?:[^<>\s]{20,1000}(?:\r?\n[^<>\s]{1,1000}){1,20})>/gi, (_, inner: string) => {
    return `<${inner.replace(/\r?\n/g, "")}>`;
  });
}

/** Punctuation behind an address belongs to the sentence; a closing bracket does when it was not opened inside. */
function trimEnd(text: string): string {
  let stop = text.length;
  const opened = { ")": count(text, "("), "]": count(text, "["), "}": count(text, "{") };
  const closed = { ")": count(text, ")"), "]": count(text, "]"), "}": count(text, "}") };
  for (; stop > 0; stop--) {
    const last = text[stop - 1]!;
    if (last === ")" || last === "]" || last === "}") {
      if (closed[last] <= opened[last]) break;
      closed[last] -= 1;
    } else if (!".,;:!?'’*_|`".includes(last)) break;
  }
  return text.slice(0, stop);
}

const count = (text: string, character: string): number => text.split(character).length - 1;

function withScheme(shown: string): string | null {
  if (/^(?:https?|ftp|file):./i.test(shown)) return /^[a-z]+:[/\\]{2}./i.test(shown) ? shown : null;
  if (/^(?:mailto|tel):/i.test(shown)) return /^mailto:[^@]+@.|^tel:\+?[\d-]{4}/i.test(shown) ? shown : null;
  if (/^(?:javascript|vbscript|data|intent):/i.test(shown)) return isWholeScheme(shown) ? shown : null;
  const name = shown.split(/[/?#:]/)[0]!.toLowerCase();
  return name.includes(".") && isIcannName(name) ? `http://${shown}` : null;
}

/** `data:` and the like are also words of prose and code. */
function isWholeScheme(text: string): boolean {
  return /^data:[a-z]+\/[\w.+-]+[;,]./i.test(text) || /^(?:javascript|vbscript):[\w.]+\(/i.test(text);
}

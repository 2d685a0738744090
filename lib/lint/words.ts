// Words of details: counts and quotations. A quotation is short and shows every character that cannot be seen by its
// name, so that a detail can stand in a terminal and on a page.
import { findInvisible } from "#lib/text/format/invisible.ts";

const longestQuote = 80;

/** `one line`, `3 lines`. */
export function count(number: number, singular: string, plural = `${singular}s`): string {
  return number === 1 ? `one ${singular}` : `${number} ${plural}`;
}

/** The same at the beginning of a sentence. */
export function countFirst(number: number, singular: string, plural?: string): string {
  const words = count(number, singular, plural);
  return words[0]!.toUpperCase() + words.slice(1);
}

/** A text of the message in quotation marks. */
export function quote(text: string): string {
  const shown = findInvisible(text.trim().slice(0, longestQuote))
    .map((segment) => (segment.codePoint === null ? segment.text : `[${segment.codePoint}]`))
    .join("");
  return `“${shown}${text.trim().length > longestQuote ? "…" : ""}”`;
}

/** Quotations joined: `“a”, “b” and 3 more`. */
export function quoteAll(texts: readonly string[], shown = 5): string {
  const quoted = texts.slice(0, shown).map(quote);
  const more = texts.length - quoted.length;
  if (more > 0) return `${quoted.join(", ")} and ${more} more`;
  return quoted.length < 2 ? quoted.join("") : `${quoted.slice(0, -1).join(", ")} and ${quoted.at(-1)}`;
}

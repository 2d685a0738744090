// Words of details: counts and quotations. A quotation is short and shows every character that cannot be seen by its
// name, so that a detail can stand in a terminal and on a page.
import { findInvisible } from "#lib/text/format/invisible.ts";
import { listed, Say, say, type Value } from "#lib/text/say.ts";

const longestQuote = 80;

/** `one line`, `3 lines`. @param singular, plural literals: lib/report/french has a form for each */
export function count(number: number, singular: string, plural = `${singular}s`): Say {
  return number === 1 ? new Say(`one ${singular}`, []) : new Say(`{0} ${plural}`, [number]);
}

/** The same at the beginning of a sentence. */
export function countFirst(number: number, singular: string, plural = `${singular}s`): Say {
  return number === 1 ? new Say(`One ${singular}`, []) : new Say(`{0} ${plural}`, [number]);
}

/** A text of the message in quotation marks. @param told gives it where words of ours are in it */
export function quote(text: string, told: (shown: string) => Value = String): Say {
  const shown = findInvisible(text.trim().slice(0, longestQuote))
    .map((segment) => (segment.codePoint === null ? segment.text : `[${segment.codePoint}]`))
    .join("");
  return say`“${told(shown)}${text.trim().length > longestQuote ? "…" : ""}”`;
}

/** What is given more than once: `Content-Type is “a” and “b”; boundary is “c” and “d”`. */
export function eachIs(given: readonly { name: string; texts: readonly string[] }[]): Say {
  const each = given.map(({ name, texts }) => listed([name, quoteAll(texts)], say` is `));
  return listed(each, say`; `);
}

/** Quotations joined: `“a”, “b” and 3 more`. @param told as for `quote` */
export function quoteAll(texts: readonly string[], shown = 5, told?: (shown: string) => Value): Say {
  const quoted = texts.slice(0, shown).map((text) => quote(text, told));
  const more = texts.length - quoted.length;
  if (more > 0) return say`${listed(quoted)} and ${more} more`;
  return quoted.length < 2 ? listed(quoted) : say`${listed(quoted.slice(0, -1))} and ${quoted.at(-1)!}`;
}

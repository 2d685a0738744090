// Sentences of a report are English strings: that is its contract. One that is to be told in another language as well is read back
// here into its words and its values, by examples of what may have been said. What comes of it is in English what it was.
import { Say, type Text, type Value } from "./say.ts";

/**
 * The text as it was said: like the first example that it has the words of.
 * @param examples their strings and numbers may be others in the text; a `Say` among their values is words, found again inside
 */
export function recall(text: string, examples: readonly Say[]): Say | null {
  for (const example of examples) {
    const said = String(example) === text ? example : recallOne(text, example);
    if (said) return said;
  }
  return null;
}

/** The same, or the text as it is: then it is told where a language has it as a whole. */
export const recallOr = (text: string, examples: readonly Say[]): Text => recall(text, examples) ?? text;

function recallOne(text: string, { form, values }: Say): Say | null {
  const found = valuesIn(text, form.split(/\{[0-9]+\}/));
  if (found === null) return null;
  const recalled: Value[] = [];
  for (const [at, value] of found.entries()) {
    const example = values[at];
    const said = example instanceof Say ? recall(value, [example]) : value;
    if (said === null) return null;
    recalled.push(said);
  }
  return new Say(form, recalled);
}

/** What stands between the pieces, each as early as can be. The last piece ends the text. */
function valuesIn(text: string, [first = "", ...pieces]: string[]): string[] | null {
  if (pieces.length === 0 || !text.startsWith(first)) return null;
  const found: string[] = [];
  let at = first.length;
  for (const [index, piece] of pieces.entries()) {
    const isLast = index === pieces.length - 1;
    const end = isLast ? text.length - piece.length : text.indexOf(piece, at);
    if (end < at || !text.startsWith(piece, end)) return null;
    found.push(text.slice(at, end));
    at = end + piece.length;
  }
  return found;
}

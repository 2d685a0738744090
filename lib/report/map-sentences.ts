// Where a report says something in its own words, so that they can be told in other languages. Browser-safe.

/** Keys of sentences, of headings, and of lists of them. */
const keys = new Set([
  "columns",
  "detail",
  "digits",
  "enhancedMeaning",
  "innocent",
  "meaning",
  "note",
  "notes",
  "outcome",
  "reason",
  "roleReason",
  "rows",
  "sentence",
  "sentences",
  "title",
  "why",
  "withMeaning",
]);

/** In these also more. */
const alsoThere: Record<string, ReadonlySet<string>> = {
  facts: new Set([...keys, "name", "value"]),
  chips: new Set([...keys, "value"]),
  types: new Set([...keys, "byContent", "byName", "explanation"]),
};

/** What others say, and what is told as a whole (see tell.ts). */
const elsewhere = new Set(["claims", "dns", "findings", "notChecked", "translations"]);

/** @param key what it stands under */
type Tell = (sentence: string, key: string) => string;

/** Under these may as well stand what a message says. */
export const isMixed = (key: string): boolean => key === "rows" || key === "value";

/**
 * The value with everything it says in its own words changed; what says nothing is the same object as before.
 * @param value a report, or a part of one, as JSON has it
 */
export function mapSentences<T>(value: T, tell: Tell): T {
  return map(value, "", keys, tell) as T;
}

function map(value: unknown, key: string, said: ReadonlySet<string>, tell: Tell): unknown {
  if (typeof value === "string") return said.has(key) ? tell(value, key) : value;
  if (value === null || typeof value !== "object" || elsewhere.has(key)) return value;
  if (Array.isArray(value)) {
    const mapped = value.map((item) => map(item, key, said, tell));
    return mapped.some((item, at) => item !== value[at]) ? mapped : value;
  }
  let mapped: Record<string, unknown> | null = null;
  for (const [name, inner] of Object.entries(value)) {
    const told = map(inner, name, alsoThere[name] ?? said, tell);
    if (told !== inner) mapped = { ...(mapped ?? value), [name]: told };
  }
  return mapped ?? value;
}

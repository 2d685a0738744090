// What an entry of the table of decoders is, and the small builders its entries share.
import { limits } from "#lib/limits.ts";
import type { Ref } from "#lib/text/span.ts";
import type { Value } from "./types.ts";

/** One family of fields that reads alike. What a field is for stands in known-names.ts. */
export interface Decoder {
  /** Field names in lower case. */
  names: readonly string[];
  ref: Ref;
  /** @param raw the field body, unfolded, as written. Null when nothing can be read. Never throws. */
  read(raw: string): Value | null;
  /** Every text that its rows say, so that other languages can have it too; a colon and what a message says may follow one. */
  meanings?: readonly string[];
  /** Run by the table's test; an entry without one fails. */
  examples: readonly (readonly [raw: string, value: Value | null])[];
}

/** One row of a `pairs` value. */
export interface Row {
  name: string;
  value: string;
  meaning: string | null;
}

export const row = (name: string, value: string, meaning: string | null = null): Row => ({ name, value, meaning });

/** Rows as a value, capped; null when there are none. */
export function pairs(rows: Row[]): Value | null {
  return rows.length === 0 ? null : { kind: "pairs", rows: rows.slice(0, limits.parameters) };
}

/** Splits `text` at the first `mark`; null when there is none. Both sides are trimmed. */
export function splitOnce(text: string, mark: string): [before: string, after: string] | null {
  const at = text.indexOf(mark);
  return at < 0 ? null : [text.slice(0, at).trim(), text.slice(at + mark.length).trim()];
}

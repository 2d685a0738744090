// What a field row says besides its raw text, and whether it holds the words of the filter.
import type { Field, Value } from "#lib/fields/types.ts";

/** The decoded text, where it reads differently from what was written. */
export function decodedText(field: Field): string | null {
  const body = oneBlank(field.body);
  return body === oneBlank(field.raw) ? null : body;
}

/** Folding may leave tabs and more than one blank; that is no decoding. */
const oneBlank = (text: string): string => text.replace(/[ \t\r\n]+/g, " ").trim();

/** The value says more than the text it was read from. */
export function addsTo(value: Value, text: string): boolean {
  if (value.kind !== "text" && value.kind !== "mailboxes" && value.kind !== "list") return true;
  return letters(valueText(value)) !== letters(text);
}

/** Without what only parts or wraps: blanks, commas, angle brackets, quotes. */
const letters = (text: string): string => text.replace(/[\s,<>"]+/g, "");

/** The fields that hold all of these words, wherever in the row they stand. */
export function fieldsHolding(fields: readonly Field[], words: string): readonly Field[] {
  const wanted = words.toLowerCase().split(/\s+/).filter(Boolean);
  if (wanted.length === 0) return fields;
  return fields.filter((field) => {
    const text = textOf(field);
    return wanted.every((word) => text.includes(word));
  });
}

const known = new WeakMap<Field, string>();

function textOf(field: Field): string {
  const before = known.get(field);
  if (before !== undefined) return before;
  const said = [field.index, `line ${field.line}`, field.name, field.raw, field.body, field.about?.meaning];
  const text = [...said, field.value && valueText(field.value)].filter(Boolean).join("\n").toLowerCase();
  known.set(field, text);
  return text;
}

function valueText(value: Value): string {
  switch (value.kind) {
    case "text":
      return value.text;
    case "date":
      return value.date.utc ?? "";
    case "mailboxes":
      return value.mailboxes.map(({ name, address }) => `${name ?? ""} ${address ?? ""}`).join(" ");
    case "list":
      return value.items.join(" ");
    case "pairs":
      return value.rows.map((row) => `${row.name} ${row.value} ${row.meaning ?? ""}`).join(" ");
    default:
      return value satisfies never;
  }
}

/** Rows in the page at once. */
export const rowsAtOnce = 60;

/** Of `fields` the stretch that holds the field at `place`. */
export function pageAround(fields: readonly Field[], place: number): { from: number; shown: readonly Field[] } {
  const from = Math.floor(Math.max(0, Math.min(place, fields.length - 1)) / rowsAtOnce) * rowsAtOnce;
  return { from, shown: fields.slice(from, from + rowsAtOnce) };
}

// The copies that a signer may keep of signed fields (RFC 6376 §3.5, z=). A verifier must not use them to verify; they tell
// which field was changed, and a repair made from them is proven by the signature like any other.
import type { Message, RawField } from "#lib/message/types.ts";
import { latin1 } from "#lib/text/octets.ts";
import { said } from "#lib/text/said.ts";
import type { FieldIndex } from "./pick-fields.ts";
import type { Note, Signature } from "./signature.ts";

/** Whether two field bodies are the same but for white space. */
export function isSameValue(one: string, other: string): boolean {
  return withoutBlanks(one) === withoutBlanks(other);
}

/** A note that names the fields whose copy differs; none when all agree or there is no copy. */
export function describeCopies(message: Message, { copiedFields }: Signature, index: FieldIndex): Note[] {
  const left = new Map<string, number>();
  const differing: string[] = [];
  for (const { name, value } of copiedFields) {
    const same: readonly RawField[] = index.get(name.toLowerCase()) ?? [];
    // Copies of repeated fields stand in the order of h=: the lowest first.
    const at = (left.get(name.toLowerCase()) ?? same.length) - 1;
    left.set(name.toLowerCase(), Math.max(at, 0));
    const field = same[at];
    const present = field ? latin1(message.octets, field.body[0], field.body[1]) : null;
    if (present === null || !isSameValue(present, value))
      differing.push(present === null ? said`${name} (gone)` : name);
  }
  if (differing.length === 0) return [];
  const shown = differing.slice(0, 10).join(", ");
  return [{ code: "copied-field-differs", detail: said`Other than the copy that was kept at signing (z=): ${shown}.` }];
}

function withoutBlanks(text: string): string {
  return text.replace(/[ \t\r\n]+/g, "");
}

// DKIM2 (draft-ietf-dkim-dkim2-spec): recognised, not verified. Its wire format still changes from draft to draft, so
// a verdict of today would be about no standard.
import type { Field } from "#lib/fields/types.ts";

const names = ["dkim2-signature", "message-instance"];

/** A row for the report's list of what was not checked; null when the message has no DKIM2 field. */
export function readDkim2(fields: readonly Field[]): { what: string; reason: string } | null {
  const count = fields.filter(({ name }) => names.includes(name.toLowerCase())).length;
  if (count === 0) return null;
  const many = count === 1 ? "One field" : `${count} fields`;
  return { what: "DKIM2", reason: `${many} of DKIM2 found. Its draft still changes, so they are shown, not verified.` };
}

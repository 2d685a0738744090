// DKIM2 (draft-ietf-dkim-dkim2-spec): recognised, not verified. Its wire format still changes from draft to draft, so
// a verdict of today would be about no standard.
import type { Field } from "#lib/fields/types.ts";
import { type Say, say } from "#lib/text/say.ts";

const names = ["dkim2-signature", "message-instance"];

/** A row for the report's list of what was not checked; null when the message has no DKIM2 field. */
export function readDkim2(fields: readonly Field[]): { what: string; reason: Say } | null {
  const count = fields.filter(({ name }) => names.includes(name.toLowerCase())).length;
  if (count === 0) return null;
  const found = count === 1 ? say`One field of DKIM2 found.` : say`${count} fields of DKIM2 found.`;
  return { what: "DKIM2", reason: say`${found} Its draft still changes, so they are shown, not verified.` };
}

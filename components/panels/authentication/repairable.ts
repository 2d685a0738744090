import type { DkimCheck } from "#lib/checks/types.ts";

/** Causes that no undoing mends: the signature never was over this text. */
const beyondRepair = ["signed-empty-body", "other-key"];

/** Undoing what was found makes it verify. */
export function isRepairable({ diagnosis }: DkimCheck): boolean {
  return diagnosis?.proven === true && !diagnosis.causes.some(({ code }) => beyondRepair.includes(code));
}

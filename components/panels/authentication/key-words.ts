import { grouped } from "#components/values/counts.ts";
import type { DkimCheck } from "#lib/checks/types.ts";

const stateWords: Record<DkimCheck["key"]["state"], string> = {
  found: "found",
  none: "none is published now",
  revoked: "revoked by its owner",
  unreadable: "published, but not readable",
  unknown: "not known",
};

/** `found, rsa, 2,048 bit`. */
export function describeKey({ state, type, bits }: DkimCheck["key"]): string {
  return [stateWords[state], type, bits === null ? null : `${grouped(bits)} bit`].filter(Boolean).join(", ");
}

import type { Texts } from "#components/language/texts.ts";
import type { DkimCheck } from "#lib/checks/types.ts";

/** `found, rsa, 2,048 bit`. */
export function describeKey({ state, type, bits }: DkimCheck["key"], words: Texts["authentication"]["dkim"]): string {
  return [words.keyStates[state], type, bits === null ? null : words.bits(bits)].filter(Boolean).join(", ");
}

import type { ActTexts, Texts } from "#components/language/texts.ts";
import type { DkimCheck } from "#lib/checks/types.ts";

/** `found, rsa, 2,048 bit`. */
export function describeKey(
  { state, type, bits }: DkimCheck["key"],
  { keyStates }: ActTexts["workings"]["dkim"],
  words: Texts["authentication"]["dkim"],
): string {
  return [keyStates[state], type, bits === null ? null : words.bits(bits)].filter(Boolean).join(", ");
}

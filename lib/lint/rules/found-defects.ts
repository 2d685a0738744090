// What a layer below noticed, as a finding: defects of the structural pass and of address lists. The words are the
// rule's.
import type { Defect } from "#lib/message/types.ts";
import { listed, type Say, say } from "#lib/text/say.ts";
import type { AddressField, Found, LintView } from "../rule.ts";
import type { Where } from "../types.ts";

/** The structural defects of these codes as one finding, or null. */
export function foundDefects(
  view: LintView,
  codes: readonly string[],
  describe: (defects: readonly Defect[]) => Say,
): Found | null {
  const defects = codes.flatMap((code) => view.defects(code));
  if (defects.length === 0) return null;
  // Spans inside a decoded part do not count in the message octets; such a defect points at its part.
  const inside = new Set(view.message.parts.filter(({ within }) => within !== null).map(({ path }) => path));
  const at = defects.map(({ span, part }): Where => (part !== null && inside.has(part) ? { part } : { span }));
  return { at, detail: describe(defects) };
}

/** The address fields whose syntax has a defect of these codes, as one finding, or null. @param codes with their words */
export function foundInAddresses(
  view: LintView,
  keys: ReadonlySet<string>,
  codes: Readonly<Record<string, Say | "">>,
  describe: (fields: readonly AddressField[], words: Say) => Say,
): Found | null {
  const hit = view.addressFields.filter(({ key, list }) => keys.has(key) && list.defects.some((code) => code in codes));
  if (hit.length === 0) return null;
  const words = new Set(hit.flatMap(({ list }) => list.defects).flatMap((code) => codes[code] ?? []));
  return { at: hit.map(({ field }) => ({ field: field.index })), detail: describe(hit, listed([...words])) };
}

/** Fields as places. */
export function placesOf(fields: readonly { index: number }[]): { field: number }[] {
  return fields.map(({ index }) => ({ field: index }));
}

/** Names of fields as written, each once: `From and Reply-To`. */
export function namesOf(fields: readonly { name: string }[]): Say {
  const names = [...new Set(fields.map(({ name }) => name.trim()))];
  return names.length < 2 ? listed(names) : say`${listed(names.slice(0, -1))} and ${names.at(-1)!}`;
}

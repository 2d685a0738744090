// Which fields a signature covers: those that h= names, each name from the bottom of the header section up (RFC 6376
// §5.4.2). Runs in the browser too, where a page shows the octets that were signed.
import type { RawField } from "#lib/message/types.ts";

/** The fields of a header section by name, in source order. */
export type FieldIndex<T = RawField> = ReadonlyMap<string, readonly T[]>;

export function indexFields<T extends { key: string }>(fields: readonly T[]): FieldIndex<T> {
  const index = new Map<string, T[]>();
  for (const field of fields) {
    const same = index.get(field.key);
    if (same) same.push(field);
    else index.set(field.key, [field]);
  }
  return index;
}

/**
 * The fields that h= picks, in the order of h=: of a name that stands several times the lowest first (RFC 6376 §5.4.2). A
 * name of which none is left picks nothing.
 * @param own the signature itself, which never covers itself by h=
 */
export function pickSignedFields<T>(names: readonly string[], index: FieldIndex<T>, own: T | null): T[] {
  const left = new Map<string, number>();
  const picked: T[] = [];
  for (const name of names) {
    const same = index.get(name) ?? [];
    let at = (left.get(name) ?? same.length) - 1;
    if (same[at] === own) at -= 1;
    if (at >= 0) picked.push(same[at]!);
    left.set(name, Math.max(at, 0));
  }
  return picked;
}

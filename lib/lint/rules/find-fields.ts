import type { Field } from "#lib/fields/types.ts";

/** The fields of a name, in source order. @param key in lower case */
export function fieldsByKey(fields: readonly Field[], key: string): Field[] {
  return fields.filter((field) => field.name.toLowerCase() === key);
}

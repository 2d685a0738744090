// Tables asked by words of a message: `constructor` and its kin are in every object, and in no table.

/** The entry of that key, if the table itself has it. */
export function lookUp<Entry>(table: Readonly<Record<string, Entry>>, key: string | null | undefined): Entry | null {
  return key !== null && key !== undefined && Object.hasOwn(table, key) ? table[key]! : null;
}

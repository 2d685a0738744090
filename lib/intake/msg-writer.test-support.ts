// Writes .msg files for tests with another implementation ([MS-CFB] writer of msgreader).
import { burn } from "@kenjiuno/msgreader/lib/Burner.js";

type Value = string | number | Uint8Array | Item;
export interface Item {
  [property: string]: Value;
}

const storage = 1;
const stream = 2;

/** An item: hex property numbers to values, `attach0` and `recip0` to storages. */
export function writeMsg(item: Item): Buffer {
  const entries: Parameters<typeof burn>[0] = [{ name: "Root Entry", type: 5, children: [], length: 0 }];
  fill(entries, 0, item, 32);
  return Buffer.from(burn(entries));
}

function fill(entries: Parameters<typeof burn>[0], parent: number, item: Item, headerSize: number): void {
  const add = (name: string, type: number, content?: Uint8Array) => {
    const index = entries.length;
    entries[parent]!.children!.push(index);
    const length = content?.length ?? 0;
    entries.push({
      name,
      type,
      children: [],
      length,
      ...(content && { binaryProvider: () => Uint8Array.from(content) }),
    });
    return index;
  };
  const fixed: Buffer[] = [Buffer.alloc(headerSize)];
  for (const [key, value] of Object.entries(item)) {
    const nested = /^(attach|recip)(\d)$/.exec(key);
    if (nested) fill(entries, add(`__${nested[1]}_version1.0_#0000000${nested[2]}`, storage), value as Item, 8);
    else if (typeof value === "number") fixed.push(writeFixed(key, value));
    else if (typeof value === "string") add(`__substg1.0_${key}001F`, stream, Buffer.from(value, "utf16le"));
    else if (value instanceof Uint8Array) add(`__substg1.0_${key}`, stream, value);
    else fill(entries, add(`__substg1.0_${key}000D`, storage), value, 24);
  }
  add("__properties_version1.0", stream, Buffer.concat(fixed));
}

function writeFixed(key: string, value: number): Buffer {
  const property = Buffer.alloc(16);
  property.writeUInt16LE(3, 0);
  property.writeUInt16LE(Number.parseInt(key, 16), 2);
  property.writeInt32LE(value, 8);
  return property;
}

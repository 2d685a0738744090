// Properties of MAPI as TNEF writes them ([MS-OXTNEF] §2.1.3.4): texts, numbers, dates and octets by number. Named properties are
// passed over.
import { asBuffer } from "#lib/text/octets.ts";
import { readFileTime } from "./ole-properties.ts";
import { u16le, u32le, u64le } from "./read-number.ts";

/** By property number; octets for objects and binary values. */
export type MapiProperties = Map<number, string | number | Uint8Array>;

const propertiesRead = 1_000;
const multiple = 0x1000;
/** Octets of the fixed types: integers and floats padded to four, longs, dates, GUIDs. */
const fixedSizes: Record<number, number> = {
  2: 4,
  3: 4,
  4: 4,
  10: 4,
  11: 4,
  5: 8,
  6: 8,
  7: 8,
  20: 8,
  64: 8,
  72: 16,
};
const text8 = 0x1e;
const text16 = 0x1f;
const variable = new Set([text8, text16, 0x0d, 0x102]);

/** As many as can be read. @param decode texts of 8 bits */
export function readMapiProperties(octets: Uint8Array, decode: (text: Uint8Array) => string): MapiProperties {
  const found: MapiProperties = new Map();
  const count = Math.min(u32le(octets, 0), propertiesRead);
  let at = 4;
  for (let n = 0; n < count && at + 4 <= octets.length; n++) {
    const type = u16le(octets, at);
    const id = u16le(octets, at + 2);
    at += 4;
    if (id >= 0x8000) at = skipName(octets, at);
    const read = readValues(octets, at, type, decode);
    if (read === null) break;
    if (read.value !== null && id < 0x8000) found.set(id, read.value);
    at = read.end;
  }
  return found;
}

function skipName(octets: Uint8Array, at: number): number {
  const byNumber = u32le(octets, at + 16) === 0;
  return byNumber ? at + 24 : at + 24 + padded(u32le(octets, at + 20));
}

const padded = (length: number): number => Math.ceil(length / 4) * 4;

/** The first value, and where the next property begins; null when the type is not known. */
function readValues(octets: Uint8Array, start: number, written: number, decode: (text: Uint8Array) => string) {
  const type = written & ~multiple;
  const isVariable = variable.has(type);
  const fixed = fixedSizes[type];
  if (!isVariable && fixed === undefined) return null;
  const counted = isVariable || (written & multiple) !== 0;
  const count = counted ? u32le(octets, start) : 1;
  let at = counted ? start + 4 : start;
  let value: string | number | Uint8Array | null = null;
  for (let n = 0; n < count && at <= octets.length; n++) {
    const length = isVariable ? u32le(octets, at) : fixed!;
    if (isVariable) at += 4;
    if (n === 0) value = readValue(octets.subarray(at, at + length), type, decode);
    at += padded(length);
  }
  return { value, end: at };
}

function readValue(
  octets: Uint8Array,
  type: number,
  decode: (text: Uint8Array) => string,
): string | number | Uint8Array | null {
  if (type === text16) return asBuffer(octets).toString("utf16le").replace(/\0+$/, "");
  if (type === text8) return decode(octets).replace(/\0+$/, "");
  if (type === 64) return readFileTime(u64le(octets, 0));
  if (type === 3 || type === 2 || type === 11) return u32le(octets, 0);
  return variable.has(type) ? octets : null;
}

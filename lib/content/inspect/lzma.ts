// LZMA (the decoder of https://www.7-zip.org/sdk.html, lzma-specification), for the packed lists of names in 7z files. Small inputs
// only: the output is capped, and every step is bounded by it.

/** Probabilities are of eleven bits and begin in the middle. */
const even = 1_024;

interface Range {
  octets: Uint8Array;
  at: number;
  range: number;
  code: number;
}

interface Lengths {
  choice: Uint16Array;
  low: Uint16Array[];
  middle: Uint16Array[];
  high: Uint16Array;
}

const bits = (count: number): Uint16Array => new Uint16Array(count).fill(even);
const manyBits = (count: number, size: number): Uint16Array[] => Array.from({ length: count }, () => bits(size));
const newLengths = (): Lengths => ({ choice: bits(2), low: manyBits(16, 8), middle: manyBits(16, 8), high: bits(256) });

/**
 * @param properties five octets: lc, lp and pb in one, then the size of the dictionary
 * @param size octets that come out
 * @returns null when the data is damaged
 */
export function decodeLzma(octets: Uint8Array, properties: Uint8Array, size: number): Uint8Array | null {
  const told = properties[0] ?? 255;
  if (told >= 225 || octets.length < 5) return null;
  const lc = told % 9;
  const lp = Math.floor(told / 9) % 5;
  const pb = Math.floor(told / 45);
  const reader = openRange(octets);
  const out = new Uint8Array(size);
  const literals = bits(0x300 << (lc + lp));
  const isMatch = bits(192);
  const isRep = bits(12);
  const isRepG0 = bits(12);
  const isRepG1 = bits(12);
  const isRepG2 = bits(12);
  const isRep0Long = bits(192);
  const slots = manyBits(4, 64);
  const special = bits(115);
  const align = bits(16);
  const lengths = newLengths();
  const repLengths = newLengths();
  let [rep0, rep1, rep2, rep3] = [0, 0, 0, 0];
  let state = 0;
  let length = 0;
  while (length < size) {
    if (reader.at > octets.length + 16) return null;
    const posState = length & ((1 << pb) - 1);
    if (readBit(reader, isMatch, (state << 4) + posState) === 0) {
      const before = length > 0 ? out[length - 1]! : 0;
      const place = (((length & ((1 << lp) - 1)) << lc) + (before >> (8 - lc))) * 0x300;
      out[length] = readLiteral(reader, literals, place, state >= 7 ? (out[length - rep0 - 1] ?? 0) : -1);
      length += 1;
      state = state < 4 ? 0 : state < 10 ? state - 3 : state - 6;
      continue;
    }
    let count: number;
    if (readBit(reader, isRep, state) === 1) {
      if (length === 0) return null;
      if (readBit(reader, isRepG0, state) === 0) {
        if (readBit(reader, isRep0Long, (state << 4) + posState) === 0) {
          state = state < 7 ? 9 : 11;
          out[length] = out[length - rep0 - 1] ?? 0;
          length += 1;
          continue;
        }
      } else {
        let distance = rep1;
        if (readBit(reader, isRepG1, state) === 1) {
          distance = rep2;
          if (readBit(reader, isRepG2, state) === 1) {
            distance = rep3;
            rep3 = rep2;
          }
          rep2 = rep1;
        }
        rep1 = rep0;
        rep0 = distance;
      }
      count = readLength(reader, repLengths, posState);
      state = state < 7 ? 8 : 11;
    } else {
      rep3 = rep2;
      rep2 = rep1;
      rep1 = rep0;
      count = readLength(reader, lengths, posState);
      state = state < 7 ? 7 : 10;
      rep0 = readDistance(reader, slots, special, align, count);
      if (rep0 === 0xffffffff) break;
    }
    count += 2;
    if (rep0 >= length) return null;
    for (let n = 0; n < count && length < size; n++, length++) out[length] = out[length - rep0 - 1]!;
  }
  return out.subarray(0, length);
}

function openRange(octets: Uint8Array): Range {
  const reader = { octets, at: 1, range: 0xffffffff, code: 0 };
  for (let n = 0; n < 4; n++) reader.code = ((reader.code << 8) | (octets[reader.at++] ?? 0)) >>> 0;
  return reader;
}

function normalize(reader: Range): void {
  if (reader.range >= 0x1000000) return;
  reader.range = (reader.range << 8) >>> 0;
  reader.code = ((reader.code << 8) | (reader.octets[reader.at++] ?? 0)) >>> 0;
}

function readBit(reader: Range, probabilities: Uint16Array, at: number): number {
  const probability = probabilities[at]!;
  const bound = (reader.range >>> 11) * probability;
  const one = reader.code >= bound;
  if (one) {
    reader.range = (reader.range - bound) >>> 0;
    reader.code = (reader.code - bound) >>> 0;
    probabilities[at] = probability - (probability >> 5);
  } else {
    reader.range = bound >>> 0;
    probabilities[at] = probability + ((2_048 - probability) >> 5);
  }
  normalize(reader);
  return one ? 1 : 0;
}

function readDirect(reader: Range, count: number): number {
  let value = 0;
  for (let n = 0; n < count; n++) {
    reader.range >>>= 1;
    const one = reader.code >= reader.range;
    if (one) reader.code = (reader.code - reader.range) >>> 0;
    normalize(reader);
    value = value * 2 + (one ? 1 : 0);
  }
  return value;
}

function readTree(reader: Range, probabilities: Uint16Array, count: number): number {
  let at = 1;
  for (let n = 0; n < count; n++) at = at * 2 + readBit(reader, probabilities, at);
  return at - (1 << count);
}

function readReverse(reader: Range, probabilities: Uint16Array, start: number, count: number): number {
  let at = 1;
  let value = 0;
  for (let n = 0; n < count; n++) {
    const bit = readBit(reader, probabilities, start + at);
    at = at * 2 + bit;
    value |= bit << n;
  }
  return value;
}

/** @param match the octet at the last distance, or -1 after a literal */
function readLiteral(reader: Range, literals: Uint16Array, place: number, match: number): number {
  let symbol = 1;
  if (match >= 0) {
    let left = match;
    while (symbol < 0x100) {
      const expected = (left >> 7) & 1;
      left <<= 1;
      const bit = readBit(reader, literals, place + ((1 + expected) << 8) + symbol);
      symbol = symbol * 2 + bit;
      if (bit !== expected) break;
    }
  }
  while (symbol < 0x100) symbol = symbol * 2 + readBit(reader, literals, place + symbol);
  return symbol & 0xff;
}

function readLength(reader: Range, { choice, low, middle, high }: Lengths, posState: number): number {
  if (readBit(reader, choice, 0) === 0) return readTree(reader, low[posState]!, 3);
  if (readBit(reader, choice, 1) === 0) return 8 + readTree(reader, middle[posState]!, 3);
  return 16 + readTree(reader, high, 8);
}

function readDistance(
  reader: Range,
  slots: Uint16Array[],
  special: Uint16Array,
  align: Uint16Array,
  length: number,
): number {
  const slot = readTree(reader, slots[Math.min(length, 3)]!, 6);
  if (slot < 4) return slot;
  const direct = (slot >> 1) - 1;
  const distance = ((2 | (slot & 1)) << direct) >>> 0;
  if (slot < 14) return distance + readReverse(reader, special, distance - slot, direct);
  return distance + readDirect(reader, direct - 4) * 16 + readReverse(reader, align, 0, 4);
}

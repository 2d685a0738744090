// The header of a 7z archive (7zFormat.txt of https://www.7-zip.org/sdk.html): names, sizes, and whether they are encrypted. It
// stands at the end of the file, as it is or packed with LZMA once more; that one is unpacked up to a cap.
// Known gaps: headers packed in other ways, attributes, times.

import { limits } from "#lib/limits.ts";
import { asBuffer } from "#lib/text/octets.ts";
import type { InflateBudget } from "./inflate.ts";
import { decodeLzma } from "./lzma.ts";
import { u32le, u64le } from "./read-number.ts";

export interface SevenZipFile {
  name: string;
  size: number | null;
  folder: boolean;
}

export interface SevenZipHeader {
  files: SevenZipFile[];
  count: number;
  /** The contents are encrypted. */
  encrypted: boolean;
  /** Why names cannot be listed, or null. */
  sealed: "encrypted" | "packed" | null;
}

const markSize = 32;
const headerRead = 262_144;
const sumsRead = 100_000;
/** Undoing LZMA takes so much longer than inflating. */
const lzmaCost = 8;
const foldersRead = 10_000;
const aes = "06f10701";
const lzma = "030101";

interface Reader {
  octets: Uint8Array;
  at: number;
}

interface Coder {
  id: string;
  properties: Uint8Array;
}

interface Streams {
  packAt: number;
  packSizes: number[];
  coders: Coder[][];
  unpackSizes: number[][];
  /** Which folders have a sum. */
  sums: boolean[];
  /** Sizes of the files with contents, in order. */
  sizes: number[];
}

/** Null when the file ends before its header. */
export function readSevenZipHeader(octets: Uint8Array, budget: InflateBudget): SevenZipHeader | null {
  const start = markSize + u64le(octets, 12);
  const size = u64le(octets, 20);
  if (size === 0 && octets.length >= markSize) return { files: [], count: 0, encrypted: false, sealed: null };
  if (start + size > octets.length || size < 1) return null;
  const header = octets.subarray(start, start + size);
  if (header[0] !== 0x17) return readPlain(header);
  const streams = readStreams({ octets: header, at: 1 });
  const coder = streams.coders[0] ?? [];
  const unsealed = (sealed: "encrypted" | "packed"): SevenZipHeader => ({
    files: [],
    count: 0,
    encrypted: sealed === "encrypted",
    sealed,
  });
  if (coder.some(({ id }) => id === aes)) return unsealed("encrypted");
  const unpacked = streams.unpackSizes[0]?.[0] ?? 0;
  if (coder.length !== 1 || coder[0]!.id !== lzma || unpacked > headerRead || budget.left <= 0)
    return unsealed("packed");
  const from = markSize + streams.packAt;
  const packed = octets.subarray(from, from + (streams.packSizes[0] ?? 0));
  budget.left -= lzmaCost * Math.max(unpacked, packed.length);
  const plain = decodeLzma(packed, coder[0]!.properties, unpacked);
  return plain?.[0] === 1 ? readPlain(plain) : unsealed("packed");
}

function readPlain(octets: Uint8Array): SevenZipHeader | null {
  if (octets[0] !== 1) return null;
  const reader = { octets, at: 1 };
  let streams: Streams | null = null;
  let id = readByte(reader);
  if (id === 2) {
    // Properties of the archive: passed over.
    for (let type = readByte(reader); type !== 0 && reader.at < octets.length; type = readByte(reader))
      reader.at += readNumber(reader);
    id = readByte(reader);
  }
  if (id === 3) {
    readStreams(reader);
    id = readByte(reader);
  }
  if (id === 4) {
    streams = readStreams(reader);
    id = readByte(reader);
  }
  const encrypted = streams?.coders.some((coders) => coders.some((coder) => coder.id === aes)) ?? false;
  const listed = id === 5 ? readFiles(reader, streams?.sizes ?? []) : { files: [], count: 0 };
  return { ...listed, encrypted, sealed: null };
}

function readFiles(reader: Reader, sizes: readonly number[]): { files: SevenZipFile[]; count: number } {
  const count = readNumber(reader);
  let names: string[] = [];
  let empty: boolean[] = [];
  let emptyFiles: boolean[] = [];
  for (let type = readByte(reader); type !== 0 && reader.at < reader.octets.length; type = readByte(reader)) {
    const size = readNumber(reader);
    const data = reader.octets.subarray(reader.at, reader.at + size);
    if (type === 0x0e) empty = readFlags(data, Math.min(count, 100_000));
    if (type === 0x0f) emptyFiles = readFlags(data, empty.filter(Boolean).length);
    if (type === 0x11 && data[0] === 0)
      names = asBuffer(data, 1).toString("utf16le").split("\0", limits.archiveEntries);
    reader.at += size;
  }
  let full = 0;
  let hollow = 0;
  const files = names.slice(0, count).flatMap((name, n): SevenZipFile[] => {
    const isEmpty = empty[n] === true;
    const folder = isEmpty && emptyFiles[hollow++] !== true;
    const size = isEmpty ? 0 : (sizes[full++] ?? null);
    return name === "" ? [] : [{ name, size, folder }];
  });
  return { files, count: Math.max(files.length, Math.min(count, reader.octets.length)) };
}

function readFlags(octets: Uint8Array, count: number): boolean[] {
  return Array.from({ length: count }, (_, n) => ((octets[n >> 3] ?? 0) & (0x80 >> (n & 7))) !== 0);
}

/** Pack info, folders with their coders, and the files that share a folder. */
function readStreams(reader: Reader): Streams {
  const streams: Streams = { packAt: 0, packSizes: [], coders: [], unpackSizes: [], sums: [], sizes: [] };
  for (let id = readByte(reader); id !== 0 && reader.at < reader.octets.length; id = readByte(reader)) {
    if (id === 6) readPackInfo(reader, streams);
    else if (id === 7) readFolders(reader, streams);
    else if (id === 8) readSubStreams(reader, streams);
    else return streams;
  }
  if (streams.sizes.length === 0) streams.sizes = streams.unpackSizes.map((sizes) => sizes.at(-1) ?? 0);
  return streams;
}

function readPackInfo(reader: Reader, streams: Streams): void {
  streams.packAt = readNumber(reader);
  const count = Math.min(readNumber(reader), foldersRead);
  for (let id = readByte(reader); id !== 0 && reader.at < reader.octets.length; id = readByte(reader)) {
    if (id === 9) streams.packSizes = Array.from({ length: count }, () => readNumber(reader));
    else if (id === 10) skipSums(reader, count);
    else return;
  }
}

function readFolders(reader: Reader, streams: Streams): void {
  readByte(reader);
  const count = Math.min(readNumber(reader), foldersRead);
  // Kept elsewhere: never written by programs that are in use.
  if (readByte(reader) !== 0) return;
  const outputs: number[] = [];
  for (let n = 0; n < count && reader.at < reader.octets.length; n++) outputs.push(readFolder(reader, streams));
  for (let id = readByte(reader); id !== 0 && reader.at < reader.octets.length; id = readByte(reader)) {
    if (id === 12) streams.unpackSizes = outputs.map((size) => Array.from({ length: size }, () => readNumber(reader)));
    else if (id === 10) streams.sums = skipSums(reader, count);
    else return;
  }
}

/** Returns how many streams come out of the folder. */
function readFolder(reader: Reader, streams: Streams): number {
  const count = Math.min(readNumber(reader), 32);
  const coders: Coder[] = [];
  let inputs = 0;
  let outputs = 0;
  for (let n = 0; n < count; n++) {
    const flags = readByte(reader);
    const id = asBuffer(take(reader, flags & 15)).toString("hex");
    inputs += (flags & 0x10) === 0 ? 1 : Math.min(readNumber(reader), 32);
    outputs += (flags & 0x10) === 0 ? 1 : Math.min(readNumber(reader), 32);
    coders.push({ id, properties: (flags & 0x20) === 0 ? new Uint8Array(0) : take(reader, readNumber(reader)) });
  }
  for (let n = 0; n < outputs - 1; n++) {
    readNumber(reader);
    readNumber(reader);
  }
  const packed = inputs - (outputs - 1);
  if (packed > 1) for (let n = 0; n < packed; n++) readNumber(reader);
  streams.coders.push(coders);
  return outputs;
}

function readSubStreams(reader: Reader, streams: Streams): void {
  const totals = streams.unpackSizes.map((sizes) => sizes.at(-1) ?? 0);
  let counts = totals.map(() => 1);
  let id = readByte(reader);
  if (id === 13) {
    counts = totals.map(() => Math.min(readNumber(reader), reader.octets.length));
    id = readByte(reader);
  }
  const told = id === 9;
  streams.sizes = counts.flatMap((count, n) => {
    let left = totals[n]!;
    return Array.from({ length: Math.min(count, limits.archiveEntries) }, (_, file) => {
      const size = file < count - 1 && told ? readNumber(reader) : Math.max(0, left);
      left -= size;
      return size;
    });
  });
  if (told) id = readByte(reader);
  // Sums stand only of files that have none as a folder.
  const unknown = counts.reduce((sum, count, n) => sum + (count === 1 && streams.sums[n] ? 0 : count), 0);
  for (; id !== 0 && reader.at < reader.octets.length; id = readByte(reader)) if (id === 10) skipSums(reader, unknown);
}

/** Returns of which streams there are sums. */
function skipSums(reader: Reader, count: number): boolean[] {
  const most = Math.min(count, sumsRead);
  const all = readByte(reader) !== 0;
  const flags = all ? Array.from({ length: most }, () => true) : readFlags(take(reader, Math.ceil(most / 8)), most);
  reader.at += 4 * flags.filter(Boolean).length;
  return flags;
}

const readByte = (reader: Reader): number => reader.octets[reader.at++] ?? 0;

function take(reader: Reader, size: number): Uint8Array {
  const taken = reader.octets.subarray(reader.at, reader.at + size);
  reader.at += size;
  return taken;
}

/** The leading ones of the first octet say how many follow. */
function readNumber(reader: Reader): number {
  const first = readByte(reader);
  let value = 0;
  for (let n = 0; n < 8; n++) {
    const mask = 0x80 >> n;
    if ((first & mask) === 0) return Math.min(value + (first & (mask - 1)) * 2 ** (8 * n), Number.MAX_SAFE_INTEGER);
    value += readByte(reader) * 2 ** (8 * n);
  }
  return Math.min(value, Number.MAX_SAFE_INTEGER);
}

/** The sum over the start header fits; what begins alike by chance is no archive. */
export function isSevenZip(octets: Uint8Array): boolean {
  return u32le(octets, 0) === 0xafbc7a37 && octets[4] === 0x27 && octets[5] === 0x1c;
}

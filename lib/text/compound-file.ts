// Compound files ([MS-CFB]): the small file system inside .msg and older Office files. Storages hold streams; a stream is a
// chain of sectors in the file allocation table. Chains that run in circles, entries that hold themselves and sizes beyond
// the file are common attacks on readers: every chain is at most as long as the file has sectors, every directory entry is
// visited once, and all streams together give at most a few times the file (several entries may name one chain).
import { asBuffer } from "./octets.ts";

export interface Storage {
  name: string;
  /** What program the storage is for: a GUID in lower case, or null when it is all zeros. */
  classId: string | null;
  storages: Storage[];
  streams: Stream[];
}

export interface Stream {
  name: string;
  /** As the directory says; `read` gives fewer octets when the file is cut off. */
  size: number;
  read(): Uint8Array;
}

const signature = Buffer.from("d0cf11e0a1b11ae1", "hex");
/** [MS-CFB] §2.1: numbers from here on are marks, not sectors. */
const firstMark = 0xfffffffa;
const entrySize = 128;
const miniSize = 64;
const noEntry = 0xffffffff;
/** Octets that streams may give, in sizes of the file. */
const readBudget = 4;

interface Volume {
  octets: Buffer;
  sectorSize: number;
  sectors: number;
  fat: number[];
  miniFat: number[];
  /** Sectors of the stream that holds the mini sectors, concatenated. */
  mini: Buffer;
  miniCutoff: number;
  left: number;
}

interface Entry {
  name: string;
  type: number;
  siblings: [number, number];
  child: number;
  start: number;
  size: number;
  classId: string | null;
}

/** True when the octets begin as a compound file does. */
export function isCompoundFile(octets: Uint8Array): boolean {
  return asBuffer(octets, 0, signature.length).equals(signature);
}

/** The root storage, or null when there is nothing to read. Never throws. */
export function openCompoundFile(octets: Uint8Array): Storage | null {
  const buffer = asBuffer(octets);
  if (!isCompoundFile(octets) || buffer.length < 512) return null;
  // [MS-CFB] §2.2: sector shift 9 in version 3, 12 in version 4.
  const shift = buffer.readUInt16LE(30);
  if (shift < 7 || shift > 16) return null;
  const volume: Volume = {
    octets: buffer,
    sectorSize: 1 << shift,
    sectors: Math.max(0, Math.ceil(buffer.length / (1 << shift)) - 1),
    fat: [],
    miniFat: [],
    mini: Buffer.alloc(0),
    miniCutoff: buffer.readUInt32LE(56),
    left: buffer.length * readBudget,
  };
  volume.fat = readTable(volume, fatSectors(volume));
  volume.miniFat = readTable(volume, chainFrom(volume.fat, buffer.readUInt32LE(60), volume.sectors));
  const directory = readSectors(volume, chainFrom(volume.fat, buffer.readUInt32LE(48), volume.sectors));
  const entries = Array.from({ length: Math.floor(directory.length / entrySize) }, (_, i) => readEntry(directory, i));
  const root = entries[0];
  if (root?.type !== 5) return null;
  volume.mini = readSectors(volume, chainFrom(volume.fat, root.start, volume.sectors));
  return openStorage(volume, entries, root, new Set([0]));
}

/** [MS-CFB] §2.5: the first 109 sectors of the table are named in the header, the others in a chain of their own. */
function fatSectors(volume: Volume): number[] {
  const { octets, sectorSize, sectors } = volume;
  const found: number[] = [];
  for (let at = 76; at < 512; at += 4) found.push(octets.readUInt32LE(at));
  let next = octets.readUInt32LE(68);
  for (let turn = 0; next < sectors && turn < sectors; turn++) {
    const block = sectorAt(volume, next);
    for (let at = 0; at + 4 <= Math.min(block.length, sectorSize - 4); at += 4) found.push(block.readUInt32LE(at));
    next = block.length === sectorSize ? block.readUInt32LE(sectorSize - 4) : firstMark;
  }
  return [...new Set(found.filter((sector) => sector < sectors))];
}

function readTable(volume: Volume, sectors: readonly number[]): number[] {
  const table: number[] = [];
  for (const sector of sectors) {
    const block = sectorAt(volume, sector);
    for (let at = 0; at + 4 <= block.length; at += 4) table.push(block.readUInt32LE(at));
  }
  return table;
}

/** The first `most` sectors of a chain in a space of so many; a circle ends it. */
function chainFrom(table: readonly number[], start: number, sectors: number, most = sectors): number[] {
  const chain: number[] = [];
  const seen = new Set<number>();
  for (let next = start; next < sectors && chain.length < most && !seen.has(next); next = table[next] ?? firstMark) {
    seen.add(next);
    chain.push(next);
  }
  return chain;
}

function sectorAt({ octets, sectorSize }: Volume, sector: number): Buffer {
  const start = (sector + 1) * sectorSize;
  return octets.subarray(start, start + sectorSize);
}

function readSectors(volume: Volume, sectors: readonly number[]): Buffer {
  return Buffer.concat(sectors.map((sector) => sectorAt(volume, sector)));
}

/** [MS-CFB] §2.6.1. */
function readEntry(directory: Buffer, index: number): Entry {
  const entry = directory.subarray(index * entrySize, (index + 1) * entrySize);
  const nameLength = Math.min(64, entry.readUInt16LE(64));
  return {
    name: entry.toString("utf16le", 0, nameLength & ~1).replace(/\0.*$/s, ""),
    type: entry[66]!,
    siblings: [entry.readUInt32LE(68), entry.readUInt32LE(72)],
    child: entry.readUInt32LE(76),
    start: entry.readUInt32LE(116),
    size: entry.readUInt32LE(120),
    classId: readClassId(entry.subarray(80, 96)),
  };
}

/** [MS-DTYP] §2.3.4.2: the first three groups are little-endian. */
function readClassId(octets: Buffer): string | null {
  if (octets.every((octet) => octet === 0)) return null;
  const part = (from: number, to: number) => octets.toString("hex", from, to);
  const swapped = (from: number, to: number) => Buffer.from(octets.subarray(from, to)).reverse().toString("hex");
  return `${swapped(0, 4)}-${swapped(4, 6)}-${swapped(6, 8)}-${part(8, 10)}-${part(10, 16)}`;
}

function openStorage(volume: Volume, entries: Entry[], entry: Entry, seen: Set<number>): Storage {
  const root: Storage = { name: entry.name, classId: entry.classId, storages: [], streams: [] };
  const open: { storage: Storage; child: number }[] = [{ storage: root, child: entry.child }];
  for (let next = open.pop(); next; next = open.pop()) {
    for (const inside of childrenFrom(entries, next.child, seen)) {
      if (inside.type === 2) next.storage.streams.push(streamOf(volume, inside));
      if (inside.type !== 1) continue;
      const storage: Storage = { name: inside.name, classId: inside.classId, storages: [], streams: [] };
      next.storage.storages.push(storage);
      open.push({ storage, child: inside.child });
    }
  }
  return root;
}

/** The entries of one storage: a tree of siblings, in the order of the directory. */
function childrenFrom(entries: Entry[], child: number, seen: Set<number>): Entry[] {
  const found: number[] = [];
  const open = [child];
  for (let next = open.pop(); next !== undefined; next = open.pop()) {
    if (next === noEntry || next >= entries.length || seen.has(next)) continue;
    seen.add(next);
    found.push(next);
    open.push(...entries[next]!.siblings);
  }
  return found.sort((a, b) => a - b).map((index) => entries[index]!);
}

function streamOf(volume: Volume, { name, size, start }: Entry): Stream {
  return { name, size, read: () => readStream(volume, start, size) };
}

function readStream(volume: Volume, start: number, size: number): Uint8Array {
  const wanted = Math.min(size, volume.octets.length, volume.left);
  volume.left -= wanted;
  const isMini = size < volume.miniCutoff;
  const unit = isMini ? miniSize : volume.sectorSize;
  const sectors = isMini ? Math.ceil(volume.mini.length / miniSize) : volume.sectors;
  const chain = chainFrom(isMini ? volume.miniFat : volume.fat, start, sectors, Math.ceil(wanted / unit));
  const blocks = isMini
    ? chain.map((sector) => volume.mini.subarray(sector * miniSize, (sector + 1) * miniSize))
    : chain.map((sector) => sectorAt(volume, sector));
  return Buffer.concat(blocks).subarray(0, wanted);
}

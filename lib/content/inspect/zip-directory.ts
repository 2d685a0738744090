// The directory of a ZIP archive (APPNOTE.TXT 6.3.10), read without unpacking. Two lists stand in such a file: the central
// directory at its end and a header before each member. Attacks live where they differ, where members overlap, and where
// programs look for the end in different ways, so both are read and compared. Counts are bounded, work is linear.
// Known gaps: archives in several pieces, encrypted central directories, members found by neither list.

import { isUtf8 } from "node:buffer";
import { limits } from "#lib/limits.ts";
import { decodeCharset } from "#lib/text/charsets.ts";
import { countOf } from "#lib/text/format/english.ts";
import { asBuffer, utf8 } from "#lib/text/octets.ts";
import { said } from "#lib/text/said.ts";
import type { InflateBudget, Inflated } from "./inflate.ts";
import { inflateFirst } from "./inflate.ts";
import { hasMark, u16le, u32le, u64le } from "./read-number.ts";

export interface ZipEntry {
  name: string;
  /** 0 stored, 8 deflated. */
  method: number;
  crc: number;
  packed: number;
  size: number;
  encrypted: boolean;
  folder: boolean;
  /** Stored as a symbolic link of Unix. */
  link: boolean;
  /** Where its local header begins, in the octets. */
  at: number;
}

/** What is odd about the archive itself. */
export interface ZipOddity {
  code: "zip-lists-differ" | "zip-hidden-member" | "zip-overlap" | "zip-damaged";
  detail: string;
}

export interface ZipDirectory {
  entries: ZipEntry[];
  /** Those beyond the limit too. */
  entriesInAll: number;
  /** Octets before the first member, and behind the end record. */
  leading: number;
  trailing: number;
  comment: string;
  oddities: ZipOddity[];
}

const endMark = "PK\x05\x06";
const zip64Mark = "PK\x06\x06";
const zip64LocatorMark = "PK\x06\x07";
const centralMark = "PK\x01\x02";
const localMark = "PK\x03\x04";
const endSize = 22;
const centralSize = 46;
const localSize = 30;
/** Entries kept; package formats are recognised by members that may stand late. */
const entriesKept = 5 * limits.archiveEntries;
/** Places tried where a local header might begin. */
const placesTried = 20_000;

/** Two inspectors ask for the same one. */
const kept = new WeakMap<Uint8Array, { directory: ZipDirectory | null }>();

/** The directory, or null when there is nothing of a ZIP archive. Never throws. */
export function readZipDirectory(octets: Uint8Array): ZipDirectory | null {
  const known = kept.get(octets);
  if (known) return known.directory;
  const directory = readDirectory(octets);
  kept.set(octets, { directory });
  return directory;
}

function readDirectory(octets: Uint8Array): ZipDirectory | null {
  const buffer = asBuffer(octets);
  const end = findEnd(buffer);
  if (end < 0) return readLocalHeaders(buffer);
  const { start, shift, counted } = placeCentral(buffer, end);
  const { entries, stopped, entriesInAll } = readCentral(buffer, start, end, shift);
  if (entries.length === 0 && counted > 0) return readLocalHeaders(buffer);
  const commentEnd = Math.min(buffer.length, end + endSize + u16le(buffer, end + 20));
  const oddities = [...compareLocal(buffer, entries), ...findGaps(buffer, entries, start)];
  if (entriesInAll % 65_536 !== counted % 65_536)
    oddities.push({
      code: "zip-damaged",
      detail: said`${countOf(counted, "member")} announced, ${entriesInAll} listed`,
    });
  if (stopped) oddities.push({ code: "zip-damaged", detail: said`the directory breaks off` });
  return {
    entries,
    entriesInAll,
    leading: Math.min(...entries.map(({ at }) => at), start),
    trailing: buffer.length - commentEnd,
    comment: decodeName(buffer.subarray(end + endSize, commentEnd), false),
    oddities,
  };
}

/** The first octets of a member; null when they cannot be had (encrypted, another method, damaged). */
export function openZipEntry(
  octets: Uint8Array,
  entry: ZipEntry,
  most: number,
  budget: InflateBudget,
): Inflated | null {
  const start = dataStart(octets, entry);
  if (entry.encrypted || !hasMark(octets, localMark, entry.at)) return null;
  const packed = octets.subarray(start, start + entry.packed);
  if (entry.method === 0) return { octets: packed.subarray(0, most), whole: packed.length <= most };
  return entry.method === 8 ? inflateFirst(packed, "raw", most, budget) : null;
}

const dataStart = (octets: Uint8Array, { at }: ZipEntry): number =>
  at + localSize + u16le(octets, at + 26) + u16le(octets, at + 28);

/** APPNOTE §4.3.16: the end record stands last, before a comment of at most 65,535 octets. */
function findEnd(buffer: Buffer): number {
  let first = -1;
  const from = Math.max(0, buffer.length - endSize - 65_535);
  for (let at = buffer.lastIndexOf(endMark, undefined, "latin1"), tried = 0; at >= from && tried < 1_000; tried++) {
    if (at + endSize <= buffer.length && first < 0) first = at;
    // The one whose comment ends with the file is meant; a comment may hold the same four octets.
    if (at + endSize + u16le(buffer, at + 20) === buffer.length) return at;
    at = at === 0 ? -1 : buffer.lastIndexOf(endMark, at - 1, "latin1");
  }
  return first;
}

/** Where the central directory begins, and by how much all offsets are off because something was put before the archive. */
function placeCentral(buffer: Buffer, end: number): { start: number; shift: number; counted: number } {
  let [counted, size, offset, behind] = [
    u16le(buffer, end + 10),
    u32le(buffer, end + 12),
    u32le(buffer, end + 16),
    end,
  ];
  if (hasMark(buffer, zip64LocatorMark, end - 20)) {
    // APPNOTE §4.3.14: the large numbers stand in a record of their own.
    const told = u64le(buffer, end - 12);
    const record = hasMark(buffer, zip64Mark, told) ? told : buffer.lastIndexOf(zip64Mark, end - 20, "latin1");
    if (record >= 0) {
      [counted, size, offset] = [u64le(buffer, record + 32), u64le(buffer, record + 40), u64le(buffer, record + 48)];
      behind = record;
    }
  }
  const start = behind - size;
  if (start >= 0 && hasMark(buffer, centralMark, start)) return { start, shift: start - offset, counted };
  const told = hasMark(buffer, centralMark, offset) ? offset : behind;
  return { start: told, shift: 0, counted };
}

function readCentral(buffer: Buffer, start: number, end: number, shift: number) {
  const entries: ZipEntry[] = [];
  let entriesInAll = 0;
  let at = start;
  for (; at + centralSize <= end && hasMark(buffer, centralMark, at); entriesInAll++) {
    if (entries.length < entriesKept) entries.push(readCentralEntry(buffer, at, shift));
    at += centralSize + u16le(buffer, at + 28) + u16le(buffer, at + 30) + u16le(buffer, at + 32);
  }
  // Behind the last member there may be a signature or the records of ZIP64.
  const stopped = at < end && !hasMark(buffer, "PK", at);
  return { entries, entriesInAll, stopped };
}

function readCentralEntry(buffer: Buffer, at: number, shift: number): ZipEntry {
  const flags = u16le(buffer, at + 8);
  const nameEnd = at + centralSize + u16le(buffer, at + 28);
  const name = decodeName(buffer.subarray(at + centralSize, nameEnd), (flags & 0x800) !== 0);
  const extra = buffer.subarray(nameEnd, nameEnd + u16le(buffer, at + 30));
  const [size, packed, offset] = wideNumbers(extra, [
    u32le(buffer, at + 24),
    u32le(buffer, at + 20),
    u32le(buffer, at + 42),
  ]);
  const unix = buffer[at + 5] === 3;
  return {
    name,
    method: u16le(buffer, at + 10),
    crc: u32le(buffer, at + 16),
    packed: packed!,
    size: size!,
    encrypted: (flags & 1) !== 0,
    folder: name.endsWith("/"),
    link: unix && (u16le(buffer, at + 40) & 0xf000) === 0xa000,
    at: offset! + shift,
  };
}

/** APPNOTE §4.5.3: numbers that are all ones stand in the extra field, in this order. */
function wideNumbers(extra: Uint8Array, numbers: number[]): number[] {
  if (numbers.every((number) => number !== 0xffffffff)) return numbers;
  for (let at = 0; at + 4 <= extra.length; at += 4 + u16le(extra, at + 2)) {
    if (u16le(extra, at) !== 1) continue;
    let next = at + 4;
    return numbers.map((number) => {
      if (number !== 0xffffffff) return number;
      next += 8;
      return u64le(extra, next - 8);
    });
  }
  return numbers;
}

/** APPNOTE Appendix D: UTF-8 when the flag says so, else code page 437; many programs write UTF-8 without saying so. */
function decodeName(octets: Uint8Array, flagged: boolean): string {
  return flagged || isUtf8(octets) ? utf8(octets) : decodeCharset(octets, "cp437").text;
}

/** Which programs list, and which unpack, depends on the header they believe. */
function compareLocal(buffer: Buffer, entries: readonly ZipEntry[]): ZipOddity[] {
  const oddities: ZipOddity[] = [];
  for (const entry of entries) {
    if (oddities.length >= 10) break;
    const { at, name } = entry;
    if (!hasMark(buffer, localMark, at)) {
      oddities.push({ code: "zip-damaged", detail: said`no member where ${name} should begin` });
      continue;
    }
    const nameEnd = at + localSize + u16le(buffer, at + 26);
    const local = decodeName(buffer.subarray(at + localSize, nameEnd), (u16le(buffer, at + 6) & 0x800) !== 0);
    // APPNOTE §4.3.7: with an encrypted directory local names are masked, which is rare enough to be told.
    if (local !== name)
      oddities.push({ code: "zip-lists-differ", detail: said`listed as ${name}, stored as ${local}` });
    else if (u16le(buffer, at + 8) !== entry.method || ((u16le(buffer, at + 6) & 1) !== 0) !== entry.encrypted)
      oddities.push({
        code: "zip-lists-differ",
        detail: said`${name} is packed in two ways, by which header one believes`,
      });
  }
  return oddities;
}

/** Members that overlap, as bombs without nesting do, and members that the directory leaves out. */
function findGaps(buffer: Buffer, entries: readonly ZipEntry[], central: number): ZipOddity[] {
  if (entries.length >= entriesKept) return [];
  const oddities: ZipOddity[] = [];
  let behind = entries.length === 0 ? 0 : Number.POSITIVE_INFINITY;
  const inOrder = entries.filter(({ at }) => hasMark(buffer, localMark, at)).sort((a, b) => a.at - b.at);
  for (const entry of [...inOrder, null]) {
    const next = entry?.at ?? central;
    if (oddities.length < 10 && next < behind && behind !== Number.POSITIVE_INFINITY)
      oddities.push({ code: "zip-overlap", detail: entry?.name ?? said`the directory` });
    const hidden = next > behind ? buffer.subarray(behind, next).indexOf(localMark, 0, "latin1") : -1;
    if (hidden >= 0 && oddities.length < 10)
      oddities.push({ code: "zip-hidden-member", detail: localName(buffer, behind + hidden) });
    if (entry) behind = dataStart(buffer, entry) + entry.packed;
  }
  return oddities;
}

function localName(buffer: Buffer, at: number): string {
  const nameStart = at + localSize;
  return decodeName(buffer.subarray(nameStart, nameStart + u16le(buffer, at + 26)), false);
}

/** Without a central directory, as in a file that was cut off, the members still have their own headers. */
function readLocalHeaders(buffer: Buffer): ZipDirectory | null {
  const entries: ZipEntry[] = [];
  const first = hasMark(buffer, localMark) ? 0 : -1;
  let entriesInAll = 0;
  for (let at = first, tried = 0; at >= 0 && tried < placesTried; tried++) {
    const flags = u16le(buffer, at + 6);
    const packed = u32le(buffer, at + 18);
    entriesInAll += 1;
    const name = localName(buffer, at);
    const entry: ZipEntry = {
      name,
      method: u16le(buffer, at + 8),
      crc: u32le(buffer, at + 14),
      packed,
      size: u32le(buffer, at + 22),
      encrypted: (flags & 1) !== 0,
      folder: name.endsWith("/"),
      link: false,
      at,
    };
    if (entries.length < entriesKept) entries.push(entry);
    at = buffer.indexOf(localMark, dataStart(buffer, entry) + packed, "latin1");
  }
  if (entries.length === 0 || !isPlausible(buffer, entries[0]!)) return null;
  const oddities: ZipOddity[] = [{ code: "zip-damaged", detail: said`it has no directory at its end` }];
  return { entries, entriesInAll, leading: 0, trailing: 0, comment: "", oddities };
}

/** Four octets alone make no archive: the version needed is small, and the name is one. */
function isPlausible(buffer: Buffer, { at, name }: ZipEntry): boolean {
  return u16le(buffer, at + 4) < 100 && name !== "" && !name.includes("\0");
}

// RAR archives of both forms (https://www.rarlab.com/technote.htm and the older technote.txt): headers only, nothing is unpacked. A
// self-extracting program may stand in front. With encrypted headers there is nothing to list.
// Known gap: pieces of an archive in several files list what their own headers say.

import { limits } from "#lib/limits.ts";
import { asBuffer, latin1, utf8 } from "#lib/text/octets.ts";
import { said } from "#lib/text/said.ts";
import { describeMembers, type InnerFile } from "./describe-members.ts";
import { rarExamples } from "./examples/rar.ts";
import { inspectedAs, octetCount } from "./inspected.ts";
import { hasMark, u16le, u32le } from "./read-number.ts";
import type { InspectionFlag, Inspector } from "./types.ts";

const mark = "Rar!\x1a\x07";
const headersRead = 50_000;

interface Listing {
  version: string;
  files: InnerFile[];
  count: number;
  /** Names cannot be read without the password. */
  sealed: boolean;
  notes: string[];
}

export const rar: Inspector = {
  id: "rar",
  ref: "https://www.rarlab.com/technote.htm",
  wants: ({ head }) => hasMark(head, mark) || (hasMark(head, "MZ") && latin1(head).includes(mark)),
  inspect({ octets }) {
    const at = hasMark(octets, mark) ? 0 : asBuffer(octets).indexOf(mark, 0, "latin1");
    if (at < 0) return null;
    const listing = octets[at + 6] === 0 ? listOld(octets, at + 7) : listNew(octets, at + 8);
    const { members, flags } = describeMembers(listing.files, octets.length - at);
    return inspectedAs("rar", said`RAR archive`, {
      facts: [
        [said`Version`, listing.version],
        [said`Members`, listing.sealed ? said`cannot be listed without the password` : listing.count],
        [said`Kind`, listing.notes.join(", ")],
        [said`In front of the archive`, at > 0 ? octetCount(at) : null],
      ],
      members,
      membersInAll: listing.count,
      flags: [
        ...flags,
        ...archiveFlags(listing),
        ...(at > 0 ? [{ code: "self-extracting", detail: octetCount(at) }] : []),
      ],
    });
  },
  get examples() {
    return rarExamples();
  },
};

function archiveFlags({ sealed, files, count }: Listing): InspectionFlag[] {
  if (sealed) return [{ code: "archive-sealed", detail: "RAR" }];
  const encrypted = files.filter((file) => file.encrypted).length;
  return encrypted > 0 ? [{ code: "archive-encrypted", detail: `${encrypted} of ${count}` }] : [];
}

function addFile(listing: Listing, file: InnerFile): void {
  listing.count += 1;
  if (listing.files.length < limits.archiveEntries) listing.files.push(file);
}

/** Version 4 and before: each header begins with a sum, its type, flags and its size. */
function listOld(octets: Uint8Array, start: number): Listing {
  const listing: Listing = { version: said`4 or before`, files: [], count: 0, sealed: false, notes: [] };
  for (let at = start, read = 0; at + 7 <= octets.length && read < headersRead; read++) {
    const type = octets[at + 2]!;
    const flags = u16le(octets, at + 3);
    const size = Math.max(7, u16le(octets, at + 5));
    const wide = type === 0x74 && (flags & 0x100) !== 0;
    const data = (flags & 0x8000) === 0 ? 0 : u32le(octets, at + 7) + (wide ? u32le(octets, at + 32) * 0x100000000 : 0);
    if (type === 0x73) {
      if ((flags & 1) !== 0) listing.notes.push(said`one piece of several`);
      listing.sealed = (flags & 0x80) !== 0;
      if (listing.sealed) break;
    } else if (type === 0x74) addFile(listing, readOldFile(octets, at, flags, size, data, wide));
    else if (type === 0x7b || type < 0x72 || type > 0x7b) break;
    at += size + data;
  }
  return listing;
}

function readOldFile(
  octets: Uint8Array,
  at: number,
  flags: number,
  size: number,
  packed: number,
  wide: boolean,
): InnerFile {
  const unpacked = u32le(octets, at + 11) + (wide ? u32le(octets, at + 36) * 0x100000000 : 0);
  const nameAt = at + 32 + (wide ? 8 : 0);
  const name = octets.subarray(nameAt, Math.min(nameAt + u16le(octets, at + 26), at + size));
  const stored = octets[at + 25] === 0x30 && (flags & 4) === 0;
  return {
    name: ((flags & 0x200) !== 0 ? readOldName(name) : latin1(name)).replaceAll("\\", "/"),
    size: unpacked,
    packed,
    encrypted: (flags & 4) !== 0,
    folder: (flags & 0xe0) === 0xe0,
    head: stored ? octets.subarray(at + size, at + size + Math.min(packed, 1_024)) : null,
  };
}

/** Behind the name in 8 bits follow instructions to make one in 16 bits of it; without them it is UTF-8. */
function readOldName(octets: Uint8Array): string {
  const zero = octets.indexOf(0);
  if (zero < 0) return utf8(octets);
  const code = octets.subarray(zero + 1);
  const high = code[0] ?? 0;
  let name = "";
  let flags = 0;
  let bits = 0;
  for (let at = 1; at < code.length && name.length < 2_048; ) {
    if (bits === 0) {
      flags = code[at++]!;
      bits = 8;
    }
    const kind = (flags >> 6) & 3;
    flags <<= 2;
    bits -= 2;
    if (kind === 0) name += String.fromCharCode(code[at++] ?? 0);
    else if (kind === 1) name += String.fromCharCode((code[at++] ?? 0) + high * 256);
    else if (kind === 2) {
      name += String.fromCharCode(u16le(code, at));
      at += 2;
    } else {
      const length = code[at++] ?? 0;
      const shift = (length & 0x80) !== 0 ? (code[at++] ?? 0) : null;
      for (let n = (length & 0x7f) + 2; n > 0 && name.length < zero; n--) {
        const letter = octets[name.length] ?? 0;
        name += String.fromCharCode(shift === null ? letter : ((letter + shift) & 255) + high * 256);
      }
    }
  }
  return name;
}

/** A number of seven bits an octet, and where it ends. */
function readVint(octets: Uint8Array, at: number): [value: number, end: number] {
  let value = 0;
  for (let n = 0; n < 10; n++) {
    const octet = octets[at + n] ?? 0;
    value += (octet & 0x7f) * 2 ** (7 * n);
    if ((octet & 0x80) === 0) return [Math.min(value, Number.MAX_SAFE_INTEGER), at + n + 1];
  }
  return [Math.min(value, Number.MAX_SAFE_INTEGER), at + 10];
}

/** Version 5: each header begins with a sum and its size. */
function listNew(octets: Uint8Array, start: number): Listing {
  const listing: Listing = { version: said`5 or later`, files: [], count: 0, sealed: false, notes: [] };
  for (let at = start, read = 0; at + 7 <= octets.length && read < headersRead; read++) {
    const [size, begin] = readVint(octets, at + 4);
    const end = begin + size;
    const [type, afterType] = readVint(octets, begin);
    const [flags, afterFlags] = readVint(octets, afterType);
    const [extra, afterExtra] = (flags & 1) !== 0 ? readVint(octets, afterFlags) : [0, afterFlags];
    const [data, body] = (flags & 2) !== 0 ? readVint(octets, afterExtra) : [0, afterExtra];
    if (type === 4) listing.sealed = true;
    if (type === 1 && (readVint(octets, body)[0] & 1) !== 0) listing.notes.push(said`one piece of several`);
    if (type === 2) addFile(listing, readNewFile(octets.subarray(0, end), body, end - extra, data));
    if (type === 5 || type === 4 || size === 0) break;
    at = end + data;
  }
  return listing;
}

/** @param octets up to the end of the header */
function readNewFile(octets: Uint8Array, start: number, extraAt: number, packed: number): InnerFile {
  const [flags, afterFlags] = readVint(octets, start);
  const [size, afterSize] = readVint(octets, afterFlags);
  const [, afterAttributes] = readVint(octets, afterSize);
  const afterSums = afterAttributes + ((flags & 2) !== 0 ? 4 : 0) + ((flags & 4) !== 0 ? 4 : 0);
  const [, afterMethod] = readVint(octets, afterSums);
  const [, afterSystem] = readVint(octets, afterMethod);
  const [length, nameAt] = readVint(octets, afterSystem);
  const records = readExtra(octets, extraAt);
  return {
    name: utf8(octets, nameAt, nameAt + Math.min(length, 4_096)),
    size: (flags & 8) !== 0 ? null : size,
    packed,
    encrypted: records.has(1),
    folder: (flags & 1) !== 0,
    note: records.has(5) ? said`link` : null,
  };
}

/** The types of the records behind a header: 1 is encryption, 5 a link. */
function readExtra(octets: Uint8Array, start: number): Set<number> {
  const types = new Set<number>();
  for (let at = start, read = 0; at < octets.length && read < 20; read++) {
    const [size, body] = readVint(octets, at);
    types.add(readVint(octets, body)[0]);
    at = body + size;
  }
  return types;
}

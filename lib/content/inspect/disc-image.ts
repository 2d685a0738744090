// Disc images (ECMA-119, with the Joliet names of Windows): the name of the volume, what made it, and the files in it by their
// directories, of which each is visited once. Windows shows such a file as a drive, and marks on files from the internet get
// lost on the way. Images with UDF only are recognised, their files not listed.

import { limits } from "#lib/limits.ts";
import { decodeCharset } from "#lib/text/charsets.ts";
import { countOf } from "#lib/text/format/english.ts";
import { latin1 } from "#lib/text/octets.ts";
import { said } from "#lib/text/said.ts";
import { describeMembers, type InnerFile } from "./describe-members.ts";
import { discImageExamples } from "./examples/disc-image.ts";
import { inspectedAs } from "./inspected.ts";
import { hasMark, u32le } from "./read-number.ts";
import type { Inspector } from "./types.ts";

const sector = 2_048;
const firstDescriptor = 16;
const descriptorsRead = 64;
const directoriesRead = 2_000;
const recordsRead = 20_000;

export const discImage: Inspector = {
  id: "disc-image",
  ref: "https://ecma-international.org/publications-and-standards/standards/ecma-119/",
  wants: ({ head }) => isDisc(head),
  inspect({ octets }) {
    if (!isDisc(octets)) return null;
    const { primary, joliet, udf } = findDescriptors(octets);
    const volume = joliet ?? primary;
    if (volume === null)
      return inspectedAs("disc-image", said`Disc image (UDF)`, {
        flags: [{ code: "disc-image", detail: said`UDF, files not listed` }],
      });
    const wide = volume === joliet;
    const { files, count } = listFiles(octets, volume, wide);
    const { members, flags } = describeMembers(files, octets.length);
    const text = (at: number, length: number) => latin1(primary ?? volume, at, at + length).replace(/[\0 ]+$/, "");
    return inspectedAs("disc-image", said`Disc image (ISO 9660)`, {
      facts: [
        [said`Volume`, readName(volume.subarray(40, 72), wide).trim()],
        [said`Made by`, text(574, 128)],
        [said`Publisher`, text(318, 128)],
        [said`Created`, readTime(text(813, 16))],
        [said`UDF beside it`, udf ? said`yes` : null],
        [said`Files`, count],
      ],
      members,
      membersInAll: count,
      flags: [{ code: "disc-image", detail: countOf(count, "file") }, ...flags],
    });
  },
  get examples() {
    return discImageExamples();
  },
};

const isDisc = (octets: Uint8Array): boolean => {
  const at = firstDescriptor * sector + 1;
  return hasMark(octets, "CD001", at) || hasMark(octets, "BEA01", at) || hasMark(octets, "NSR0", at);
};

/** ECMA-119 §8: descriptors of a sector each; type 1 is the volume, type 2 the same with other names. */
function findDescriptors(octets: Uint8Array) {
  const found = { primary: null as Uint8Array | null, joliet: null as Uint8Array | null, udf: false };
  for (let n = firstDescriptor; n < firstDescriptor + descriptorsRead; n++) {
    const descriptor = octets.subarray(n * sector, (n + 1) * sector);
    if (hasMark(descriptor, "NSR0", 1)) found.udf = true;
    if (hasMark(descriptor, "BEA01", 1) || hasMark(descriptor, "NSR0", 1) || hasMark(descriptor, "TEA01", 1)) continue;
    if (!hasMark(descriptor, "CD001", 1)) break;
    if (descriptor[0] === 1) found.primary ??= descriptor;
    // Joliet is told by the escape sequences of UCS-2.
    if (descriptor[0] === 2 && /^%\/[@CE]/.test(latin1(descriptor, 88, 91))) found.joliet ??= descriptor;
  }
  return found;
}

function listFiles(octets: Uint8Array, volume: Uint8Array, wide: boolean): { files: InnerFile[]; count: number } {
  const files: InnerFile[] = [];
  let count = 0;
  let records = 0;
  const open = [{ at: u32le(volume, 158), size: u32le(volume, 166), path: "" }];
  const seen = new Set<number>();
  for (let next = open.shift(); next && seen.size < directoriesRead; next = open.shift()) {
    if (seen.has(next.at)) continue;
    seen.add(next.at);
    for (const record of recordsIn(octets, next.at * sector, next.size)) {
      records += 1;
      if (records > recordsRead) return { files, count };
      const file = readRecord(octets, record, wide, next.path);
      if (file.folder) open.push({ at: u32le(record, 2), size: u32le(record, 10), path: `${file.name}/` });
      count += 1;
      if (files.length < limits.archiveEntries) files.push(file);
    }
  }
  return { files, count };
}

/** ECMA-119 §9.1: records do not cross sectors; the first two are the directory itself and the one above. */
function* recordsIn(octets: Uint8Array, start: number, size: number): Generator<Uint8Array> {
  const end = Math.min(octets.length, start + size);
  for (let at = start; at < end; ) {
    const length = octets[at]!;
    if (length < 34) {
      at = (Math.floor(at / sector) + 1) * sector;
      continue;
    }
    const record = octets.subarray(at, at + length);
    const itself = record[32] === 1 && record[33]! < 2;
    if (!itself) yield record;
    at += length;
  }
}

function readRecord(octets: Uint8Array, record: Uint8Array, wide: boolean, path: string): InnerFile {
  const flags = record[25]!;
  const at = u32le(record, 2) * sector;
  const size = u32le(record, 10);
  return {
    name: `${path}${readName(record.subarray(33, 33 + record[32]!), wide).replace(/;\d{1,5}$/, "")}`,
    size,
    packed: null,
    encrypted: false,
    folder: (flags & 2) !== 0,
    note: (flags & 1) !== 0 ? said`hidden` : null,
    head: octets.subarray(at, at + Math.min(size, 1_024)),
  };
}

const readName = (octets: Uint8Array, wide: boolean): string =>
  wide ? decodeCharset(octets, "utf-16be").text.replace(/\0/g, "") : latin1(octets);

/** ECMA-119 §8.4.26.1: `2026060110000000`. */
function readTime(text: string): string | null {
  const found = /^(\d{4})(\d\d)(\d\d)(\d\d)(\d\d)(\d\d)/.exec(text);
  return found && Number(found[1]) > 0
    ? `${found[1]}-${found[2]}-${found[3]} ${found[4]}:${found[5]}:${found[6]}`
    : null;
}

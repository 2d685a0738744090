// tar archives (POSIX.1 ustar and pax, GNU): members by their headers, without their contents but for the first octets.
// https://pubs.opengroup.org/onlinepubs/9699919799/utilities/pax.html

import { limits } from "#lib/limits.ts";
import { latin1, utf8 } from "#lib/text/octets.ts";
import { said } from "#lib/text/said.ts";
import { describeMembers, type InnerFile } from "./describe-members.ts";
import { tarExamples } from "./examples/tar.ts";
import { type Fact, inspectedAs, octetCount } from "./inspected.ts";
import type { InspectionFlag, Inspector, Member } from "./types.ts";

const block = 512;
const headersRead = 50_000;

export const tar: Inspector = {
  id: "tar",
  ref: "https://pubs.opengroup.org/onlinepubs/9699919799/utilities/pax.html",
  wants: ({ head }) => isTar(head),
  inspect({ octets }) {
    const archive = describeTar(octets, octets.length);
    if (archive === null) return null;
    return inspectedAs("tar", said`tar archive`, archive);
  },
  get examples() {
    return tarExamples();
  },
};

export function isTar(octets: Uint8Array): boolean {
  return octets.length >= block && latin1(octets, 257, 262) === "ustar" && checksumFits(octets.subarray(0, block));
}

/** What is inside, or null. @param packed octets of the file around it, to weigh sizes against */
export function describeTar(octets: Uint8Array, packed: number): TarListing | null {
  if (!isTar(octets)) return null;
  const { files, count } = listTar(octets);
  const { members, flags } = describeMembers(files, packed);
  const links = files
    .filter(({ note }) => note?.startsWith("link"))
    .filter(({ note }) => /link to (?:\/|.*\.\.\/)/.test(note!));
  const escaping = links.map(({ name, note }): InspectionFlag => ({ code: "packed-link", detail: `${name}: ${note}` }));
  const size = files.reduce((sum, file) => sum + (file.size ?? 0), 0);
  return {
    facts: [
      [said`Members`, count],
      [said`Unpacked`, octetCount(size)],
    ],
    members,
    membersInAll: count,
    flags: [...flags, ...escaping],
  };
}

export interface TarListing {
  facts: Fact[];
  members: Member[];
  membersInAll: number;
  flags: InspectionFlag[];
}

/** What headers say of the member that follows. */
interface Told {
  name: string | null;
  link: string | null;
  size: number | null;
}

function listTar(octets: Uint8Array): { files: InnerFile[]; count: number } {
  const files: InnerFile[] = [];
  let count = 0;
  let told: Told = { name: null, link: null, size: null };
  for (let at = 0, read = 0; at + block <= octets.length && read < headersRead; read++) {
    const header = octets.subarray(at, at + block);
    if (!checksumFits(header)) break;
    const size = told.size ?? readNumber(header, 124, 12);
    const data = octets.subarray(at + block, at + block + size);
    const kind = String.fromCharCode(header[156]!);
    const next = extend(told, kind, data);
    if (next) told = next;
    else {
      count += 1;
      if (files.length < limits.archiveEntries) files.push(readMember(header, kind, size, data, told));
      told = { name: null, link: null, size: null };
    }
    at += block + Math.ceil(size / block) * block;
  }
  return { files, count };
}

/** Headers that only say more about the next one: GNU long names, and records of pax. */
function extend(told: Told, kind: string, data: Uint8Array): Told | null {
  const text = () => utf8(data, 0, 8_192).replace(/\0.*$/s, "");
  if (kind === "L") return { ...told, name: text() };
  if (kind === "K") return { ...told, link: text() };
  if (kind === "g") return told;
  if (kind !== "x") return null;
  const records = new Map<string, string>();
  for (const [, key, value] of utf8(data, 0, 65_536).matchAll(/^\d{1,10} ([^=\n]{1,100})=([^\n]{0,8192})$/gm))
    records.set(key!, value!);
  const size = Number(records.get("size"));
  return {
    name: records.get("path") ?? told.name,
    link: records.get("linkpath") ?? told.link,
    size: Number.isSafeInteger(size) && size > 0 ? size : told.size,
  };
}

function readMember(header: Uint8Array, kind: string, size: number, data: Uint8Array, told: Told): InnerFile {
  const prefix = readText(header, 345, 155);
  const short = readText(header, 0, 100);
  const gnu = latin1(header, 257, 265) === "ustar  \0";
  const name = told.name ?? (prefix && !gnu ? `${prefix}/${short}` : short);
  const isLink = kind === "1" || kind === "2";
  return {
    name,
    size,
    packed: null,
    encrypted: false,
    folder: kind === "5" || name.endsWith("/"),
    note: isLink ? said`link to ${told.link ?? readText(header, 157, 100)}` : null,
    head: data.subarray(0, 1_024),
  };
}

const readText = (header: Uint8Array, at: number, length: number): string =>
  utf8(header, at, at + length).replace(/\0.*$/s, "");

/** Octal digits; GNU writes large numbers in base 256 behind a set bit. */
function readNumber(header: Uint8Array, at: number, length: number): number {
  if ((header[at]! & 0x80) !== 0) {
    let number = 0;
    for (let n = at + 4; n < at + length; n++) number = number * 256 + header[n]!;
    return Math.min(number, Number.MAX_SAFE_INTEGER);
  }
  return (
    Number.parseInt(
      latin1(header, at, at + length)
        .replace(/\0.*$/s, "")
        .trim(),
      8,
    ) || 0
  );
}

/** The sum of all octets of the header, its own field counted as blanks. */
function checksumFits(header: Uint8Array): boolean {
  let sum = 0;
  for (let at = 0; at < block; at++) sum += at >= 148 && at < 156 ? 32 : header[at]!;
  return sum === readNumber(header, 148, 8);
}

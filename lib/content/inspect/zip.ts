// ZIP archives: members by both lists, with what is odd about them. Packages that are ZIP archives (Office documents) have
// their own inspector; Java, Android and Windows packages are recognised here by their members.

import { limits } from "#lib/limits.ts";
import { said } from "#lib/text/said.ts";
import { describeMembers, findDuplicates, type InnerFile } from "./describe-members.ts";
import { zipExamples } from "./examples/zip.ts";
import { type InflateBudget, openBudget } from "./inflate.ts";
import type { Fact } from "./inspected.ts";
import { inspectedAs, octetCount } from "./inspected.ts";
import { hasMark } from "./read-number.ts";
import type { InspectionFlag, Inspector, Member } from "./types.ts";
import { openZipEntry, readZipDirectory, type ZipDirectory } from "./zip-directory.ts";
import { findPackage } from "./zip-packages.ts";

/** Members whose first octets are looked at, and how many of those. */
const headsRead = 100;
const headOctets = 1_024;
/** Archives inside an archive that are opened, and how deep: whoever packs deeper relies on a reader's patience. */
const archivesOpened = 10;
const deepest = 2;

export const zip: Inspector = {
  id: "zip",
  ref: "https://pkware.cachefly.net/webdocs/casestudies/APPNOTE.TXT",
  wants: wantsZip,
  inspect({ octets, budget = openBudget() }) {
    const directory = readZipDirectory(octets);
    if (directory === null) return null;
    const known = findPackage(directory);
    if (known?.office) return null;
    const { members, flags } = describeArchive(octets, directory, budget);
    const facts = archiveFacts(octets, directory);
    return inspectedAs("zip", known?.title ?? said`ZIP archive`, {
      facts,
      members,
      membersInAll: directory.entriesInAll,
      flags: [...(known?.program ? [{ code: "program-package", detail: known.title }] : []), ...flags],
    });
  },
  get examples() {
    return zipExamples();
  },
};

/** By its first octets, or because it is said to be one and something stands in front. */
export function wantsZip({ head, type, filename }: Parameters<Inspector["wants"]>[0]): boolean {
  if (hasMark(head, "PK\x03\x04") || hasMark(head, "PK\x05\x06") || hasMark(head, "PK00PK")) return true;
  if (/zip|java-archive/.test(type) || /\.(?:zip|jar|apk|docx|xlsx|pptx)$/i.test(filename ?? "")) return true;
  // A program that unpacks itself has the archive behind it.
  return hasMark(head, "MZ");
}

/**
 * The members with what is odd about the archive.
 * @param quiet of a package whose members are known to be of all kinds: only what is odd about the archive deserves a flag
 */
export function describeArchive(
  octets: Uint8Array,
  directory: ZipDirectory,
  budget: InflateBudget,
  { quiet = false, depth = 0 } = {},
): { members: Member[]; flags: InspectionFlag[] } {
  // One member under many names is looked at once.
  const heads = new Map<number, Uint8Array | null>();
  const files = directory.entries.map((entry): InnerFile => {
    const { name, size, packed, encrypted, folder, link, at } = entry;
    if (!folder && heads.size < headsRead && !heads.has(at))
      heads.set(at, openZipEntry(octets, entry, headOctets, budget)?.octets ?? null);
    const head = heads.get(at);
    return { name, size, packed, encrypted, folder, note: link ? said`symbolic link` : null, head: head ?? null };
  });
  const { members, flags } = describeMembers(files, octets.length);
  const nested = quiet ? [] : lookInside(octets, directory, heads, budget, depth);
  const told = quiet ? flags.filter(({ code }) => /^packed-(?:path|program$|program-among)|bomb/.test(code)) : flags;
  return { members, flags: [...told, ...nested, ...findDuplicates(files), ...oddFlags(octets, directory)] };
}

/** What is in archives inside of the archive, as long as they are small: the same facts, with the way to them. */
function lookInside(
  octets: Uint8Array,
  { entries }: ZipDirectory,
  heads: ReadonlyMap<number, Uint8Array | null>,
  budget: InflateBudget,
  depth: number,
): InspectionFlag[] {
  if (depth >= deepest) return [];
  const archives = entries.filter(({ at, size }) => size <= limits.inflatedMember && isZip(heads.get(at)));
  return archives.slice(0, archivesOpened).flatMap((entry) => {
    const inner = openZipEntry(octets, entry, limits.inflatedMember, budget);
    const directory = inner?.whole ? readZipDirectory(inner.octets) : null;
    if (!inner || !directory || findPackage(directory)) return [];
    const { flags } = describeArchive(inner.octets, directory, budget, { depth: depth + 1 });
    const weighty = flags.filter(({ code }) => /^packed-|bomb/.test(code));
    return weighty.map(({ code, detail }) => ({ code, detail: `${entry.name}, ${detail}` }));
  });
}

const isZip = (head: Uint8Array | null | undefined): boolean => !!head && hasMark(head, "PK\x03\x04");

/** What the archive says of itself as a whole. */
export function archiveFacts(
  octets: Uint8Array,
  { entries, entriesInAll, comment, leading, trailing }: ZipDirectory,
): Fact[] {
  const unpacked = entries.reduce((sum, { size }) => sum + size, 0);
  return [
    [said`Members`, entriesInAll],
    [said`Unpacked`, octetCount(unpacked), said`claimed; ${octetCount(octets.length)} packed`],
    [said`Encrypted members`, entries.filter(({ encrypted }) => encrypted).length || null],
    [said`Comment`, comment],
    [said`In front of the archive`, leading > 0 ? octetCount(leading) : null],
    [said`Behind the archive`, trailing > 0 ? octetCount(trailing) : null],
  ];
}

function oddFlags(octets: Uint8Array, { entries, leading, trailing, oddities }: ZipDirectory): InspectionFlag[] {
  const encrypted = entries.filter((entry) => entry.encrypted);
  const flags: InspectionFlag[] = [...oddities];
  if (encrypted.length > 0)
    flags.push({ code: "archive-encrypted", detail: `${encrypted.length} of ${entries.length}` });
  for (const { link, name } of entries) if (link) flags.push({ code: "packed-link", detail: name });
  if (leading > 0 && hasMark(octets, "MZ")) flags.push({ code: "self-extracting", detail: octetCount(leading) });
  else if (leading > 0) flags.push({ code: "zip-leading-octets", detail: octetCount(leading) });
  if (trailing > 0) flags.push({ code: "zip-trailing-octets", detail: octetCount(trailing) });
  return flags;
}

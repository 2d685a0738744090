// What can be told of the files inside a file by their names and first octets, the same for every kind of container.

import { groupDigits } from "#lib/text/format/english.ts";
import { said } from "#lib/text/said.ts";
import { isDisguised } from "../disguised-name.ts";
import { endingOf, type FileEnding } from "../file-endings.ts";
import { findExecutable } from "../find-executable.ts";
import { octetCount } from "./inspected.ts";
import type { InspectionFlag, Member } from "./types.ts";

/** A file inside a container, before it is described. */
export interface InnerFile extends Omit<Member, "note"> {
  folder?: boolean;
  /** What the container says of it by itself: "link to ../etc". */
  note?: string | null;
  /** Its first octets, where they can be had. */
  head?: Uint8Array | null;
}

/** With at most so many files, a program is what the container is for. */
const fewFiles = 5;
/** A container that unpacks to so many octets, so many times its own, is made to be unpacked by a scanner. */
const bombOctets = 500_000_000;
const bombRatio = 100;
/** Equal archives inside one: the way to pile bombs up. */
const equalArchives = 8;

/** The members with their notes, and what deserves a finding. @param packedOctets of the whole container */
export function describeMembers(
  files: readonly InnerFile[],
  packedOctets: number,
): { members: Member[]; flags: InspectionFlag[] } {
  const described = files.map(describeMember);
  const few = files.filter(({ folder }) => !folder).length <= fewFiles;
  const flags = described.flatMap(({ file, content, ending, member }) => {
    if (file.folder) return pathFlags(file.name);
    return [...pathFlags(file.name), ...kindFlags(member, content, ending, few)];
  });
  return { members: described.map(({ member }) => member), flags: [...flags, ...bombFlags(files, packedOctets)] };
}

function describeMember(file: InnerFile) {
  const { name, size, packed, encrypted, folder, note, head } = file;
  const content = head ? findExecutable(head) : null;
  const ending = folder ? null : endingOf(name);
  const told = ending === null || ending.risk === "inert" ? null : ending.what;
  const notes = [note, content, content === null ? told : null, folder ? said`folder` : null];
  const member: Member = { name, size, packed, encrypted, note: notes.filter(Boolean).join(", ") || null };
  return { file, content, ending, member };
}

function kindFlags(
  { name }: Member,
  content: string | null,
  ending: FileEnding | null,
  few: boolean,
): InspectionFlag[] {
  const flags: InspectionFlag[] = [];
  const program = content ?? (ending?.risk === "program" ? ending.what : null);
  if (isDisguised(baseName(name))) flags.push({ code: "packed-name-disguised", detail: name });
  if (program)
    flags.push({ code: few ? "packed-program" : "packed-program-among-many", detail: `${name}: ${program}` });
  if (content !== null && ending !== null && ending.risk === "inert")
    flags.push({ code: "packed-name-disguised", detail: `${name}: ${content}` });
  if (program || !few) return flags;
  if (ending?.risk === "carrier" || ending?.risk === "macro")
    flags.push({ code: "packed-carrier", detail: `${name}: ${ending.what}` });
  if (ending?.risk === "page") flags.push({ code: "packed-page", detail: `${name}: ${ending.what}` });
  if (ending?.risk === "archive") flags.push({ code: "archive-in-archive", detail: name });
  return flags;
}

const baseName = (name: string): string => name.slice(Math.max(name.lastIndexOf("/"), name.lastIndexOf("\\")) + 1);

function pathFlags(name: string): InspectionFlag[] {
  if (/(?:^|[\\/])\.\.(?:[\\/]|$)/.test(name)) return [{ code: "packed-path-escapes", detail: name }];
  if (/^(?:[\\/]|[A-Za-z]:)/.test(name)) return [{ code: "packed-path-absolute", detail: name }];
  return [];
}

/** By what the headers claim; nothing is unpacked to find out. */
function bombFlags(files: readonly InnerFile[], packedOctets: number): InspectionFlag[] {
  const claimed = files.reduce((sum, { size }) => sum + (size ?? 0), 0);
  const flags: InspectionFlag[] = [];
  if (claimed >= bombOctets && claimed >= bombRatio * Math.max(1, packedOctets))
    flags.push({
      code: "decompression-bomb",
      detail: said`${octetCount(packedOctets)} claim to unpack to ${octetCount(claimed)}`,
    });
  const alike = new Map<string, number>();
  for (const { name, size, packed } of files) {
    if (endingOf(name)?.risk !== "archive" || size === null) continue;
    const key = `${size} ${packed}`;
    alike.set(key, (alike.get(key) ?? 0) + 1);
  }
  const most = Math.max(0, ...alike.values());
  if (most >= equalArchives)
    flags.push({ code: "decompression-bomb", detail: said`${groupDigits(most)} archives of equal size inside` });
  return flags;
}

/** Members in so many files that a container holds twice or more. */
export function findDuplicates(files: readonly Pick<Member, "name">[]): InspectionFlag[] {
  const seen = new Set<string>();
  const flags: InspectionFlag[] = [];
  for (const { name } of files) {
    const key = name.toLowerCase();
    if (seen.has(key)) flags.push({ code: "packed-name-twice", detail: name });
    seen.add(key);
  }
  return flags;
}

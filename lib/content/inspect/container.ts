// Archives and images that are recognised and named, their files not listed, but for cabinets ([MS-CAB]), whose list is plain.
// https://www.garykessler.net/library/file_sigs.html

import { limits } from "#lib/limits.ts";
import { asBuffer, latin1, utf8 } from "#lib/text/octets.ts";
import { said } from "#lib/text/said.ts";
import { describeMembers, type InnerFile } from "./describe-members.ts";
import { containerExamples } from "./examples/container.ts";
import { inspectedAs } from "./inspected.ts";
import { hasMark, u16le, u32le } from "./read-number.ts";
import type { InspectionFlag, Inspector } from "./types.ts";

interface Kind {
  title: string;
  mark: string;
  at?: number;
  /** What a finding says of it. */
  flag?: "container-unlisted" | "disc-image" | "program-package";
}

const kinds: readonly Kind[] = [
  { title: said`bzip2 file`, mark: "BZh" },
  { title: said`xz file`, mark: "\xfd7zXZ\0" },
  { title: said`Zstandard file`, mark: "\x28\xb5\x2f\xfd" },
  { title: said`LZ4 file`, mark: "\x04\x22\x4d\x18" },
  { title: said`Packed file (compress)`, mark: "\x1f\x9d" },
  { title: said`ACE archive`, mark: "**ACE**", at: 7, flag: "container-unlisted" },
  { title: said`ARJ archive`, mark: "\x60\xea", flag: "container-unlisted" },
  { title: said`LHA archive`, mark: "-lh", at: 2, flag: "container-unlisted" },
  { title: said`Windows image (WIM)`, mark: "MSWIM\0\0\0", flag: "container-unlisted" },
  { title: said`Virtual disk (VHD)`, mark: "conectix", flag: "disc-image" },
  { title: said`Virtual disk (VHDX)`, mark: "vhdxfile", flag: "disc-image" },
  { title: said`Compiled HTML help (CHM)`, mark: "ITSF", flag: "program-package" },
  { title: said`Debian package`, mark: "!<arch>\ndebian", flag: "program-package" },
  { title: said`RPM package`, mark: "\xed\xab\xee\xdb", flag: "program-package" },
  { title: said`XAR archive, as macOS packages are`, mark: "xar!\0\x1c", flag: "program-package" },
  { title: said`Flash film`, mark: "CWS", flag: "program-package" },
  { title: said`Flash film`, mark: "FWS", flag: "program-package" },
  { title: said`cpio archive`, mark: "070701" },
  { title: said`Registry hive`, mark: "regf", flag: "container-unlisted" },
  { title: said`Outlook data file`, mark: "!BDN" },
];

const cabMark = "MSCF\0\0\0\0";

export const container: Inspector = {
  id: "container",
  ref: "https://www.garykessler.net/library/file_sigs.html",
  wants: ({ head, filename }) => hasMark(head, cabMark) || findKind(head) !== null || endsAsImage(filename),
  inspect({ octets }) {
    if (hasMark(octets, cabMark)) return inspectCabinet(octets);
    const kind = findKind(octets) ?? findImage(octets);
    if (kind === null) return null;
    const flags: InspectionFlag[] = kind.flag ? [{ code: kind.flag, detail: kind.title }] : [];
    const facts = [
      [said`Files`, kind.flag === "container-unlisted" || kind.flag === "disc-image" ? said`not listed here` : null],
    ] as const;
    return inspectedAs("container", kind.title, { facts, flags });
  },
  get examples() {
    return containerExamples();
  },
};

const findKind = (octets: Uint8Array): Kind | null =>
  kinds.find(({ mark, at, title }) => hasMark(octets, mark, at) && isSure(octets, title)) ?? null;

/** Short marks need more, for text begins so, too. */
function isSure(octets: Uint8Array, title: string): boolean {
  if (title.startsWith("bzip2")) return latin1(octets, 3, 10).slice(0, 1) >= "1" && latin1(octets, 4, 10) === "1AY&SY";
  if (title.startsWith("ARJ")) return u16le(octets, 2) < 2_600 && octets[4] === 30 && octets[10] === 2;
  if (title.startsWith("LHA")) return /^-lh[0-7d]-$/.test(latin1(octets, 2, 7));
  if (title.startsWith("Flash"))
    return octets[3]! > 0 && octets[3]! < 50 && octets.length > 8 && u32le(octets, 4) < 1e9;
  return true;
}

const endsAsImage = (filename: string | null): boolean => /\.(?:dmg|img|vhd)$/i.test(filename ?? "");

/** Images that are told by their end, or by a boot sector. */
function findImage(octets: Uint8Array): Kind | null {
  const last = octets.length - 512;
  if (last >= 0 && hasMark(octets, "koly", last))
    return { title: said`macOS disk image (DMG)`, mark: "koly", flag: "disc-image" };
  if (last >= 0 && hasMark(octets, "conectix", last))
    return { title: said`Virtual disk (VHD)`, mark: "conectix", flag: "disc-image" };
  const boots = octets[510] === 0x55 && octets[511] === 0xaa;
  return boots ? { title: said`Disk image`, mark: "", flag: "disc-image" } : null;
}

/** [MS-CAB] §2: a head, folders of data, then files with size and name. */
function inspectCabinet(octets: Uint8Array) {
  const count = u16le(octets, 28);
  const files: InnerFile[] = [];
  for (
    let at = u32le(octets, 16), n = 0;
    n < count && at + 16 < octets.length && files.length < limits.archiveEntries;
    n++
  ) {
    const end = asBuffer(octets).indexOf(0, at + 16);
    const stop = end < 0 ? octets.length : end;
    const name = octets.subarray(at + 16, Math.min(stop, at + 16 + 512));
    const flagged = (u16le(octets, at + 14) & 0x80) !== 0;
    files.push({
      name: (flagged ? utf8(name) : latin1(name)).replaceAll("\\", "/"),
      size: u32le(octets, at),
      packed: null,
      encrypted: false,
    });
    at = stop + 1;
  }
  const { members, flags } = describeMembers(files, octets.length);
  return inspectedAs("container", said`Cabinet archive`, {
    facts: [[said`Members`, count]],
    members,
    membersInAll: count,
    flags,
  });
}

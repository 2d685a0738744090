// Programs: for which system and processor, of what kind, when they were built, whether they carry a signature. Windows (PE, [PE
// Format]), Unix (ELF), macOS (Mach-O), Java classes. Signatures are seen, not verified.

import { latin1 } from "#lib/text/octets.ts";
import { said } from "#lib/text/said.ts";
import { findExecutable } from "../find-executable.ts";
import { executableExamples } from "./examples/executable.ts";
import { type Fact, inspectedAs } from "./inspected.ts";
import { hasMark, u16be, u16le, u32be, u32le } from "./read-number.ts";
import type { InspectionFlag, Inspector } from "./types.ts";

/** https://learn.microsoft.com/en-us/windows/win32/debug/pe-format#machine-types and the numbers of ELF. */
const windowsMachines: Record<number, string> = {
  332: "x86, 32 bits",
  34404: "x64",
  448: "ARM",
  452: "ARM, 32 bits",
  43620: "ARM, 64 bits",
  512: "Itanium",
};
const elfMachines: Record<number, string> = {
  2: "SPARC",
  3: "x86, 32 bits",
  8: "MIPS",
  20: "PowerPC",
  21: "PowerPC, 64 bits",
  40: "ARM, 32 bits",
  62: "x64",
  183: "ARM, 64 bits",
  243: "RISC-V",
};
const elfKinds: Record<number, string> = {
  1: said`Linux or Unix object file`,
  2: said`Linux or Unix program`,
  3: said`Linux or Unix program or library`,
  4: said`Linux or Unix memory dump`,
};
const appleMachines: Record<number, string> = {
  7: "x86, 32 bits",
  16777223: "x64",
  12: "ARM, 32 bits",
  16777228: "ARM, 64 bits",
  18: "PowerPC",
};
const appleKinds: Record<number, string> = {
  2: said`macOS program`,
  6: said`macOS library`,
  8: said`macOS bundle`,
  11: said`macOS kernel extension`,
};
const subsystems: Record<number, string> = {
  1: said`driver`,
  2: said`with windows`,
  3: said`in a console`,
  9: "Windows CE",
  10: said`started by firmware`,
  14: "Xbox",
};

/** Names that packers of programs give to sections. */
const packers =
  /^(?:UPX\d|\.upx|\.aspack|\.adata|\.MPRESS\d|\.themida|\.vmp\d|\.petite|\.nsp\d|\.enigma\d|PEC2|\.perplex)/i;
const sectionsRead = 96;

export const executable: Inspector = {
  id: "executable",
  ref: "https://learn.microsoft.com/en-us/windows/win32/debug/pe-format",
  wants: ({ head }) => /^(?:MZ|\x7fELF|[\xfe\xce\xcf\xca])/.test(latin1(head, 0, 4)),
  inspect({ octets }) {
    if (findExecutable(octets) === null) return null;
    if (hasMark(octets, "MZ")) return inspectWindows(octets);
    if (hasMark(octets, "\x7fELF")) return inspectElf(octets);
    const start = u32be(octets, 0);
    if (start === 0xcafebabe && u32be(octets, 4) >= 45)
      return inspectedAs("executable", said`Java class`, { facts: [[said`Made for Java`, u16be(octets, 6) - 44]] });
    return inspectApple(octets, start);
  },
  get examples() {
    return executableExamples();
  },
};

function inspectWindows(octets: Uint8Array) {
  const pe = u32le(octets, 60);
  const optional = pe + 24;
  const wide = u16le(octets, optional) === 0x20b;
  const directories = optional + (wide ? 112 : 96);
  const directoryCount = Math.min(16, u32le(octets, directories - 4));
  const directory = (n: number) => (n < directoryCount ? u32le(octets, directories + n * 8) : 0);
  const flags = u16le(octets, pe + 22);
  const subsystem = u16le(octets, optional + 68);
  const sections = readSections(octets, optional + u16le(octets, pe + 20), u16le(octets, pe + 6));
  const packed = sections.filter((name) => packers.test(name));
  const seconds = u32le(octets, pe + 8);
  const title =
    subsystem === 1
      ? said`Windows driver`
      : (flags & 0x2000) !== 0
        ? said`Windows library (DLL)`
        : said`Windows program`;
  const facts: Fact[] = [
    [said`Processor`, windowsMachines[u16le(octets, pe + 4)] ?? said`number ${u16le(octets, pe + 4)}`],
    [said`Runs`, subsystems[subsystem] ?? null],
    [said`Made for .NET`, directory(14) > 0 ? said`yes` : null],
    [said`Signature`, directory(4) > 0 ? said`there is one; it was not verified` : said`none inside`],
    [
      said`Built`,
      seconds > 0 ? new Date(seconds * 1_000).toISOString().slice(0, 10) : null,
      said`as it says; builders may write anything`,
    ],
    [said`Sections`, sections.join(", ")],
  ];
  const found: InspectionFlag[] = packed.length > 0 ? [{ code: "program-compressed", detail: packed.join(", ") }] : [];
  return inspectedAs("executable", title, { facts, flags: found });
}

function readSections(octets: Uint8Array, start: number, count: number): string[] {
  return Array.from({ length: Math.min(count, sectionsRead) }, (_, n) =>
    latin1(octets, start + n * 40, start + n * 40 + 8)
      .replace(/\0.*$/s, "")
      .replace(/[^\x20-\x7e]/g, "?"),
  ).filter((name) => name !== "");
}

/** ELF-64 object file format §3. */
function inspectElf(octets: Uint8Array) {
  const big = octets[5] === 2;
  const read = (at: number) => (big ? u16be(octets, at) : u16le(octets, at));
  return inspectedAs("executable", elfKinds[read(16)] ?? said`Linux or Unix file`, {
    facts: [
      [said`Processor`, elfMachines[read(18)] ?? said`number ${read(18)}`],
      [said`Bits`, octets[4] === 2 ? 64 : 32],
    ],
  });
}

function inspectApple(octets: Uint8Array, start: number) {
  if (start === 0xcafebabe) {
    const count = Math.min(u32be(octets, 4), 16);
    const machines = Array.from({ length: count }, (_, n) => appleMachines[u32be(octets, 8 + n * 20)] ?? "another");
    return inspectedAs("executable", said`macOS program for several processors`, {
      facts: [[said`Processors`, machines.join("; ")]],
    });
  }
  const read = start === 0xfeedface || start === 0xfeedfacf ? u32be : u32le;
  return inspectedAs("executable", appleKinds[read(octets, 12)] ?? said`macOS program`, {
    facts: [[said`Processor`, appleMachines[read(octets, 4)] ?? null]],
  });
}

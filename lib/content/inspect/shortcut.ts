// Windows shortcuts ([MS-SHLLINK]): what they start, with which words, the icon they show instead, and the machine they were made
// on.

import { asBuffer, latin1 } from "#lib/text/octets.ts";
import { said } from "#lib/text/said.ts";
import { shortcutExamples } from "./examples/shortcut.ts";
import { findAddresses } from "./find-addresses.ts";
import { inspectedAs, octetCount } from "./inspected.ts";
import { readFileTime } from "./ole-properties.ts";
import { u16le, u32le, u64le } from "./read-number.ts";
import type { InspectionFlag, Inspector } from "./types.ts";

const headerSize = 0x4c;
/** [MS-SHLLINK] §2.1.1: which structures follow, and that texts are of 16 bits. */
const has = { idList: 1, info: 2, name: 4, relativePath: 8, workingFolder: 16, words: 32, icon: 64 } as const;
const unicode = 0x80;
const environmentBlock = 0xa0000001;
const trackerBlock = 0xa0000003;

/** Programs of Windows that run what others wrote. */
const runners =
  /\b(?:powershell|pwsh|cmd|mshta|wscript|cscript|rundll32|regsvr32|certutil|bitsadmin|msiexec|forfiles|pcalua|conhost|curl|ftp|ssh|scp|wmic|installutil|msbuild|schtasks|explorer(?:\.exe)?["\s]+\\\\|odbcconf|hh)(?:\.exe)?\b/i;
/** More words than a person would write. */
const manyWords = 260;

export const shortcut: Inspector = {
  id: "shortcut",
  ref: "https://learn.microsoft.com/en-us/openspecs/windows_protocols/ms-shllink/",
  wants: ({ head }) => isShortcut(head),
  inspect({ octets }) {
    if (!isShortcut(octets)) return null;
    const link = readShortcut(octets);
    const command = [link.target, link.words].filter(Boolean).join(" ");
    return inspectedAs("shortcut", said`Windows shortcut`, {
      facts: [
        [said`Starts`, link.target],
        [said`With the words`, link.words],
        [said`Described as`, link.name],
        [said`In the folder`, link.folder],
        [said`Shows the icon of`, link.icon],
        [said`Window`, link.window],
        [said`Made on the machine`, link.machine],
        [said`Its target was made`, link.made],
        [said`Behind the shortcut`, link.behind > 16 ? octetCount(link.behind) : null],
      ],
      flags: shortcutFlags(link, command),
      links: findAddresses(command),
    });
  },
  get examples() {
    return shortcutExamples();
  },
};

const isShortcut = (octets: Uint8Array): boolean =>
  octets.length >= headerSize &&
  u32le(octets, 0) === headerSize &&
  asBuffer(octets, 4, 20).toString("hex") === "0114020000000000c000000000000046";

type Link = ReturnType<typeof readShortcut>;

function shortcutFlags({ target, words, behind }: Link, command: string): InspectionFlag[] {
  const flags: InspectionFlag[] = [];
  if (runners.test(command) || (words?.length ?? 0) > manyWords)
    flags.push({ code: "shortcut-runs-command", detail: command });
  if (target?.startsWith("\\\\")) flags.push({ code: "shortcut-to-server", detail: target });
  if (behind > 4_096) flags.push({ code: "shortcut-carries-data", detail: octetCount(behind) });
  return flags;
}

function readShortcut(octets: Uint8Array) {
  const flags = u32le(octets, 20);
  let at = headerSize;
  if ((flags & has.idList) !== 0) at += 2 + u16le(octets, at);
  const infoAt = at;
  if ((flags & has.info) !== 0) at += Math.max(4, u32le(octets, at));
  const texts = new Map<number, string>();
  for (const flag of [has.name, has.relativePath, has.workingFolder, has.words, has.icon]) {
    if ((flags & flag) === 0) continue;
    const size = u16le(octets, at) * ((flags & unicode) === 0 ? 1 : 2);
    texts.set(flag, asBuffer(octets, at + 2, at + 2 + size).toString((flags & unicode) === 0 ? "latin1" : "utf16le"));
    at += 2 + size;
  }
  const extra = readExtra(octets, at);
  const target =
    ((flags & has.info) !== 0 ? readTarget(octets, infoAt) : null) ??
    extra.target ??
    texts.get(has.relativePath) ??
    null;
  return {
    target,
    words: texts.get(has.words) ?? null,
    name: texts.get(has.name) ?? null,
    folder: texts.get(has.workingFolder) ?? null,
    icon: texts.get(has.icon) ?? null,
    window: u32le(octets, 60) === 7 ? said`minimized` : null,
    machine: extra.machine,
    made: readFileTime(u64le(octets, 28)),
    behind: Math.max(0, octets.length - extra.end),
  };
}

/** §2.3: the path on a disk, or on a server. */
function readTarget(octets: Uint8Array, at: number): string | null {
  const localAt = u32le(octets, at + 16);
  const networkAt = u32le(octets, at + 20);
  const suffix = readText(octets, at + u32le(octets, at + 24));
  if ((u32le(octets, at + 8) & 1) !== 0 && localAt > 0) return readText(octets, at + localAt) + suffix || null;
  if ((u32le(octets, at + 8) & 2) === 0 || networkAt === 0) return null;
  const share = readText(octets, at + networkAt + u32le(octets, at + networkAt + 8));
  return share ? `${share}${suffix ? `\\${suffix}` : ""}` : null;
}

function readText(octets: Uint8Array, at: number): string {
  const zero = octets.indexOf(0, at);
  return latin1(octets, at, Math.min(zero < 0 ? octets.length : zero, at + 1_024));
}

/** §2.5: blocks with their size and signature, until one is too small. */
function readExtra(octets: Uint8Array, start: number): { target: string | null; machine: string | null; end: number } {
  const found = { target: null as string | null, machine: null as string | null, end: start };
  for (let at = start, read = 0; read < 50; read++) {
    const size = u32le(octets, at);
    if (size < 8) {
      found.end = Math.min(octets.length, at + 4);
      break;
    }
    const signature = u32le(octets, at + 4);
    if (signature === environmentBlock) {
      const wide = asBuffer(octets, at + 268, at + 788)
        .toString("utf16le")
        .replace(/\0.*$/s, "");
      found.target = wide || readText(octets, at + 8) || null;
    }
    if (signature === trackerBlock) found.machine = readText(octets.subarray(0, at + 32), at + 16) || null;
    at += size;
    found.end = Math.min(octets.length, at);
  }
  return found;
}

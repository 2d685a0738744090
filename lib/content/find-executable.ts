// Whether octets are a program that an operating system starts: told by their structure, not by two letters that text may
// begin with too. Not here: scripts, and programs inside archives.
import { asBuffer } from "#lib/text/octets.ts";
import { type Say, say } from "#lib/text/say.ts";

const kinds = {
  windows: say`a Windows program`,
  elf: say`a Linux or Unix program`,
  shortcut: say`a Windows shortcut`,
  mac: say`a macOS program`,
  java: say`a Java class`,
};

/** Every kind that `findExecutable` names. */
export const programKinds: readonly Say[] = Object.values(kinds);

/** What kind of program it is, in plain words, or null. */
export function findExecutable(octets: Uint8Array): string | null {
  const kind = findKind(octets);
  return kind && String(kind);
}

function findKind(octets: Uint8Array): Say | null {
  if (octets.length < 20) return null;
  const buffer = asBuffer(octets);
  if (isWindows(buffer)) return kinds.windows;
  const start = buffer.readUInt32BE(0);
  if (start === 0x7f454c46) return kinds.elf;
  if (start === 0x4c000000 && buffer.readUInt32BE(4) === 0x01140200) return kinds.shortcut;
  if (machO.has(start)) return kinds.mac;
  if (start !== 0xcafebabe) return null;
  // Java classes and macOS programs for several processors begin alike: the class format version is 45 and above.
  return buffer.readUInt32BE(4) < 45 ? kinds.mac : kinds.java;
}

const machO = new Set([0xfeedface, 0xfeedfacf, 0xcefaedfe, 0xcffaedfe]);

/** Octets of the DOS header; the place of the PE header stands at its end. */
const dosHeader = 64;
const peOffset = 60;

function isWindows(buffer: Buffer): boolean {
  if (buffer[0] !== 77 || buffer[1] !== 90 || buffer.length < dosHeader) return false;
  const at = buffer.readUInt32LE(peOffset);
  return at + 4 <= buffer.length && buffer.readUInt32BE(at) === 0x50450000;
}

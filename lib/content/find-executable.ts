// Whether octets are a program that an operating system starts: told by their structure, not by two letters that text may
// begin with too. Not here: scripts, and programs inside archives.
import { asBuffer } from "#lib/text/octets.ts";
import { said } from "#lib/text/said.ts";

const kinds = {
  windows: said`a Windows program`,
  elf: said`a Linux or Unix program`,
  shortcut: said`a Windows shortcut`,
  mac: said`a macOS program`,
  java: said`a Java class`,
};

/** What kind of program it is, in plain words, or null. */
export function findExecutable(octets: Uint8Array): string | null {
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

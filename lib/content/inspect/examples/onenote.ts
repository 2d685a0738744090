// Examples of OneNote sections.
import type { InspectorExample } from "../types.ts";
import { windowsProgram } from "./programs.ts";

const sectionMark = Buffer.from("e4525c7b8cd8a74daeb15378d02996d3", "hex");
const fileMark = Buffer.from("e716e3bd65261145a4c48d4d0b7a9eac", "hex");

function writeSection(...files: { name?: string; octets: Buffer }[]): Buffer {
  const stores = files.flatMap(({ name = "", octets }) => {
    const head = Buffer.alloc(20);
    head.writeBigUInt64LE(BigInt(octets.length));
    return [Buffer.alloc(8), Buffer.from(`${name}\0`, "utf16le"), Buffer.alloc(8), fileMark, head, octets];
  });
  return Buffer.concat([sectionMark, Buffer.alloc(1_008), ...stores]);
}

const sees = (octets: Buffer, members: string[], flags: string[] = []): InspectorExample => ({
  part: { filename: "a.one", octets },
  sees: { title: "OneNote section", members, flags },
});

export function oneNoteExamples(): InspectorExample[] {
  const png = Buffer.from("89504e470d0a1a0a0000000d49484452", "hex");
  return [
    sees(writeSection(), []),
    sees(writeSection({ octets: png }), ["embedded file 1"]),
    sees(
      writeSection({ octets: png }, { name: "Z:\\build\\open.cmd", octets: Buffer.from("@echo off\r\nstart /min") }),
      ["embedded file 1", "embedded file 2"],
      ["packed-program"],
    ),
    sees(writeSection({ octets: windowsProgram() }), ["embedded file 1"], ["packed-program"]),
    { part: { octets: Buffer.alloc(64) }, sees: null },
  ];
}

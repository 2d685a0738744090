// Examples of disc images: a volume with one directory.
import type { InspectorExample } from "../types.ts";
import { windowsProgram } from "./programs.ts";

const sector = 2_048;

interface DiscFile {
  name: string;
  octets?: Buffer;
  hidden?: boolean;
}

/** @param joliet also write the names in 16 bits, which are then the ones that count */
export function writeDisc(name: string, files: readonly DiscFile[], { joliet = false } = {}): Buffer {
  const octets = Buffer.alloc((22 + files.length) * sector);
  writeDescriptor(octets, 16, name, 20, false);
  if (joliet) writeDescriptor(octets, 17, name, 21, true);
  octets.write("\xffCD001\x01", (joliet ? 18 : 17) * sector, "latin1");
  for (const [place, wide] of [
    [20, false],
    [21, true],
  ] as const) {
    let at = place * sector;
    const put = (record: Buffer) => {
      record.copy(octets, at);
      at += record.length;
    };
    for (const self of [0, 1]) put(writeRecord(Buffer.from([self]), place, sector, 2));
    for (const [n, file] of files.entries()) {
      const data = file.octets ?? Buffer.from("Hello");
      data.copy(octets, (22 + n) * sector);
      const text = wide ? Buffer.from(file.name, "utf16le").swap16() : Buffer.from(`${file.name.toUpperCase()};1`);
      put(writeRecord(text, 22 + n, data.length, file.hidden ? 1 : 0));
    }
  }
  return octets;
}

function writeDescriptor(octets: Buffer, place: number, name: string, directory: number, wide: boolean): void {
  const at = place * sector;
  octets[at] = wide ? 2 : 1;
  octets.write("CD001\x01", at + 1, "latin1");
  if (wide)
    Buffer.from(name, "utf16le")
      .swap16()
      .copy(octets, at + 40);
  else octets.write(name.padEnd(32), at + 40, "latin1");
  if (wide) octets.write("%/E", at + 88, "latin1");
  octets.write("MAKER".padEnd(128), at + 574, "latin1");
  writeRecord(Buffer.from([0]), directory, sector, 2).copy(octets, at + 156);
}

function writeRecord(name: Buffer, at: number, size: number, flags: number): Buffer {
  const record = Buffer.alloc(33 + name.length + ((name.length + 1) % 2));
  record[0] = record.length;
  record.writeUInt32LE(at, 2);
  record.writeUInt32LE(size, 10);
  record[25] = flags;
  record[32] = name.length;
  name.copy(record, 33);
  return record;
}

const sees = (octets: Buffer, members: string[], flags: string[] = []): InspectorExample => ({
  part: { filename: "a.iso", octets },
  sees: { title: "Disc image (ISO 9660)", members, flags: ["disc-image", ...flags] },
});

export function discImageExamples(): InspectorExample[] {
  const udf = Buffer.alloc(20 * sector);
  udf.write("\0BEA01", 16 * sector, "latin1");
  udf.write("\0NSR02", 17 * sector, "latin1");
  return [
    sees(writeDisc("PLAN", [{ name: "a.txt" }]), ["A.TXT"]),
    sees(writeDisc("Plan", [{ name: "Grüße.txt" }], { joliet: true }), ["Grüße.txt"]),
    sees(writeDisc("PLAN", [{ name: "photo.lnk", hidden: true }]), ["PHOTO.LNK"], ["packed-program"]),
    sees(
      writeDisc("Plan", [{ name: "photo.txt", octets: windowsProgram() }], { joliet: true }),
      ["photo.txt"],
      ["packed-program", "packed-name-disguised"],
    ),
    { part: { filename: "a.iso", octets: udf }, sees: { title: "Disc image (UDF)", flags: ["disc-image"] } },
    { part: { filename: "a.iso", octets: Buffer.from("CD001") }, sees: null },
  ];
}

// Examples of archives and images that are recognised by their marks.
import type { InspectorExample } from "../types.ts";

/** A cabinet with these files in its list and nothing in its data. */
export function writeCabinet(...names: string[]): Buffer {
  const head = Buffer.alloc(36);
  head.write("MSCF", "latin1");
  head.writeUInt32LE(44, 16);
  head[25] = 1;
  head.writeUInt16LE(1, 26);
  head.writeUInt16LE(names.length, 28);
  const files = names.flatMap((name) => {
    const file = Buffer.alloc(16);
    file.writeUInt32LE(5, 0);
    file.writeUInt16LE(0xa0, 14);
    return [file, Buffer.from(`${name}\0`)];
  });
  const octets = Buffer.concat([head, Buffer.alloc(8), ...files]);
  octets.writeUInt32LE(octets.length, 8);
  return octets;
}

const sees = (octets: Buffer, title: string, flags: string[] = [], members: string[] = []): InspectorExample => ({
  part: { filename: "a.img", octets },
  sees: { title, flags, members },
});
const latin1 = (text: string): Buffer => Buffer.from(text, "latin1");

export function containerExamples(): InspectorExample[] {
  const boot = Buffer.alloc(1_024);
  boot.writeUInt16BE(0x55aa, 510);
  return [
    sees(writeCabinet("a.txt", "folder\\b.txt"), "Cabinet archive", [], ["a.txt", "folder/b.txt"]),
    sees(writeCabinet("order.exe"), "Cabinet archive", ["packed-program"], ["order.exe"]),
    sees(latin1("BZh91AY&SY...."), "bzip2 file"),
    sees(latin1("\xfd7zXZ\0...."), "xz file"),
    sees(latin1("1234567**ACE**"), "ACE archive", ["container-unlisted"]),
    sees(latin1("ITSF\x03\0\0\0"), "Compiled HTML help (CHM)", ["program-package"]),
    sees(latin1("vhdxfile...."), "Virtual disk (VHDX)", ["disc-image"]),
    sees(boot, "Disk image", ["disc-image"]),
    { part: { filename: "a.txt", octets: latin1("BZh is how this text begins") }, sees: null },
  ];
}

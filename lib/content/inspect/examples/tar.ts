// Examples of tar archives.
import type { InspectorExample } from "../types.ts";

export interface TarMember {
  name: string;
  octets?: Buffer | string;
  /** A symbolic link to this. */
  link?: string;
  kind?: string;
}

/** The octets of an archive. */
export function writeTar(members: readonly TarMember[]): Buffer {
  return Buffer.concat([...members.flatMap(writeMember), Buffer.alloc(1_024)]);
}

function writeMember({ name, octets = "", link, kind }: TarMember): Buffer[] {
  const data = Buffer.from(octets as string);
  const header = Buffer.alloc(512);
  header.write(name, 0, 100, "utf8");
  header.write("0000644\0", 100);
  header.write(`${data.length.toString(8).padStart(11, "0")}\0`, 124);
  header.write(kind ?? (link ? "2" : "0"), 156);
  header.write(link ?? "", 157, 100, "utf8");
  header.write("ustar\x0000", 257, "latin1");
  header.fill(" ", 148, 156);
  const sum = header.reduce((total, octet) => total + octet, 0);
  header.write(`${sum.toString(8).padStart(6, "0")}\0 `, 148, "latin1");
  return [header, data, Buffer.alloc((512 - (data.length % 512)) % 512)];
}

const sees = (members: readonly TarMember[], names: string[], flags: string[] = []): InspectorExample => ({
  part: { type: "application/x-tar", filename: "a.tar", octets: writeTar(members) },
  sees: { title: "tar archive", members: names, flags },
});

export function tarExamples(): InspectorExample[] {
  const long = `${"folder/".repeat(20)}a.txt`;
  const pax = `path=${long}\n`;
  return [
    sees(
      [
        { name: "folder/", kind: "5" },
        { name: "folder/a.txt", octets: "Hello" },
      ],
      ["folder/", "folder/a.txt"],
    ),
    sees([{ name: "././@LongLink", kind: "L", octets: `${long}\0` }, { name: "x" }], [long]),
    sees([{ name: "pax", kind: "x", octets: `${pax.length + 4} ${pax}` }, { name: "x" }], [long]),
    sees([{ name: "../a.txt" }], ["../a.txt"], ["packed-path-escapes"]),
    sees([{ name: "a", link: "/etc/passwd" }], ["a"], ["packed-link"]),
    sees([{ name: "run.vbs" }], ["run.vbs"], ["packed-program"]),
    { part: { type: "application/x-tar", octets: Buffer.alloc(1_024, 65) }, sees: null },
  ];
}

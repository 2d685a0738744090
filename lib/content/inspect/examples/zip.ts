// Examples of ZIP archives.
import type { InspectorExample } from "../types.ts";
import { windowsProgram } from "./programs.ts";
import { writeZip, type ZipFrame, type ZipMember } from "./write-zip.ts";

const sees = (
  members: readonly ZipMember[],
  flags: string[],
  frame: ZipFrame = {},
  title = "ZIP archive",
): InspectorExample => ({
  part: { type: "application/zip", filename: "a.zip", octets: writeZip(members, frame) },
  sees: { title, flags, members: members.filter(({ hidden }) => !hidden).map(({ name }) => name) },
});

const text = { name: "notes.txt", octets: "Hello Hello Hello" };
const many = Array.from({ length: 6 }, (_, n) => ({ name: `page-${n}.txt`, octets: `Page ${n}` }));

export function zipExamples(): InspectorExample[] {
  return [
    sees([text, { name: "folder/" }, { name: "folder/Grüße.txt", octets: "Hi", stored: true }], []),
    sees([text], [], { wide: true }),
    sees([{ name: "Grüße.txt", rawName: Buffer.from("Gr\x81\xe1e.txt", "latin1"), octets: "Hi" }], []),
    sees([{ name: "order.js", octets: "x" }], ["packed-program"]),
    sees([...many, { name: "setup.exe", octets: "x" }], ["packed-program-among-many"]),
    sees([{ name: "photo.jpg", octets: windowsProgram() }], ["packed-program", "packed-name-disguised"]),
    sees([{ name: "invoice.pdf.exe" }], ["packed-name-disguised", "packed-program"]),
    sees([{ ...text, encrypted: true }], ["archive-encrypted"]),
    sees([{ name: "../../.profile", octets: "x" }], ["packed-path-escapes"]),
    sees([{ name: "..\\run.txt", octets: "x" }], ["packed-path-escapes"]),
    sees([{ name: "/etc/motd", octets: "x" }], ["packed-path-absolute"]),
    sees([{ ...text, link: true }], ["packed-link"]),
    sees([text, { ...text, name: "NOTES.TXT" }], ["packed-name-twice"]),
    sees([{ ...text, localName: "other.txt" }], ["zip-lists-differ"]),
    sees([text, { name: "secret.txt", octets: "x", hidden: true }], ["zip-hidden-member"]),
    sees([{ name: "inner.zip", octets: writeZip([text]) }], ["archive-in-archive"]),
    sees(
      [{ name: "inner.zip", octets: writeZip([{ name: "order.js", octets: "x" }]) }],
      ["archive-in-archive", "packed-program"],
    ),
    sees(
      [{ name: "a.zip", octets: writeZip([{ name: "b.zip", octets: writeZip([{ name: "c.pdf.exe" }]) }]) }],
      ["archive-in-archive", "packed-name-disguised", "packed-program"],
    ),
    sees([{ name: "disc.iso", octets: "x" }], ["packed-carrier"]),
    sees([{ name: "login.html", octets: "x" }], ["packed-page"]),
    sees([{ name: "zeros.bin", octets: "0", size: 4_000_000_000 }], ["decompression-bomb"]),
    sees(
      Array.from({ length: 16 }, (_, n) => ({ name: `lib ${n}.zip`, octets: "PK", stored: true })),
      ["decompression-bomb"],
    ),
    sees([text], ["zip-leading-octets"], { leading: "Something in front" }),
    sees([text], ["self-extracting"], { leading: windowsProgram() }),
    sees([text], ["zip-trailing-octets"], { trailing: "behind" }),
    sees([text], ["zip-damaged"], { cut: true }),
    sees([{ name: "META-INF/MANIFEST.MF" }], ["program-package"], {}, "Java program"),
    sees([{ name: "AndroidManifest.xml" }, { name: "classes.dex" }], ["program-package"], {}, "Android app"),
    { part: { type: "application/zip", octets: Buffer.from("not an archive") }, sees: null },
  ];
}

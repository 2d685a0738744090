// Packages that are ZIP archives, told by the members that make them what they are.
import { said } from "#lib/text/said.ts";
import type { ZipDirectory } from "./zip-directory.ts";

export interface ZipPackage {
  title: string;
  /** Its content is looked into by the inspector of Office documents. */
  office: "ooxml" | "odf" | null;
  /** It is installed or started as a program. */
  program: boolean;
}

const row = (title: string, marks: readonly string[], office: ZipPackage["office"] = null, program = false) => ({
  marks,
  found: { title, office, program },
});

/** Members of which all must be there; a mark that ends in `/` is the beginning of a name. First match wins. */
const packages: readonly { marks: readonly string[]; found: ZipPackage }[] = [
  row(said`Word document`, ["[content_types].xml", "word/"], "ooxml"),
  row(said`Excel workbook`, ["[content_types].xml", "xl/"], "ooxml"),
  row(said`PowerPoint presentation`, ["[content_types].xml", "ppt/"], "ooxml"),
  row(said`Visio drawing`, ["[content_types].xml", "visio/"], "ooxml"),
  row(said`Windows app package`, ["[content_types].xml", "appxmanifest.xml"], null, true),
  row(said`Windows app bundle`, ["[content_types].xml", "appxmetadata/"], null, true),
  row(said`XPS document`, ["[content_types].xml", "fixeddocseq.fdseq"]),
  row(said`Electronic book`, ["meta-inf/container.xml", "mimetype"]),
  row(said`OpenDocument file`, ["mimetype", "meta-inf/manifest.xml", "content.xml"], "odf"),
  row(said`Android app`, ["androidmanifest.xml", "classes.dex"], null, true),
  row(said`iOS app`, ["payload/", "payload/"], null, true),
  row(said`Java program`, ["meta-inf/manifest.mf"], null, true),
  row(said`Office document`, ["[content_types].xml", "_rels/.rels"], "ooxml"),
];

/** What the archive is, or null for a plain archive. */
export function findPackage({ entries }: ZipDirectory): ZipPackage | null {
  const names = new Set<string>();
  for (const { name } of entries) {
    const key = name.toLowerCase().replaceAll("\\", "/");
    names.add(key);
    names.add(key.slice(0, key.indexOf("/") + 1));
  }
  return packages.find(({ marks }) => marks.every((mark) => names.has(mark)))?.found ?? null;
}

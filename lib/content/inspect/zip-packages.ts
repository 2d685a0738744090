// Packages that are ZIP archives, told by the members that make them what they are.
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
  row("Word document", ["[content_types].xml", "word/"], "ooxml"),
  row("Excel workbook", ["[content_types].xml", "xl/"], "ooxml"),
  row("PowerPoint presentation", ["[content_types].xml", "ppt/"], "ooxml"),
  row("Visio drawing", ["[content_types].xml", "visio/"], "ooxml"),
  row("Windows app package", ["[content_types].xml", "appxmanifest.xml"], null, true),
  row("Windows app bundle", ["[content_types].xml", "appxmetadata/"], null, true),
  row("XPS document", ["[content_types].xml", "fixeddocseq.fdseq"]),
  row("Electronic book", ["meta-inf/container.xml", "mimetype"]),
  row("OpenDocument file", ["mimetype", "meta-inf/manifest.xml", "content.xml"], "odf"),
  row("Android app", ["androidmanifest.xml", "classes.dex"], null, true),
  row("iOS app", ["payload/", "payload/"], null, true),
  row("Java program", ["meta-inf/manifest.mf"], null, true),
  row("Office document", ["[content_types].xml", "_rels/.rels"], "ooxml"),
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

// Examples of Office documents that are ZIP archives.
import type { InspectorExample } from "../types.ts";
import { packedObject } from "./ole.ts";
import { vbaStorage, writeOle } from "./write-ole.ts";
import { writeZip, type ZipMember } from "./write-zip.ts";

const types = { name: "[Content_Types].xml", octets: '<?xml version="1.0"?><Types/>' };
const word: ZipMember[] = [types, { name: "_rels/.rels", octets: "<Relationships/>" }];
const body = (inside = "<w:p/>"): ZipMember => ({
  name: "word/document.xml",
  octets: `<w:document>${inside}</w:document>`,
});
const excel: ZipMember[] = [types, { name: "xl/workbook.xml", octets: '<sheet name="One" state="veryHidden"/>' }];

/** A Word document with these members besides the necessary ones. */
export function wordDocument(...members: ZipMember[]): Buffer {
  return writeZip([...word, ...(members.some(({ name }) => name === "word/document.xml") ? [] : [body()]), ...members]);
}

/** One relationship to the outside. */
export function relation(type: string, target: string): ZipMember {
  const base = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
  const tag = `<Relationship Id="r1" Type="${base}/${type}" Target="${target}" TargetMode="External"/>`;
  return { name: "word/_rels/settings.xml.rels", octets: `<Relationships>${tag}</Relationships>` };
}

export const macroProject = (source: string): ZipMember => ({
  name: "word/vbaProject.bin",
  octets: writeOle(vbaStorage({ ThisDocument: source })),
});

const sees = (
  octets: Buffer,
  title: string,
  flags: string[] = [],
  links?: string[],
  filename = "a.docx",
): InspectorExample => ({
  part: { type: "application/octet-stream", filename, octets },
  sees: { title, flags, ...(links && { links }) },
});
const seesWord = (members: ZipMember[], flags: string[] = [], links?: string[]) =>
  sees(wordDocument(...members), "Word document", flags, links);

const acting =
  'Sub AutoOpen()\r\nShell "calc"\r\nCreateObject("MSXML2.XMLHTTP").Open "GET", "http://example.test/a"\r\nEnd Sub';

export function officeExamples(): InspectorExample[] {
  return [
    seesWord([{ name: "docProps/core.xml", octets: "<dc:creator>Ann</dc:creator>" }]),
    seesWord([relation("hyperlink", "https://example.com/?a=1&amp;b=2")], [], ["https://example.com/?a=1&b=2"]),
    seesWord(
      [relation("attachedTemplate", "https://example.test/t.dotm")],
      ["external-template"],
      ["https://example.test/t.dotm"],
    ),
    seesWord([relation("attachedTemplate", "file:///C:\\Users\\ann\\Normal.dotm")]),
    seesWord([relation("attachedTemplate", "file:///\\\\server\\share\\t.dotx")]),
    seesWord([relation("attachedTemplate", "\\\\files.example.test\\t.dotx")], ["external-share"]),
    seesWord(
      [relation("oleObject", "mhtml:http://example.test/a.html!x-usc:http://example.test/a.html")],
      ["external-object"],
    ),
    seesWord([relation("image", "http://example.test/pixel.png")], ["document-loads"]),
    seesWord(
      [body('<w:instrText xml:space="preserve"> DDE</w:instrText><w:instrText>AUTO c:\\\\run.exe </w:instrText>')],
      ["dde-field"],
    ),
    seesWord([body('<w:fldSimple w:instr="DDE &quot;cmd&quot;"/>')], ["dde-command"]),
    seesWord([body("<w:instrText> PAGE </w:instrText>")]),
    seesWord(
      [
        {
          name: "word/embeddings/oleObject1.bin",
          octets: writeOle({ streams: { "\x01Ole10Native": packedObject("a.js", Buffer.from("x")) } }),
        },
      ],
      ["embedded-file", "packed-program"],
    ),
    seesWord([{ name: "word/embeddings/Sheet1.xlsx", octets: "PK" }], ["embedded-object"]),
    sees(
      wordDocument(macroProject("Sub Tidy()\r\nEnd Sub")),
      "Word document with macros",
      ["macros"],
      undefined,
      "a.docm",
    ),
    sees(
      wordDocument(macroProject(acting)),
      "Word document with macros",
      ["macros-act-on-opening", "macros-under-plain-name"],
      ["http://example.test/a"],
    ),
    sees(writeZip(excel), "Excel workbook", [], undefined, "a.xlsx"),
    sees(
      writeZip([...excel, { name: "xl/macrosheets/sheet1.xml", octets: "<x/>" }]),
      "Excel workbook",
      ["excel4-macros"],
      undefined,
      "a.xlsm",
    ),
    sees(
      writeZip([
        ...excel,
        { name: "xl/externalLinks/externalLink1.xml", octets: '<ddeLink ddeService="cmd" ddeTopic="/c calc"/>' },
      ]),
      "Excel workbook",
      ["dde-command"],
      undefined,
      "a.xlsx",
    ),
    sees(
      openDocument('<text:a xlink:href="https://example.com/"/>'),
      "OpenDocument text",
      [],
      ["https://example.com/"],
      "a.odt",
    ),
    sees(
      openDocument("", { name: "Basic/Standard/Module1.xml" }),
      "OpenDocument text with macros",
      ["macros"],
      undefined,
      "a.odt",
    ),
    sees(
      openDocument('<draw:image xlink:href="http://example.test/a.png"/>'),
      "OpenDocument text",
      ["document-loads"],
      undefined,
      "a.odt",
    ),
    { part: { filename: "a.zip", octets: writeZip([{ name: "a.txt" }]) }, sees: null },
  ];
}

function openDocument(content: string, ...members: ZipMember[]): Buffer {
  return writeZip([
    { name: "mimetype", octets: "application/vnd.oasis.opendocument.text", stored: true },
    { name: "content.xml", octets: content },
    { name: "META-INF/manifest.xml", octets: "<manifest:manifest/>" },
    ...members,
  ]);
}

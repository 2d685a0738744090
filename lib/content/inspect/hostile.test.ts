// Large files of one shape, made to have a reader look at the same octets again and again: none may take longer than its size
// explains. The bound is wide, because the machine of a test is busy; what is meant is linear work (bench/inspect.ts has times).
import { expect, it } from "vitest";
import { detectType } from "../detect-type.ts";
import { writeTar } from "./examples/tar.ts";
import { writeOle } from "./examples/write-ole.ts";
import { writeZip } from "./examples/write-zip.ts";
import { fileInspectors } from "./files.ts";
import { openBudget } from "./inflate.ts";

const size = 3_000_000;
const longest = 4_000;
const fill = (text: string, head = "", tail = ""): Buffer =>
  Buffer.concat([Buffer.from(head, "latin1"), Buffer.alloc(size, text, "latin1"), Buffer.from(tail, "latin1")]);
const shapes: Record<string, [filename: string, octets: () => Buffer]> = {
  "ZIP of end records": ["a.zip", () => fill("PK\x05\x06\xff\xff", "PK\x03\x04")],
  "ZIP of local headers": ["a.zip", () => fill("PK\x03\x04\x14\0", "PK\x03\x04")],
  "ZIP of empty names": ["a.zip", () => writeZip(Array.from({ length: 30_000 }, () => ({ name: "" })))],
  "Word document of relations": ["a.docx", () => word("word/_rels/a.rels", "<Relationship ")],
  "Word document of fields": ["a.docx", () => word("word/document.xml", "<w:instrText ")],
  "PDF of opened dictionaries": ["a.pdf", () => fill("<<", "%PDF-1.7\n1 0 obj ")],
  "PDF of opened strings": ["a.pdf", () => fill("(", "%PDF-1.7\n1 0 obj << /A ")],
  "PDF of numbers": ["a.pdf", () => fill("1 ", "%PDF-1.7\n1 0 obj << /A [")],
  "PDF of streams without end": ["a.pdf", () => fill("1 0 obj<<>>stream\n", "%PDF-1.7\n")],
  "PDF of scripts": ["a.pdf", () => fill("<</JS 1 0 R>>", "%PDF-1.7\n1 0 obj<<>>stream\n1234 endstream endobj ")],
  "PDF of names": ["a.pdf", () => fill("/#41", "%PDF-1.7\n1 0 obj << ")],
  "RTF of groups": ["a.rtf", () => fill("{", "{\\rtf1 ")],
  "RTF of objects": ["a.rtf", () => fill("{\\object{\\objdata 01}}", "{\\rtf1 ")],
  "RTF of digits": ["a.rtf", () => fill("0", "{\\rtf1 {\\object{\\objdata ")],
  "RTF of fields": ["a.rtf", () => fill("HYPERLINK ", "{\\rtf1 {\\fldinst ")],
  "TNEF of attachments": ["winmail.dat", () => fill("\x02\x02\x90\x06\0\0\0\0\0\0\0", "\x78\x9f\x3e\x22\0\0")],
  "tar of long names": ["a.tar", () => writeTar(Array.from({ length: 5_000 }, () => ({ name: "a", kind: "L" })))],
  "RAR 4 of empty headers": ["a.rar", () => fill("\0\0\x74\0\0\x07\0", "Rar!\x1a\x07\0")],
  "RAR 5 of empty headers": ["a.rar", () => fill("\0\0\0\0\x02\x02\0", "Rar!\x1a\x07\x01\0")],
  "page of short runs": ["a.html", () => fill(`${"A".repeat(399)} `, "<script>")],
  "page of short escapes": ["a.html", () => fill(`${"%41".repeat(150)} `, "<script>atob document.write(")],
  "page of one run": ["a.html", () => fill("A", "<script>")],
  "drawing of opened tags": ["a.svg", () => fill("<a '", "<svg>")],
  "drawing of attributes": ["a.svg", () => fill(" a=b", "<svg>")],
  "OneNote of file marks": [
    "a.one",
    () =>
      Buffer.concat([
        mark("e4525c7b8cd8a74daeb15378d02996d3"),
        Buffer.alloc(size, mark("e716e3bd65261145a4c48d4d0b7a9eac")),
      ]),
  ],
  "script of keys": ["a.url", () => fill("URL", "[InternetShortcut]\n")],
  "script of words": ["a.vbs", () => fill("cmd ")],
  "GIF of blocks": ["a.gif", () => fill("\x21\x01\x01", "GIF89a\x01\0\x01\0\0\0\0")],
  "JPEG of fill octets": ["a.jpg", () => fill("\xff", "\xff\xd8\xff")],
  "PNG of chunks": ["a.png", () => fill("\0\0\0\0IDAT\0\0\0\0", "\x89PNG\r\n\x1a\n\0\0\0\rIHDR")],
  "Word document of before 2007": ["a.doc", () => writeOle({ streams: { WordDocument: fill('HYPERLINK "') } })],
  "workbook of records": ["a.xls", () => writeOle({ streams: { Workbook: fill("\x85\0\0\0") } })],
};

const mark = (hex: string): Buffer => Buffer.from(hex, "hex");

function word(name: string, text: string): Buffer {
  return writeZip([
    { name: "[Content_Types].xml" },
    { name: "word/x.xml" },
    { name, octets: fill(text), stored: true },
  ]);
}

it.each(Object.entries(shapes))("%s", (_, [filename, make]) => {
  const octets = make();
  const head = octets.subarray(0, 131_072);
  const part = { type: "application/octet-stream", parameters: new Map(), filename, charset: null, text: null };
  const detected = detectType(head);
  const wanting = fileInspectors.filter((inspector) => inspector.wants({ ...part, detected, head }));
  expect(wanting.length).toBeGreaterThan(0);
  const began = process.cpuUsage();
  for (const inspector of wanting) inspector.inspect({ ...part, detected, octets, budget: openBudget() });
  const { user, system } = process.cpuUsage(began);
  expect((user + system) / 1_000).toBeLessThan(longest);
});

// Examples of compound files.
import type { InspectorExample } from "../types.ts";
import { type OleStorage, vbaStorage, writeOle } from "./write-ole.ts";

const sees = (root: OleStorage, title: string, flags: string[] = [], filename = "a.doc"): InspectorExample => ({
  part: { type: "application/msword", filename, octets: writeOle(root) },
  sees: { title, flags },
});

/** A file that the packager of Windows would have embedded. */
export function packedObject(name: string, octets: Uint8Array): Buffer {
  const text = (value: string) => Buffer.from(`${value}\0`, "latin1");
  const temporary = text(`C:\\Temp\\${name}`);
  const body = Buffer.concat([
    Buffer.from([2, 0]),
    text(name),
    text(`C:\\${name}`),
    Buffer.from([0, 0, 3, 0]),
    number(temporary.length),
    temporary,
    number(octets.length),
    octets,
  ]);
  return Buffer.concat([number(body.length), body]);
}

function number(value: number): Buffer {
  const octets = Buffer.alloc(4);
  octets.writeUInt32LE(value);
  return octets;
}

/** Records of a workbook: type and data. */
function records(...list: [type: number, data: Buffer][]): Buffer {
  return Buffer.concat(
    list.flatMap(([type, data]) => {
      const head = Buffer.alloc(4);
      head.writeUInt16LE(type, 0);
      head.writeUInt16LE(data.length, 2);
      return [head, data];
    }),
  );
}

const sheet = (name: string, hidden: number, type: number): [number, Buffer] => [
  0x85,
  Buffer.concat([Buffer.alloc(4), Buffer.from([hidden, type, name.length, 0]), Buffer.from(name)]),
];

const word = { WordDocument: Buffer.alloc(5_000) };
const withMacros = (source: string): OleStorage => ({
  streams: word,
  storages: { Macros: vbaStorage({ ThisDocument: source }) },
});

export function oleExamples(): InspectorExample[] {
  return [
    sees({ streams: word }, "Word document (1997–2003)"),
    sees({ streams: { WordDocument: "\xec\xa5" } }, "Word document (1997–2003)"),
    sees(withMacros("Sub Tidy()\r\nEnd Sub\r\n"), "Word document (1997–2003) with macros", ["macros"]),
    sees(withMacros("Sub Document_Open()\r\nEnd Sub\r\n"), "Word document (1997–2003) with macros", [
      "macros-run-on-opening",
    ]),
    sees(
      withMacros('Private Sub AutoOpen()\r\nCreateObject("WScript.Shell").Run "calc"\r\nEnd Sub\r\n'),
      "Word document (1997–2003) with macros",
      ["macros-act-on-opening"],
    ),
    sees({ streams: word, storages: { Macros: vbaWithoutSource() } }, "Word document (1997–2003) with macros", [
      "macros-without-source",
    ]),
    sees(
      { streams: { ...word, "\x01Ole10Native": packedObject("order.exe", Buffer.from("x")) } },
      "Word document (1997–2003)",
      ["embedded-file", "packed-program"],
    ),
    sees(
      { streams: word, storages: { ObjectPool: { storages: { _1: { streams: { "Equation Native": "x" } } } } } },
      "Word document (1997–2003)",
      ["equation-object"],
    ),
    sees({ streams: { WordDocument: Buffer.from('..DDEAUTO c:\\\\run.exe "x"') } }, "Word document (1997–2003)", [
      "dde-field",
    ]),
    sees(
      { streams: { Workbook: records([0x809, Buffer.alloc(16)], sheet("Data", 0, 0)) } },
      "Excel workbook (1997–2003)",
    ),
    sees({ streams: { Workbook: records(sheet("Macro1", 2, 1)) } }, "Excel workbook (1997–2003)", ["excel4-macros"]),
    sees({ streams: { Workbook: records([0x2f, Buffer.alloc(6)]) } }, "Excel workbook (1997–2003)", [
      "document-encrypted",
    ]),
    sees(
      { streams: { EncryptedPackage: Buffer.alloc(5_000), EncryptionInfo: "x" } },
      "Encrypted Office document",
      ["document-encrypted"],
      "a.docx",
    ),
    sees(
      { classId: "000c1084-0000-0000-c000-000000000046", streams: { Table: "x" } },
      "Windows installer",
      ["program-package"],
      "a.msi",
    ),
    sees({ streams: { "__properties_version1.0": Buffer.alloc(32) } }, "Outlook mail", [], "a.msg"),
    sees({ streams: { Contents: "x" } }, "Compound file"),
    { part: { octets: Buffer.from("d0cf11e0a1b11ae1", "hex") }, sees: null },
  ];
}

function vbaWithoutSource(): OleStorage {
  const project = vbaStorage({ ThisDocument: "" });
  project.storages!.VBA!.streams!.ThisDocument = Buffer.alloc(40);
  return project;
}

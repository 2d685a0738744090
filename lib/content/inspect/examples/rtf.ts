// Examples of RTF.
import type { InspectorExample } from "../types.ts";
import { packedObject } from "./ole.ts";

const number = (value: number): Buffer => {
  const octets = Buffer.alloc(4);
  octets.writeUInt32LE(value);
  return octets;
};

/** The data of an object of this class, in hexadecimal. */
export function rtfObject(className: string, data: Buffer): string {
  const name = Buffer.from(`${className}\0`);
  const head = [number(0x501), number(2), number(name.length), name, number(0), number(0), number(data.length)];
  return Buffer.concat([...head, data]).toString("hex");
}

const sees = (
  text: string,
  flags: string[] = [],
  rest: { members?: string[]; links?: string[] } = {},
): InspectorExample => ({
  part: { type: "application/rtf", filename: "a.rtf", octets: Buffer.from(`{\\rtf1\\ansi ${text}}`, "latin1") },
  sees: { title: "Rich text (RTF)", flags, ...rest },
});

const packed = packedObject("run.exe", Buffer.from("x")).subarray(4);

export function rtfExamples(): InspectorExample[] {
  return [
    sees("{\\info{\\author Ann}}{\\*\\generator Riched20 10.0;}Hello \\b bold\\b0 ."),
    sees('{\\field{\\*\\fldinst{HYPERLINK "https://example.com/"}}{\\fldrslt here}}', [], {
      links: ["https://example.com/"],
    }),
    sees(
      `{\\object\\objemb{\\*\\objclass Excel.Sheet.8}{\\*\\objdata ${rtfObject("Excel.Sheet.8", Buffer.from("x"))}}}`,
      ["embedded-object"],
    ),
    sees(`{\\object\\objemb{\\*\\objdata ${rtfObject("Package", packed)}}}`, ["embedded-file", "packed-program"], {
      members: ["run.exe"],
    }),
    sees(`{\\object\\objemb\\objupdate{\\*\\objdata ${rtfObject("Equation.3", Buffer.from("x"))}}}`, [
      "object-updates-itself",
      "equation-object",
    ]),
    sees(`{\\object{\\*\\objdata ${rtfObject("Equation.3", Buffer.from("x")).replace(/(..)/g, "$1\n{\\*\\x}")}}}`, [
      "equation-object",
    ]),
    sees(`{\\object\\objautlink{\\*\\objdata ${rtfObject("OLE2Link", Buffer.from("x"))}}}`, [
      "object-updates-itself",
      "external-object",
    ]),
    sees("{\\*\\template http://example.test/t.dotm}", ["external-template"], {
      links: ["http://example.test/t.dotm"],
    }),
    sees("{\\*\\template C:\\\\Users\\\\ann\\\\Normal.dotm}"),
    sees('{\\field{\\*\\fldinst DDEAUTO cmd "/c calc"}}', ["dde-command"]),
    sees("{\\field{\\*\\fldinst INCLUDEPICTURE http://example.test/a.png}}", ["document-loads"]),
    sees("\\bin9 {\\object}x{}"),
    { part: { type: "application/rtf", octets: Buffer.from("{\\r no") }, sees: null },
  ];
}

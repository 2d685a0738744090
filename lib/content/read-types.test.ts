import { expect, it } from "vitest";
import { detectType } from "./detect-type.ts";
import { windowsProgram } from "./inspect/examples/programs.ts";
import { readTypes } from "./read-types.ts";

const pdf = Buffer.from("%PDF-1.7\n%\xe2\xe3\xcf\xd3\n", "latin1");
const png = Buffer.from("89504e470d0a1a0a0000000d49484452", "hex");
const zip = Buffer.from("504b0304140000000800", "hex");
const ole = Buffer.concat([Buffer.from("d0cf11e0a1b11ae1", "hex"), Buffer.alloc(504)]);

it.each<[string, string | null, Uint8Array, string | null]>([
  ["application/pdf", "a.pdf", pdf, null],
  ["application/octet-stream", "a.pdf", pdf, null],
  ["application/pdf", "a.txt", pdf, "name"],
  ["text/plain", "a.pdf", pdf, "declared"],
  ["image/png", "a.png", pdf, "both"],
  ["image/jpeg", "a.jpg", png, "both"],
  ["image/png", "photo.png", windowsProgram(), "both"],
  ["application/octet-stream", "setup.exe", windowsProgram(), null],
  ["application/pdf", "a.pdf.exe", windowsProgram(), "declared"],
  ["application/vnd.openxmlformats-officedocument.wordprocessingml.document", "a.docx", zip, null],
  ["application/vnd.ms-excel.sheet.macroenabled.12", "a.xlsm", zip, null],
  ["application/msword", "a.doc", ole, null],
  ["application/vnd.ms-excel", "a.xls", ole, null],
  ["application/octet-stream", "a.msi", ole, null],
  ["application/x-zip-compressed", "a.zip", zip, null],
  [
    "application/octet-stream",
    "a.lnk",
    Buffer.from(`4c0000000114020000000000c000000000000046${"00".repeat(60)}`, "hex"),
    null,
  ],
  [
    "application/octet-stream",
    "a.pdf",
    Buffer.from(`4c0000000114020000000000c000000000000046${"00".repeat(60)}`, "hex"),
    "name",
  ],
  ["application/java-archive", "a.jar", zip, null],
  ["application/octet-stream", "a.unknown", pdf, null],
  ["application/pdf", null, zip, "declared"],
  ["application/ms-tnef", "winmail.dat", png, "declared"],
  ["text/plain", "a.txt", Buffer.from("Hello"), null],
])("%s %s", (type, filename, head, disagree) => {
  const reading = readTypes({ type, filename, detected: detectType(head) }, head);
  expect(reading?.disagree ?? null).toBe(disagree);
  if (reading) expect(reading.explanation).not.toMatch(/null|undefined/);
});

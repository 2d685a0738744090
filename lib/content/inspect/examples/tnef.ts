// Examples of TNEF.
import type { InspectorExample } from "../types.ts";
import { windowsProgram } from "./programs.ts";

const attributeOf = (level: number, type: number, id: number, data: Buffer): Buffer => {
  const head = Buffer.alloc(9);
  head[0] = level;
  head.writeUInt16LE(id, 1);
  head.writeUInt16LE(type, 3);
  head.writeUInt32LE(data.length, 5);
  const sum = Buffer.alloc(2);
  sum.writeUInt16LE(data.reduce((total, octet) => total + octet, 0) & 0xffff);
  return Buffer.concat([head, data, sum]);
};

const text = (value: string): Buffer => Buffer.from(`${value}\0`, "latin1");
const number = (value: number): Buffer => {
  const octets = Buffer.alloc(4);
  octets.writeUInt32LE(value);
  return octets;
};

function mapi(...properties: [id: number, value: string | number | Buffer][]): Buffer {
  const written = properties.flatMap(([id, value]) => {
    const type = typeof value === "number" ? 3 : typeof value === "string" ? 0x1f : 0x0d;
    const head = Buffer.alloc(4);
    head.writeUInt16LE(type, 0);
    head.writeUInt16LE(id, 2);
    if (typeof value === "number") return [head, number(value)];
    const data = typeof value === "string" ? Buffer.from(`${value}\0`, "utf16le") : value;
    return [head, number(1), number(data.length), data, Buffer.alloc((4 - (data.length % 4)) % 4)];
  });
  return Buffer.concat([number(properties.length), ...written]);
}

export interface TnefFile {
  name: string;
  longName?: string;
  octets: Buffer;
  message?: boolean;
}

/** A TNEF stream with this subject, text and these attachments. */
export function writeTnef(subject: string, body: string, files: readonly TnefFile[]): Buffer {
  const attached = files.flatMap(({ name, longName, octets, message }) => [
    attributeOf(2, 6, 0x9002, Buffer.alloc(14)),
    attributeOf(2, 1, 0x8010, text(name)),
    ...(message ? [] : [attributeOf(2, 6, 0x800f, octets)]),
    attributeOf(
      2,
      6,
      0x9005,
      mapi(
        [0x3705, message ? 5 : 1],
        [0x3707, longName ?? name],
        ...(message ? ([[0x3701, octets]] as [number, Buffer][]) : []),
      ),
    ),
  ]);
  return Buffer.concat([
    Buffer.from("789f3e220100", "hex"),
    attributeOf(1, 8, 0x9006, number(0x10000)),
    attributeOf(1, 6, 0x9007, number(1252)),
    attributeOf(1, 7, 0x8008, text("IPM.Microsoft Mail.Note")),
    attributeOf(1, 1, 0x8004, text(subject)),
    attributeOf(1, 2, 0x800c, text(body)),
    ...attached,
  ]);
}

const note = { name: "NOTES~1.TXT", longName: "notes of June.txt", octets: Buffer.from("Hello") };

const sees = (octets: Buffer, members: string[], flags: string[] = []): InspectorExample => ({
  part: { type: "application/ms-tnef", filename: "winmail.dat", octets },
  sees: { title: "Outlook message in its own form (TNEF)", members, flags },
});

export function tnefExamples(): InspectorExample[] {
  const inner = Buffer.concat([Buffer.alloc(16, 7), writeTnef("Inside", "Hi", [note])]);
  return [
    sees(writeTnef("Plan", "Hello", [note]), ["notes of June.txt"]),
    sees(writeTnef("Plan", "", []), []),
    sees(writeTnef("Plan", "", [{ name: "Mail", octets: inner, message: true }]), ["Mail", "Mail/notes of June.txt"]),
    sees(writeTnef("Plan", "", [{ name: "order.js", octets: Buffer.from("x") }]), ["order.js"], ["packed-program"]),
    sees(
      writeTnef("Plan", "", [{ name: "a.pdf", octets: windowsProgram() }]),
      ["a.pdf"],
      ["packed-program", "packed-name-disguised"],
    ),
    { part: { type: "application/ms-tnef", octets: Buffer.from("x\x9f>") }, sees: null },
  ];
}

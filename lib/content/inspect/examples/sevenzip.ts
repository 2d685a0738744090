// Examples of 7z archives with members that are stored as they are.
import { crc32 } from "node:zlib";
import type { InspectorExample } from "../types.ts";

interface SevenZipMember {
  name: string;
  octets?: string;
}

const copyCoder = [0x01, 0x00];
const aesCoder = [0x24, 0x06, 0xf1, 0x07, 0x01, 0x02, 0x00, 0x00];

/** A plain header, or one that says of itself that it is encrypted. */
export function writeSevenZip(members: readonly SevenZipMember[], { encrypted = false, sealed = false } = {}): Buffer {
  const data = Buffer.from(members.map(({ octets = "Hello" }) => octets).join(""));
  const sizes = members.map(({ octets = "Hello" }) => octets.length);
  const coder = encrypted ? aesCoder : copyCoder;
  const header = sealed
    ? Buffer.from([0x17, 6, 0, 1, 9, data.length, 0, 7, 0x0b, 1, 0, 1, ...aesCoder, 0x0c, data.length, 0, 0])
    : plainHeader(members, sizes, coder, data.length);
  const start = Buffer.alloc(20);
  start.writeBigUInt64LE(BigInt(data.length), 0);
  start.writeBigUInt64LE(BigInt(header.length), 8);
  start.writeUInt32LE(crc32(header), 16);
  const sum = Buffer.alloc(4);
  sum.writeUInt32LE(crc32(start));
  return Buffer.concat([Buffer.from("377abcaf271c0004", "hex"), sum, start, data, header]);
}

function plainHeader(members: readonly SevenZipMember[], sizes: number[], coder: number[], total: number): Buffer {
  const names = Buffer.from(members.map(({ name }) => `${name}\0`).join(""), "utf16le");
  const sums = Buffer.alloc(members.length * 4);
  for (const [n, { octets = "Hello" }] of members.entries()) sums.writeUInt32LE(crc32(octets), n * 4);
  return Buffer.concat([
    Buffer.from([1, 4, 6, 0, 1, 9, total, 0, 7, 0x0b, 1, 0, 1, ...coder, 0x0c, total, 0]),
    Buffer.from([8, 0x0d, members.length, ...(members.length > 1 ? [9, ...sizes.slice(0, -1)] : []), 0x0a, 1]),
    sums,
    Buffer.from([0, 0, 5, members.length, 0x11, names.length + 1, 0]),
    names,
    Buffer.from([0, 0]),
  ]);
}

const sees = (octets: Buffer, members: string[], flags: string[] = []): InspectorExample => ({
  part: { type: "application/x-7z-compressed", filename: "a.7z", octets },
  sees: { title: "7-Zip archive", members, flags },
});

export function sevenZipExamples(): InspectorExample[] {
  const two = [{ name: "a.txt" }, { name: "b.txt", octets: "Hi" }];
  return [
    sees(writeSevenZip(two), ["a.txt", "b.txt"]),
    sees(writeSevenZip([{ name: "order.exe" }]), ["order.exe"], ["packed-program"]),
    sees(writeSevenZip(two, { encrypted: true }), ["a.txt", "b.txt"], ["archive-encrypted"]),
    sees(writeSevenZip(two, { sealed: true }), [], ["archive-sealed"]),
    sees(writeSevenZip(two).subarray(0, 40), []),
    { part: { octets: Buffer.from("7z") }, sees: null },
  ];
}

// Examples of gzip files.
import { constants, deflateRawSync, gzipSync } from "node:zlib";
import type { InspectorExample } from "../types.ts";
import { windowsProgram } from "./programs.ts";
import { writeTar } from "./tar.ts";

/** A gzip file that names what is inside. */
export function writeGzip(octets: Buffer, name?: string): Buffer {
  const packed = gzipSync(octets);
  if (name === undefined) return packed;
  packed[3] = 8;
  return Buffer.concat([packed.subarray(0, 10), Buffer.from(`${name}\0`, "latin1"), packed.subarray(10)]);
}

/** A deflated block of a megabyte, so many times, which says at its end that it holds nothing. */
export function writeGzipBomb(megabytes: number): Buffer {
  const block = deflateRawSync(Buffer.alloc(1_000_000), { finishFlush: constants.Z_FULL_FLUSH });
  const head = Buffer.from("1f8b0800000000000003", "hex");
  const end = Buffer.from("03000000000000000000", "hex");
  return Buffer.concat([head, ...Array.from({ length: megabytes }, () => block), end]);
}

const sees = (
  octets: Buffer,
  title: string,
  members: string[],
  flags: string[] = [],
  filename = "a.txt.gz",
): InspectorExample => ({
  part: { type: "application/gzip", filename, octets },
  sees: { title, members, flags },
});

export function gzipExamples(): InspectorExample[] {
  const bomb = gzipSync(Buffer.alloc(4_000_000));
  bomb.writeUInt32LE(4_000_000_000, bomb.length - 4);
  return [
    sees(writeGzip(Buffer.from("Hello")), "gzip file", ["a.txt"]),
    sees(writeGzip(Buffer.from("Hello"), "notes.txt"), "gzip file", ["notes.txt"]),
    sees(
      writeGzip(windowsProgram(), "photo.png"),
      "gzip file",
      ["photo.png"],
      ["packed-program", "packed-name-disguised"],
    ),
    sees(writeGzip(writeTar([{ name: "a.txt", octets: "Hello" }])), "tar archive in gzip", ["a.txt"], [], "a.tar.gz"),
    sees(writeGzipBomb(3_000), "gzip file", ["zeros.bin"], ["decompression-bomb"], "zeros.bin.gz"),
    sees(bomb, "gzip file", ["zeros.bin"], ["decompression-bomb"], "zeros.bin.gz"),
    { part: { octets: Buffer.from("1f8b", "hex") }, sees: null },
  ];
}

// Examples of pictures.
import { crc32, deflateSync } from "node:zlib";
import type { InspectorExample } from "../types.ts";
import { windowsProgram } from "./programs.ts";
import { writeZip } from "./write-zip.ts";

/** A grey picture of this size. */
export function writePng(width: number, height: number): Buffer {
  const header = Buffer.alloc(13);
  header.writeUInt32BE(width, 0);
  header.writeUInt32BE(height, 4);
  header[8] = 8;
  const chunk = (name: string, data: Buffer) => {
    const head = Buffer.alloc(4);
    head.writeUInt32BE(data.length);
    const body = Buffer.concat([Buffer.from(name), data]);
    const sum = Buffer.alloc(4);
    sum.writeUInt32BE(crc32(body));
    return Buffer.concat([head, body, sum]);
  };
  const rows = deflateSync(Buffer.alloc((width + 1) * height));
  return Buffer.concat([
    Buffer.from("89504e470d0a1a0a", "hex"),
    chunk("IHDR", header),
    chunk("IDAT", rows),
    chunk("IEND", Buffer.alloc(0)),
  ]);
}

const gif = Buffer.from(
  "47494638396101000100800000000000ffffff21f90401000000002c00000000010001000002024401003b",
  "hex",
);
const jpeg = Buffer.from(
  "ffd8ffe000104a46494600010100000100010000ffc0000b080010002001011100ffda0008010100003f00d2ffd9",
  "hex",
);
const webp = Buffer.concat([
  Buffer.from("RIFF\x1e\0\0\0WEBPVP8X\x0a\0\0\0\0\0\0\0", "latin1"),
  Buffer.from("0f00001f0000", "hex"),
  Buffer.alloc(8),
]);
const bitmap = Buffer.concat([
  Buffer.from("BM"),
  Buffer.from("460000000000000036000000280000000300000002000000010018000000000010000000", "hex"),
  Buffer.alloc(34),
]);

const sees = (octets: Buffer, title: string, flags: string[] = []): InspectorExample => ({
  part: { type: "image/png", octets },
  sees: { title, flags },
});

export function imageExamples(): InspectorExample[] {
  const png = writePng(4, 3);
  return [
    sees(png, "PNG picture"),
    sees(png.subarray(0, -12), "PNG picture"),
    sees(Buffer.concat([png, Buffer.from("\r\n")]), "PNG picture"),
    sees(Buffer.concat([png, writeZip([{ name: "a.txt" }])]), "PNG picture", ["file-behind-picture"]),
    sees(Buffer.concat([gif, windowsProgram()]), "GIF picture", ["file-behind-picture"]),
    sees(Buffer.concat([jpeg, jpeg]), "JPEG picture"),
    sees(jpeg, "JPEG picture"),
    sees(gif, "GIF picture"),
    sees(webp, "WebP picture"),
    sees(bitmap, "Bitmap picture"),
    { part: { octets: Buffer.from("BM is short for benchmark, and so on") }, sees: null },
  ];
}

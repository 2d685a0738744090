// Pictures: their size in pixels, and what does not belong: an end that is missing, octets behind the end. Nothing is decoded.
// PNG (https://www.w3.org/TR/png-3/), JPEG (ITU T.81), GIF89a, WebP (RFC 9649), BMP, and icons.

import { asBuffer } from "#lib/text/octets.ts";
import { said } from "#lib/text/said.ts";
import { detectType } from "../detect-type.ts";
import { findExecutable } from "../find-executable.ts";
import { imageExamples } from "./examples/image.ts";
import { type Fact, inspectedAs, octetCount } from "./inspected.ts";
import { hasMark, u16be, u16le, u32be, u32le } from "./read-number.ts";
import type { InspectionFlag, Inspector } from "./types.ts";

interface Picture {
  width: number;
  height: number;
  /** Where the picture ends, as its own structure says; null when that is not read here, or the end is missing. */
  end: number | null;
  cut: boolean;
  facts?: Fact[];
}

const chunksRead = 20_000;

const kinds: readonly { title: string; mark: string; at?: number; read(octets: Uint8Array): Picture | null }[] = [
  { title: said`PNG picture`, mark: "\x89PNG\r\n\x1a\n", read: readPng },
  { title: said`JPEG picture`, mark: "\xff\xd8\xff", read: readJpeg },
  { title: said`GIF picture`, mark: "GIF8", read: readGif },
  { title: said`WebP picture`, mark: "WEBP", at: 8, read: readWebp },
  { title: said`Bitmap picture`, mark: "BM", read: readBitmap },
];

export const image: Inspector = {
  id: "image",
  ref: "https://www.w3.org/TR/png-3/",
  wants: ({ head }) => kinds.some(({ mark, at }) => hasMark(head, mark, at)),
  inspect({ octets }) {
    const kind = kinds.find(({ mark, at }) => hasMark(octets, mark, at));
    const picture = kind?.read(octets) ?? null;
    if (!kind || picture === null) return null;
    const { width, height, end, cut, facts = [] } = picture;
    const behind = end === null ? 0 : octets.length - end;
    return inspectedAs("image", kind.title, {
      facts: [
        [said`Size`, said`${width} × ${height} pixels`, width <= 2 && height <= 2 ? said`too small to be seen` : null],
        ...facts,
        [said`Cut off`, cut ? said`its end is missing` : null],
        [said`Behind its end`, behind > 0 ? octetCount(behind) : null],
      ],
      flags: behindFlags(octets, end),
    });
  },
  get examples() {
    return imageExamples();
  },
};

/** Many programs leave a few octets; an archive or program behind a picture was put there. */
function behindFlags(octets: Uint8Array, end: number | null): InspectionFlag[] {
  if (end === null || octets.length - end < 16) return [];
  const rest = octets.subarray(end, end + 4_096);
  const content = findExecutable(rest) ?? detectType(rest);
  const archive = asBuffer(octets, end).includes("PK\x05\x06", 0, "latin1") ? "application/zip" : null;
  const found = content ?? archive;
  // Cameras and phones append further pictures and films.
  if (found === null || /^(?:image|video|audio)\//.test(found)) return [];
  return [{ code: "file-behind-picture", detail: `${found}, ${octetCount(octets.length - end)}` }];
}

function readPng(octets: Uint8Array): Picture | null {
  if (!hasMark(octets, "IHDR", 12)) return null;
  let end: number | null = null;
  for (let at = 8, read = 0; at + 12 <= octets.length && read < chunksRead && end === null; read++) {
    const length = u32be(octets, at);
    if (hasMark(octets, "IEND", at + 4)) end = at + 12 + length;
    at += 12 + length;
  }
  return { width: u32be(octets, 16), height: u32be(octets, 20), end, cut: end === null };
}

/** ITU T.81 Annex B: segments until the frame header, which has the size; the end mark is the last one of its kind. */
function readJpeg(octets: Uint8Array): Picture | null {
  for (let at = 2, read = 0; at + 9 < octets.length && read < chunksRead; read++) {
    if (octets[at] !== 0xff) {
      at += 1;
      continue;
    }
    const mark = octets[at + 1]!;
    if (mark === 0xff || mark === 1 || (mark >= 0xd0 && mark <= 0xd8)) {
      at += mark === 0xff ? 1 : 2;
      continue;
    }
    const isFrame = mark >= 0xc0 && mark <= 0xcf && mark !== 0xc4 && mark !== 0xc8 && mark !== 0xcc;
    const length = u16be(octets, at + 2);
    if (isFrame) {
      const last = asBuffer(octets).lastIndexOf("\xff\xd9", undefined, "latin1");
      return {
        height: u16be(octets, at + 5),
        width: u16be(octets, at + 7),
        end: last > at ? last + 2 : null,
        cut: last <= at,
      };
    }
    if (mark === 0xd9 || mark === 0xda || length < 2) return null;
    at += 2 + length;
  }
  return null;
}

/** GIF89a §20-23: blocks of at most 255 octets, then a semicolon. */
function readGif(octets: Uint8Array): Picture | null {
  if (octets.length < 13) return null;
  const table = (flags: number): number => ((flags & 0x80) === 0 ? 0 : 3 * 2 ** ((flags & 7) + 1));
  let frames = 0;
  let at = 13 + table(octets[10]!);
  let end: number | null = null;
  for (let read = 0; at < octets.length && end === null && read < chunksRead; read++) {
    const kind = octets[at]!;
    if (kind === 0x3b) end = at + 1;
    else if (kind === 0x2c) {
      frames += 1;
      at = skipBlocks(octets, at + 11 + table(octets[at + 9] ?? 0));
    } else if (kind === 0x21) at = skipBlocks(octets, at + 2);
    else break;
  }
  const facts: Fact[] = [[said`Frames`, frames > 1 ? frames : null]];
  return { width: u16le(octets, 6), height: u16le(octets, 8), end, cut: end === null, facts };
}

function skipBlocks(octets: Uint8Array, start: number): number {
  let at = start;
  while (at < octets.length && octets[at] !== 0) at += 1 + octets[at]!;
  return at + 1;
}

/** RFC 9649 §2.5-2.7: lossy, lossless or extended. */
function readWebp(octets: Uint8Array): Picture | null {
  if (!hasMark(octets, "RIFF")) return null;
  const end = 8 + u32le(octets, 4);
  const frame = { end: Math.min(end, octets.length), cut: end > octets.length };
  const u24 = (at: number) => u16le(octets, at) + (octets[at + 2] ?? 0) * 65_536;
  if (hasMark(octets, "VP8X", 12)) return { width: u24(24) + 1, height: u24(27) + 1, ...frame };
  if (hasMark(octets, "VP8 ", 12))
    return { width: u16le(octets, 26) & 0x3fff, height: u16le(octets, 28) & 0x3fff, ...frame };
  if (!hasMark(octets, "VP8L", 12)) return null;
  const bits = u32le(octets, 21);
  return { width: (bits & 0x3fff) + 1, height: (Math.floor(bits / 16_384) & 0x3fff) + 1, ...frame };
}

function readBitmap(octets: Uint8Array): Picture | null {
  const header = u32le(octets, 14);
  if (header !== 12 && (header < 40 || header > 124)) return null;
  const [width, height] =
    header === 12 ? [u16le(octets, 18), u16le(octets, 20)] : [u32le(octets, 18), u32le(octets, 22)];
  // A height below zero says that the rows stand from top to bottom.
  return {
    width,
    height: height > 0x7fffffff ? 0x100000000 - height : height,
    end: null,
    cut: u32le(octets, 2) > octets.length,
  };
}

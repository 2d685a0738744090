// base64 as a transfer encoding (RFC 2045 §6.8). Sound input takes the native decoder whole: it is sound when the
// decoded length is what the octets without line ends and padding must give. Otherwise each line is judged: data is
// decoded, also after padding (joined segments); junk inside data is skipped; text (list footers) is left out.
import { asBuffer } from "./octets.ts";
import type { Decoded, TransferDefect } from "./transfer.ts";

const LF = 10;
const CR = 13;
const PAD = 61;
/** RFC 2045 §6.8: lines of no more than 76 characters. */
const lineLimit = 76;
/** Data after text or padding is believed only in lines of this length, or in ones that end in padding. */
const believableLine = 40;
/** Octets of damaged data that are tried as a whole before they are read line by line. */
const blockSize = 8192;

/** Decodes base64; defects as in {@link decodeTransfer}. */
export function decodeBase64(octets: Uint8Array): Decoded {
  const buffer = asBuffer(octets);
  const { blanks, longLine } = census(buffer);
  const defects: TransferDefect[] = longLine < 0 ? [] : [{ code: "base64-long-line", at: longLine }];
  const sound = decodeSound(buffer, blanks);
  if (sound) {
    const at = badPadBits(buffer);
    if (at >= 0) defects.push({ code: "base64-pad-bits", at });
    return { octets: sound, defects };
  }
  return decodeDamaged(buffer, defects);
}

/** Number of line end octets, and the place of the first line that is too long (-1: none). */
function census(buffer: Buffer): { blanks: number; longLine: number } {
  let blanks = 0;
  let longLine = -1;
  let at = 0;
  while (at < buffer.length) {
    const lf = buffer.indexOf(LF, at);
    let end = lf < 0 ? buffer.length : lf;
    if (lf >= 0) blanks += 1;
    if (end > at && buffer[end - 1] === CR) {
      end -= 1;
      blanks += 1;
    }
    if (longLine < 0 && end - at > lineLimit) longLine = at;
    at = lf < 0 ? buffer.length : lf + 1;
  }
  return { blanks, longLine };
}

/** The decoded octets when every octet but the line ends is base64 and the last group is whole; null otherwise. */
function decodeSound(buffer: Buffer, blanks: number): Buffer | null {
  const characters = buffer.length - blanks;
  if (characters % 4 !== 0) return null;
  // `-` and `_` are of another alphabet (RFC 4648 §5), which the native decoder takes as well.
  if (buffer.includes(45) || buffer.includes(95)) return null;
  let end = buffer.length;
  while (end > 0 && (buffer[end - 1] === LF || buffer[end - 1] === CR)) end -= 1;
  let pads = 0;
  while (pads < 2 && buffer[end - 1 - pads] === PAD) pads += 1;
  const decoded = Buffer.from(buffer.toString("latin1"), "base64");
  return decoded.length === (characters / 4) * 3 - pads ? decoded : null;
}

/** RFC 4648 §3.5: the unused bits before padding are zero. Returns the offset of a character that breaks this, or -1. */
function badPadBits(buffer: Buffer): number {
  let at = buffer.length - 1;
  while (at >= 0 && (buffer[at] === LF || buffer[at] === CR)) at -= 1;
  let pads = 0;
  while (at >= 0 && buffer[at] === PAD) {
    pads += 1;
    at -= 1;
  }
  if (pads === 0 || at < 0) return -1;
  // The last character before one `=` carries two unused bits, before two four.
  const allowed = pads === 1 ? "AEIMQUYcgkosw048" : "AQgw";
  return allowed.includes(String.fromCharCode(buffer[at]!)) ? -1 : at;
}

const pureData = /^[A-Za-z0-9+/]*$/;

interface Damaged {
  groups: Buffer[];
  /** Characters of the segment that is open, to be decoded together. */
  open: string[];
  /** Text or padding was seen: from here on, data must be believable. */
  doubt: boolean;
  note(code: string, at: number): void;
}

function decodeDamaged(buffer: Buffer, defects: TransferDefect[]): Decoded {
  const seen = new Set<string>();
  const state: Damaged = {
    groups: [],
    open: [],
    doubt: false,
    note(code, at) {
      if (seen.has(code)) return;
      seen.add(code);
      defects.push({ code, at });
    },
  };
  const lineEnd = buffer.includes(LF) ? LF : CR;
  let at = 0;
  while (at < buffer.length) {
    const block = readSoundBlock(state, buffer, at, lineEnd);
    const stop = block > at ? block : Math.min(at + blockSize, buffer.length);
    at = block;
    while (at < stop) {
      const found = buffer.indexOf(lineEnd, at);
      const end = found < 0 ? buffer.length : found;
      readLine(state, buffer.toString("latin1", at, end).trimEnd(), at);
      at = end + 1;
    }
  }
  closeSegment(state, buffer.length);
  return { octets: Buffer.concat(state.groups), defects: defects.sort((a, b) => a.at - b.at) };
}

/**
 * Takes the whole lines of a block at once when nothing in them needs judging: most of a body with one damaged place.
 * @returns where reading goes on; `at` itself when the block must be read line by line
 */
function readSoundBlock(state: Damaged, buffer: Buffer, at: number, lineEnd: number): number {
  if (state.doubt || at + blockSize >= buffer.length) return at;
  const last = buffer.lastIndexOf(lineEnd, at + blockSize);
  if (last <= at) return at;
  const lines = buffer.toString("latin1", at, last + 1);
  if (!/^[A-Za-z0-9+/\r\n]*$/.test(lines)) return at;
  state.open.push(lines.replace(/[\r\n]+/g, ""));
  return last + 1;
}

function readLine(state: Damaged, line: string, at: number): void {
  if (line === "") return;
  if (!state.doubt && pureData.test(line)) {
    state.open.push(line);
    return;
  }
  if (state.doubt && line.length < believableLine && !line.endsWith("=")) {
    state.note("base64-text", at);
    return;
  }
  const clean = pureData.test(line) ? line : line.replace(/[^A-Za-z0-9+/=]+/g, "");
  if (isText(line, clean) || (state.doubt && !isBelievable(line))) {
    state.note("base64-text", at);
    closeSegment(state, at);
    state.doubt = true;
    return;
  }
  if (state.doubt) state.note("base64-after-padding", at);
  if (clean.length !== line.length) state.note("base64-junk", at);
  readData(state, clean, at);
  state.doubt = clean.endsWith("=");
}

/** One line of data and padding; padding closes a segment, and more data behind it opens the next one. */
function readData(state: Damaged, clean: string, at: number): void {
  if (!clean.includes("=")) {
    state.open.push(clean);
    return;
  }
  let padded = false;
  for (const [, data, pads] of clean.matchAll(/([^=]*)(=*)/g)) {
    if (data && padded) state.note("base64-after-padding", at);
    if (data) state.open.push(data);
    if (!pads) continue;
    padded = true;
    closeSegment(state, at, pads.length);
  }
}

/** Prose rather than data: blanks between words, or so many foreign characters that it is no damaged data line. */
function isText(line: string, clean: string): boolean {
  if (clean.length === line.length) return false;
  const trimmed = line.trim();
  const foreign = trimmed.length - clean.length;
  if (foreign === 0) return false;
  return /[ \t]/.test(trimmed) ? foreign * 20 >= trimmed.length : foreign * 4 > trimmed.length;
}

function isBelievable(line: string): boolean {
  if (line.length % 4 !== 0 || !(line.length >= believableLine || line.endsWith("="))) return false;
  return /^[A-Za-z0-9+/]+={0,2}$/.test(line);
}

function closeSegment(state: Damaged, at: number, pads = 0): void {
  if (state.open.length === 0) return;
  const characters = state.open.join("");
  state.open = [];
  if ((characters.length + pads) % 4 !== 0 || pads > 2) state.note("base64-length", at);
  state.groups.push(Buffer.from(characters, "base64"));
}

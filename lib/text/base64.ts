// base64 as a transfer encoding (RFC 2045 §6.8). Blocks of whole lines take the native decoder: a block is sound when the
// decoded length is what its octets without line ends and padding must give. In other blocks each line is judged: data is
// decoded, also after padding (joined segments); junk inside data is skipped; text (list footers) is left out.
// Known gap: a damaged line is held whole, however long it is.
import { asBuffer, indexOfNear } from "./octets.ts";
import { closePieces, openPieces, type Pieces, pieceOctets, reserve, type Take } from "./pieces.ts";
import type { TransferDefect } from "./transfer.ts";

const TAB = 9;
const LF = 10;
const CR = 13;
const SPACE = 32;
const PAD = 61;
/** RFC 2045 §6.8: lines of no more than 76 characters. */
const lineLimit = 76;
/** Data after text or padding is believed only in lines of this length, or in ones that end in padding. */
const believableLine = 40;
const loneLetters = 8;

interface State {
  input: Buffer;
  lineEnd: 10 | 13;
  output: Pieces;
  /** Characters of the open segment that wait for their group to be whole. */
  open: string;
  /** The segment has data. */
  begun: boolean;
  /** Text or padding was seen: from here on, data must be believable. */
  doubt: boolean;
  defects: TransferDefect[];
  /** Octets of the line that was measured last, its `lineEnd` not counted: what the next one will have, too. */
  width: number;
  /** First line of the block that is too long, or -1. */
  longLine: number;
}

/** Decodes base64; defects as in `decodeTransfer`. */
export function decodeBase64(octets: Uint8Array, take: Take): TransferDefect[] {
  const input = asBuffer(octets);
  const state: State = {
    input,
    lineEnd: input.includes(LF) ? LF : CR,
    output: openPieces(input.length, take),
    open: "",
    begun: false,
    doubt: false,
    defects: [],
    width: lineLimit,
    longLine: -1,
  };
  for (let at = 0; at < input.length; ) {
    const end = blockEnd(state, at);
    if (!readSound(state, at, end)) readLines(state, at, end);
    at = end;
  }
  closeSegment(state, input.length);
  closePieces(state.output);
  if (state.defects.every(({ code }) => code === "base64-long-line")) checkPadBits(state);
  return state.defects.sort((a, b) => a.at - b.at);
}

/** Whole lines of about a piece, or one longer line. */
function blockEnd({ input, lineEnd }: State, start: number): number {
  const end = start + pieceOctets;
  if (end >= input.length) return input.length;
  const last = input.subarray(start, end).lastIndexOf(lineEnd);
  if (last >= 0) return start + last + 1;
  const next = input.indexOf(lineEnd, end);
  return next < 0 ? input.length : next + 1;
}

/** Decodes a block in which nothing needs judging; false when there is something, and then nothing was done. */
function readSound(state: State, start: number, end: number): boolean {
  if (state.doubt) return false;
  const { input } = state;
  let last = end;
  while (last > start && (input[last - 1] === LF || input[last - 1] === CR)) last -= 1;
  const padded = last;
  while (padded - last < 2 && last > start && input[last - 1] === PAD) last -= 1;
  const pads = padded - last;
  const characters = state.open.length + (padded - start) - pads - countLineEnds(state, start, end) + (end - padded);
  if (pads > 0 && (characters + pads) % 4 !== 0) return false;
  const long = last - start > pieceOctets;
  if (!(long ? putLine(state, start, last) : putSound(state, start, last, characters, pads > 0))) return false;
  if (state.longLine >= 0) note(state, "base64-long-line", state.longLine);
  state.begun = pads === 0;
  if (pads > 0) {
    decodeOpen(state, state.open.length);
    state.doubt = true;
  }
  return true;
}

/**
 * Octets of line ends in the block, the CR of CRLF among them. Lines are guessed to be as long as the one before: a line end
 * that is missed so is counted as data, and then the decoded length does not fit.
 */
function countLineEnds(state: State, start: number, end: number): number {
  const { input, lineEnd } = state;
  state.longLine = -1;
  let found = 0;
  for (let at = start; at < end; ) {
    let stop = at + state.width;
    if (stop >= end || input[stop] !== lineEnd) {
      const next = indexOfNear(input, lineEnd, at);
      stop = next < 0 || next > end ? end : next;
      state.width = stop - at;
    }
    const cr = lineEnd === LF && stop > at && input[stop - 1] === CR ? 1 : 0;
    if (stop - cr - at > lineLimit && state.longLine < 0) state.longLine = at;
    found += stop < end ? 1 + cr : cr;
    at = stop + 1;
  }
  return found;
}

/**
 * Decodes so many characters, those that wait included, but for a group at the end that is not whole and not padded.
 * False when something else is among them.
 */
function putSound(state: State, start: number, last: number, characters: number, padded = false): boolean {
  const text = state.open + state.input.toString("latin1", start, last);
  // `-` and `_` are of another alphabet (RFC 4648 §5), which the native decoder takes as well.
  if (text.includes("-") || text.includes("_")) return false;
  const cut = padded ? text.length : startOfTail(text, characters % 4);
  const tail = text.slice(cut).replace(/[\r\n]+/g, "");
  if (!pureData.test(tail)) return false;
  const { output } = state;
  const size = Math.floor(((characters - tail.length) * 3) / 4);
  reserve(output, size);
  if (output.octets.write(cut < text.length ? text.slice(0, cut) : text, output.length, "base64") !== size)
    return false;
  output.length += size;
  state.open = tail;
  return true;
}

/** Where the last so many characters begin, line ends not counted. */
function startOfTail(text: string, count: number): number {
  let at = text.length;
  for (let left = count; left > 0 && at > 0; at--) {
    const code = text.charCodeAt(at - 1);
    if (code !== LF && code !== CR) left -= 1;
  }
  return at;
}

/** One line longer than a piece: looked at before it is decoded, so that a damaged one is still judged as a whole. */
function putLine(state: State, start: number, last: number): boolean {
  const { input } = state;
  for (let at = start; at < last; at += pieceOctets)
    if (!pureData.test(input.toString("latin1", at, Math.min(at + pieceOctets, last)))) return false;
  for (let at = start; at < last; at += pieceOctets) {
    const end = Math.min(at + pieceOctets, last);
    putSound(state, at, end, state.open.length + end - at);
  }
  return true;
}

function readLines(state: State, start: number, end: number): void {
  const text = state.input.toString("latin1", start, end);
  const mark = state.lineEnd === LF ? "\n" : "\r";
  for (let at = 0; at < text.length; ) {
    const found = text.indexOf(mark, at);
    const stop = found < 0 ? text.length : found;
    const content = stop > at && text.charCodeAt(stop - 1) === CR ? stop - 1 : stop;
    if (content - at > lineLimit) note(state, "base64-long-line", start + at);
    readLine(state, trimmed(text, at, content), start + at);
    at = stop + 1;
  }
  decodeOpen(state, state.open.length - (state.open.length % 4));
}

/** The line without blanks at its end, and without the CR that programs double. */
function trimmed(text: string, start: number, end: number): string {
  let last = end;
  while (last > start && isBlank(text.charCodeAt(last - 1))) last -= 1;
  return text.slice(start, last);
}

const isBlank = (code: number): boolean => code === SPACE || code === TAB || code === CR;

const pureData = /^[A-Za-z0-9+/]*$/;

function readLine(state: State, line: string, at: number): void {
  if (line === "") return;
  if (state.doubt && !isBelievable(line)) {
    note(state, "base64-text", at);
    return;
  }
  if (!state.doubt && pureData.test(line)) {
    addData(state, line);
    return;
  }
  const clean = state.doubt ? line : line.replace(/[^A-Za-z0-9+/=]+/g, "");
  if (isText(line, clean)) {
    note(state, "base64-text", at);
    closeSegment(state, at);
    state.doubt = true;
    return;
  }
  if (state.doubt) note(state, "base64-after-padding", at);
  if (clean.length !== line.length) note(state, "base64-junk", at);
  readData(state, clean, at);
  state.doubt = clean.endsWith("=");
}

/** One line of data and padding; padding closes a segment, and more data behind it opens the next one. */
function readData(state: State, clean: string, at: number): void {
  let padded = false;
  for (let start = 0; start < clean.length; ) {
    const found = clean.indexOf("=", start);
    const stop = found < 0 ? clean.length : found;
    if (stop > start && padded) note(state, "base64-after-padding", at);
    if (stop > start) addData(state, clean.slice(start, stop));
    let pads = stop;
    while (clean.charCodeAt(pads) === PAD) pads += 1;
    if (pads > stop) closeSegment(state, at, pads - stop);
    padded = pads > stop;
    start = pads;
  }
}

/** Prose rather than data: blanks between words, or so many foreign characters that it is no damaged data line. */
function isText(line: string, clean: string): boolean {
  if (clean.length === line.length) return false;
  const trimmed = line.trim();
  const foreign = trimmed.length - clean.length;
  if (foreign === 0) return false;
  // Blanks alone: data that was spread out, which every reader that skips them reads.
  if (!/[^A-Za-z0-9+/= \t]/.test(trimmed)) return isProse(trimmed.split(/[ \t]+/));
  return /[ \t]/.test(trimmed) ? foreign * 20 >= trimmed.length : foreign * 4 > trimmed.length;
}

/** Words of one case, capitals in front at most, and numbers; letters that all stand alone are no words. */
function isProse(words: readonly string[]): boolean {
  if (words.length >= loneLetters && words.every(({ length }) => length === 1)) return false;
  return words.filter((word) => /^(?:[A-Za-z]?[a-z]*|[A-Z]+|\d+)$/.test(word)).length * 2 > words.length;
}

function isBelievable(line: string): boolean {
  if (line.length % 4 !== 0 || !(line.length >= believableLine || line.endsWith("="))) return false;
  return /^[A-Za-z0-9+/]+={0,2}$/.test(line);
}

function addData(state: State, data: string): void {
  state.begun = true;
  state.open += data;
}

function closeSegment(state: State, at: number, pads = 0): void {
  if (!state.begun) return;
  if ((state.open.length + pads) % 4 !== 0 || pads > 2) note(state, "base64-length", at);
  decodeOpen(state, state.open.length);
  state.begun = false;
}

/** Decodes the first characters that wait. */
function decodeOpen(state: State, count: number): void {
  const { output, open } = state;
  state.open = open.slice(count);
  reserve(output, Math.ceil((count * 3) / 4));
  if (count <= 4) decodeGroup(output, open, count);
  else output.length += output.octets.write(open.slice(0, count), output.length, "base64");
}

/** One group, which need not be whole: a native call would cost more than it. */
function decodeGroup(output: Pieces, text: string, count: number): void {
  let bits = 0;
  for (let i = 0; i < 4; i++) bits = (bits << 6) | (i < count ? alphabet.indexOf(text[i]!) : 0);
  for (let i = 1; i * 4 <= count * 3; i++) output.octets[output.length++] = bits >> (24 - 8 * i);
}

const alphabet = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";

/** RFC 4648 §3.5: the unused bits before padding are zero. */
function checkPadBits({ input, defects }: State): void {
  let at = input.length - 1;
  while (at >= 0 && (input[at] === LF || input[at] === CR)) at -= 1;
  let pads = 0;
  while (at >= 0 && input[at] === PAD) {
    pads += 1;
    at -= 1;
  }
  if (pads === 0 || at < 0) return;
  // The last character before one `=` carries two unused bits, before two four.
  const allowed = pads === 1 ? "AEIMQUYcgkosw048" : "AQgw";
  if (!allowed.includes(String.fromCharCode(input[at]!))) defects.push({ code: "base64-pad-bits", at });
}

/** The first of each code. */
function note({ defects }: State, code: string, at: number): void {
  if (!defects.some((defect) => defect.code === code)) defects.push({ code, at });
}

// quoted-printable (RFC 2045 §6.7). Blanks at line ends are dropped (rule 3), soft line breaks joined (rule 5), escapes
// that are none stay as they are. Line ends of the text are kept as written. Native copies between escapes.
import { asBuffer, indexOfNear } from "./octets.ts";
import { closePieces, openPieces, type Pieces, pieceOctets, reserve, type Take } from "./pieces.ts";
import type { TransferDefect } from "./transfer.ts";

const TAB = 9;
const LF = 10;
const CR = 13;
const SPACE = 32;
const ESCAPE = 61;
/** RFC 2045 §6.7 rule 5: lines of no more than 76 characters, the soft line break's `=` counted. */
const lineLimit = 76;

interface Output extends Pieces {
  defects: TransferDefect[];
}

/** Decodes quoted-printable; defects as in `decodeTransfer`. */
export function decodeQuotedPrintable(octets: Uint8Array, take: Take): TransferDefect[] {
  const input = asBuffer(octets);
  const output: Output = { ...openPieces(input.length, take), defects: [] };
  const lineEnd = input.includes(LF) ? LF : CR;
  for (let at = 0; at < input.length; ) {
    const found = indexOfNear(input, lineEnd, at);
    const next = found < 0 ? input.length : found + 1;
    const end = found > at && input[found] === LF && input[found - 1] === CR ? found - 1 : found < 0 ? next : found;
    if (!decodeLine(input, at, end, output)) copy(input, end, next, output);
    at = next;
  }
  closePieces(output);
  return output.defects;
}

/** Decodes a line, its end not counted. True when the end is a soft line break. */
function decodeLine(input: Buffer, start: number, end: number, output: Output): boolean {
  if (end - start > lineLimit) note(output, "qp-long-line", start);
  let last = end;
  while (last > start && (input[last - 1] === SPACE || input[last - 1] === TAB)) last -= 1;
  if (last < end) note(output, "qp-trailing-blank", last);
  const soft = last > start && input[last - 1] === ESCAPE;
  if (soft) last -= 1;
  for (let at = start; at < last; ) at = decodeStretch(input, at, last, output);
  return soft;
}

/** Decodes as much of a line as one piece holds; returns where reading goes on. */
function decodeStretch(input: Buffer, start: number, last: number, output: Output): number {
  const stop = Math.min(last, start + pieceOctets);
  reserve(output, stop - start);
  const { octets } = output;
  let { length } = output;
  let at = start;
  while (at < stop) {
    const octet = input[at]!;
    const escaped = octet === ESCAPE ? decodeEscape(input, at, last, output) : -1;
    octets[length++] = escaped < 0 ? octet : escaped;
    at += escaped < 0 ? 1 : 3;
  }
  output.length = length;
  return at;
}

/** The octet that the `=` at `mark` stands for, or -1. */
function decodeEscape(input: Buffer, mark: number, last: number, output: Output): number {
  const whole = mark + 2 < last;
  const high = whole ? hexDigit(input[mark + 1]!) : -1;
  const low = whole ? hexDigit(input[mark + 2]!) : -1;
  if (high < 0 || low < 0) {
    note(output, "qp-bad-escape", mark);
    return -1;
  }
  if (input[mark + 1]! > 96 || input[mark + 2]! > 96) note(output, "qp-lower-case", mark);
  return high * 16 + low;
}

/** The value of a hexadecimal digit, or -1. @param octet its code */
export function hexDigit(octet: number): number {
  if (octet >= 48 && octet <= 57) return octet - 48;
  if (octet >= 65 && octet <= 70) return octet - 55;
  // QUIRK(many): RFC 2045 §6.7 rule 1 wants upper case; robust decoders take lower case too.
  return octet >= 97 && octet <= 102 ? octet - 87 : -1;
}

function copy(input: Buffer, start: number, end: number, output: Output): void {
  reserve(output, end - start);
  for (let at = start; at < end; at++) output.octets[output.length++] = input[at]!;
}

/** The first of each code. */
function note({ defects }: Output, code: string, at: number): void {
  if (!defects.some((defect) => defect.code === code)) defects.push({ code, at });
}

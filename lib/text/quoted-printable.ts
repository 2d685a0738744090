// quoted-printable (RFC 2045 §6.7). Blanks at line ends are dropped (rule 3), soft line breaks joined (rule 5), escapes
// that are none stay as they are. Line ends of the text are kept as written. Native copies between escapes.
import { asBuffer } from "./octets.ts";
import { flush, openPieces, type Pieces, pieceOctets, reserve, type Take } from "./pieces.ts";
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
  let mark = input.indexOf(ESCAPE);
  let at = 0;
  while (at < input.length) {
    const found = input.indexOf(lineEnd, at);
    const next = found < 0 ? input.length : found + 1;
    const end = found > at && input[found] === LF && input[found - 1] === CR ? found - 1 : found < 0 ? next : found;
    mark = decodeLine(input, at, end, next, mark, output);
    at = next;
  }
  flush(output);
  return output.defects;
}

/** `first` is the first `=` at or after `start`, or -1. Returns the first one at or after the line's end. */
function decodeLine(input: Buffer, start: number, end: number, next: number, first: number, output: Output): number {
  if (end - start > lineLimit) note(output, "qp-long-line", start);
  let last = end;
  while (last > start && (input[last - 1] === SPACE || input[last - 1] === TAB)) last -= 1;
  if (last < end) note(output, "qp-trailing-blank", last);
  let at = start;
  let mark = first;
  while (mark >= 0 && mark < last) {
    copy(input, at, mark, output);
    if (mark === last - 1) return input.indexOf(ESCAPE, next);
    at = decodeEscape(input, mark, last, output);
    mark = input.indexOf(ESCAPE, at);
  }
  copy(input, at, last, output);
  copy(input, end, next, output);
  return mark;
}

/** Writes what the `=` at `mark` stands for and returns where reading goes on. */
function decodeEscape(input: Buffer, mark: number, last: number, output: Output): number {
  reserve(output, 1);
  const whole = mark + 2 < last;
  const high = whole ? hexDigit(input[mark + 1]!) : -1;
  const low = whole ? hexDigit(input[mark + 2]!) : -1;
  if (high < 0 || low < 0) {
    note(output, "qp-bad-escape", mark);
    output.octets[output.length++] = ESCAPE;
    return mark + 1;
  }
  if (input[mark + 1]! > 96 || input[mark + 2]! > 96) note(output, "qp-lower-case", mark);
  output.octets[output.length++] = high * 16 + low;
  return mark + 3;
}

/** The value of a hexadecimal digit, or -1. @param octet its code */
export function hexDigit(octet: number): number {
  if (octet >= 48 && octet <= 57) return octet - 48;
  if (octet >= 65 && octet <= 70) return octet - 55;
  // QUIRK(many): RFC 2045 §6.7 rule 1 wants upper case; robust decoders take lower case too.
  return octet >= 97 && octet <= 102 ? octet - 87 : -1;
}

function copy(input: Buffer, start: number, end: number, output: Output): void {
  if (end - start > pieceOctets) {
    flush(output);
    output.take(input.subarray(start, end));
    return;
  }
  reserve(output, end - start);
  if (end - start > 16) {
    input.copy(output.octets, output.length, start, end);
    output.length += end - start;
    return;
  }
  for (let i = start; i < end; i++) output.octets[output.length++] = input[i]!;
}

/** The first of each code. */
function note({ defects }: Output, code: string, at: number): void {
  if (!defects.some((defect) => defect.code === code)) defects.push({ code, at });
}

// uuencode, as mail carried files before MIME (POSIX uuencode; no RFC). The data stands between `begin MODE NAME` and
// `end`; text around it is left out.
import { asBuffer, latin1 } from "./octets.ts";
import { closePieces, openPieces, type Pieces, reserve, type Take } from "./pieces.ts";
import type { TransferDefect } from "./transfer.ts";

const LF = 10;
const CR = 13;
/** Octets of a line that are looked at; a line of data has 61 at most. */
const lineRead = 2_000;

/** Decodes the first uuencoded file; defects as in `decodeTransfer`. Without a `begin` line: the input itself. */
export function decodeUuencode(octets: Uint8Array, take: Take): TransferDefect[] {
  const input = asBuffer(octets);
  const lineEnd = input.includes(LF) ? LF : CR;
  let at = afterBegin(input, lineEnd);
  if (at < 0) {
    take(octets, true);
    return [{ code: "uuencode-no-begin", at: 0 }];
  }
  const output = openPieces(input.length, take);
  const defects: TransferDefect[] = [];
  while (at < input.length) {
    const found = input.indexOf(lineEnd, at);
    const end = found < 0 ? input.length : found;
    const line = latin1(input, at, Math.min(end, at + lineRead)).trimEnd();
    if (line === "end") break;
    if (!decodeLine(line, output) && defects.length === 0) defects.push({ code: "uuencode-bad-line", at });
    at = end + 1;
  }
  closePieces(output);
  if (at >= input.length) defects.push({ code: "uuencode-no-end", at: input.length });
  return defects;
}

/** Start of the line behind the first `begin` line, or -1. */
function afterBegin(input: Buffer, lineEnd: number): number {
  for (let at = input.indexOf("begin "); at >= 0; at = input.indexOf("begin ", at + 6)) {
    if (at > 0 && input[at - 1] !== LF && input[at - 1] !== CR) continue;
    const found = input.indexOf(lineEnd, at);
    if (found >= 0 && /^begin [0-7]{3,4} /.test(latin1(input, at, at + 11))) return found + 1;
  }
  return -1;
}

/** The first character tells the octets of the line; every four characters after it stand for three. */
function decodeLine(line: string, output: Pieces): boolean {
  if (line === "") return true;
  const size = value(line, 0);
  if (size < 0 || size > 45 || line.length > 64) return false;
  reserve(output, size + 2);
  for (let i = 1, to = 0; to < size; i += 4, to += 3) {
    const bits = (value(line, i) << 18) | (value(line, i + 1) << 12) | (value(line, i + 2) << 6) | value(line, i + 3);
    if (bits < 0) return false;
    output.octets.writeUIntBE(bits, output.length + to, 3);
  }
  output.length += size;
  return true;
}

/** Six bits of a character; blanks at the end of a line may have been cut off, so a missing one is zero. */
function value(line: string, at: number): number {
  if (at >= line.length) return 0;
  const code = line.charCodeAt(at) - 32;
  return code === 64 ? 0 : code > 63 ? -1 : code;
}

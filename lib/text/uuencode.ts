// uuencode, as mail carried files before MIME (POSIX uuencode; no RFC). The data stands between `begin MODE NAME` and
// `end`; text around it is left out.
import { latin1 } from "./octets.ts";
import type { Decoded, TransferDefect } from "./transfer.ts";

/** Decodes the first uuencoded file; defects as in {@link decodeTransfer}. Without a `begin` line: the input itself. */
export function decodeUuencode(octets: Uint8Array): Decoded {
  const text = latin1(octets);
  const begin = /^begin [0-7]{3,4} [^\r\n]*(?:\r\n|\n|\r)/m.exec(text);
  if (!begin) return { octets, defects: [{ code: "uuencode-no-begin", at: 0 }] };
  const groups: Buffer[] = [];
  const defects: TransferDefect[] = [];
  let at = begin.index + begin[0].length;
  while (at < text.length) {
    const { line, next } = lineAt(text, at);
    if (line === "end") return { octets: Buffer.concat(groups), defects };
    const decoded = decodeLine(line);
    if (decoded) groups.push(decoded);
    else if (defects.length === 0) defects.push({ code: "uuencode-bad-line", at });
    at = next;
  }
  defects.push({ code: "uuencode-no-end", at: text.length });
  return { octets: Buffer.concat(groups), defects };
}

function lineAt(text: string, at: number): { line: string; next: number } {
  let end = text.indexOf("\n", at);
  if (end < 0) end = text.indexOf("\r", at);
  if (end < 0) end = text.length;
  return { line: text.slice(at, end).trimEnd(), next: end + 1 };
}

/** The first character tells the octets of the line; every four characters after it stand for three. */
function decodeLine(line: string): Buffer | null {
  if (line === "") return Buffer.alloc(0);
  const size = value(line, 0);
  if (size < 0 || size > 45 || line.length > 64) return null;
  const decoded = Buffer.alloc(size + 2);
  for (let i = 1, to = 0; to < size; i += 4, to += 3) {
    const bits = (value(line, i) << 18) | (value(line, i + 1) << 12) | (value(line, i + 2) << 6) | value(line, i + 3);
    if (bits < 0) return null;
    decoded.writeUIntBE(bits, to, 3);
  }
  return decoded.subarray(0, size);
}

/** Six bits of a character; blanks at the end of a line may have been cut off, so a missing one is zero. */
function value(line: string, at: number): number {
  if (at >= line.length) return 0;
  const code = line.charCodeAt(at) - 32;
  return code === 64 ? 0 : code > 63 ? -1 : code;
}

// Content-Transfer-Encoding (RFC 2045 §6): base64, quoted-printable and the identity encodings, and the older uuencode.
// Damaged input gives the octets that can be had and says where it is damaged; text after base64 data (list footers) is
// not decoded. Native decoding where the input is sound. Not here: BinHex, yEnc.
import { decodeBase64 } from "./base64.ts";
import type { Take } from "./pieces.ts";
import { decodeQuotedPrintable } from "./quoted-printable.ts";
import { decodeUuencode } from "./uuencode.ts";

/** What was wrong with encoded octets. `at` is the offset of the first such place in the encoded octets. */
export interface TransferDefect {
  code: string;
  at: number;
}

export interface Decoded {
  octets: Uint8Array;
  defects: TransferDefect[];
}

type Decoder = (octets: Uint8Array, take: Take) => TransferDefect[];

const decoders: ReadonlyMap<string, Decoder> = new Map([
  ["base64", decodeBase64],
  ["quoted-printable", decodeQuotedPrintable],
  ["x-uuencode", decodeUuencode],
  ["x-uue", decodeUuencode],
  ["uuencode", decodeUuencode],
]);

const identities = new Set(["", "7bit", "8bit", "binary"]);

/**
 * Undoes a transfer encoding.
 * @param size of the decoded octets where it is known: they are then held once and not twice while they are joined
 * @param encoding the value of Content-Transfer-Encoding in any case; null = absent = 7bit (RFC 2045 §6.1)
 * @returns the decoded octets (the input itself for identity encodings) and at most one defect per code:
 *   `encoding-unknown`, `base64-junk`, `base64-after-padding`, `base64-text`, `base64-length`, `base64-pad-bits`,
 *   `base64-long-line`, `qp-bad-escape`, `qp-lower-case`, `qp-trailing-blank`, `qp-long-line`, `uuencode-no-begin`,
 *   `uuencode-no-end`, `uuencode-bad-line`
 */
export function decodeTransfer(octets: Uint8Array, encoding: string | null, size?: number): Decoded {
  if (isIdentityEncoding(encoding)) return { octets, defects: decodePieces(octets, encoding, () => {}) };
  if (size !== undefined) return decodeInto(Buffer.allocUnsafe(size), octets, encoding);
  const pieces: Uint8Array[] = [];
  const defects = decodePieces(octets, encoding, (piece, lasting) => {
    pieces.push(lasting ? piece : Buffer.from(piece));
  });
  return { octets: pieces.length === 1 ? pieces[0]! : Buffer.concat(pieces), defects };
}

function decodeInto(decoded: Buffer, octets: Uint8Array, encoding: string | null): Decoded {
  let length = 0;
  const defects = decodePieces(octets, encoding, (piece) => {
    decoded.set(piece, length);
    length += piece.length;
  });
  return { octets: decoded, defects };
}

/**
 * The same without holding what was decoded: `take` is called with one piece after the other.
 * @returns the defects
 */
export function decodePieces(octets: Uint8Array, encoding: string | null, take: Take): TransferDefect[] {
  const name = nameOf(encoding);
  const decode = decoders.get(name);
  if (decode) return decode(octets, take);
  take(octets, true);
  // RFC 2045 §6.4: an unrecognized encoding is treated as application/octet-stream; the octets stay as they are.
  return identities.has(name) ? [] : [{ code: "encoding-unknown", at: 0 }];
}

/** True when octets under this encoding are the content itself, so that its inside can be found in place. */
export function isIdentityEncoding(encoding: string | null): boolean {
  return !decoders.has(nameOf(encoding));
}

const nameOf = (encoding: string | null): string => (encoding ?? "").trim().toLowerCase();

// Content-Transfer-Encoding (RFC 2045 §6): base64, quoted-printable and the identity encodings, and the older uuencode.
// Damaged input gives the octets that can be had and says where it is damaged; text after base64 data (list footers) is
// not decoded. Native decoding where the input is sound. Not here: BinHex, yEnc.
import { decodeBase64 } from "./base64.ts";
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

type Decoder = (octets: Uint8Array) => Decoded;

const decoders: ReadonlyMap<string, Decoder> = new Map([
  ["7bit", identity],
  ["8bit", identity],
  ["binary", identity],
  ["base64", decodeBase64],
  ["quoted-printable", decodeQuotedPrintable],
  ["x-uuencode", decodeUuencode],
  ["x-uue", decodeUuencode],
  ["uuencode", decodeUuencode],
]);

/**
 * Undoes a transfer encoding.
 * @param encoding the value of Content-Transfer-Encoding in any case; null = absent = 7bit (RFC 2045 §6.1)
 * @returns the decoded octets (the input itself for identity encodings) and at most one defect per code:
 *   `encoding-unknown`, `base64-junk`, `base64-after-padding`, `base64-text`, `base64-length`, `base64-pad-bits`,
 *   `base64-long-line`, `qp-bad-escape`, `qp-lower-case`, `qp-trailing-blank`, `qp-long-line`, `uuencode-no-begin`,
 *   `uuencode-no-end`, `uuencode-bad-line`
 */
export function decodeTransfer(octets: Uint8Array, encoding: string | null): Decoded {
  const name = (encoding ?? "7bit").trim().toLowerCase();
  if (name === "") return identity(octets);
  const decode = decoders.get(name);
  if (decode) return decode(octets);
  // RFC 2045 §6.4: an unrecognized encoding is treated as application/octet-stream; the octets stay as they are.
  return { octets, defects: [{ code: "encoding-unknown", at: 0 }] };
}

/** True when octets under this encoding are the content itself, so that its inside can be found in place. */
export function isIdentityEncoding(encoding: string | null): boolean {
  const name = (encoding ?? "").trim().toLowerCase();
  return name === "" || name === "7bit" || name === "8bit" || name === "binary" || !decoders.has(name);
}

function identity(octets: Uint8Array): Decoded {
  return { octets, defects: [] };
}

// What a decoder makes of damaged base64 or quoted-printable when it stops at the first damage, instead of mending it as ours
// does. Where the two differ, a filter and a mail program may see two different files, so the report tells both hashes.

import { partOctets } from "#lib/message/read.ts";
import type { Message, MimePart } from "#lib/message/types.ts";
import { fromLatin1, latin1, sha256Hex } from "#lib/text/octets.ts";
import { decodeTransfer, type TransferDefect } from "#lib/text/transfer.ts";

export interface StrictReading {
  size: number;
  /** Lower-case hex. */
  sha256: string;
}

/** Damage that decoders answer in different ways; long lines and the like change nothing. */
const divisive = new Set(["base64-junk", "base64-after-padding", "base64-text", "base64-length", "qp-bad-escape"]);

/** The strict reading of a leaf, or null where it is the same. @param sha256 of our own reading */
export function readStrictly(
  message: Message,
  part: MimePart,
  defects: readonly TransferDefect[],
  sha256: string | null,
): StrictReading | null {
  if (!defects.some(({ code }) => divisive.has(code))) return null;
  const base64 = defects.some(({ code }) => code.startsWith("base64"));
  const octets = base64 ? strictBase64(partOctets(message, part)) : strictQuotedPrintable(partOctets(message, part));
  const strict = { size: octets.length, sha256: sha256Hex(octets) };
  return strict.sha256 === sha256 ? null : strict;
}

/** RFC 4648 §3.3: other characters are refused, but for line ends; RFC 2045 §6.8: padding ends the data. */
function strictBase64(raw: Uint8Array): Uint8Array {
  const text = latin1(raw);
  const damage = text.search(/[^A-Za-z0-9+/\r\n]/);
  const end = damage < 0 ? text.length : damage;
  const data = text.slice(0, end).replace(/[\r\n]+/g, "");
  const pads = text[end] === "=" ? (/^=\r?\n?=/.test(text.slice(end, end + 4)) ? 2 : 1) : 0;
  const whole = (data.length + pads) % 4 === 0 && pads > 0 ? data.length : data.length - (data.length % 4);
  return Buffer.from(data.slice(0, whole), "base64");
}

/** RFC 2045 §6.7: an equals sign stands before two hexadecimal digits or the end of the line. */
function strictQuotedPrintable(raw: Uint8Array): Uint8Array {
  const text = latin1(raw);
  const damage = text.search(/=(?![0-9A-Fa-f]{2}|[ \t]{0,76}(?:\r?\n|$))/);
  return decodeTransfer(fromLatin1(damage < 0 ? text : text.slice(0, damage)), "quoted-printable").octets;
}

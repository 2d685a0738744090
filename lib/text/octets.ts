// Octets to text and back. Mail is read one character per octet (latin1), so that offsets in the text are offsets in the
// octets; only values that are shown are decoded further.
import { hash } from "node:crypto";

/** One character per octet. Offsets outside the octets are clamped. */
export function latin1(octets: Uint8Array, start = 0, end: number = octets.length): string {
  return asBuffer(octets).toString("latin1", Math.max(start, 0), end);
}

/** The octets of a text whose characters are all below U+0100; higher ones lose their upper half. */
export function fromLatin1(text: string): Uint8Array {
  return Buffer.from(text, "latin1");
}

/** UTF-8 decoded, U+FFFD for what is not. Keeps a byte order mark. Offsets outside the octets are clamped. */
export function utf8(octets: Uint8Array, start = 0, end: number = octets.length): string {
  return asBuffer(octets).toString("utf8", Math.max(start, 0), end);
}

/** SHA-256 in lower-case hex. */
export function sha256Hex(octets: Uint8Array): string {
  return hash("sha256", octets, "hex");
}

/** Octets that are looked through one by one before a native search: the call costs more than so few. */
const near = 8;

/** Where the octet stands next, or -1: for searches that mostly end soon, such as that for a line end. */
export function indexOfNear(octets: Buffer, octet: number, from: number): number {
  const end = Math.min(from + near, octets.length);
  for (let at = from; at < end; at++) if (octets[at] === octet) return at;
  return end === octets.length ? -1 : octets.indexOf(octet, end);
}

/** The same memory with Buffer's native methods, which are several times faster than Uint8Array's. */
export function asBuffer(octets: Uint8Array, start = 0, end: number = octets.length): Buffer {
  const from = Math.min(Math.max(start, 0), octets.length);
  const to = Math.min(Math.max(end, from), octets.length);
  if (octets instanceof Buffer && to - from === octets.length) return octets;
  return Buffer.from(octets.buffer, octets.byteOffset + from, to - from);
}

// Domain names in DNS messages (RFC 1035 §3.1 and §4.1.4). In text, a dot, a backslash and every octet that is not
// printable ASCII is written `\DDD` (RFC 1035 §5.1), so a decoded name never hides where its labels end.

/** The octets are not a DNS message. The only error the codec throws. */
export class WireError extends Error {}

/** A pointer must point back, and a name has at most 127 labels: more pointers than this are an attack. */
const mostPointers = 16;

/** @param name normalized (`normalizeName`) @returns its labels with their lengths and the empty root label */
export function encodeName(name: string): Buffer {
  const parts: Buffer[] = [];
  for (const label of name.split(".")) {
    const octets = Buffer.from(label, "latin1");
    if (octets.length === 0 || octets.length > 63) throw new WireError(`a label of ${octets.length} octets`);
    parts.push(Buffer.of(octets.length), octets);
  }
  const whole = Buffer.concat([...parts, Buffer.of(0)]);
  if (whole.length > 255) throw new WireError(`a name of ${whole.length} octets`);
  return whole;
}

/**
 * Reads a name in lower case, without the last dot; the root is `.`.
 * @returns the name and the offset after it (after its first pointer, when it has one)
 */
export function decodeName(message: Buffer, start: number): { name: string; next: number } {
  const labels: string[] = [];
  let at = start;
  let next = -1;
  let before = start;
  let octets = 1;
  for (let pointers = 0; ; ) {
    const length = message[at];
    if (length === undefined) throw new WireError("a name runs past the end");
    if (length === 0) return { name: labels.join(".") || ".", next: next === -1 ? at + 1 : next };
    if (length >= 0xc0) {
      const target = pointerAt(message, at);
      // RFC 1035 §4.1.4: "a prior occurrence", which also makes loops impossible.
      if (target >= before || ++pointers > mostPointers) throw new WireError("a pointer that does not point back");
      if (next === -1) next = at + 2;
      at = target;
      before = target;
      continue;
    }
    if (length > 63) throw new WireError("a label type that does not exist");
    octets += length + 1;
    if (octets > 255 || at + 1 + length > message.length) throw new WireError("a name that is too long");
    labels.push(labelText(message.toString("latin1", at + 1, at + 1 + length)));
    at += 1 + length;
  }
}

function pointerAt(message: Buffer, at: number): number {
  const low = message[at + 1];
  if (low === undefined) throw new WireError("a pointer runs past the end");
  return ((message[at]! & 0x3f) << 8) | low;
}

/** Lower case last: only ASCII letters are left to change by then (RFC 4343 §3). */
function labelText(label: string): string {
  if (/^[a-z0-9_-]+$/.test(label)) return label;
  return label
    .replace(/[^\x21-\x2d\x2f-\x5b\x5d-\x7e]/g, (octet) => `\\${String(octet.charCodeAt(0)).padStart(3, "0")}`)
    .toLowerCase();
}

// RSA keys from the octets of p= (RFC 6376 §3.6.1): SubjectPublicKeyInfo (RFC 5280 §4.1.2.7), as nearly all the world
// publishes, or RSAPublicKey (RFC 8017 §A.1.1), as the text of the RFC says. The length of the modulus is read from the DER
// itself and the key handed to OpenSSL as PEM: asking OpenSSL for the length, or giving it DER, costs more than verifying.
import { createPublicKey, type KeyObject } from "node:crypto";

export interface RsaKey {
  publicKey: KeyObject;
  bits: number;
}

/** The algorithm identifier rsaEncryption with NULL parameters (RFC 3279 §2.3.1). */
const rsaEncryption = Buffer.from("300d06092a864886f70d0101010500", "hex");

/** The key, or null when the octets hold none. */
export function readRsaKey(der: Buffer): RsaKey | null {
  const quick = readModulus(der);
  const publicKey = quick && tryKey(asPem(der, quick.label));
  if (quick && publicKey?.asymmetricKeyType === "rsa") return { publicKey, bits: quick.bits };
  return readSlowly(der);
}

/** Whatever else OpenSSL takes for an RSA key. */
function readSlowly(der: Buffer): RsaKey | null {
  for (const type of ["spki", "pkcs1"] as const) {
    const publicKey = tryKey({ key: der, format: "der", type });
    const bits = publicKey?.asymmetricKeyDetails?.modulusLength;
    if (publicKey?.asymmetricKeyType === "rsa" && bits !== undefined) return { publicKey, bits };
  }
  return null;
}

type Label = "PUBLIC KEY" | "RSA PUBLIC KEY";

function readModulus(der: Buffer): { label: Label; bits: number } | null {
  const outer = readElement(der, 0, 0x30);
  if (!outer) return null;
  if (der[outer.start] === 0x02) return withLabel("RSA PUBLIC KEY", der, outer.start);
  const bitString = outer.start + rsaEncryption.length;
  if (!der.subarray(outer.start, bitString).equals(rsaEncryption)) return null;
  const inside = readElement(der, bitString, 0x03);
  // RFC 5280 §4.1.2.7: the first octet counts unused bits, of which a key has none.
  const key = inside && der[inside.start] === 0 ? readElement(der, inside.start + 1, 0x30) : null;
  return key && withLabel("PUBLIC KEY", der, key.start);
}

function withLabel(label: Label, der: Buffer, at: number): { label: Label; bits: number } | null {
  const modulus = readElement(der, at, 0x02);
  if (!modulus) return null;
  let first = modulus.start;
  while (first < modulus.end && der[first] === 0) first += 1;
  const octets = modulus.end - first;
  return octets === 0 ? null : { label, bits: 8 * octets - (Math.clz32(der[first]!) - 24) };
}

/** Where the content of the element at `at` stands (X.690 §8.1), when it has this tag and ends inside. */
function readElement(der: Buffer, at: number, tag: number): { start: number; end: number } | null {
  const first = der[at + 1];
  if (der[at] !== tag || first === undefined || first === 0x80 || first > 0x83) return null;
  const long = first > 0x80 ? first - 0x80 : 0;
  const start = at + 2 + long;
  if (start > der.length) return null;
  const length = long === 0 ? first : der.readUIntBE(at + 2, long);
  return start + length > der.length ? null : { start, end: start + length };
}

const asPem = (der: Buffer, label: Label): string =>
  `-----BEGIN ${label}-----\n${der.toString("base64")}\n-----END ${label}-----\n`;

/** node:crypto throws at what it cannot read; here that is an answer. */
function tryKey(key: Parameters<typeof createPublicKey>[0]): KeyObject | null {
  try {
    return createPublicKey(key);
  } catch {
    return null;
  }
}

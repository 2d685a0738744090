import "server-only";
// Sealing of shared reports. The link holds a secret of 128 bits; from it come, by HKDF, the name under which the blob is
// stored and the key that opens it. The store alone reveals a size step, an expiry and nothing else.
//
//   id   = HKDF-SHA256(secret, salt, "v1 id", 16)         salt = SHA-256(pepper), or 32 zero octets
//   key  = HKDF-SHA256(secret, salt, "v1 key", 32)
//   aad  = version(1) | id(16) | expiresAt(8, seconds, big endian) | views(2) = 0 | flags(2) = 0
//   blob = aad | iv(12) | AES-256-GCM(length(4) | brotli(plain) | zeros to 4096 n) | tag(16)
//
// HKDF is RFC 5869, base64url RFC 4648 §5. One key seals one blob, so a random iv cannot repeat under it. `views` and `flags`
// are reserved: a blob with any of their bits set does not open.
import { createCipheriv, createDecipheriv, createHash, hkdfSync, randomBytes, timingSafeEqual } from "node:crypto";
import { brotliCompressSync, brotliDecompressSync, constants } from "node:zlib";

const version = 1;
const aadOctets = 29;
const ivOctets = 12;
const tagOctets = 16;
const step = 4096;
/** More than any message and its answers have; a blob is ours when it opens, so this only bounds a mistake. */
const plainOctets = 1_073_741_824;

export interface Sealed {
  /** 32 hexadecimal digits: the primary key in the store. */
  id: string;
  blob: Uint8Array;
}

/** A new secret: 22 characters of base64url. */
export function createSecret(): string {
  return randomBytes(16).toString("base64url");
}

/** Whether `text` is a secret in its one canonical form: 16 octets, base64url, unused bits zero. */
export function isSecret(text: string): boolean {
  return /^[\w-]{22}$/.test(text) && Buffer.from(text, "base64url").toString("base64url") === text;
}

/** The name in the store that belongs to a secret. One way: the store cannot be turned into links. */
export function deriveId(secret: string, pepper: string | null): string {
  return derive(secret, pepper, "v1 id", 16).toString("hex");
}

/**
 * Seals `plain` until `expiresAt` (seconds since 1970; bound into the blob, so a changed row does not open).
 * @param iv only for known-answer tests
 */
export function seal(
  plain: Uint8Array,
  secret: string,
  expiresAt: number,
  pepper: string | null,
  iv: Uint8Array = randomBytes(ivOctets),
): Sealed {
  const id = deriveId(secret, pepper);
  const aad = writeAad(id, expiresAt);
  const cipher = createCipheriv("aes-256-gcm", derive(secret, pepper, "v1 key", 32), iv);
  cipher.setAAD(aad);
  const body = Buffer.concat([cipher.update(pad(compress(plain))), cipher.final()]);
  return { id, blob: Buffer.concat([aad, iv, body, cipher.getAuthTag()]) };
}

/** Opens a blob; null when it is not this secret's, was changed in any bit, or does not expire at `expiresAt`. */
export function open(blob: Uint8Array, secret: string, expiresAt: number, pepper: string | null): Uint8Array | null {
  if (blob.length < aadOctets + ivOctets + tagOctets) return null;
  const aad = writeAad(deriveId(secret, pepper), expiresAt);
  if (!timingSafeEqual(aad, blob.subarray(0, aadOctets))) return null;
  const iv = blob.subarray(aadOctets, aadOctets + ivOctets);
  const decipher = createDecipheriv("aes-256-gcm", derive(secret, pepper, "v1 key", 32), iv);
  decipher.setAAD(aad);
  decipher.setAuthTag(blob.subarray(-tagOctets));
  try {
    const padded = Buffer.concat([decipher.update(blob.subarray(aadOctets + ivOctets, -tagOctets)), decipher.final()]);
    return brotliDecompressSync(padded.subarray(4, 4 + padded.readUInt32BE(0)), { maxOutputLength: plainOctets });
  } catch {
    return null;
  }
}

/** What is stored of a delete token: SHA-256 of its 16 octets. The token has the form of a secret. */
export function hashToken(token: string): Uint8Array {
  return createHash("sha256").update(Buffer.from(token, "base64url")).digest();
}

/** Compares a token with a stored hash in constant time; only the canonical spelling of a token matches. */
export function matchesToken(token: string, hash: Uint8Array): boolean {
  return isSecret(token) && hash.length === 32 && timingSafeEqual(hashToken(token), hash);
}

function derive(secret: string, pepper: string | null, info: string, octets: number): Buffer {
  const salt = pepper === null ? Buffer.alloc(32) : createHash("sha256").update(pepper).digest();
  return Buffer.from(hkdfSync("sha256", Buffer.from(secret, "base64url"), salt, info, octets));
}

function writeAad(id: string, expiresAt: number): Buffer {
  const aad = Buffer.alloc(aadOctets);
  aad[0] = version;
  aad.write(id, 1, "hex");
  aad.writeBigUInt64BE(BigInt(expiresAt), 17);
  return aad;
}

function compress(plain: Uint8Array): Buffer {
  return brotliCompressSync(plain, { params: { [constants.BROTLI_PARAM_QUALITY]: 4 } });
}

/** Size steps hide how long the message is. */
function pad(packed: Buffer): Buffer {
  const padded = Buffer.alloc(Math.ceil((4 + packed.length) / step) * step);
  padded.writeUInt32BE(packed.length, 0);
  packed.copy(padded, 4);
  return padded;
}

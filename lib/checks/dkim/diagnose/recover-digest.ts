// What an RSA signature was made over, read back from the signature itself (RFC 8017 §8.2.2 and §9.2): with the public
// key its padding opens and shows the hash that the signer took. So a changed header is told from a changed key, and
// every guess at the old header costs one hash.
import { constants, type KeyObject, publicDecrypt } from "node:crypto";
import type { HashName } from "../canonical.ts";

/** DigestInfo up to the hash (RFC 8017 §9.2, note 1). */
const prefixes: Record<HashName, Buffer> = {
  sha1: Buffer.from("3021300906052b0e03021a05000414", "hex"),
  sha256: Buffer.from("3031300d060960864801650304020105000420", "hex"),
};

/** The hash that was signed, or null when this key did not make the signature. */
export function recoverDigest(key: KeyObject, hash: HashName, signature: Uint8Array): Buffer | null {
  const info = openPadding(key, signature);
  const prefix = prefixes[hash];
  const length = hash === "sha1" ? 20 : 32;
  if (info?.length !== prefix.length + length || !info.subarray(0, prefix.length).equals(prefix)) return null;
  return info.subarray(prefix.length);
}

/** node:crypto throws when the padding is wrong; here that is the answer. */
function openPadding(key: KeyObject, signature: Uint8Array): Buffer | null {
  try {
    return publicDecrypt({ key, padding: constants.RSA_PKCS1_PADDING }, signature);
  } catch {
    return null;
  }
}

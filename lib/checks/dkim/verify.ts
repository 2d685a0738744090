// The mathematics of a signature (RFC 6376 §3.7 and §6.1.3): which octets of the header were signed, and whether the key
// made b= from them. It says nothing of the body: bh= is signed with the header, so a genuine signature over a changed
// body is told apart from a forged one.
import { createHash, type KeyObject, verify } from "node:crypto";
import type { Message, RawField } from "#lib/message/types.ts";
import { fromLatin1, latin1 } from "#lib/text/octets.ts";
import { type BareCr, canonicalField } from "./canonical-form.ts";
import type { Algorithm, Signature } from "./signature.ts";

/** Only mail kept with bare CR line ends has CR as line end; elsewhere it is content. */
export function bareCrOf(message: Message): BareCr {
  return message.lineEndings === "cr" ? "break" : "content";
}

/** The octets that were hashed and signed: `fields` in canonical form, then the signature itself with b= emptied. */
export function signedOctets(
  message: Message,
  fields: readonly RawField[],
  own: RawField,
  signature: Signature,
): Uint8Array {
  const bareCr = bareCrOf(message);
  const lines = fields.map((field) =>
    canonicalField(latin1(message.octets, field.span[0], field.span[1]), signature.headerMode, bareCr),
  );
  const last = canonicalField(emptiedField(message, own, signature), signature.headerMode, bareCr);
  // RFC 6376 §3.7: the signature field goes in without its CRLF.
  return fromLatin1(lines.join("") + last.slice(0, -2));
}

/** Whether `key` made the signature data over `octets`. */
export function isSignedBy(key: KeyObject, algorithm: Algorithm, octets: Uint8Array, data: Uint8Array): boolean {
  if (key.asymmetricKeyType !== algorithm.key) return false;
  try {
    if (algorithm.key === "rsa") return verify(algorithm.hash, octets, key, data);
    // RFC 8463 §3: Ed25519 signs the SHA-256 hash, not the octets themselves.
    return verify(null, createHash("sha256").update(octets).digest(), key, data);
  } catch {
    // node:crypto throws at some signatures of the wrong length.
    return false;
  }
}

/** The field as latin1 text with everything between `b=` and the next semicolon left out. */
export function emptiedField(message: Message, own: RawField, signature: Signature): string {
  const raw = latin1(message.octets, own.span[0], own.span[1]);
  if (!signature.signatureSpan) return raw;
  const start = own.body[0] - own.span[0];
  const [from, to] = signature.signatureSpan;
  return raw.slice(0, start + from) + raw.slice(start + to);
}

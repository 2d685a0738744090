// What a DomainKey-Signature covers (RFC 4870 §3.4.2): the fields below it, then an empty line, then the body, in one hash.
// Nothing above the field is signed, and the body cannot be judged apart from the header.
import { createVerify, type KeyObject } from "node:crypto";
import type { Message, RawField } from "#lib/message/types.ts";
import { fromLatin1, latin1 } from "#lib/text/octets.ts";
import { canonicalBody } from "../dkim/canonical-form.ts";
import { indexFields } from "../dkim/pick-fields.ts";
import { bareCrOf } from "../dkim/verify.ts";
import type { DomainKeySignature } from "./signature.ts";

type Mode = "simple" | "nofws";

/** Canonical bodies of one message, each made once. */
export type Bodies = Map<Mode, Uint8Array>;

/** Whether `key` made the signature over what the message holds now. */
export function isGenuine(
  message: Message,
  own: RawField,
  signature: DomainKeySignature & { mode: Mode; signature: Uint8Array },
  key: KeyObject,
  bodies: Bodies,
): boolean {
  const body = bodies.get(signature.mode) ?? readBody(message, signature.mode);
  bodies.set(signature.mode, body);
  return readOrders(message, own, signature).some((fields) => {
    const header = fields.map((field) => canonicalField(message, field, signature.mode)).join("");
    const verifier = createVerify("RSA-SHA1").update(fromLatin1(header));
    // RFC 4870 §3.4.2.1: with nothing in the body the line between header and body is ignored too.
    if (body.length > 0) verifier.update("\r\n").update(body);
    return isVerified(verifier, key, signature.signature);
  });
}

/** The signed fields as they stand; and in the order of h= when that is another one, for the RFC speaks of both. */
function readOrders(message: Message, own: RawField, { signedFields }: DomainKeySignature): RawField[][] {
  const below = message.fields.slice(message.fields.indexOf(own) + 1);
  if (signedFields === null) return [below];
  const names = new Set(signedFields);
  // RFC 4870 §3.3, h=: all occurrences below the signature.
  const standing = below.filter(({ key }) => names.has(key));
  const index = indexFields(standing);
  const listed = [...names].flatMap((name) => index.get(name) ?? []);
  return listed.every((field, at) => field === standing[at]) ? [standing] : [standing, listed];
}

function canonicalField(message: Message, field: RawField, mode: Mode): string {
  const raw = latin1(message.octets, field.span[0], field.span[1]);
  if (mode === "nofws") return `${raw.replace(/[\t\n\r ]+/g, "")}\r\n`;
  const breaks = bareCrOf(message) === "break" ? /\r\n|\n|\r/g : /\r\n|\n/g;
  const lines = raw.replace(breaks, "\r\n");
  return lines.endsWith("\r\n") ? lines : `${lines}\r\n`;
}

/** Both forms leave out empty lines at the end; an empty body is nothing at all. */
function readBody(message: Message, mode: Mode): Uint8Array {
  const octets = message.octets.subarray(message.body[0], message.body[1]);
  const chunks: Uint8Array[] = [];
  // DKIM's forms stand in: simple is the same but for an empty body, and relaxed without its spaces is nofws.
  canonicalBody(octets, mode === "simple" ? "simple" : "relaxed", bareCrOf(message), (chunk) => {
    chunks.push(mode === "simple" ? Uint8Array.from(chunk) : chunk.filter((octet) => octet !== 32));
  });
  const body = Buffer.concat(chunks);
  return body.length === 2 ? new Uint8Array() : body;
}

function isVerified(verifier: ReturnType<typeof createVerify>, key: KeyObject, data: Uint8Array): boolean {
  try {
    return verifier.verify(key, data);
  } catch {
    // node:crypto throws at some signatures of the wrong length.
    return false;
  }
}

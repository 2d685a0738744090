// Body hashes for all signatures of a message at once: twenty signatures over one body are at most four passes over it.
import { isUnparted } from "#lib/message/read.ts";
import type { Message } from "#lib/message/types.ts";
import { type BodyRequest, hashBody } from "./canonical.ts";
import type { BareCr } from "./canonical-form.ts";
import type { Signature } from "./signature.ts";
import type { BodyFacts } from "./verdict.ts";
import { bareCrOf } from "./verify.ts";

/** What the body is to each signature, in their order. */
export function compareBodies(message: Message, signatures: readonly Signature[]): BodyFacts[] {
  const bareCr = bareCrOf(message);
  const first = hashBodies(message, signatures, bareCr);
  if (bareCr === "break") return first;
  const odd = signatures.filter((_, at) => first[at]!.match === false);
  if (odd.length === 0 || !hasBareCr(bodyOctets(message))) return first;
  // Some signers turn a bare CR into CRLF before they hash (RFC 6376 §5.3), others leave it: either reading may match.
  const second = hashBodies(message, odd, "break");
  return first.map((facts, at) => {
    const again = second[odd.indexOf(signatures[at]!)];
    return again?.match ? again : facts;
  });
}

function hashBodies(message: Message, signatures: readonly Signature[], bareCr: BareCr): BodyFacts[] {
  const facts = new Array<BodyFacts>(signatures.length);
  for (const mode of ["simple", "relaxed"] as const) {
    const places = [...signatures.keys()].filter((at) => signatures[at]!.bodyMode === mode);
    if (places.length === 0) continue;
    const { octets, digests } = hashBody(
      bodyOctets(message),
      mode,
      bareCr,
      places.map((at) => request(signatures[at]!)),
    );
    for (const [index, at] of places.entries()) {
      facts[at] = compare(signatures[at]!, message, digests[index]!, octets);
    }
  }
  return facts;
}

function compare(signature: Signature, message: Message, digest: string, octets: number): BodyFacts {
  const { hasBody } = message;
  const unparted = isUnparted(message);
  const unsigned = signature.bodyLimit === null ? 0 : Math.max(octets - signature.bodyLimit, 0);
  const match = signature.bodyHash === null ? null : sameHash(signature.bodyHash, digest);
  // Without a body there is nothing to compare, unless what was signed was an empty body.
  if (!hasBody && match !== true)
    return { supplied: false, unparted, computed: null, match: null, octets, unsigned: 0 };
  return { supplied: hasBody, unparted, computed: digest, match, octets, unsigned };
}

function request(signature: Signature): BodyRequest {
  return { hash: signature.algorithm?.hash ?? "sha256", limit: signature.bodyLimit };
}

function bodyOctets(message: Message): Uint8Array {
  return message.octets.subarray(message.body[0], message.body[1]);
}

/** Padding may be left out of bh=. */
function sameHash(claimed: string, computed: string): boolean {
  return claimed.replace(/=+$/, "") === computed.replace(/=+$/, "");
}

function hasBareCr(body: Uint8Array): boolean {
  for (let at = body.indexOf(13); at >= 0; at = body.indexOf(13, at + 1)) if (body[at + 1] !== 10) return true;
  return false;
}

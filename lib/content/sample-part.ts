// One pass over the decoded octets of a part, which are not kept: their number, their hash, and the first of them for all that
// is told by looking.
import { createHash, type Hash } from "node:crypto";
import { decodePart } from "#lib/message/read.ts";
import type { Message, MimePart } from "#lib/message/types.ts";
import { sha256Hex } from "#lib/text/octets.ts";
import type { TransferDefect } from "#lib/text/transfer.ts";

export interface Sample {
  size: number;
  /** Lower-case hex. */
  sha256: string;
  /** The first decoded octets. */
  head: Uint8Array;
  /** What the transfer decoder met; offsets count in the encoded octets. */
  defects: TransferDefect[];
}

/** @param most octets of `head` */
export function samplePart(message: Message, part: MimePart, most: number): Sample {
  const kept: Uint8Array[] = [];
  let size = 0;
  // A part that lies in the head is hashed at the end, at once: most are so short that a hash in steps costs more than they do.
  let hash: Hash | null = null;
  const defects = decodePart(message, part, (octets, lasting) => {
    if (size + octets.length > most) hash ??= hashOf(kept);
    hash?.update(octets);
    const first = octets.subarray(0, Math.max(0, most - size));
    if (first.length > 0) kept.push(lasting ? first : Buffer.from(first));
    size += octets.length;
  });
  const head = kept.length === 1 ? kept[0]! : Buffer.concat(kept);
  return { size, sha256: hash === null ? sha256Hex(head) : (hash as Hash).digest("hex"), head, defects };
}

function hashOf(pieces: readonly Uint8Array[]): Hash {
  const hash = createHash("sha256");
  for (const octets of pieces) hash.update(octets);
  return hash;
}

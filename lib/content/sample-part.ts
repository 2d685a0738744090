// One pass over the decoded octets of a part, which are not kept: their number, their hash, and the first of them for all that
// is told by looking.
import { createHash, type Hash, hash } from "node:crypto";
import { decodePart } from "#lib/message/read.ts";
import type { Message, MimePart } from "#lib/message/types.ts";
import type { TransferDefect } from "#lib/text/transfer.ts";

export interface Sample {
  size: number;
  /** Lower-case hex. */
  sha256: string;
  /** The older hashes by which files are looked up elsewhere; null for what is no file. */
  file: { md5: string; sha1: string } | null;
  /** The first decoded octets. */
  head: Uint8Array;
  /** What the transfer decoder met; offsets count in the encoded octets. */
  defects: TransferDefect[];
}

/** @param most octets of `head` @param isFile have the hashes of files taken, too */
export function samplePart(message: Message, part: MimePart, most: number, isFile = false): Sample {
  const algorithms = isFile ? fileAlgorithms : textAlgorithms;
  const kept: Uint8Array[] = [];
  let size = 0;
  // A part that lies in the head is hashed at the end, at once: most are so short that a hash in steps costs more than they do.
  let running: Hash[] | null = null;
  const defects = decodePart(message, part, (octets, lasting) => {
    if (size + octets.length > most) running ??= algorithms.map((algorithm) => hashOf(algorithm, kept));
    for (const begun of running ?? []) begun.update(octets);
    const first = octets.subarray(0, Math.max(0, most - size));
    if (first.length > 0) kept.push(lasting ? first : Buffer.from(first));
    size += octets.length;
  });
  const head = kept.length === 1 ? kept[0]! : Buffer.concat(kept);
  const [sha256, md5, sha1] = digests(algorithms, running, head);
  return { size, sha256: sha256!, file: md5 && sha1 ? { md5, sha1 } : null, head, defects };
}

const textAlgorithms = ["sha256"] as const;
const fileAlgorithms = ["sha256", "md5", "sha1"] as const;

function digests(algorithms: readonly string[], running: readonly Hash[] | null, whole: Uint8Array): string[] {
  if (running === null) return algorithms.map((algorithm) => hash(algorithm, whole, "hex"));
  return running.map((one) => one.digest("hex"));
}

function hashOf(algorithm: string, pieces: readonly Uint8Array[]): Hash {
  const begun = createHash(algorithm);
  for (const octets of pieces) begun.update(octets);
  return begun;
}

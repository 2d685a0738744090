// Hashes of the canonical body (RFC 6376 §3.7): one pass for all signatures that use the same form, also for those that sign
// only its first octets (l=).
import { createHash, type Hash } from "node:crypto";
import { type BareCr, type Canonicalization, canonicalBody } from "./canonical-form.ts";

export type HashName = "sha1" | "sha256";

/** One hash of the canonical body: of all of it, or of its first `limit` octets (the l= tag). */
export interface BodyRequest {
  hash: HashName;
  limit: number | null;
}

export interface BodyHashes {
  /** Octets of the whole canonical body. */
  octets: number;
  /** Base64, in the order of the requests. */
  digests: string[];
}

/** Hashes the canonical body once for all requests. */
export function hashBody(
  body: Uint8Array,
  mode: Canonicalization,
  bareCr: BareCr,
  requests: readonly BodyRequest[],
): BodyHashes {
  const meters = new Map<HashName, Meter>();
  for (const { hash } of requests) {
    const limits = requests.filter((other) => other.hash === hash).map((other) => other.limit);
    if (!meters.has(hash)) meters.set(hash, startMeter(hash, limits));
  }
  let octets = 0;
  canonicalBody(body, mode, bareCr, (chunk) => {
    for (const meter of meters.values()) addOctets(meter, chunk, octets);
    octets += chunk.length;
  });
  return { octets, digests: requests.map(({ hash, limit }) => digestAt(meters.get(hash)!, limit)) };
}

interface Meter {
  running: Hash;
  /** Limits not yet reached, smallest last. */
  ahead: number[];
  reached: Map<number, string>;
}

function startMeter(hash: HashName, limits: readonly (number | null)[]): Meter {
  const numbers = new Set(limits.filter((limit) => limit !== null));
  return { running: createHash(hash), ahead: [...numbers].sort((a, b) => b - a), reached: new Map() };
}

/** @param before octets hashed so far */
function addOctets(meter: Meter, chunk: Uint8Array, before: number): void {
  let from = 0;
  for (let limit = meter.ahead.at(-1); limit !== undefined; limit = meter.ahead.at(-1)) {
    if (limit > before + chunk.length) break;
    meter.running.update(chunk.subarray(from, limit - before));
    meter.reached.set(limit, meter.running.copy().digest("base64"));
    meter.ahead.pop();
    from = limit - before;
  }
  meter.running.update(chunk.subarray(from));
}

/** A limit beyond the end of the body gives the hash of all there is. */
function digestAt(meter: Meter, limit: number | null): string {
  const reached = limit === null ? undefined : meter.reached.get(limit);
  if (reached !== undefined) return reached;
  // A body without a single octet never reaches even l=0; it hashes alike.
  return meter.running.copy().digest("base64");
}

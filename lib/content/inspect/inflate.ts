// Deflated data (RFC 1950, 1951, 1952) up to a cap: the first octets are given where there is more. All parts of a message share
// one budget, so that a thousand small bombs cost no more than one.
import { constants, gunzipSync, inflateRawSync, inflateSync, type ZlibOptions } from "node:zlib";
import { limits } from "#lib/limits.ts";
import { asBuffer } from "#lib/text/octets.ts";

/** Octets that may still be inflated; counted down. */
export interface InflateBudget {
  left: number;
}

export interface Inflated {
  octets: Uint8Array;
  /** False where the cap cut it off. */
  whole: boolean;
}

export type DeflateForm = "raw" | "zlib" | "gzip";

const inflaters = { raw: inflateRawSync, zlib: inflateSync, gzip: gunzipSync } as const;

/** Deflate packs at most 1,032 octets into one. */
const greatestRatio = 1_032;
/** Up to here a beginning is wanted, not the thing itself. */
const littleWanted = 65_536;

export function openBudget(): InflateBudget {
  return { left: limits.inflatedOctets };
}

/** At most `most` octets; null when it is no deflated data, or the budget is spent. */
export function inflateFirst(
  octets: Uint8Array,
  form: DeflateForm,
  most: number,
  budget: InflateBudget,
): Inflated | null {
  const cap = Math.min(most, budget.left);
  if (cap <= 0 || octets.length === 0) return null;
  // Where less is wanted than there is, the beginning of the data will do.
  const few = octets.length > 2 * most + 256;
  const little = most <= littleWanted;
  const given = few ? octets.subarray(0, little ? most + 256 : Math.ceil(most / 3)) : octets;
  const tried = attempt(given, form, few ? Math.min((little ? 16 : 4) * most, budget.left) : cap, budget);
  if (tried !== "too large") return few && tried ? { octets: tried.octets.subarray(0, most), whole: false } : tried;
  // So few octets that they cannot give too much.
  const sure = Math.max(24, Math.floor(cap / greatestRatio));
  const first = attempt(octets.subarray(0, sure), form, cap + greatestRatio * 24, budget);
  return first === null || first === "too large" ? null : { octets: first.octets.subarray(0, most), whole: false };
}

function attempt(
  octets: Uint8Array,
  form: DeflateForm,
  cap: number,
  budget: InflateBudget,
): Inflated | "too large" | null {
  // Without an end of the data, what there is so far is given.
  const options: ZlibOptions = {
    maxOutputLength: cap,
    finishFlush: constants.Z_SYNC_FLUSH,
    chunkSize: Math.min(65_536, Math.max(1_024, cap)),
  };
  try {
    const inflated = inflaters[form](asBuffer(octets), options);
    budget.left -= Math.max(inflated.length, 1_024);
    return { octets: inflated, whole: true };
  } catch (error) {
    const tooLarge = (error as NodeJS.ErrnoException).code === "ERR_BUFFER_TOO_LARGE";
    // What is thrown away was work all the same.
    budget.left -= tooLarge ? cap : 16_384;
    return tooLarge ? "too large" : null;
  }
}

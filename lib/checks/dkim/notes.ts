// What is told beside the result of a signature about its times (RFC 6376 §3.5, t= and x=) and its key (RFC 8301 §3.2).

import { limits } from "#lib/limits.ts";
import { said } from "#lib/text/said.ts";
import type { DkimKey } from "./key.ts";
import type { Note, Signature } from "./signature.ts";
import { fewestRsaBits, isWeak } from "./verdict.ts";

/** Seconds since 1970. `delivered` is null when no Received field has a date. */
export interface Clock {
  now: number;
  delivered: number | null;
}

/** RFC 8301 §3.2: signers should use keys of this length at least. */
const advisedRsaBits = 2048;

/** @param now seconds since 1970 */
export function isExpired(signature: Signature, now: number): boolean {
  return signature.expiresAt !== null && signature.expiresAt < now;
}

export function describeTimes(signature: Signature, clock: Clock): Note[] {
  const notes: Note[] = [];
  const { signedAt, expiresAt } = signature;
  const seen = clock.delivered ?? clock.now;
  if (signedAt !== null && signedAt > seen + limits.dkimClockTolerance) {
    notes.push({
      code: "future",
      detail:
        clock.delivered === null
          ? said`Signed on ${instant(signedAt)} by t=, later than now.`
          : said`Signed on ${instant(signedAt)} by t=, later than the delivery on ${instant(clock.delivered)}.`,
    });
  }
  if (expiresAt !== null && isExpired(signature, clock.now)) {
    notes.push({ code: "expired", detail: describeExpiry(expiresAt, clock) });
  }
  return notes;
}

export function describeKey(key: DkimKey, signature: Signature): Note[] {
  const notes = [...key.notes];
  if (key.flags.includes("y"))
    notes.push({ code: "testing", detail: said`The key says that its domain is only testing DKIM (t=y).` });
  const bits = key.bits ?? 0;
  if (isWeak(key)) {
    notes.push({
      code: "weak-key",
      detail: said`The RSA key has ${bits} bits; fewer than ${fewestRsaBits} do not count.`,
    });
  } else if (key.publicKey?.asymmetricKeyType === "rsa" && bits < advisedRsaBits) {
    notes.push({ code: "short-key", detail: said`The RSA key has ${bits} bits; ${advisedRsaBits} are advised.` });
  }
  if (signature.algorithm?.hash === "sha1") {
    notes.push({ code: "sha1", detail: said`rsa-sha1 must not be used any more (RFC 8301).` });
  }
  return notes;
}

function describeExpiry(expiresAt: number, { delivered }: Clock): string {
  const expired = instant(expiresAt);
  if (delivered === null) return said`Expired on ${expired}.`;
  return delivered <= expiresAt
    ? said`Expired on ${expired}; it was still in force when the message was delivered on ${instant(delivered)}.`
    : said`Expired on ${expired}; it had expired already when the message was delivered on ${instant(delivered)}.`;
}

function instant(seconds: number): string {
  return new Date(seconds * 1000).toISOString().replace(".000Z", "Z");
}

// What is told beside the result of a signature about its times (RFC 6376 §3.5, t= and x=) and its key (RFC 8301 §3.2).

import { limits } from "#lib/limits.ts";
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
    const what = clock.delivered === null ? "now" : `the delivery on ${instant(clock.delivered)}`;
    notes.push({ code: "future", detail: `Signed on ${instant(signedAt)} by t=, later than ${what}.` });
  }
  if (expiresAt !== null && isExpired(signature, clock.now)) {
    notes.push({ code: "expired", detail: `Expired on ${instant(expiresAt)}${describeDelivery(expiresAt, clock)}.` });
  }
  return notes;
}

export function describeKey(key: DkimKey, signature: Signature): Note[] {
  const notes = [...key.notes];
  if (key.flags.includes("y"))
    notes.push({ code: "testing", detail: "The key says that its domain is only testing DKIM (t=y)." });
  if (isWeak(key)) {
    notes.push({
      code: "weak-key",
      detail: `The RSA key has ${key.bits} bits; fewer than ${fewestRsaBits} do not count.`,
    });
  } else if (key.publicKey?.asymmetricKeyType === "rsa" && (key.bits ?? 0) < advisedRsaBits) {
    notes.push({ code: "short-key", detail: `The RSA key has ${key.bits} bits; ${advisedRsaBits} are advised.` });
  }
  if (signature.algorithm?.hash === "sha1") {
    notes.push({ code: "sha1", detail: "rsa-sha1 must not be used any more (RFC 8301)." });
  }
  return notes;
}

function describeDelivery(expiresAt: number, clock: Clock): string {
  if (clock.delivered === null) return "";
  const delivered = instant(clock.delivered);
  return clock.delivered <= expiresAt
    ? `; it was still in force when the message was delivered on ${delivered}`
    : `; it had expired already when the message was delivered on ${delivered}`;
}

function instant(seconds: number): string {
  return new Date(seconds * 1000).toISOString().replace(".000Z", "Z");
}

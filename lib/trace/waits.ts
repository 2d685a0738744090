// Names the waits: a long gap between two hosts near a usual retry time may be greylisting (RFC 6647 §3) or a queue run; a gap
// inside one host is a queue or a scan; the first gap may be a client that was offline. Hypotheses with their numbers, no more.
import type { Joint } from "./continuity.ts";
import type { Hop } from "./types.ts";

/** A gap worth a sentence. */
export interface Wait {
  /** Index of the newer hop: the one that took the message late. */
  hop: number;
  seconds: number;
  kind: "retry" | "queue" | "client" | "unexplained";
  /** The usual retry time it is near to, in minutes; null when none is. */
  nearMinutes: number | null;
}

/** Usual first retries and greylisting delays, in minutes. */
const usual = [5, 15, 30, 60];
/** Shorter gaps need no explanation. */
const LEAST_SECONDS = 60;

/** Gaps of a minute and more, oldest first. */
export function findWaits(hops: readonly Hop[], joints: readonly Joint[]): Wait[] {
  const kinds = new Map(joints.map((joint) => [joint.newer, joint.kind]));
  return hops.flatMap((hop) => {
    const seconds = hop.delaySeconds;
    if (seconds === null || seconds < LEAST_SECONDS) return [];
    const near = usual.find((minutes) => isNear(seconds, minutes * 60)) ?? null;
    return [{ hop: hop.index, seconds, kind: kindOf(hop, kinds.get(hop.index), hops, near), nearMinutes: near }];
  });
}

/** Retries come late, never early; a queue run adds up to a fifth. Half a minute of clock difference is allowed. */
function isNear(seconds: number, usualSeconds: number): boolean {
  return seconds >= usualSeconds - 30 && seconds <= usualSeconds * 1.2 + 30;
}

function kindOf(hop: Hop, joint: Joint["kind"] | undefined, hops: readonly Hop[], near: number | null): Wait["kind"] {
  if (joint === "local") return "queue";
  if (hops[hop.index - 1]?.role === "submission" && hop.index === 1 && near === null) return "client";
  return near === null ? "unexplained" : "retry";
}

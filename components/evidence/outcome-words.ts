import type { Outcome } from "#lib/dns/types.ts";

/** The question was answered, whichever way; only then it says something of the name. */
export function isAnswered(outcome: Outcome): boolean {
  return outcome === "found" || outcome === "nodata" || outcome === "nxdomain";
}

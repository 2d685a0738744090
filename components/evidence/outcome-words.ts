import type { Outcome } from "#lib/dns/types.ts";

/** What came of a question, in words; only the first three are answers about the name. */
export const outcomeWords: Record<Outcome, string> = {
  found: "found",
  nodata: "no such record",
  nxdomain: "no such name",
  servfail: "server failed",
  refused: "refused",
  formerr: "not understood",
  notimp: "not implemented",
  timeout: "no answer",
  unreachable: "unreachable",
  malformed: "unreadable answer",
  blocked: "not asked: name is not public",
  limit: "not asked: limit reached",
  unrecorded: "not recorded",
};

/** The question was answered, whichever way. */
export function isAnswered(outcome: Outcome): boolean {
  return outcome === "found" || outcome === "nodata" || outcome === "nxdomain";
}

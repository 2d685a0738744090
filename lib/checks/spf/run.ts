// What one run of check_host() shares over all records it visits: its arguments, the counters of RFC 7208 §4.6.4, and the
// one way to ask DNS. A question that failed and a question that could not be put are kept apart: only the first is a
// temperror, the second leaves the check undecided.

import type { SpfStep } from "#lib/checks/types.ts";
import type { Answer, Asker, DnsRecord, Outcome, RecordType } from "#lib/dns/types.ts";
import type { Ip } from "#lib/text/ip.ts";
import { said } from "#lib/text/said.ts";
import { short } from "./domain-name.ts";
import type { SpfRecord } from "./parse.ts";

export interface Run {
  /** IPv4-mapped addresses are IPv4 here. */
  ip: Ip;
  /** `local-part@domain`. */
  sender: string;
  /** null = not known. */
  helo: string | null;
  receiver: string;
  /** Seconds since 1970. */
  timestamp: number;
  asker: Asker;
  signal: AbortSignal | undefined;
  /** Terms that asked DNS, at most 10. */
  lookups: number;
  /** Terms that found nothing; the third ends the run. */
  voids: Set<SpfStep>;
  /** Records read so far: a record that includes itself is read once. */
  parsed: Map<string, SpfRecord>;
}

/** An end of the evaluation that is not a match. */
export interface Stop {
  result: "temperror" | "permerror" | "unchecked";
  reason: string;
}

/** Whether a term matched, and by which network or name. */
export interface Match {
  matched: boolean;
  detail: string | null;
}

type Reply = { records: DnsRecord[] } | { failure: Stop };

/** The term limit of RFC 7208 §4.6.4. */
export const lookupLimit = 10;
/** RFC 7208 §4.6.4: terms that may find nothing. */
const voidLimit = 2;
/** RFC 7208 §4.6.4: address questions of one mx, names of one ptr. */
export const nameLimit = 10;

/** Asks one question and adds its number to `evidence`. No records is an answer too (NXDOMAIN and NODATA alike). */
export async function askDns(run: Run, name: string, type: RecordType, evidence: number[]): Promise<Reply> {
  run.signal?.throwIfAborted();
  const { id, answer } = await run.asker.ask(name, type);
  if (!evidence.includes(id)) evidence.push(id);
  switch (answer.outcome) {
    case "found":
      return { records: answer.records.filter((record) => record.type === type) };
    case "nodata":
    case "nxdomain":
      return { records: [] };
    case "blocked":
    case "limit":
    case "unrecorded":
      return { failure: { result: "unchecked", reason: describeUnasked(answer) } };
    default:
      return { failure: { result: "temperror", reason: describeFailed(answer) } };
  }
}

/** Takes one of the ten lookups for `step` (RFC 7208 §4.6.4), or ends the run. */
export function countLookup(run: Run, step: SpfStep, domain: string): Stop | null {
  if (run.lookups >= lookupLimit)
    return {
      result: "permerror",
      reason: said`"${short(step.term)}" in the record of ${domain} would be term 11 that asks DNS; ${lookupLimit} are allowed.`,
    };
  run.lookups += 1;
  step.lookup = run.lookups;
  return null;
}

/** Counts a term that found nothing (RFC 7208 §4.6.4), once however often it asked, or ends the run. */
export function countVoid(run: Run, step: SpfStep, domain: string): Stop | null {
  run.voids.add(step);
  if (run.voids.size <= voidLimit) return null;
  return {
    result: "permerror",
    reason: said`"${short(step.term)}" in the record of ${domain} is the third term that finds nothing in DNS; two are allowed.`,
  };
}

function describeFailed(answer: Answer): string {
  const { name, type, outcome, server } = answer;
  if (server === "") return said`The DNS question ${type} ${name} failed: ${outcome}.`;
  return failures[outcome]?.(answer) ?? said`The DNS question ${type} ${name} failed: ${outcome} (asked ${server}).`;
}

/** Outcomes that are words; the others are response codes. */
const failures: Partial<Record<Outcome, (answer: Answer) => string>> = {
  timeout: ({ type, name, server }) => said`The DNS question ${type} ${name} failed: timeout (asked ${server}).`,
  unreachable: ({ type, name, server }) =>
    said`The DNS question ${type} ${name} failed: unreachable (asked ${server}).`,
  malformed: ({ type, name, server }) => said`The DNS question ${type} ${name} failed: malformed (asked ${server}).`,
};

const unasked = {
  blocked: said`this name is not asked`,
  limit: said`the limit of questions of one report was reached`,
  unrecorded: said`its answer was not recorded`,
};

function describeUnasked({ name, type, outcome }: Answer): string {
  const why = unasked[outcome as keyof typeof unasked];
  return said`The DNS question ${type} ${name} could not be put: ${why}.`;
}

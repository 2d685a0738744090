// The work a search for causes may do, in counted steps so that a replay does the same: one step is about five
// microseconds, a hash of 2 KB or a digest taken. Shared by all signatures of a message.
import type { Note } from "../signature.ts";

export interface Budget {
  stepsLeft: number;
}

/** The searches of one message. */
export interface Search {
  body: Budget;
  header: Budget;
  /** Body repairs found or not found, for signatures that signed the same. */
  bodyRepairs: Map<string, Note[] | null>;
}

/** About 0.2 seconds each. */
const bodySteps = 40_000;
const headerSteps = 40_000;

export function startSearch(): Search {
  return { body: { stepsLeft: bodySteps }, header: { stepsLeft: headerSteps }, bodyRepairs: new Map() };
}

/** Takes the cost of hashing `octets` so many times; false when the work must not be done any more. */
export function spend(budget: Budget, octets: number, times = 1): boolean {
  const cost = times * (1 + Math.ceil(octets / 2_048));
  if (cost > budget.stepsLeft) return false;
  budget.stepsLeft -= cost;
  return true;
}

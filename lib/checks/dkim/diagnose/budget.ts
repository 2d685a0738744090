// The work a search for causes may do, in counted steps so that a replay does the same: one step is about five
// microseconds, a hash of 2 KB or a digest taken. Shared by all signatures of a message. Between stretches of steps the
// search lets others run, for one hostile message must not hold up a whole server.
import type { CheckEnv } from "#lib/checks/types.ts";
import { limits } from "#lib/limits.ts";
import type { Cause } from "./causes.ts";

export interface Budget {
  stepsLeft: number;
  /** Steps taken since the last pause. */
  unrested: number;
  /** Lets others run; throws the signal's reason when the analysis was aborted meanwhile. */
  rest(): Promise<void>;
}

/** The searches of one message. */
export interface Search {
  body: Budget;
  header: Budget;
  /** Body repairs found or not found, for signatures that signed the same. */
  bodyRepairs: Map<string, Cause[] | null>;
}

export function startSearch({ pause, signal }: Pick<CheckEnv, "pause" | "signal">): Search {
  const rest = async () => {
    await pause?.();
    signal.throwIfAborted();
  };
  const budget = (): Budget => ({ stepsLeft: limits.dkimSearchSteps, unrested: 0, rest });
  return { body: budget(), header: budget(), bodyRepairs: new Map() };
}

/** Takes the cost of hashing `octets` so many times; false when the work must not be done any more. */
export async function spend(budget: Budget, octets: number, times = 1): Promise<boolean> {
  const cost = times * (1 + Math.ceil(octets / 2_048));
  if (cost > budget.stepsLeft) return false;
  budget.stepsLeft -= cost;
  budget.unrested += cost;
  if (budget.unrested >= limits.dkimSearchStretch) {
    budget.unrested = 0;
    await budget.rest();
  }
  return true;
}

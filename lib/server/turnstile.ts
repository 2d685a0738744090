import "server-only";
// Lets a few analyses run at once and a bounded number wait; more are refused at once, so that one flood cannot take the
// memory of the process (security: parser and upload exhaustion).
import { limits } from "#lib/limits.ts";
import { RequestProblem } from "./http/problem.ts";

interface State {
  running: number;
  waiting: (() => void)[];
}

const shared = globalThis as { waybillTurnstile?: State };

/**
 * Runs `work` when a place is free.
 * @throws RequestProblem overloaded when the queue is full
 */
export async function passTurnstile<T>(work: () => Promise<T>): Promise<T> {
  shared.waybillTurnstile ??= { running: 0, waiting: [] };
  const state = shared.waybillTurnstile;
  if (state.running < limits.analysesAtOnce) state.running += 1;
  else await waitForPlace(state);
  try {
    return await work();
  } finally {
    const next = state.waiting.shift();
    if (next) next();
    else state.running -= 1;
  }
}

/** A place is handed over, not given back, to the one that waits longest. */
function waitForPlace(state: State): Promise<void> {
  if (state.waiting.length >= limits.analysesQueued) {
    throw new RequestProblem("overloaded", "Too many messages are being read. Try again in a few seconds.");
  }
  return new Promise((resolve) => state.waiting.push(resolve));
}

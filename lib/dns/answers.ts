// Answers that were not received from a server: made from a question, an outcome and the instant the caller counts as
// now.
import type { Answer, Outcome, QuestionType } from "./types.ts";

/** An answer without records: TTL 0, no server, no time spent. `at` is the caller's now. */
export function emptyAnswer(name: string, type: QuestionType, outcome: Outcome, at: Date): Answer {
  return {
    name,
    type,
    outcome,
    records: [],
    chain: [],
    ttl: 0,
    authenticated: false,
    server: "",
    elapsedMs: 0,
    at: at.toISOString(),
  };
}

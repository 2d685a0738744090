// What one report may cost: so many different questions, so many of them waiting at once. A message of 150 KB with a
// thousand signatures, or an SPF record of ten `mx` terms, would otherwise make a thousand questions of one paste. The
// deadline over all of them belongs to the live transport, for nothing here may depend on a clock.
import { limits } from "#lib/limits.ts";
import { emptyAnswer } from "./answers.ts";
import { createGate } from "./gate.ts";
import { isReplay } from "./replay.ts";
import type { Answer, Resolver } from "./types.ts";

export interface Budget {
  questions: number;
  inFlight: number;
  /** Characters of all records together, as JSON. */
  recordText: number;
}

/**
 * Lets the first `questions` different questions through, `inFlight` at a time, in the order they were put; the others
 * are answered `limit` at once, and so are answers that do not fit into `recordText` any more. A replay passes
 * untouched: its record says which questions met the limit.
 * @param now the instant written into `limit` answers
 */
export function budgetResolver(
  resolver: Resolver,
  now: Date,
  budget: Budget = { questions: limits.dnsQuestions, inFlight: limits.dnsInFlight, recordText: limits.dnsRecordText },
): Resolver {
  if (isReplay(resolver)) return resolver;
  const allowed = new Set<string>();
  const enter = createGate(budget.inFlight);
  let room = budget.recordText;
  return {
    async query(name, type, signal): Promise<Answer> {
      const question = `${type} ${name.toLowerCase()}`;
      if (!allowed.has(question) && allowed.size >= budget.questions) return emptyAnswer(name, type, "limit", now);
      allowed.add(question);
      const leave = await enter();
      try {
        signal?.throwIfAborted();
        const answer = await resolver.query(name, type, signal);
        const size = JSON.stringify([answer.records, answer.chain]).length;
        if (size > room) return emptyAnswer(name, type, "limit", now);
        room -= size;
        return answer;
      } finally {
        leave();
      }
    },
  };
}

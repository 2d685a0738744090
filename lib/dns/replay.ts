// Plays a report's recorded answers back: a stored report is analysed again from these and from nothing else.
import { emptyAnswer } from "./answers.ts";
import { normalizeName } from "./names.ts";
import type { Answer, Resolver } from "./types.ts";

const replays = new WeakSet<Resolver>();

/**
 * Answers as `answers` did, every field the same; a question that is not among them is `unrecorded`.
 * @param now the instant written into `unrecorded` answers
 */
export function replayResolver(answers: readonly Answer[], now: Date = new Date(0)): Resolver {
  const stored = new Map(answers.map((answer) => [questionOf(answer.name, answer.type), answer]));
  const resolver: Resolver = {
    async query(name, type, signal) {
      signal?.throwIfAborted();
      const answer = stored.get(questionOf(name, type));
      return answer ? structuredClone(answer) : emptyAnswer(name.toLowerCase(), type, "unrecorded", now);
    },
  };
  replays.add(resolver);
  return resolver;
}

/** Whether the resolver plays a record back: limits do not apply to it, they are in the record. */
export function isReplay(resolver: Resolver): boolean {
  return replays.has(resolver);
}

const questionOf = (name: string, type: string): string => `${type} ${normalizeName(name) ?? name.toLowerCase()}`;

// What an entry of the answer's tables is. Each table answers one question; the first situation that is given answers it.
import type { Say } from "#lib/text/say.ts";
import type { Certainty, Chip } from "../types.ts";
import type { AnswerFacts } from "./facts.ts";

/** A short answer, and the reasons for it. */
export interface Said {
  lead: Say;
  rest: Say;
  certainty: Certainty;
}

export interface Situation {
  id: string;
  when(facts: AnswerFacts): boolean;
  say(facts: AnswerFacts): Said;
}

/** A situation of the question "is it really from them?", which has a chip of its own. */
export interface SenderSituation extends Situation {
  chip: { value: string; certainty: Certainty; tone: Chip["tone"] };
}

/** The first situation of a table that is given, or null. */
export function findSituation<Entry extends Situation>(table: readonly Entry[], facts: AnswerFacts): Entry | null {
  return table.find((entry) => entry.when(facts)) ?? null;
}

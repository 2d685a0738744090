// What deserves a look: findings of weight danger and warning, never info.

import type { SaidFinding } from "#lib/lint/types.ts";
import { link, listed, type Say, say, small } from "#lib/text/say.ts";
import type { AnswerFacts } from "./facts.ts";
import type { Situation } from "./situation.ts";

export const looks: readonly Situation[] = [
  {
    id: "danger-found",
    when: (facts) => weighty(facts).some(({ severity }) => severity === "danger"),
    say: (facts) => ({ lead: say`Be careful with this one.`, rest: lookAt(facts), certainty: "proven" }),
  },
  {
    id: "warning-found",
    when: (facts) => weighty(facts).length > 0,
    say: (facts) => ({ lead: say`Some things need a look.`, rest: lookAt(facts), certainty: "proven" }),
  },
  {
    id: "nothing-found-so-far",
    when: ({ checks }) => checks === null,
    say: () => ({
      lead: say`Nothing needs a look so far.`,
      rest: say`The ${link(say`checks`, "#findings")} are not all done.`,
      certainty: "unknown",
    }),
  },
  {
    id: "nothing-found",
    when: () => true,
    say: () => ({
      lead: say`Nothing was found that needs a look.`,
      rest: say`What was ${link(say`not checked`, "#findings")} is listed; a message without findings can still be unwanted.`,
      certainty: "proven",
    }),
  },
];

/** Danger and warning, with their places in the report. */
export function weighty({ findings }: AnswerFacts): (Pick<SaidFinding, "title" | "severity"> & { index: number })[] {
  return findings
    .map(({ title, severity }, index) => ({ title, severity, index }))
    .filter(({ severity }) => severity === "danger" || severity === "warning");
}

function lookAt(facts: AnswerFacts): Say {
  const found = weighty(facts);
  const shown = listed(found.slice(0, 3).map(({ title, index }) => link(say`${small(title)}`, `#finding-${index}`)));
  return found.length > 3 ? say`Look at: ${shown} and ${found.length - 3} more.` : say`Look at: ${shown}.`;
}

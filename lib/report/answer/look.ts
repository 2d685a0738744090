// What deserves a look: findings of weight danger and warning, never info.
import type { AnswerFacts } from "./facts.ts";
import { link, type Piece } from "./pieces.ts";
import type { Situation } from "./situation.ts";

export const looks: readonly Situation[] = [
  {
    id: "danger-found",
    when: (facts) => weighty(facts).some(({ severity }) => severity === "danger"),
    say: (facts) => ({ lead: "Be careful with this one.", rest: ["Look at: ", ...names(facts)], certainty: "proven" }),
  },
  {
    id: "warning-found",
    when: (facts) => weighty(facts).length > 0,
    say: (facts) => ({ lead: "Some things need a look.", rest: ["Look at: ", ...names(facts)], certainty: "proven" }),
  },
  {
    id: "nothing-found-so-far",
    when: ({ checks }) => checks === null,
    say: () => ({
      lead: "Nothing needs a look so far.",
      rest: ["The ", link("checks", "#findings"), " are not all done."],
      certainty: "unknown",
    }),
  },
  {
    id: "nothing-found",
    when: () => true,
    say: () => ({
      lead: "Nothing was found that needs a look.",
      rest: [
        "What was ",
        link("not checked", "#findings"),
        " is listed; a message without findings can still be unwanted.",
      ],
      certainty: "proven",
    }),
  },
];

/** Danger and warning, with their places in the report. */
export function weighty({ findings }: AnswerFacts): { title: string; severity: string; index: number }[] {
  return findings
    .map(({ title, severity }, index) => ({ title, severity, index }))
    .filter(({ severity }) => severity === "danger" || severity === "warning");
}

function names(facts: AnswerFacts): Piece[] {
  const found = weighty(facts);
  const shown = found
    .slice(0, 3)
    .flatMap(({ title, index }, at): Piece[] => [
      at === 0 ? "" : ", ",
      link(`${title.charAt(0).toLowerCase()}${title.slice(1)}`, `#finding-${index}`),
    ]);
  return [...shown, found.length > 3 ? ` and ${found.length - 3} more.` : "."];
}

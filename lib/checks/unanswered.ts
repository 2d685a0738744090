// DNS questions that brought no answer, in the same words for every check: a server that failed is never "not published",
// and a question that was not put is never a failure of the domain's. Outcomes by RFC 1035 §4.1.1 and RFC 2308.
import type { Answer, Outcome } from "#lib/dns/types.ts";

export interface Unanswered {
  /** temperror: DNS was asked and did not answer; unchecked: it was not asked. */
  result: "temperror" | "unchecked";
  /** One sentence. */
  reason: string;
}

/** Whether the answer says nothing about the name: neither records nor their absence. */
export function isUnanswered(answer: Answer): boolean {
  return answer.outcome !== "found" && answer.outcome !== "nodata" && answer.outcome !== "nxdomain";
}

/** What an answer for which `isUnanswered` holds means for the check that needed it. */
export function describeUnanswered(answer: Answer): Unanswered {
  const what = `${answer.type} of ${answer.name}`;
  const notAsked = notAskedText[answer.outcome];
  if (notAsked) return { result: "unchecked", reason: `${what} was not asked: ${notAsked}.` };
  const extended = answer.ede
    ? ` (${answer.ede.text === "" ? `extended error ${answer.ede.code}` : answer.ede.text})`
    : "";
  const server = answer.server === "" ? "the resolver" : answer.server;
  const said = failureText[answer.outcome] ?? `answered ${answer.outcome.toUpperCase()}`;
  return { result: "temperror", reason: `${what} could not be checked: ${server} ${said}${extended}.` };
}

const notAskedText: Partial<Record<Outcome, string>> = {
  blocked: "the name is not one of the public DNS",
  limit: "the limit of questions for one report was reached",
  unrecorded: "the recorded answers do not hold it",
};

const failureText: Partial<Record<Outcome, string>> = {
  timeout: "did not answer in time",
  unreachable: "could not be reached",
  malformed: "sent an answer that cannot be read",
};

// DNS questions that brought no answer, in the same words for every check: a server that failed is never "not published",
// and a question that was not put is never a failure of the domain's. Outcomes by RFC 1035 §4.1.1 and RFC 2308.
import type { Answer, Outcome } from "#lib/dns/types.ts";
import { said } from "#lib/text/said.ts";

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
  const { type, name, outcome, ede } = answer;
  const why = notAsked[outcome];
  if (why) return { result: "unchecked", reason: said`${type} of ${name} was not asked: ${why}.` };
  const server = answer.server === "" ? said`the resolver` : answer.server;
  const failure = failures[outcome]?.(server) ?? said`${server} answered ${outcome.toUpperCase()}`;
  if (!ede) return { result: "temperror", reason: said`${type} of ${name} could not be checked: ${failure}.` };
  const extended = ede.text === "" ? said`extended error ${ede.code}` : ede.text;
  return { result: "temperror", reason: said`${type} of ${name} could not be checked: ${failure} (${extended}).` };
}

const notAsked: Partial<Record<Outcome, string>> = {
  blocked: said`the name is not one of the public DNS`,
  limit: said`the limit of questions for one report was reached`,
  unrecorded: said`the recorded answers do not hold it`,
};

const failures: Partial<Record<Outcome, (server: string) => string>> = {
  timeout: (server) => said`${server} did not answer in time`,
  unreachable: (server) => said`${server} could not be reached`,
  malformed: (server) => said`${server} sent an answer that cannot be read`,
};

// DNS questions that brought no answer, in the same words for every check: a server that failed is never "not published",
// and a question that was not put is never a failure of the domain's. Outcomes by RFC 1035 §4.1.1 and RFC 2308.
import type { Answer, Outcome } from "#lib/dns/types.ts";
import { type Say, say } from "#lib/text/say.ts";

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
  if (why) return { result: "unchecked", reason: String(sayNotAsked(type, name, why)) };
  const failed = sayFailed[outcome] ?? sayRefused;
  const server = answer.server === "" ? theResolver : answer.server;
  const said = failed({ type, name, server, code: outcome.toUpperCase() });
  if (!ede) return { result: "temperror", reason: `${said}.` };
  return { result: "temperror", reason: String(sayExtended(said, ede.text === "" ? sayCode(ede.code) : ede.text)) };
}

const notAsked: Partial<Record<Outcome, Say>> = {
  blocked: say`the name is not one of the public DNS`,
  limit: say`the limit of questions for one report was reached`,
  unrecorded: say`the recorded answers do not hold it`,
};

const sayNotAsked = (type: string, name: string, why: Say): Say => say`${type} of ${name} was not asked: ${why}.`;

interface Failed {
  type: string;
  name: string;
  server: string | Say;
  code: string;
}

const theResolver = say`the resolver`;

const sayRefused = ({ type, name, server, code }: Failed): Say =>
  say`${type} of ${name} could not be checked: ${server} answered ${code}`;

const sayFailed: Partial<Record<Outcome, (failed: Failed) => Say>> = {
  timeout: ({ type, name, server }) => say`${type} of ${name} could not be checked: ${server} did not answer in time`,
  unreachable: ({ type, name, server }) => say`${type} of ${name} could not be checked: ${server} could not be reached`,
  malformed: ({ type, name, server }) =>
    say`${type} of ${name} could not be checked: ${server} sent an answer that cannot be read`,
};

const sayCode = (code: number): Say => say`extended error ${code}`;
const sayExtended = (said: Say, extended: string | Say): Say => say`${said} (${extended}).`;

/** How `reason` may read, with other names in it: for `recall`. */
export function unansweredExamples(): Say[] {
  const failed = [...Object.values(sayFailed), sayRefused].flatMap((sayIt) =>
    [theResolver, ""].map((server) => sayIt({ type: "", name: "", server, code: "" })),
  );
  return [
    ...Object.values(notAsked).map((why) => sayNotAsked("", "", why)),
    ...failed.flatMap((said) => [sayExtended(said, sayCode(0)), sayExtended(said, ""), say`${said}.`]),
  ];
}

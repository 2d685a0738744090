// The answer: four chips and two to four sentences, each with a short answer, its reasons, and links to the evidence. The
// situations stand in tables (answer/): is it really from them, what sort of mail is it, which way did it come, what needs a
// look. Written from facts only; no score, and never "safe" (product.md, "Words").
import type { LintSubject } from "#lib/lint/rule.ts";
import type { SaidFinding } from "#lib/lint/types.ts";
import { formatDuration, formatDurationRange } from "#lib/text/format/duration.ts";
import { countOf } from "#lib/text/format/english.ts";
import { said } from "#lib/text/said.ts";
import { type AnswerFacts, readAnswerFacts } from "./answer/facts.ts";
import { kinds } from "./answer/kind.ts";
import { looks, weighty } from "./answer/look.ts";
import { openSenders } from "./answer/sender-open.ts";
import { provenSenders } from "./answer/sender-proven.ts";
import { refutedSenders } from "./answer/sender-refuted.ts";
import { unreadableSenders } from "./answer/sender-unreadable.ts";
import { sessionEnds } from "./answer/session.ts";
import { findSituation, type SenderSituation, type Situation } from "./answer/situation.ts";
import { ways } from "./answer/way.ts";
import type { SaidSentence } from "./tell.ts";
import type { Chip } from "./types.ts";

const senders: readonly SenderSituation[] = [...unreadableSenders, ...provenSenders, ...refutedSenders, ...openSenders];

/** The tables in the order of their sentences. */
export const answerTables: readonly (readonly Situation[])[] = [senders, kinds, ways, looks];

/**
 * Chips and sentences of what is known so far.
 * @param findings in the report's order: links count in it
 * @param live DNS was to be asked
 */
export function describeAnswer(
  subject: LintSubject,
  findings: readonly SaidFinding[],
  live: boolean,
): { chips: Chip[]; sentences: SaidSentence[] } {
  const facts = readAnswerFacts(subject, findings, live);
  const tables = subject.session ? sessionTables : answerTables;
  const sentences = tables.flatMap((table) => {
    const situation = findSituation(table, facts);
    return situation ? { situation: situation.id, ...situation.say(facts) } : [];
  });
  return { chips: [senderChip(facts), originChip(facts), durationChip(facts), lookChip(facts)], sentences };
}

/** How the session ended is the newest that is known of the way. */
const sessionTables: readonly (readonly Situation[])[] = [senders, kinds, sessionEnds, looks];

function senderChip(facts: AnswerFacts): Chip {
  // The last entry of the table is always given.
  const { chip } = findSituation(senders, facts)!;
  return { id: "sender", label: "Sender proven?", ...chip };
}

function originChip({ subject: { route } }: AnswerFacts): Chip {
  const chip = { id: "origin", label: "Sent from", tone: "plain" as const };
  if (!route.sender) return { ...chip, value: said`Not said`, certainty: "unknown", tone: "open" };
  // The hop that shows the address: with a gateway in between the border's client is another host.
  const shown = route.hops.find((hop) => hop.index === route.sender?.hop);
  const name = shown?.from?.rdns ?? null;
  return { ...chip, value: name ? `${name} ${route.sender.ip}` : route.sender.ip, certainty: "recorded" };
}

function durationChip({ subject: { route } }: AnswerFacts): Chip {
  const chip = { id: "took", label: "Took", tone: "plain" as const };
  if (route.transitSeconds === null) return { ...chip, value: said`Not known`, certainty: "unknown", tone: "open" };
  const claimed = route.hops.some((hop) => hop.side === "claimed" && hop.date?.utc);
  return { ...chip, value: describeTransit(route), certainty: claimed ? "claimed" : "recorded" };
}

/** Where clocks disagree, what it can really have taken; never a bare negative. */
function describeTransit({ transitSeconds, transitRange }: AnswerFacts["subject"]["route"]): string {
  if (transitRange === null) return formatDuration(transitSeconds ?? 0);
  return transitRange[0] === 0 && transitRange[1] === null ? said`Clocks disagree` : formatDurationRange(transitRange);
}

function lookChip(facts: AnswerFacts): Chip {
  const count = weighty(facts).length;
  const value = count === 0 ? said`Nothing found` : countOf(count, "thing");
  const certainty = facts.checks ? "proven" : "unknown";
  return { id: "look", label: "Needs a look", value, certainty, tone: count === 0 ? "plain" : "bad" };
}

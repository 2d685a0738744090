// How the transaction of an SMTP log ended, as its last replies have it.
import type { SmtpSession, Transaction } from "#lib/session/types.ts";
import { type Link, link, type Say, say } from "#lib/text/say.ts";
import { mainTransaction } from "../session-route.ts";
import type { AnswerFacts } from "./facts.ts";
import type { Situation } from "./situation.ts";

const sessionOf = ({ subject }: AnswerFacts): SmtpSession => subject.session!;

/** How it ended; stands before the way that the message's own fields tell. */
export const sessionEnds: readonly Situation[] = [
  {
    id: "session-accepted",
    when: (facts) => code(facts) === 2,
    say: (facts) => ({ lead: takes(facts), rest: accepted(facts), certainty: "claimed" }),
  },
  {
    id: "session-deferred",
    when: (facts) => code(facts) === 4,
    say: (facts) => ({
      lead: say`The server put it off.`,
      rest: say`${sent(facts)} was refused for the time being${by(facts)}.`,
      certainty: "claimed",
    }),
  },
  {
    id: "session-refused",
    when: (facts) => code(facts) === 5,
    say: (facts) => ({
      lead: say`The server refused it.`,
      rest: say`${sent(facts)} was refused${by(facts)}.`,
      certainty: "claimed",
    }),
  },
  {
    id: "session-without-mail",
    when: ({ subject }) => subject.session !== null && mainTransaction(subject.session) === null,
    say: () => ({
      lead: say`No mail was handed over in it.`,
      rest: say`There is no ${link(say`MAIL command`, "#session")}.`,
      certainty: "claimed",
    }),
  },
  {
    id: "session-unsent",
    when: ({ subject }) => subject.session !== null && mainTransaction(subject.session)?.data === false,
    say: () => ({
      lead: say`It ended before a message was sent.`,
      rest: say`There is no ${link("DATA", "#session")} in its last transaction.`,
      certainty: "claimed",
    }),
  },
  {
    id: "session-open",
    when: ({ subject }) => subject.session !== null,
    say: () => ({
      lead: say`How it ended is not in the log.`,
      rest: say`No reply ${link(say`to the message`, "#session")} is shown.`,
      certainty: "unknown",
    }),
  },
];

/** First digit of the verdict: on the message, or else on its recipients when all were refused. */
function code(facts: AnswerFacts): number | null {
  const { session } = facts.subject;
  const transaction = session && mainTransaction(session);
  if (!transaction) return null;
  if (transaction.reply !== null) return Number(transaction.reply[0]);
  const codes = transaction.recipients.map((recipient) => recipient.code);
  if (codes.length === 0 || codes.some((one) => one === null || one < 400)) return null;
  return Math.floor(codes[0]! / 100);
}

const takes = ({ subject: { message } }: AnswerFacts): Say =>
  message.octets.length === 0
    ? say`The log shows the server taking it, though not what it was.`
    : say`The log shows the server taking it.`;

const accepted = (facts: AnswerFacts): Say =>
  say`${sent(facts)} was accepted${by(facts)}${othersRefused(partRecipients(lastOf(facts)).refused)}.`;

const lastOf = (facts: AnswerFacts): Transaction => mainTransaction(sessionOf(facts))!;

function sent(facts: AnswerFacts): Link {
  const transaction = lastOf(facts);
  const { taken } = partRecipients(transaction);
  const from = senderWords(transaction);
  if (taken.length === 0) return link(say`What ${from} sent to nobody`, "#session");
  const to = taken.length === 1 ? taken[0]!.address : say`${taken.length} recipients`;
  return link(say`What ${from} sent to ${to}`, "#session");
}

/** The server, and how the message is called there. */
function by(facts: AnswerFacts): Say {
  const { server, greeting } = sessionOf(facts);
  const { queueId } = lastOf(facts);
  const host = greeting?.name ?? server.host;
  return say`${host ? say` by ${host}` : ""}${queueId === null ? "" : say`, queued there as ${queueId}`}`;
}

function othersRefused(refused: Transaction["recipients"]): Say | "" {
  if (refused.length === 0) return "";
  return refused.length === 1
    ? say`; ${refused[0]!.address} was refused`
    : say`; ${refused.length} others were refused`;
}

/** Those whom the verdict concerns, and those who were refused before; all of them where nobody was taken. */
function partRecipients({ recipients }: Transaction): Record<"taken" | "refused", Transaction["recipients"]> {
  const taken = recipients.filter(({ code }) => code === null || code < 400);
  if (taken.length === 0) return { taken: recipients, refused: [] };
  return { taken, refused: recipients.filter((recipient) => !taken.includes(recipient)) };
}

function senderWords({ mailFrom }: Transaction): string | Say {
  if (mailFrom === null) return say`an unnamed sender`;
  return mailFrom === "<>" ? say`a system without an address (<>)` : mailFrom;
}

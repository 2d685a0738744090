// How the transaction of an SMTP log ended, as its last replies have it.
import type { SmtpSession, Transaction } from "#lib/session/types.ts";
import { mainTransaction } from "../session-route.ts";
import type { AnswerFacts } from "./facts.ts";
import { link, type Piece } from "./pieces.ts";
import type { Situation } from "./situation.ts";

const sessionOf = ({ subject }: AnswerFacts): SmtpSession => subject.session!;

/** How it ended; stands before the way that the message's own fields tell. */
export const sessionEnds: readonly Situation[] = [
  {
    id: "session-accepted",
    when: (facts) => code(facts) === 2,
    say: (facts) => ({
      lead: `The log shows the server taking it${facts.subject.message.octets.length === 0 ? ", though not what it was" : ""}.`,
      rest: handed(facts, "was accepted"),
      certainty: "claimed",
    }),
  },
  {
    id: "session-deferred",
    when: (facts) => code(facts) === 4,
    say: (facts) => ({
      lead: "The server put it off.",
      rest: handed(facts, "was refused for the time being"),
      certainty: "claimed",
    }),
  },
  {
    id: "session-refused",
    when: (facts) => code(facts) === 5,
    say: (facts) => ({ lead: "The server refused it.", rest: handed(facts, "was refused"), certainty: "claimed" }),
  },
  {
    id: "session-without-mail",
    when: ({ subject }) => subject.session !== null && mainTransaction(subject.session) === null,
    say: () => ({
      lead: "No mail was handed over in it.",
      rest: ["There is no ", link("MAIL command", "#session"), "."],
      certainty: "claimed",
    }),
  },
  {
    id: "session-unsent",
    when: ({ subject }) => subject.session !== null && mainTransaction(subject.session)?.data === false,
    say: () => ({
      lead: "It ended before a message was sent.",
      rest: ["There is no ", link("DATA", "#session"), " in its last transaction."],
      certainty: "claimed",
    }),
  },
  {
    id: "session-open",
    when: ({ subject }) => subject.session !== null,
    say: () => ({
      lead: "How it ended is not in the log.",
      rest: ["No reply ", link("to the message", "#session"), " is shown."],
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

function handed(facts: AnswerFacts, ended: string): Piece[] {
  const transaction = mainTransaction(sessionOf(facts))!;
  const { server, greeting } = sessionOf(facts);
  const host = greeting?.name ?? server.host;
  const id = transaction.queueId === null ? "" : `, queued there as ${transaction.queueId}`;
  const { taken, refused } = partRecipients(transaction);
  const others = ended === "was accepted" ? refusedWords(refused) : "";
  return [
    link(`What ${senderWords(transaction)} sent to ${recipientWords(taken)}`, "#session"),
    ` ${ended}${host ? ` by ${host}` : ""}${id}${others}.`,
  ];
}

function refusedWords(refused: Transaction["recipients"]): string {
  if (refused.length === 0) return "";
  return refused.length === 1 ? `; ${refused[0]!.address} was refused` : `; ${refused.length} others were refused`;
}

/** Those whom the verdict concerns, and those who were refused before; all of them where nobody was taken. */
function partRecipients({ recipients }: Transaction): Record<"taken" | "refused", Transaction["recipients"]> {
  const taken = recipients.filter(({ code }) => code === null || code < 400);
  if (taken.length === 0) return { taken: recipients, refused: [] };
  return { taken, refused: recipients.filter((recipient) => !taken.includes(recipient)) };
}

function senderWords({ mailFrom }: Transaction): string {
  return mailFrom === null ? "an unnamed sender" : mailFrom === "<>" ? "a system without an address (<>)" : mailFrom;
}

function recipientWords(recipients: Transaction["recipients"]): string {
  if (recipients.length === 0) return "nobody";
  return recipients.length === 1 ? recipients[0]!.address : `${recipients.length} recipients`;
}

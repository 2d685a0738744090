// The head of the report: who it says it is from, and the envelope. The answer (chips and sentences) is answer.ts.
import { readMailboxes } from "#lib/fields/read-fields.ts";
import type { LintSubject } from "#lib/lint/rule.ts";
import { parseDate } from "#lib/text/dates.ts";
import { readPath } from "#lib/text/paths.ts";
import { named } from "./answer/facts.ts";
import { readIdentities } from "./identities.ts";
import { mainTransaction } from "./session-route.ts";
import type { Envelope, Summary } from "./types.ts";

/** The summary of what has been read. */
export function readSummary(subject: LintSubject): Omit<Summary, "chips" | "sentences"> {
  const { fields } = subject;
  const date = named(fields, "date");
  const returnPath = named(fields, "return-path");
  const envelope = readEnvelope(subject);
  return {
    from: [...subject.from],
    replyTo: readMailboxes(fields, "reply-to"),
    to: readMailboxes(fields, "to"),
    cc: readMailboxes(fields, "cc"),
    subject: named(fields, "subject")?.body.trim() || null,
    date: date ? parseDate(date.raw) : null,
    messageId: named(fields, "message-id")?.raw.trim() || null,
    returnPath: returnPath ? readPath(returnPath.raw) : null,
    envelope,
    identities: readIdentities(subject, { ...envelope, mailFrom: askedSender(subject, envelope) }),
  };
}

/** The sender that SPF asks about; a Return-Path or mailbox line without a hop is listed under its own name. */
function askedSender({ session, route }: LintSubject, { mailFrom }: Envelope): string | null {
  return session ? mailFrom : (route.sender?.mailFrom ?? null);
}

/** A session shows the envelope itself; everything else is what others wrote of it. */
function readEnvelope(subject: LintSubject): Envelope {
  const { session, route } = subject;
  const transaction = session && mainTransaction(session);
  if (!session || (!transaction && session.helo === null)) return readWritten(subject);
  return {
    mailFrom: route.sender?.mailFrom ?? transaction?.mailFrom ?? null,
    recipients: transaction?.recipients.map(({ address }) => address) ?? [],
    helo: route.sender?.helo ?? session.helo?.name ?? null,
    source: "session",
  };
}

function readWritten({ fields, route, intake }: LintSubject): Envelope {
  const entry = route.hops.find((hop) => hop.index === route.border) ?? route.hops.at(-1);
  const delivered = fields
    .filter((field) => ["delivered-to", "x-original-to", "envelope-to"].includes(field.name.toLowerCase()))
    .map((field) => field.raw.trim())
    .filter(Boolean);
  const recipients = entry?.for ? [entry.for] : [...new Set(delivered)];
  const returnPath = named(fields, "return-path");
  const recorded = route.sender?.mailFrom ?? (returnPath ? readPath(returnPath.raw) : null);
  const mailFrom = recorded ?? readPostmark(intake.kind === "mbox" ? intake.postmark : null);
  const helo = route.sender?.helo ?? entry?.from?.helo ?? null;
  const known = mailFrom !== null || helo !== null || recipients.length > 0;
  const sender = recorded !== null ? "Return-Path or the receiver's record" : mailFrom !== null ? "From line" : null;
  return { mailFrom, recipients, helo, source: known ? describeSource(sender, entry?.for ?? null, delivered) : null };
}

/** RFC 4155 appendix A: the envelope sender; by custom MAILER-DAEMON where it is null. */
function readPostmark(postmark: string | null | undefined): string | null {
  if (!postmark) return null;
  return /^mailer-daemon$/i.test(postmark) ? "<>" : postmark.includes("@") ? postmark : null;
}

function describeSource(sender: string | null, hopFor: string | null, delivered: string[]): string {
  const read = [
    sender,
    hopFor === null ? null : "for clause of Received",
    hopFor === null && delivered.length > 0 ? "Delivered-To" : null,
  ];
  return read.filter(Boolean).join(", ") || "Received";
}

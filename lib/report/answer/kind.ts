// What sort of mail it is, where that changes how the rest is read: reports, invitations, list and bulk mail, encrypted mail.
// No entry for ordinary mail: then the sentence is left out.
import { readBounceText } from "#lib/content/read-bounce-text.ts";
import type { ReportField } from "#lib/content/report-fields.ts";
import type { Field } from "#lib/fields/types.ts";
import { type Link, link, type Say, say } from "#lib/text/say.ts";
import { type AnswerFacts, named } from "./facts.ts";
import type { Situation } from "./situation.ts";

export const kinds: readonly Situation[] = [
  {
    id: "given-up-mail",
    when: (facts) => deliveryAction(facts) === "failed" && wasGivenUp(facts),
    say: (facts) => ({
      lead: say`It reports that a message could not be delivered.`,
      rest: whyFailed(facts, (how, report) => say`It was given up${how}, says ${report}.`),
      certainty: "claimed",
    }),
  },
  {
    id: "refused-mail",
    when: (facts) => deliveryAction(facts) === "failed",
    say: (facts) => ({
      lead: say`It reports that a message was refused.`,
      rest: whyFailed(facts, (how, report) => say`It was refused${how}, says ${report}.`),
      certainty: "claimed",
    }),
  },
  {
    id: "delayed-mail",
    when: (facts) => deliveryAction(facts) === "delayed",
    say: (facts) => ({
      lead: say`It reports that a message is late.`,
      rest: say`It is still being tried, says ${link(say`the report`, reportHref(facts))}.`,
      certainty: "claimed",
    }),
  },
  {
    id: "delivery-report",
    when: (facts) => deliveryAction(facts) !== null,
    say: (facts) => ({
      lead: say`It reports what became of a message.`,
      rest: say`The action is ${deliveryAction(facts)!}, says ${link(say`the report`, reportHref(facts))}.`,
      certainty: "claimed",
    }),
  },
  {
    id: "read-receipt",
    when: (facts) => hasPart(facts, "message/disposition-notification"),
    say: (facts) => ({
      lead: say`It is a receipt.`,
      rest: say`A mail program says in ${link(say`its report`, partHref(facts, "message/disposition-notification"))} what was done with a message.`,
      certainty: "claimed",
    }),
  },
  {
    id: "abuse-report",
    when: (facts) => hasPart(facts, "message/feedback-report"),
    say: (facts) => ({
      lead: say`It reports a complaint.`,
      rest: say`A receiver passes on, in ${link(say`its report`, partHref(facts, "message/feedback-report"))}, what a user complained about.`,
      certainty: "claimed",
    }),
  },
  {
    id: "plain-bounce",
    when: (facts) => facts.subject.route.sender?.mailFrom === "<>" && isBySystem(facts),
    say: () => ({
      lead: say`It looks like a bounce.`,
      rest: say`Its ${link(say`reverse-path is null`, "#answer")} and a mail system is the author; it holds no report that programs can read.`,
      certainty: "claimed",
    }),
  },
  {
    id: "aggregate-report",
    when: (facts) =>
      facts.subject.parts.some(({ filename }) => /^[^!\s]+![^!\s]+!\d+!\d+.*\.(?:xml|gz|zip)$/i.test(filename ?? "")),
    say: (facts) => ({
      lead: say`It brings a DMARC aggregate report.`,
      rest: say`The file is ${link(say`among its parts`, contentsHref(facts, /![0-9]+![0-9]+/))}.`,
      certainty: "claimed",
    }),
  },
  {
    id: "transport-report",
    when: (facts) => facts.subject.parts.some(({ type }) => type.startsWith("application/tlsrpt")),
    say: () => ({
      lead: say`It brings a report on TLS.`,
      rest: say`Another mail system tells how its ${link(say`connections fared`, "#contents")}.`,
      certainty: "claimed",
    }),
  },
  {
    id: "encrypted",
    when: (facts) => hasPart(facts, "multipart/encrypted") || smimeType(facts) === "enveloped-data",
    say: () => ({
      lead: say`Its content is encrypted.`,
      rest: say`Only the holder of a key can read ${link(say`what is inside`, "#contents")}; this report is about what stands around it.`,
      certainty: "proven",
    }),
  },
  {
    id: "signed-by-person",
    when: (facts) => hasPart(facts, "application/pkcs7-signature") || hasPart(facts, "application/pgp-signature"),
    say: () => ({
      lead: say`It carries a personal signature.`,
      rest: say`A ${link(say`part`, "#contents")} of it is signed with a certificate or key; Waybill names it and does not verify it.`,
      certainty: "claimed",
    }),
  },
  {
    id: "invitation",
    when: (facts) => hasPart(facts, "text/calendar"),
    say: (facts) => ({
      lead: say`It holds a calendar entry.`,
      rest: say`Some mail programs enter ${link(say`it`, partHref(facts, "text/calendar"))} without asking.`,
      certainty: "proven",
    }),
  },
  {
    id: "forwarded-inside",
    when: (facts) => hasPart(facts, "message/rfc822") || hasPart(facts, "message/global"),
    say: (facts) => ({
      lead: say`Another message lies inside it.`,
      rest: say`This report is about the outer one; ${link(say`the inner one`, partHref(facts, "message/rfc822"))} can be opened as a report of its own.`,
      certainty: "proven",
    }),
  },
  {
    id: "automatic-answer",
    when: (facts) => automaticField(facts) !== null,
    say: (facts) => ({
      lead: say`A program wrote it.`,
      rest: say`It says so itself in ${link(automaticField(facts)?.name ?? "", "#headers")}.`,
      certainty: "claimed",
    }),
  },
  {
    id: "through-a-list",
    when: ({ list, subject: { fields } }) => list !== null && named(fields, "list-post") !== undefined,
    say: ({ list }) => ({
      lead: say`It came through a mailing list.`,
      rest: say`${link(list ?? "", "#headers")} passed it on to its members.`,
      certainty: "claimed",
    }),
  },
  {
    id: "newsletter",
    when: ({ list, subject: { fields } }) => list !== null || named(fields, "list-unsubscribe") !== undefined,
    say: ({ subject: { fields } }) => ({
      lead: say`It was sent to many.`,
      rest: waysOut(fields),
      certainty: "claimed",
    }),
  },
  {
    id: "header-section-only",
    when: ({ subject: { intake } }) => intake.kind === "headers",
    say: () => ({
      lead: say`Only its header section was given.`,
      rest: say`What the message said, and whether it was changed, ${link(say`cannot be told`, "#findings")}.`,
      certainty: "unknown",
    }),
  },
];

function waysOut(fields: readonly Field[]): Say {
  const unsubscribe = link(say`unsubscribe`, "#headers");
  return named(fields, "list-unsubscribe")
    ? say`It offers a way to ${unsubscribe}.`
    : say`It names a list and offers no way to ${unsubscribe}.`;
}

/** RFC 3834 §5, and what programs wrote before it or besides. */
const automaticFields: readonly [key: string, value: RegExp][] = [
  ["auto-submitted", /^auto-(?:replied|generated|notified)\b/i],
  ["x-apple-action", /^vacation\b/i],
  ["x-autoreply", /^(?:yes|true|1)\b/i],
  ["x-autorespond", /\S/],
  ["x-autoresponder", /\S/],
  ["precedence", /^auto_?reply\b/i],
];

/** The first field that says so. */
function automaticField({ subject: { fields } }: AnswerFacts): Field | null {
  for (const [key, value] of automaticFields) {
    const field = named(fields, key);
    if (field && value.test(field.raw.trim())) return field;
  }
  return null;
}

const hasPart = ({ subject: { parts } }: AnswerFacts, type: string): boolean =>
  parts.some((part) => part.type === type);

function partHref({ subject: { parts } }: AnswerFacts, type: string): string {
  const part = parts.find((candidate) => candidate.type === type);
  return part ? `#part-${part.path}` : "#contents";
}

function contentsHref({ subject: { parts } }: AnswerFacts, name: RegExp): string {
  const part = parts.find(({ filename }) => name.test(filename ?? ""));
  return part ? `#part-${part.path}` : "#contents";
}

/** The first Action of a delivery report (RFC 3464 §2.3.3), in lower case. */
function deliveryAction(facts: AnswerFacts): string | null {
  return reportField(facts, "action")?.toLowerCase().split(/\s/, 1)[0] ?? null;
}

/** Who was refused and with which code, as far as the report says (RFC 3464 §2.3.2, §2.3.4). */
function whyFailed(facts: AnswerFacts, says: (how: Say, report: Link) => Say): Say {
  const report = link(say`the report`, reportHref(facts));
  const recipient = lastOf(reportField(facts, "final-recipient"));
  const host = lastOf(reportField(facts, "remote-mta"));
  const status = statusOf(facts);
  if (!recipient && !host && !status) return say`Why is said in ${report}.`;
  const to = recipient ? say` for ${recipient}` : "";
  const by = host ? say` by ${host}` : "";
  return says(say`${to}${by}${status ? say` with ${status}` : ""}`, report);
}

/** What follows the type: `rfc822; kim@far.example`. */
const lastOf = (value: string | undefined): string | undefined => value?.split(";").at(-1)?.trim();

function statusOf(facts: AnswerFacts): string | undefined {
  return /\b[245]\.\d{1,3}\.\d{1,3}\b/.exec(reportField(facts, "status") ?? "")?.[0];
}

/** RFC 3463 §3.5: X.4.X tells of the network and of time that ran out, unless the other host said it; 4.X.X refuses nothing for good. */
function wasGivenUp(facts: AnswerFacts): boolean {
  const status = statusOf(facts) ?? "";
  return (
    status.startsWith("4.") ||
    (status.startsWith("5.4.") && !/^smtp; *5/i.test(reportField(facts, "diagnostic-code") ?? ""))
  );
}

function reportField(facts: AnswerFacts, name: string): string | undefined {
  const groups = findReport(facts)?.groups ?? [];
  return groups.flat().find((field) => field.name.toLowerCase() === name)?.value;
}

function reportHref(facts: AnswerFacts): string {
  const report = findReport(facts);
  return report ? `#part-${report.path}` : "#contents";
}

/** The delivery report, or a mail system's bounce in plain text. */
function findReport(facts: AnswerFacts): { path: string; groups: readonly ReportField[][] } | null {
  const { parts, facts: known } = facts.subject;
  const report = parts.find(({ type }) => /^message\/(?:global-)?delivery-status$/.test(type));
  if (report) return { path: report.path, groups: known.get(report.path)?.reportFields ?? [] };
  const text = parts.find(({ details }) => details?.inspections?.some(({ kind }) => kind === "bounce-text"));
  if (!text || !isBySystem(facts)) return null;
  const groups = known.get(text.path)?.bounceFields ?? readBounceText(text.details?.text ?? "")?.groups;
  return { path: text.path, groups: groups ?? [] };
}

/** RFC 5321 §4.5.5: reports have a null reverse-path; their authors are no people. */
function isBySystem({ subject: { from, fields } }: AnswerFacts): boolean {
  return (
    /^(?:mailer-daemon|mail-?daemon|postmaster|post_master|mailerdaemon|mdaemon)@/i.test(from[0]?.address ?? "") ||
    named(fields, "return-path")?.raw.trim() === "<>" ||
    named(fields, "x-failed-recipients") !== undefined
  );
}

function smimeType({ subject: { message } }: AnswerFacts): string | null {
  const part = message.parts.find(({ type }) => /^application\/(?:x-)?pkcs7-mime$/.test(type));
  return part?.parameters.get("smime-type")?.toLowerCase() ?? null;
}

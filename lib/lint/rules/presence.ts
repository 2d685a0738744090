// Fields that must be there, and fields that may be there once (RFC 5322 §3.6).
import type { Field } from "#lib/fields/types.ts";
import { parseAddresses } from "#lib/text/addresses.ts";
import { listed, type Say, say } from "#lib/text/say.ts";
import type { LintView, Rule } from "../rule.ts";
import { count, quote } from "../words.ts";
import { mail, plain } from "./example-mail.ts";
import { namesOf, placesOf } from "./found-defects.ts";

export const presenceRules: readonly Rule[] = [
  {
    id: "repeated-from",
    severity: "danger",
    ref: "RFC 5322 §3.6",
    title: "Several From fields",
    innocent: "A broken program or gateway wrote the field twice.",
    advice: "Do not trust the sender your mail program shows: others show another one. Compare all of them.",
    find: (view) => {
      const fields = view.named("from");
      if (fields.length < 2) return null;
      return { at: placesOf(fields), detail: describeReadings(fields) };
    },
    bad: [
      "From: a@example.com\nFrom: b@example.org\nDate: Mon, 1 Jun 2026 10:00:00 +0000\n\nText\n",
      "From: a@example.com\nfrom : b@example.org\nDate: Mon, 1 Jun 2026 10:00:00 +0000\n\nText\n",
    ],
    good: [plain],
  },
  {
    id: "repeated-subject",
    severity: "warning",
    ref: "RFC 5322 §3.6",
    title: "Several Subject fields",
    innocent: "A list or filter put its own line before the first without removing it.",
    advice: "Compare them: mail programs show the first or the last.",
    find: (view) => {
      const fields = view.named("subject");
      if (fields.length < 2) return null;
      const first = quote(fields[0]!.body);
      const last = quote(fields.at(-1)!.body);
      return {
        at: placesOf(fields),
        detail: say`There are ${fields.length} Subject fields. Programs that take the first show ${first}, those that take the last ${last}.`,
      };
    },
    bad: [mail({ Subject: "One", subject: "Two" })],
    good: [plain, mail({ Subject: "One" })],
  },
  {
    id: "missing-from",
    severity: "warning",
    ref: "RFC 5322 §3.6",
    title: "No From field",
    innocent: "The header was copied without it, or a program sent mail that is not quite mail.",
    advice: "Look at the whole source. Mail programs may show another field, or nothing, as the sender.",
    find: (view) =>
      view.named("from").length > 0 ? null : { at: placesOf(substitutes(view)), detail: describeMissingFrom(view) },
    bad: [
      "Subject: Hello\nDate: Mon, 1 Jun 2026 10:00:00 +0000\n\nText\n",
      "Sender: ann@example.com\nDate: Mon, 1 Jun 2026 10:00:00 +0000\n\nText\n",
    ],
    good: [plain],
  },
  {
    id: "missing-date",
    severity: "warning",
    ref: "RFC 5322 §3.6",
    title: "No Date field",
    innocent: "The header was copied without it; some programs leave it to the submission server to add.",
    advice: "Use the oldest Received field for the time instead.",
    find: (view) =>
      view.named("date").length > 0
        ? null
        : { at: [], detail: say`The header section does not say when the message was written; every message must.` },
    bad: ["From: ann@example.com\nSubject: Hello\n\nText\n"],
    good: [plain],
  },
  {
    id: "repeated-field",
    severity: "warning",
    ref: "RFC 5322 §3.6",
    title: "A field that may stand once stands several times",
    innocent: "Lists and gateways sometimes add their own without removing the first.",
    advice: "Compare them; programs differ in which one they use.",
    find: (view) => {
      const repeated = onceOnly.map((key) => view.named(key)).filter((fields) => fields.length > 1);
      if (repeated.length === 0) return null;
      const names = repeated.map((fields) => `${fields[0]!.name} (${fields.length})`);
      return { at: placesOf(repeated.flat()), detail: say`Repeated: ${listed(names)}.` };
    },
    bad: [mail({ To: "b@example.org", to: "c@example.org" }), mail({ date: "Mon, 1 Jun 2026 11:00:00 +0000" })],
    good: [
      plain,
      mail({ To: "b@example.org", Cc: "c@example.org", Received: "by a.example; Mon, 1 Jun 2026 10:00:00 +0000" }),
    ],
  },
  {
    id: "missing-message-id",
    severity: "notice",
    ref: "RFC 5322 §3.6.4",
    title: "No Message-ID field",
    innocent: "Small scripts and old devices often send without one.",
    advice: null,
    find: (view) =>
      view.named("message-id").length > 0
        ? null
        : { at: [], detail: say`Every message should carry an identifier of its own; this one has none.` },
    bad: [mail({ "Message-ID": null })],
    good: [plain],
  },
  {
    id: "authors-without-sender",
    severity: "warning",
    ref: "RFC 5322 §3.6.2",
    title: "Several authors and no Sender",
    innocent: "A program put a list of people into From.",
    advice:
      "Mail programs show one of the authors or all of them. Checks of the sender cannot decide for several domains.",
    find: (view) => {
      if (view.from.length < 2 || view.named("from").length !== 1 || view.named("sender").length > 0) return null;
      return {
        at: placesOf(view.named("from")),
        detail: say`From names ${view.from.length} mailboxes, but no Sender field says which of them sent the message, as it must.`,
      };
    },
    bad: [mail({ From: "ann@example.com, bob@example.org" })],
    good: [plain, mail({ From: "ann@example.com, bob@example.org", Sender: "ann@example.com" })],
  },
  {
    id: "several-authors",
    severity: "notice",
    ref: "RFC 5322 §3.6.2",
    title: "Several authors",
    innocent: "People do write together, and calendars send for several.",
    advice: "Mail programs may show the first one only. Look at all of them.",
    find: (view) => {
      const domains = new Set(view.from.map(({ address }) => address?.split("@").at(-1)?.toLowerCase()));
      if (view.from.length < 2 || view.named("from").length !== 1 || view.named("sender").length === 0) return null;
      return {
        at: placesOf([...view.named("from"), ...view.named("sender")]),
        detail: say`From names ${view.from.length} mailboxes of ${count(domains.size, "domain")}.`,
      };
    },
    bad: [mail({ From: "ann@example.com, bob@example.org", Sender: "ann@example.com" })],
    good: [plain, mail({ From: "ann@example.com, bob@example.org" })],
  },
  {
    id: "several-senders",
    severity: "notice",
    ref: "RFC 5322 §3.6.2",
    title: "Several mailboxes in Sender",
    innocent: "A program copied From to Sender.",
    advice: null,
    find: (view) => {
      const hit = view.addressFields.filter(({ key, list }) => key === "sender" && list.mailboxes.length > 1);
      if (hit.length === 0) return null;
      return {
        at: placesOf(hit.map(({ field }) => field)),
        detail: say`Sender must name the one mailbox that sent the message; it names several.`,
      };
    },
    bad: [mail({ Sender: "ann@example.com, bob@example.org" })],
    good: [plain, mail({ Sender: "bob@example.org" })],
  },
  {
    id: "sender-repeats-from",
    severity: "info",
    ref: "RFC 5322 §3.6.2",
    title: "A Sender that says nothing new",
    innocent: "Many programs write it always.",
    advice: null,
    find: (view) => {
      const [sender] = view.named("sender");
      if (!sender || view.from.length !== 1) return null;
      const address = parseAddresses(sender.raw).mailboxes[0]?.address ?? null;
      if (address === null || address.toLowerCase() !== view.from[0]!.address?.toLowerCase()) return null;
      return { at: placesOf([sender]), detail: say`Sender is the same as From, where it should be left out.` };
    },
    bad: [mail({ Sender: "ann@example.com" })],
    good: [plain, mail({ Sender: "bob@example.org" })],
  },
  {
    id: "bcc-left",
    severity: "info",
    ref: "RFC 5322 §3.6.3",
    title: "A Bcc field in the message",
    innocent: "This is the sender's own copy, or the copy of a hidden recipient.",
    advice: "If others received it like this, they can read who the hidden recipients were.",
    find: (view) => {
      const fields = [...view.named("bcc"), ...view.named("resent-bcc")];
      return fields.length === 0
        ? null
        : {
            at: placesOf(fields),
            detail:
              fields.length === 1
                ? say`One Bcc field was not taken out before sending.`
                : say`${fields.length} Bcc fields were not taken out before sending.`,
          };
    },
    bad: [mail({ Bcc: "bob@example.org" })],
    good: [plain],
  },
];

/** RFC 5322 §3.6, column "Max number": 1; From and Subject have rules of their own. */
const onceOnly = ["date", "sender", "reply-to", "to", "cc", "bcc", "message-id", "in-reply-to", "references"];

/** What programs show that take the first, the last, or none; and which one a signature means. */
function describeReadings(fields: readonly Field[]): Say {
  const shown = (field: Field) => {
    const { mailboxes } = parseAddresses(field.raw);
    return quote(mailboxes[0]?.address ?? field.body);
  };
  const readings = say`There are ${fields.length} From fields. Programs that take the first show ${shown(fields[0]!)}, those that take the last ${shown(fields.at(-1)!)}, and strict ones refuse the message.`;
  // RFC 6376 §5.4.2: signers take the instance nearest the body first.
  return listed([readings, say`A DKIM signature over one From field means the lowest.`], " ");
}

const substituteKeys = ["sender", "resent-from", "reply-to"];

function substitutes(view: LintView): Field[] {
  return substituteKeys.flatMap((key) => view.named(key));
}

function describeMissingFrom(view: LintView): Say {
  const instead = substitutes(view);
  const must = say`The header section names no author; every message must have exactly one From field.`;
  if (instead.length === 0) return must;
  return listed([must, say`Programs may show ${namesOf(instead)} in its place, which no check protects.`], " ");
}

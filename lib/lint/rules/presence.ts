// Fields that must be there, and fields that may be there once (RFC 5322 §3.6).
import type { Rule } from "../rule.ts";
import { fieldsByKey } from "./find-fields.ts";

const whole =
  "From: Ann <ann@example.com>\nDate: Mon, 1 Jun 2026 10:00:00 +0000\nMessage-ID: <1@example.com>\n\nHello\n";

export const missingFrom: Rule = {
  id: "missing-from",
  severity: "warning",
  ref: "RFC 5322 §3.6",
  title: "No From field",
  innocent: "The header was copied without it, or a program sent mail that is not quite mail.",
  advice: "Look at the whole source. Mail programs may show another field, or nothing, as the sender.",
  find: ({ fields }) =>
    fieldsByKey(fields, "from").length > 0
      ? null
      : { at: [], detail: "The header section names no author; every message must have exactly one From field." },
  bad: ["Subject: Hello\nDate: Mon, 1 Jun 2026 10:00:00 +0000\n\nText\n"],
  good: [whole],
};

export const missingDate: Rule = {
  id: "missing-date",
  severity: "warning",
  ref: "RFC 5322 §3.6",
  title: "No Date field",
  innocent: "The header was copied without it; some programs leave it to the submission server to add.",
  advice: "Use the oldest Received field for the time instead.",
  find: ({ fields }) =>
    fieldsByKey(fields, "date").length > 0
      ? null
      : { at: [], detail: "The header section does not say when the message was written." },
  bad: ["From: ann@example.com\nSubject: Hello\n\nText\n"],
  good: [whole],
};

export const missingMessageId: Rule = {
  id: "missing-message-id",
  severity: "notice",
  ref: "RFC 5322 §3.6.4",
  title: "No Message-ID field",
  innocent: "Small scripts and old devices often send without one.",
  advice: null,
  find: ({ fields }) =>
    fieldsByKey(fields, "message-id").length > 0
      ? null
      : { at: [], detail: "Every message should carry an identifier of its own; this one has none." },
  bad: ["From: ann@example.com\nDate: Mon, 1 Jun 2026 10:00:00 +0000\n\nText\n"],
  good: [whole],
};

/** RFC 5322 §3.6, column "Max number": 1. */
const onceOnly = [
  "date",
  "from",
  "sender",
  "reply-to",
  "to",
  "cc",
  "bcc",
  "message-id",
  "in-reply-to",
  "references",
  "subject",
];
const shownToReaders = ["from", "subject"];

export const repeatedFrom: Rule = {
  id: "repeated-from",
  severity: "danger",
  ref: "RFC 5322 §3.6",
  title: "Several From or Subject fields",
  innocent: "A broken program or gateway wrote the field twice.",
  advice: "Do not trust the name your mail program shows: others show another one. Compare all of them.",
  find: ({ fields }) => {
    const repeated = shownToReaders.map((key) => fieldsByKey(fields, key)).filter((found) => found.length > 1);
    if (repeated.length === 0) return null;
    const said = repeated.map((found) => `${found.length} ${found[0]!.name} fields`).join(" and ");
    return {
      at: repeated.flat().map(({ index }) => ({ field: index })),
      detail: `There are ${said}. Mail programs show the first or the last of them, and checks may judge another.`,
    };
  },
  bad: [
    "From: a@example.com\nFrom: b@example.org\nDate: Mon, 1 Jun 2026 10:00:00 +0000\n\nText\n",
    "From: a@example.com\nSubject: One\nSubject: Two\nDate: Mon, 1 Jun 2026 10:00:00 +0000\n\nText\n",
  ],
  good: [whole],
};

export const repeatedField: Rule = {
  id: "repeated-field",
  severity: "warning",
  ref: "RFC 5322 §3.6",
  title: "A field that may stand once stands several times",
  innocent: "Lists and gateways sometimes add their own without removing the first.",
  advice: "Compare them; programs differ in which one they use.",
  find: ({ fields }) => {
    const keys = onceOnly.filter((key) => !shownToReaders.includes(key));
    const repeated = keys.map((key) => fieldsByKey(fields, key)).filter((found) => found.length > 1);
    if (repeated.length === 0) return null;
    return {
      at: repeated.flat().map(({ index }) => ({ field: index })),
      detail: `Repeated: ${repeated.map((found) => `${found[0]!.name} (${found.length})`).join(", ")}.`,
    };
  },
  bad: ["From: a@example.com\nTo: b@example.org\nTo: c@example.org\nDate: Mon, 1 Jun 2026 10:00:00 +0000\n\nText\n"],
  good: [whole],
};

// Encoded-words in the fields of a message (RFC 2047): damaged ones, ones where none may stand, and those that decode to
// characters which end a line or a text. What an address hides in one stands with the rules about addresses.
import type { Field } from "#lib/fields/types.ts";
import { limits } from "#lib/limits.ts";
import { decodeEncodedWords } from "#lib/text/encoded-words.ts";
import { type Say, say, type Value } from "#lib/text/say.ts";
import { oncePerMessage } from "../once.ts";
import type { Found, LintView, Rule } from "../rule.ts";
import { mail } from "./example-mail.ts";
import { namesOf } from "./found-defects.ts";

/** Fields with encoded-words that are read; a long discussion on a list has some dozens. */
const fieldsRead = 200;

/** The fields that hold what looks like an encoded-word. Parameters of Content-* fields are read elsewhere. */
const wordFields = oncePerMessage(({ fields }): WordField[] =>
  fields
    .filter(mayHoldWords)
    .slice(0, fieldsRead)
    .map((field) => {
      const key = field.name.toLowerCase();
      return { field, key, defects: decodeEncodedWords(field.raw.slice(0, limits.fieldOctets)).defects };
    }),
);

const withDefect =
  (...codes: string[]) =>
  ({ key, defects }: WordField): boolean =>
    !noText.has(key) && defects.some((code) => codes.includes(code));

/** Fields that hold no text but tokens, so that no encoded-word can stand in them. */
const noText = new Set([
  "received",
  "return-path",
  "date",
  "resent-date",
  "message-id",
  "resent-message-id",
  "in-reply-to",
  "references",
  "mime-version",
  "content-transfer-encoding",
  "content-id",
  "dkim-signature",
]);

/** Fields whose names are judged with the sender. */
const authors = new Set(["from", "sender", "reply-to"]);

export const encodedWordRules: readonly Rule[] = [
  {
    id: "encoded-control",
    severity: "notice",
    ref: "RFC 2047 §5",
    title: "A hidden line end or NUL in a field",
    innocent: "A program encoded the text together with the line end behind it.",
    advice: "Look at the field in the source: programs may show only a part of it.",
    find: (view) =>
      foundWords(
        view,
        ({ key, defects }) => !authors.has(key) && !key.startsWith("x-") && defects.includes("encoded-word-control"),
        (names) => say`An encoded-word in ${names} decodes to a line end or a NUL.`,
      ),
    bad: [mail({ Subject: "=?utf-8?Q?Hello=0D=0AX?=" })],
    good: [mail({ Subject: "=?utf-8?Q?Gr=C3=BC=C3=9Fe?=" })],
  },
  {
    id: "encoded-word-misplaced",
    severity: "notice",
    ref: "RFC 2047 §5",
    title: "An encoded-word where none may stand",
    innocent: "A program encoded every field alike.",
    advice: null,
    find: (view) =>
      foundWords(
        view,
        ({ key }) => noText.has(key),
        (names) => say`In ${names} stands what looks like an encoded-word. Some programs decode it and others do not.`,
      ),
    bad: [mail({ "Message-ID": "<=?utf-8?Q?1?=@example.com>" })],
    good: [mail({ Subject: "=?utf-8?Q?Gr=C3=BC=C3=9Fe?=" })],
  },
  {
    id: "encoded-word-malformed",
    severity: "notice",
    ref: "RFC 2047 §2",
    title: "A damaged encoded-word",
    innocent: "The word was cut, or folded in the middle.",
    advice: null,
    find: (view) =>
      foundWords(
        view,
        withDefect("encoded-word-malformed", "encoded-word-unterminated", "encoded-word-blank"),
        (names) => say`In ${names}, an encoded-word is not written as one. It may be shown as it is.`,
      ),
    bad: [
      mail({ Subject: "=?utf-8?Q?Hello" }),
      mail({ Subject: "=?utf-8?X?Hello?=" }),
      mail({ Subject: "=?utf-8?Q?Hello there?=" }),
    ],
    good: [mail({ Subject: "=?utf-8?Q?Hello_there?=" }), mail({ Subject: "Is 1=?2" })],
  },
  {
    id: "encoded-word-text",
    severity: "notice",
    ref: "RFC 2047 §4",
    title: "An encoded-word with text that is not encoded rightly",
    innocent: "A faulty mail program.",
    advice: null,
    find: (view) =>
      foundWords(
        view,
        withDefect("encoded-word-bad-base64", "encoded-word-bad-q", "encoded-word-8bit"),
        (names) =>
          say`In ${names}, an encoded-word has characters that its encoding does not know. Programs differ here.`,
      ),
    bad: [mail({ Subject: "=?utf-8?Q?100=?=" }), mail({ Subject: "=?utf-8?B?SGVsbG8?=" })],
    good: [mail({ Subject: "=?utf-8?B?SGVsbG8=?=" })],
  },
  {
    id: "encoded-word-charset",
    severity: "notice",
    ref: "RFC 2047 §3",
    title: "An encoded-word in a charset that does not fit",
    innocent: "The charset is rare or misspelt, or the sender named a wrong one.",
    advice: null,
    find: (view) =>
      foundWords(
        view,
        withDefect("charset-unknown", "charset-invalid-octets"),
        (names) =>
          say`The charset that an encoded-word in ${names} names is unknown, or its octets are not of that charset.`,
      ),
    bad: [mail({ Subject: "=?x-none-such?Q?Hello=E9?=" }), mail({ Subject: "=?utf-8?Q?caf=E9?=" })],
    good: [mail({ Subject: "=?iso-8859-1?Q?caf=E9?=" })],
  },
  {
    id: "encoded-word-split",
    severity: "info",
    ref: "RFC 2047 §5",
    title: "A character divided between two encoded-words",
    innocent: "Many programs cut long subjects at an octet instead of a character.",
    advice: null,
    find: (view) =>
      foundWords(
        view,
        withDefect("encoded-word-split-character"),
        (names) => say`In ${names}, neighbouring encoded-words are readable only when they are decoded together.`,
      ),
    bad: [mail({ Subject: "=?utf-8?Q?caf=C3?= =?utf-8?Q?=A9?=" })],
    good: [mail({ Subject: "=?utf-8?Q?caf=C3=A9?= =?utf-8?Q?_noir?=" })],
  },
  {
    id: "encoded-word-glued",
    severity: "info",
    ref: "RFC 2047 §5",
    title: "An encoded-word without blanks around it",
    innocent: "Common in subjects such as [list]=?…?=.",
    advice: null,
    find: (view) =>
      foundWords(
        view,
        withDefect("encoded-word-glued"),
        (names) => say`An encoded-word in ${names} touches other text. Strict programs show it undecoded.`,
      ),
    bad: [mail({ Subject: "Re=?utf-8?Q?caf=C3=A9?=" })],
    good: [mail({ Subject: "Re: =?utf-8?Q?caf=C3=A9?= noir" })],
  },
  {
    id: "encoded-word-long",
    severity: "info",
    ref: "RFC 2047 §2",
    title: "An encoded-word longer than 75 characters",
    innocent: "Many programs do not divide long words.",
    advice: null,
    find: (view) =>
      foundWords(
        view,
        withDefect("encoded-word-long"),
        (names) => say`In ${names}, an encoded-word has more than 75 characters.`,
      ),
    bad: [mail({ Subject: `=?utf-8?Q?${"a".repeat(80)}?=` })],
    good: [mail({ Subject: `=?utf-8?Q?${"a".repeat(60)}?=` })],
  },
];

interface WordField {
  field: Field;
  /** Field name in lower case. */
  key: string;
  defects: readonly string[];
}

function foundWords(view: LintView, is: (field: WordField) => boolean, describe: (names: Value) => Say) {
  const hit = wordFields(view).filter(is);
  if (hit.length === 0) return null;
  const at = hit.map(({ field }) => ({ field: field.index }));
  return { at, detail: describe(namesOf(hit.map(({ field }) => field))) } satisfies Found;
}

function mayHoldWords({ name, raw }: Field): boolean {
  if (!raw.includes("=?")) return false;
  const key = name.toLowerCase();
  return key !== "content-type" && key !== "content-disposition";
}

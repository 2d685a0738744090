// Names of fields, folding and empty bodies (RFC 5322 §2.2, §3.2.2, §3.6.8, §4.5), and names as attackers disguise
// them.
import type { Field } from "#lib/fields/types.ts";
import type { Defect } from "#lib/message/types.ts";
import { scanCfws } from "#lib/text/cfws.ts";
import { latin1 } from "#lib/text/octets.ts";
import { listed, say } from "#lib/text/say.ts";
import type { LintView, Rule } from "../rule.ts";
import { countFirst, quoteAll } from "../words.ts";
import { head, mail, plain } from "./example-mail.ts";
import { foundDefects, namesOf, placesOf } from "./found-defects.ts";

export const fieldSyntaxRules: readonly Rule[] = [
  {
    id: "disguised-field",
    severity: "danger",
    ref: "RFC 5322 §2.2",
    title: "A field that almost has a well-known name",
    innocent: "The header was damaged when it was copied.",
    advice: "Some mail programs read such a field as the real one and others do not. Compare it with the real field.",
    find: (view) => {
      const hit = view.fields.filter(
        ({ name }) => /[^\w-]/.test(name) && shown.has(name.replace(/\([^()]*\)|[^\w-]/g, "").toLowerCase()),
      );
      if (hit.length === 0) return null;
      return {
        at: placesOf(hit),
        detail: say`The name ${quoteAll(hit.map(({ name }) => name))} holds characters that do not belong there.`,
      };
    },
    bad: [
      `${head}From\x01: boss@example.org\n\nHello\n`,
      `${head}Subject\u00ff: Paid\n\nHello\n`,
      `${head}From;: boss@example.org\n\nHello\n`,
    ],
    good: [plain, `${head}X-Gr\u00f6\u00dfe: 1\n\nHello\n`],
  },
  {
    id: "field-in-continuation",
    severity: "warning",
    ref: "RFC 5322 §2.2.3",
    title: "A line that only some programs read as a From field",
    innocent: "The whole header was indented when it was copied.",
    advice: "The line belongs to the field above it; a program that trims or joins lines takes it for the sender.",
    find: (view) => {
      const { octets, header } = view.message;
      const text = latin1(octets, 0, header[1] + lookAhead);
      if (!fieldInside.test(`\n${text}`)) return null;
      const hit = view.fields.filter(({ span }) => fieldInside.test(text.slice(...span)));
      const loose = looseLines(view).filter(({ span }) =>
        fieldInside.test(`\n${text.slice(span[0], span[1] + lookAhead)}`),
      );
      if (hit.length === 0 && loose.length === 0) return null;
      const where = hit.length === 0 ? say`In the header section` : say`Below ${namesOf(hit)}`;
      return {
        at: [...placesOf(hit), ...loose.map(({ span }) => ({ span }))],
        detail: say`${where} stands an indented or folded line that reads “From:” with an address.`,
      };
    },
    bad: [
      mail({ Subject: "Hello\n From: boss@example.org" }),
      mail({ Subject: "Hello\nFrom\n : boss@example.org" }),
      `From\n : boss@example.org\n${head}\nHello\n`,
    ],
    good: [plain, mail({ Subject: "Hello\n from me" }), mail({ "DKIM-Signature": "v=1; h=to:\n from:subject; b=x@" })],
  },
  {
    id: "first-line-indented",
    severity: "warning",
    ref: "RFC 5322 §2.2.3",
    title: "A header section that begins with a blank",
    innocent: "The source was indented when it was copied.",
    advice: "Programs that trim lines read a field here, others do not. Compare with the original source.",
    find: ({ message }) => {
      const [first] = message.octets;
      if ((first !== 32 && first !== 9) || message.header[1] === 0) return null;
      return {
        at: [{ span: [0, message.fields[0]?.span[0] ?? message.header[1]] }],
        detail: say`The first line begins with a blank, as if it continued a field, but there is none above it.`,
      };
    },
    bad: [" From: boss@example.org\nFrom: ann@example.com\nDate: Mon, 1 Jun 2026 10:00:00 +0000\n\nHello\n"],
    good: [plain],
  },
  {
    id: "field-name-octets",
    severity: "warning",
    ref: "RFC 5322 §3.6.8",
    title: "Field names with octets that names must not have",
    innocent: "A program wrote a name in its own language.",
    advice: null,
    find: (view) =>
      foundDefects(
        view,
        ["field-name-octets"],
        (defects) => say`${countFirst(defects.length, "name holds", "names hold")} controls or octets above 126.`,
      ),
    bad: [`${head}X-Gr\u00f6\u00dfe: 1\n\nHello\n`],
    good: [plain],
  },
  {
    id: "blank-before-colon",
    severity: "notice",
    ref: "RFC 5322 §4.5",
    title: "Blanks between a field name and its colon",
    innocent: "Old programs write fields like this.",
    advice: "Some programs do not find such a field. If it is From or Subject, look which one your program shows.",
    find: (view) =>
      foundDefects(
        view,
        ["blank-before-colon"],
        (defects) =>
          say`${countFirst(defects.length, "field has", "fields have")} blanks before the colon, an obsolete form.`,
      ),
    bad: [`${head}Subject : Hello\n\nHello\n`],
    good: [plain],
  },
  {
    id: "not-a-field",
    severity: "notice",
    ref: "RFC 7103 §7.2",
    title: "A line of the header section is no field",
    innocent: "A line was wrapped or pasted without its blank.",
    advice: "Look at the line in the source. Programs differ: some end the header section there.",
    find: (view) =>
      foundDefects(view, ["not-a-field"], ({ length }) =>
        length === 1 ? say`One line has no field name and colon.` : say`${length} lines have no field name and colon.`,
      ),
    bad: [
      `From: Ann <ann@example.com>\nSubject: One\n two\nthis is no field\nDate: Mon, 1 Jun 2026 10:00:00 +0000\n\nHello\n`,
    ],
    good: [plain],
  },
  {
    id: "header-end-missing",
    severity: "notice",
    ref: "RFC 5322 §2.1",
    title: "No empty line below the header section",
    innocent: "A program forgot it, or it was lost in copying.",
    advice: "Programs differ in where they let the body begin, and so in what they show and sign.",
    find: (view) =>
      foundDefects(
        view,
        ["header-end-missing"],
        (defects) =>
          say`${countFirst(defects.length, "header section ends", "header sections end")} at a line that is no field.`,
      ),
    bad: [`${head}Subject: a\n b\nHello, this is the text.\nBye\n`],
    good: [plain],
  },
  {
    id: "mbox-line-inside",
    severity: "info",
    ref: "RFC 4155",
    title: "An mbox line among the fields",
    innocent: "The message was taken out of an mbox file with its separator.",
    advice: null,
    find: (view) =>
      foundDefects(
        view,
        ["mbox-line"],
        () => say`A line that begins with “From ” and belongs to mbox files stands in the header section.`,
      ),
    bad: [`Subject: One\n two\n>From ann@example.com Mon Jun 1 10:00:00 2026\n${head}\nHello\n`],
    good: [plain],
  },
  {
    id: "blank-continuation",
    severity: "notice",
    ref: "RFC 5322 §3.2.2",
    title: "A continuation line of nothing but blanks",
    innocent: "A program folded a line at its end.",
    advice: "Some programs take the line for the end of the header section. What stands below it may be shown as text.",
    find: (view) =>
      foundDefects(
        view,
        ["blank-continuation"],
        (defects) =>
          say`${countFirst(defects.length, "continuation line consists", "continuation lines consist")} of blanks only.`,
      ),
    bad: [`Subject: a\n \n${head}\nHello\n`],
    good: [plain],
  },
  {
    id: "empty-field",
    severity: "warning",
    ref: "RFC 5322 §3.6",
    title: "Empty fields that must say something",
    innocent: "A template or script had nothing to put there.",
    advice: null,
    find: (view) => {
      const hit = [...mustSay].flatMap((key) => view.named(key)).filter(isEmpty);
      return hit.length === 0
        ? null
        : { at: placesOf(hit), detail: say`${namesOf(hit)}: nothing stands behind the colon.` };
    },
    bad: [mail({ "Reply-To": "" }), mail({ From: "(no address)" })],
    good: [plain, mail({ Subject: "", Bcc: "" })],
  },
  {
    id: "empty-recipients",
    severity: "notice",
    ref: "RFC 5322 §3.6.3",
    title: "An empty To or Cc field",
    innocent: "All recipients were hidden, and the program left the field.",
    advice: null,
    find: (view) => {
      const hit = ["to", "cc"].flatMap((key) => view.named(key)).filter(isEmpty);
      return hit.length === 0
        ? null
        : {
            at: placesOf(hit),
            detail: say`${namesOf(hit)} must name an address or a group such as “undisclosed-recipients:;”, or be left out.`,
          };
    },
    bad: [mail({ To: "" })],
    good: [plain, mail({ To: "undisclosed-recipients:;" })],
  },
  {
    id: "large-header",
    severity: "notice",
    ref: "RFC 5321 §4.5.3.1.7",
    title: "A very large header section or field",
    innocent: "Long chains of filters and lists of recipients make headers grow.",
    advice: "Servers cut or refuse large headers; a field behind the cut is not seen by their checks.",
    find: (view) => {
      const size = view.message.header[1] - view.message.header[0];
      const large = view.fields.filter(({ span }) => span[1] - span[0] > largeField);
      if (size <= largeSection && large.length === 0) return null;
      const section = say`The header section has ${Math.ceil(size / 1024)} KB.`;
      if (large.length === 0) return { at: [{ span: view.message.header }], detail: section };
      const fields = say`${countFirst(large.length, "field is", "fields are")} above ${largeField / 1024} KB: ${quoteAll(large.map(({ name }) => name))}.`;
      return { at: placesOf(large), detail: listed([section, fields], " ") };
    },
    bad: [mail({ "X-Note": "a b ".repeat(3_000) })],
    good: [plain],
  },
];

const largeSection = 65_536;
const largeField = 10_240;

/** Fields that mail programs show, or act on. */
const shown = new Set(["from", "sender", "reply-to", "to", "cc", "subject", "date", "content-type"]);

/** Fields whose syntax asks for content (RFC 5322 §3.6); Subject, Comments, Bcc and Received may be without. */
const mustSay = [
  "from",
  "date",
  "sender",
  "reply-to",
  "message-id",
  "in-reply-to",
  "references",
  "return-path",
  "mime-version",
  "content-type",
];

/** Octets that no name may have may stand before the colon, and folds. */
const fieldInside =
  /\n(?:[ \t]+From[\0-\x08\x0b-\x20\x7f-\xff]{0,8}:[ \t]|From(?:[ \t\r]{0,20}\n){1,4}[ \t]{1,20}:)[^\n]{0,200}@/i;

/** Octets behind a line that are looked at. */
const lookAhead = 400;

/** Lines that belong to no field, and the one at which a header section ends without an empty line. */
function looseLines({ defects, fields }: LintView): Defect[] {
  const first = fields[0]?.span[0] ?? Number.POSITIVE_INFINITY;
  const above = defects("not-a-field").filter(({ span, part }) => part === null && span[0] < first);
  const others = [...defects("mbox-line"), ...defects("header-end-missing")];
  return [...above, ...others.filter(({ part }) => part === null)];
}

/** Nothing but blanks and comments. */
function isEmpty({ raw }: Field): boolean {
  return (
    raw.trim() === "" ||
    (raw.length < largeField && scanCfws(raw, "").every(({ kind }) => kind === "space" || kind === "comment"))
  );
}

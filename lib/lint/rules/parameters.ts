// Parameters of Content-Type and Content-Disposition (RFC 2045 §5.1, RFC 2183, RFC 2231). What programs disagree about is
// told apart from what all of them bear. Rules about file names themselves stand in file-names.ts.
import { type Say, say } from "#lib/text/say.ts";
import { mimeOf, type StructuralField, type WrittenParameter, whereField } from "../mime-view.ts";
import type { LintView, Rule } from "../rule.ts";
import { eachIs, quoteAll } from "../words.ts";
import { mail } from "./example-mail.ts";
import { foundDefects } from "./found-defects.ts";

const typed = (type: string, disposition: string | null = null): string =>
  mail({ "MIME-Version": "1.0", "Content-Type": type, "Content-Disposition": disposition });
const ordinary = typed('text/plain; charset="utf-8"; format=flowed');

/** Those that say where parts are, or what a file is called. */
const decisive = new Set(["boundary", "name", "filename"]);

const fileNames = new Set(["name", "filename"]);

/** Fields whose value decides what the octets of a part mean. */
const readsParts = new Set(["content-type", "content-transfer-encoding"]);

export const parameterRules: readonly Rule[] = [
  {
    id: "parameter-ambiguous",
    severity: "danger",
    ref: "RFC 2045 §5",
    title: "A boundary or file name given twice, and differently",
    innocent: null,
    advice:
      "Do not open attachments of this message: a filter may have looked at other parts than your mail program shows.",
    find: (view) => {
      const hit = repeated(view).filter(isAmbiguous);
      if (hit.length === 0) return null;
      const said = hit.slice(0, 5).map(({ group }) => ({
        name: group[0]!.name,
        texts: group.map(({ value }) => value),
      }));
      return {
        at: hit.map(({ field }) => whereField(field)),
        detail: say`Given differently: ${eachIs(said)}. Some programs take the first value, others the last.`,
      };
    },
    bad: [
      `${typed("multipart/mixed; boundary=a; boundary=b")}--a\n\nOne\n--a--\n`,
      typed("application/pdf", 'attachment; filename="a.pdf"; filename="b.exe"'),
    ],
    good: [ordinary, typed("application/pdf; name=a.pdf", "attachment; filename=a.pdf; filename=a.pdf")],
  },
  {
    id: "parameter-repeated",
    severity: "notice",
    ref: "RFC 2045 §5",
    title: "A parameter that stands twice",
    innocent: "A program or gateway added a parameter that was there already.",
    advice: null,
    find: (view) => {
      const hit = repeated(view).filter((found) => !isAmbiguous(found));
      if (hit.length === 0) return null;
      return {
        at: hit.map(({ field }) => whereField(field)),
        detail: say`Given more than once: ${quoteAll([...new Set(hit.map(({ group }) => group[0]!.name))])}. Programs differ in which one they use.`,
      };
    },
    bad: [typed("text/plain; charset=utf-8; charset=us-ascii")],
    good: [ordinary, typed("text/plain; name*0=a; name*1=b.txt")],
  },
  {
    id: "parameter-syntax",
    severity: "notice",
    ref: "RFC 2045 §5.1",
    title: "A parameter that is not written as one",
    innocent: "A faulty mail program.",
    advice: null,
    find: (view) =>
      foundDefects(
        view,
        ["parameter-without-value", "parameter-quote-open", "parameter-semicolon-missing"],
        () =>
          say`A value, a quotation mark or a semicolon is missing in a Content-* field. Programs mend this in different ways.`,
      ),
    bad: [typed("text/plain; charset"), typed('text/plain; charset="utf-8'), typed("text/plain charset=utf-8")],
    good: [ordinary, typed("text/plain; charset=utf-8;")],
  },
  {
    id: "parameter-unquoted",
    severity: "info",
    ref: "RFC 2045 §5.1",
    title: "A parameter value without the quotation marks it needs",
    innocent: "Common in file names with blanks.",
    advice: null,
    find: (view) =>
      foundDefects(
        view,
        ["parameter-unquoted"],
        () =>
          say`A value holds blanks or special characters and is not quoted. Some programs read only its first word.`,
      ),
    bad: [typed("application/pdf; name=my report.pdf")],
    good: [typed('application/pdf; name="my report.pdf"')],
  },
  {
    id: "parameter-continuation",
    severity: "notice",
    ref: "RFC 2231 §3",
    title: "A damaged long or encoded parameter",
    innocent: "A faulty mail program, or a piece was lost on the way.",
    advice: "Do not rely on the file name that is shown.",
    find: (view) =>
      foundDefects(
        view,
        ["parameter-gap", "parameter-charset-missing", "parameter-charset", "parameter-bad-escape"],
        () => say`A piece, the charset or an escape of a parameter written in the way of RFC 2231 is missing or wrong.`,
      ),
    bad: [
      typed("application/pdf; name*0=a; name*2=b.pdf"),
      typed("application/pdf", "attachment; filename*=a%20b.pdf"),
      typed("application/pdf", "attachment; filename*=utf-8''a%ZZ.pdf"),
    ],
    good: [
      typed("application/pdf", "attachment; filename*0*=utf-8''a%20; filename*1=b.pdf"),
      typed("application/pdf", "attachment; filename*1=b.pdf; filename*0=a"),
    ],
  },
  {
    id: "encoded-word-in-parameter",
    severity: "info",
    ref: "RFC 2047 §5",
    title: "An encoded-word in a parameter",
    innocent: "Very common in file names; most programs decode it all the same.",
    advice: null,
    find: (view) => {
      const named = (field: StructuralField) =>
        field.parameters.filter(({ name, value }) => fileNames.has(name) && /=\?[^?]+\?[bq]\?/i.test(value));
      const hit = mimeOf(view).fields.filter((field) => named(field).length > 0);
      if (hit.length === 0) return null;
      return {
        at: hit.map(whereField),
        detail: say`A file name is written as an encoded-word, which parameters may not hold. Some programs show it undecoded.`,
      };
    },
    bad: [typed("application/pdf", 'attachment; filename="=?utf-8?Q?=C3=A9.pdf?="')],
    good: [typed("application/pdf", "attachment; filename*=utf-8''%C3%A9.pdf")],
  },
  {
    id: "mime-field-obscured",
    severity: "warning",
    ref: "RFC 2045 §5.1",
    title: "A field that hides how a part is to be read",
    innocent: "A faulty program encoded every field alike.",
    advice: "Compare the parts that Waybill lists with those that your mail program shows.",
    find: (view) => {
      const hit = mimeOf(view).fields.filter(isObscured);
      if (hit.length === 0) return null;
      return {
        at: hit.map(whereField),
        detail: say`In ${describeFields(hit)}, the type, encoding or boundary holds an encoded-word, a control character or quotation marks that do not belong there. Programs that decode it see other parts than those that do not.`,
      };
    },
    bad: [
      mail({ "MIME-Version": "1.0", "Content-Transfer-Encoding": '"base64"' }, "SGVsbG8=\n"),
      mail({ "MIME-Version": "1.0", "Content-Transfer-Encoding": "=?utf-8?Q?base64?=" }, "SGVsbG8=\n"),
      `${typed('multipart/mixed; boundary="=?utf-8?Q?b?="')}--b\n\nOne\n--b--\n`,
      typed("text/pl\0ain"),
    ],
    good: [ordinary, typed('multipart/mixed; boundary="=_?=b"')],
  },
  {
    id: "boundary-encoded",
    severity: "warning",
    ref: "RFC 2231 §3",
    title: "A boundary in pieces or with an encoding",
    innocent: "Allowed, but no ordinary mail program writes boundaries so.",
    advice:
      "Programs that do not join the pieces see other parts. Compare the parts that Waybill lists with what is shown to you.",
    find: (view) => {
      const hit = mimeOf(view).fields.filter(({ parameters }) =>
        parameters.some(({ name, form }) => name === "boundary" && form !== "plain"),
      );
      if (hit.length === 0) return null;
      return {
        at: hit.map(whereField),
        detail: say`The boundary is written in the way of RFC 2231, which is meant for long names.`,
      };
    },
    bad: [`${typed("multipart/mixed; boundary*0=b; boundary*1=c")}--bc\n\nOne\n--bc--\n`],
    good: [ordinary, `${typed("multipart/mixed; boundary=bc")}--bc\n\nOne\n--bc--\n`],
  },
  {
    id: "mime-field-comment",
    severity: "notice",
    ref: "RFC 2045 §5.1",
    title: "A comment in a field that says how a part is to be read",
    innocent: "Comments are allowed here, though hardly any program writes them.",
    advice:
      "Programs that do not know comments see another type or encoding; compare the parts with what is shown to you.",
    find: (view) => {
      const hit = mimeOf(view).fields.filter(
        ({ field, tokens }) => readsParts.has(field.key) && tokens.some(({ kind }) => kind === "comment"),
      );
      if (hit.length === 0) return null;
      return { at: hit.map(whereField), detail: say`In ${describeFields(hit)}, a comment stands inside the value.` };
    },
    bad: [
      typed("text/plain (really); charset=utf-8"),
      mail({ "MIME-Version": "1.0", "Content-Transfer-Encoding": "(x) base64" }, "SGVsbG8=\n"),
    ],
    good: [ordinary],
  },
];

/** The fields where a parameter stands more than once in one form, with those parameters. */
function repeated(view: LintView): { field: StructuralField; group: WrittenParameter[] }[] {
  return mimeOf(view).fields.flatMap((field) =>
    [...Map.groupBy(field.parameters, ({ name, number, form }) => `${name} ${number} ${form.includes("extended")}`)]
      .filter(([, group]) => group.length > 1)
      .map(([, group]) => ({ field, group })),
  );
}

function isAmbiguous({ group }: { group: WrittenParameter[] }): boolean {
  return decisive.has(group[0]!.name) && group.some(({ value }) => value !== group[0]!.value);
}

function isObscured({ field, text, tokens, parameters }: StructuralField): boolean {
  if (!readsParts.has(field.key)) return false;
  const value = tokens.map((token) => token.text).join("");
  const boundaries = parameters.filter(({ name }) => name === "boundary").map((boundary) => boundary.value);
  if (tokens.some(({ kind }) => kind === "quoted")) return true;
  return [value, ...boundaries].some((one) => /=\?[^?\s]+\?[bq]\?/i.test(one)) || /[\0-\x08\x0e-\x1f\x7f]/.test(text);
}

function describeFields(hit: readonly StructuralField[]): Say {
  const names = new Set(hit.map(({ field }) => field.name));
  return [...names].map((name) => say`${name}`).reduce((before, next) => say`${before} and ${next}`);
}

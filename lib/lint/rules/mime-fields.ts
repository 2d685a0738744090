// The fields that say how the octets of a part are to be read: MIME-Version, Content-Type, Content-Transfer-Encoding
// (RFC 2045 §4 to §6).
import { listed, say } from "#lib/text/say.ts";
import { mimeOf, type StructuralField, whereField } from "../mime-view.ts";
import type { LintView, Rule } from "../rule.ts";
import { eachIs, quoteAll } from "../words.ts";
import { head, mail, multipart, plain } from "./example-mail.ts";
import { foundDefects } from "./found-defects.ts";

const mime = (...lines: string[]): string => `${head}${["MIME-Version: 1.0", ...lines].join("\n")}\n\nHello\n`;
const closed = multipart("b", "--b\n\nOne\n--b--\n");

const decisive = new Set(["content-type", "content-transfer-encoding", "content-disposition"]);

const known = new Set(["7bit", "8bit", "binary", "quoted-printable", "base64"]);

export const mimeFieldRules: readonly Rule[] = [
  {
    id: "missing-mime-version",
    severity: "info",
    ref: "RFC 2045 §4",
    title: "No MIME-Version field",
    innocent: "Many scripts forget it, and mail programs do not mind.",
    advice: null,
    find: (view) => {
      const content = view.keys.filter((key) => key === "content-type" || key === "content-transfer-encoding");
      if (content.length === 0 || view.named("mime-version").length > 0) return null;
      return {
        at: content.flatMap((key) => view.named(key)).map(({ index }) => ({ field: index })),
        detail: say`Content-* fields count only in a message that has this field. A strict program reads the body as plain text.`,
      };
    },
    bad: [mail({ "Content-Type": "text/html" })],
    good: [plain, mime("Content-Type: text/html")],
  },
  {
    id: "unknown-mime-version",
    severity: "info",
    ref: "RFC 2045 §4",
    title: "A MIME-Version other than 1.0",
    innocent: "A program wrote its own version there.",
    advice: null,
    find: (view) => {
      const hit = view.named("mime-version").filter(({ raw }) => raw.replace(/\([^()]*\)|\s/g, "") !== "1.0");
      if (hit.length === 0) return null;
      return {
        at: hit.map(({ index }) => ({ field: index })),
        detail: say`${quoteAll(hit.map(({ raw }) => raw))}: there is no version but 1.0.`,
      };
    },
    bad: [mail({ "MIME-Version": "2.0" })],
    good: [mime(), mail({ "MIME-Version": "1.0 (a program)" })],
  },
  {
    id: "content-type-syntax",
    severity: "notice",
    ref: "RFC 2045 §5.1",
    title: "A Content-Type that cannot be read",
    innocent: "Old programs wrote a word such as “text” alone.",
    advice: "Programs guess here. Compare what Waybill lists with what is shown to you.",
    find: (view) =>
      foundDefects(
        view,
        ["content-type-unreadable"],
        () =>
          say`It does not have the form type/subtype. Waybill reads such a part as plain text, or as a multipart when there is a boundary.`,
      ),
    bad: [mime("Content-Type: text"), mime("Content-Type: text html; charset=utf-8")],
    good: [mime("Content-Type: text/plain")],
  },
  {
    id: "structural-field-contradiction",
    severity: "danger",
    ref: "RFC 2045 §3",
    title: "A part that is described twice, and differently",
    innocent: "A gateway added its own description and left the old one in place.",
    advice:
      "Do not open attachments of this message: a filter may have read it in one way and your mail program in the other.",
    find: (view) => {
      const hit = repeatedFields(view).filter(({ fields, differ }) => differ && decisive.has(fields[0]!.field.key));
      if (hit.length === 0) return null;
      const said = hit.slice(0, 3).map(({ fields }) => ({
        name: fields[0]!.field.name,
        texts: fields.map(({ text }) => text),
      }));
      return { at: hit.flatMap(({ fields }) => fields.map(whereField)), detail: say`${eachIs(said)}.` };
    },
    bad: [
      mime("Content-Type: text/plain", "Content-Type: text/html"),
      mime("Content-Transfer-Encoding: base64", "Content-Transfer-Encoding: quoted-printable"),
    ],
    good: [mime("Content-Type: text/plain"), mime("Content-Type: text/plain", "Content-Type: text/plain")],
  },
  {
    id: "structural-field-repeated",
    severity: "notice",
    ref: "RFC 2045 §3",
    title: "A Content-* field that stands twice",
    innocent: "A gateway added what was there already.",
    advice: null,
    find: (view) => {
      const hit = repeatedFields(view).filter(({ fields, differ }) => !differ || !decisive.has(fields[0]!.field.key));
      if (hit.length === 0) return null;
      return {
        at: hit.flatMap(({ fields }) => fields.map(whereField)),
        detail: say`Repeated: ${listed([...new Set(hit.map(({ fields }) => fields[0]!.field.name))])}.`,
      };
    },
    bad: [mime("Content-Type: text/plain", "Content-Type: text/plain"), mime("Content-ID: <1@x>", "Content-ID: <2@x>")],
    good: [mime("Content-Type: text/plain")],
  },
  {
    id: "encoding-unknown",
    severity: "notice",
    ref: "RFC 2045 §6.4",
    title: "A transfer encoding that MIME does not know",
    innocent: "Misspelt words such as “8bits”, and uuencode under its old names, are met now and then.",
    advice: "Programs guess here: some decode the part, others show it as it is.",
    find: ({ message }) => {
      const hit = message.parts.filter(({ encoding }) => encoding !== null && !known.has(encoding));
      if (hit.length === 0) return null;
      return {
        at: hit.map(({ path }) => ({ part: path })),
        detail: say`Named: ${quoteAll([...new Set(hit.map(({ encoding }) => encoding ?? ""))])}.`,
      };
    },
    bad: [mime("Content-Transfer-Encoding: 8bits"), mime("Content-Transfer-Encoding: base 64 x")],
    good: [mime("Content-Transfer-Encoding: Base64"), plain],
  },
  {
    id: "encoded-multipart",
    severity: "warning",
    ref: "RFC 2045 §6.4",
    title: "A multipart under an encoding",
    innocent: "A faulty program encoded the whole body.",
    advice: "Programs that decode first see other parts than those that do not.",
    find: ({ message }) => {
      const hit = message.parts.filter(
        ({ type, encoding }) =>
          type.startsWith("multipart/") && (encoding === "base64" || encoding === "quoted-printable"),
      );
      if (hit.length === 0) return null;
      return {
        at: hit.map(({ path }) => ({ part: path })),
        detail: say`Multiparts are never encoded; only the parts in them are.`,
      };
    },
    bad: [closed.replace("MIME-Version", "Content-Transfer-Encoding: base64\nMIME-Version")],
    good: [closed, closed.replace("MIME-Version", "Content-Transfer-Encoding: 8bit\nMIME-Version")],
  },
  {
    id: "encoded-message",
    severity: "info",
    ref: "RFC 2046 §5.2.1",
    title: "An attached message under an encoding",
    innocent: "Several widely used servers send attached messages so.",
    advice: null,
    find: ({ message }) => {
      const hit = message.parts.filter(
        ({ type, encoding }) => type === "message/rfc822" && (encoding === "base64" || encoding === "quoted-printable"),
      );
      if (hit.length === 0) return null;
      return {
        at: hit.map(({ path }) => ({ part: path })),
        detail: say`A message/rfc822 may not be encoded. Some programs show it as a file instead of a message.`,
      };
    },
    bad: [mime("Content-Type: message/rfc822", "Content-Transfer-Encoding: base64")],
    good: [mime("Content-Type: message/rfc822", "Content-Transfer-Encoding: 8bit")],
  },
];

/** Of the parts that have a structural field twice: all of them, and whether they agree. */
function repeatedFields(view: LintView): { fields: StructuralField[]; differ: boolean }[] {
  const byPart = Map.groupBy(mimeOf(view).fields, ({ part }) => part);
  return [...byPart.values()].flatMap((inPart) =>
    [...Map.groupBy(inPart, ({ field }) => field.key).values()]
      .filter((fields) => fields.length > 1)
      .map((fields) => ({ fields, differ: new Set(fields.map(({ text }) => text.trim().toLowerCase())).size > 1 })),
  );
}

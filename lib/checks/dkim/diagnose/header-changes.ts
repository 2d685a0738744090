// The changes that lists, filters and viewers make to signed header fields, each as the way back. A change only proposes;
// whether it is true is decided by the hash.
import type { Message, RawField } from "#lib/message/types.ts";
import { latin1 } from "#lib/text/octets.ts";
import { said } from "#lib/text/said.ts";
import { isSameValue } from "../copied-fields.ts";
import { indexFields } from "../pick-fields.ts";
import type { Signature } from "../signature.ts";

export interface HeaderField {
  key: string;
  /** The whole field as latin1 text. */
  raw: string;
}

/** A header section, and the signature field with b= emptied. */
export interface Header {
  fields: HeaderField[];
  own: HeaderField;
}

export interface Change {
  /** Of one group at most one change is undone at a time. */
  group: "subject" | "from" | "extra" | "mime" | "folds" | "copy" | "addresses";
  code: string;
  detail: string;
  /** The field of the header as it stands that was changed or added, where it is one. */
  field?: HeaderField;
  /** Path of the part that tells what was signed. */
  part?: string;
  undo(header: Header): Header;
}

const mostWords = 40;
const mostInstances = 4;
const mostParts = 12;
const mostFolded = 20;

/** Where lists and gateways keep the author's own From. */
const originalFrom = ["x-original-from", "original-from", "x-original-sender", "reply-to"];

/** Unsigned fields that tell what signed ones were. */
export const keptNames: readonly string[] = originalFrom;

const mimeNames = ["content-type", "content-transfer-encoding", "mime-version"];

export function proposeChanges(message: Message, header: Header, signature: Signature): Change[] {
  const signed = new Set(signature.signedFields);
  return [
    ...proposeCopies(header, signature),
    ...(signed.has("subject") ? proposeSubjects(header) : []),
    ...(signed.has("from") ? proposeAuthors(header) : []),
    ...proposeRemovals(header, signed),
    ...proposeMime(message, header, signed),
    ...proposeAddresses(header, signed),
    ...(signature.headerMode === "simple" ? [...folds, ...proposeUnfolding(header, signed)] : []),
  ];
}

/** The fields as z= has them, all at once and one at a time. */
function proposeCopies({ fields }: Header, { copiedFields }: Signature): Change[] {
  const index = indexFields(fields);
  const differing = copiedFields.flatMap(({ name, value }) => {
    const field = index.get(name.toLowerCase())?.at(-1);
    return field && !isSameValue(bodyOf(field), value) ? [{ field, value }] : [];
  });
  const undo = (copies: typeof differing) => (header: Header) =>
    copies.reduce((changed, { field, value }) => replaceField(changed, field, `${nameOf(field)}:${value}\r\n`), header);
  const propose = (copies: typeof differing): Change => ({
    group: "copy",
    code: "copied-field-differs",
    detail: said`Changed since, by the copy in z=: ${copies.map(({ field }) => nameOf(field)).join(", ")}.`,
    ...(copies.length === 1 && { field: copies[0]!.field }),
    undo: undo(copies),
  });
  if (differing.length === 0) return [];
  return [propose(differing), ...(differing.length > 1 ? differing.map((copy) => propose([copy])) : [])];
}

/** Names were put into quotes or taken out of them, blanks between addresses came or went. */
function proposeAddresses({ fields }: Header, signed: ReadonlySet<string>): Change[] {
  const index = indexFields(fields);
  const present = addressNames.filter((name) => signed.has(name)).flatMap((name) => index.get(name)?.at(-1) ?? []);
  return present.slice(0, mostAddressFields).flatMap((field) => {
    const value = bodyOf(field).slice(0, mostAddressOctets);
    const forms = rewritings.map(([describe, rewrite]) => ({ describe, text: rewrite(value) }));
    return forms
      .filter(({ text }) => text !== value)
      .map(
        ({ describe, text }): Change => ({
          group: "addresses",
          code: "addresses-rewritten",
          detail: describe(nameOf(field)),
          field,
          undo: (header) => replaceField(header, field, `${nameOf(field)}:${text}\r\n`),
        }),
      );
  });
}

const addressNames = ["from", "to", "cc", "reply-to", "sender"];
const mostAddressFields = 5;
const mostAddressOctets = 8_192;

const rewritings: [describe: (field: string) => string, rewrite: (value: string) => string][] = [
  [
    (field) => said`Quotation marks were put around names in ${field}.`,
    (value) => value.replace(/"([\w .'-]{1,200})" ?</g, "$1 <"),
  ],
  [
    (field) => said`Quotation marks were taken from names in ${field}.`,
    (value) => value.replace(/(^|,)([ \t]*)([\w][\w .'-]{0,200}?) ?</g, '$1$2"$3" <'),
  ],
  [(field) => said`Blanks were put between the addresses of ${field}.`, (value) => value.replace(/,[ \t\r\n]+/g, ",")],
  [
    (field) => said`Blanks between addresses were taken from ${field}.`,
    (value) => value.replace(/,(?=[^ \t\r\n])/g, ", "),
  ],
  [
    (field) => said`Angle brackets were put around the address of ${field}.`,
    (value) => value.replace(/^([ \t]*)<([^<>]{1,300})>[ \t\r\n]*$/, "$1$2"),
  ],
  [
    (field) => said`Angle brackets were taken from the address of ${field}.`,
    (value) => value.replace(/^([ \t]*)([^\s<>,]{1,300})[ \t\r\n]*$/, "$1<$2>"),
  ],
];

/** Text put before the subject, behind a reply mark, or after it. */
function proposeSubjects({ fields }: Header): Change[] {
  const field = fields.findLast(({ key }) => key === "subject");
  if (!field) return [];
  const [, head = "", value = ""] = /^([^:]*:[ \t]*)([\s\S]*?)(?:\r\n|\n|\r)?$/.exec(field.raw) ?? [];
  const reply = /^(?:re|fwd?|aw|wg|sv|vs|antw)[ \t]*:[ \t]*/i.exec(value)?.[0] ?? "";
  const words = firstWords(value);
  const starts = words.map(({ index }) => index).slice(1);
  const ends = words.map((word) => word.index + word[0].length).slice(0, -1);
  const propose = (kept: string, added: string): Change => ({
    group: "subject",
    code: "subject-changed",
    detail: said`"${shown(added)}" was put into Subject.`,
    field,
    undo: (header) => replaceField(header, field, `${head}${kept}\r\n`),
  });
  return [
    ...starts.map((at) => propose(value.slice(at), value.slice(0, at))),
    ...starts
      .filter((at) => reply !== "" && at > reply.length)
      .map((at) => propose(reply + value.slice(at), value.slice(reply.length, at))),
    ...ends.map((at) => propose(value.slice(0, at), value.slice(at))),
  ];
}

/** A line of at most 80 characters. */
const shown = (text: string): string =>
  text
    .slice(0, 400)
    .trim()
    .replace(/[\t\r\n ]+/g, " ")
    .slice(0, 80);

function firstWords(text: string): RegExpExecArray[] {
  const words: RegExpExecArray[] = [];
  for (const word of text.matchAll(/[^ \t\r\n]+/g)) {
    if (words.push(word) === mostWords) break;
  }
  return words;
}

/** From was replaced, and the old one is kept in another field. */
function proposeAuthors({ fields }: Header): Change[] {
  const from = fields.findLast(({ key }) => key === "from");
  if (!from) return [];
  return fields
    .filter(({ key }) => originalFrom.includes(key))
    .map((kept) => ({
      group: "from",
      code: "from-replaced",
      detail: said`From was replaced; the signed one is kept in ${nameOf(kept)}.`,
      field: from,
      undo: (header) =>
        replaceField(header, from, from.raw.slice(0, from.raw.indexOf(":")) + kept.raw.slice(kept.raw.indexOf(":"))),
    }));
}

/** A field that was added under a signed name. */
function proposeRemovals({ fields }: Header, signed: ReadonlySet<string>): Change[] {
  const index = indexFields(fields);
  return [...signed].flatMap((name) => {
    const same = index.get(name) ?? [];
    if (name === "from" && same.length < 2) return [];
    return same.slice(0, mostInstances).map(
      (field): Change => ({
        group: "extra",
        code: "field-added",
        detail: said`A field ${nameOf(field)} was added.`,
        field,
        undo: (header) => ({ ...header, fields: header.fields.filter((other) => other !== field) }),
      }),
    );
  });
}

/** The MIME fields of the whole were replaced: by a multipart around the message, or by another transfer encoding. */
function proposeMime(message: Message, { fields }: Header, signed: ReadonlySet<string>): Change[] {
  const names = mimeNames.filter((name) => signed.has(name));
  if (names.length === 0) return [];
  const inner = message.parts.slice(1, mostParts).filter(({ within }) => within === null);
  const fromParts = inner.map(
    (part): Change => ({
      group: "mime",
      code: "mime-fields-moved",
      detail: said`The MIME fields that were signed now stand in part ${part.path}.`,
      part: part.path,
      undo: (header) =>
        exchange(
          header,
          names,
          part.fields.filter(({ key }) => names.includes(key)).map((field) => readField(message, field)),
        ),
    }),
  );
  const field = fields.find(({ key }) => key === "content-transfer-encoding");
  if (!field) return fromParts;
  const encodings = ["7bit", "8bit", "quoted-printable", "base64", "binary", "7BIT", "8BIT"];
  const changed = encodings.map(
    (encoding): Change => ({
      group: "mime",
      code: "encoding-changed",
      detail: said`Content-Transfer-Encoding was "${encoding}".`,
      field,
      undo: (header) => replaceField(header, field, `${nameOf(field)}: ${encoding}\r\n`),
    }),
  );
  return [...fromParts, ...changed];
}

/** The named fields go, those of the part come. `MIME-Version` is not written in parts and stays when they have none. */
function exchange(header: Header, names: readonly string[], others: HeaderField[]): Header {
  const gone = names.filter((name) => name !== "mime-version" || others.some(({ key }) => key === name));
  return { ...header, fields: [...header.fields.filter(({ key }) => !gone.includes(key)), ...others] };
}

const folds: Change[] = (
  [
    [said`Folded lines began with a tab, now with a space.`, /(\r\n|\n)[ ]/g, "$1\t"],
    [said`Folded lines began with a space, now with a tab.`, /(\r\n|\n)\t/g, "$1 "],
    [said`Folded lines began with a tab, now with several spaces.`, /(\r\n|\n)[ \t]+/g, "$1\t"],
    [said`Folded lines began with one space.`, /(\r\n|\n)[ \t]+/g, "$1 "],
    [said`The fields were not folded.`, /(\r\n|\n)(?=[ \t])/g, ""],
  ] as const
).map(([detail, pattern, replacement]) => ({
  group: "folds",
  code: "folds-changed",
  detail,
  undo: ({ fields, own }) => {
    const change = (field: HeaderField) => ({ ...field, raw: field.raw.replace(pattern, replacement) });
    return { fields: fields.map(change), own: change(own) };
  },
}));

/** One field was folded on the way: its breaks are taken out, the white space after them stays. */
function proposeUnfolding({ fields }: Header, signed: ReadonlySet<string>): Change[] {
  const folded = fields.filter(({ key, raw }) => signed.has(key) && /[\r\n][ \t]/.test(raw));
  return folded.slice(0, mostFolded).map((field) => ({
    group: "folds",
    code: "folds-changed",
    detail: said`The field ${nameOf(field)} was folded.`,
    field,
    undo: (header) => replaceField(header, field, field.raw.replace(/(?:\r\n|\n)(?=[ \t])/g, "")),
  }));
}

export function readField(message: Message, field: RawField): HeaderField {
  return { key: field.key, raw: latin1(message.octets, field.span[0], field.span[1]) };
}

function replaceField(header: Header, field: HeaderField, raw: string): Header {
  return { ...header, fields: header.fields.map((other) => (other === field ? { key: field.key, raw } : other)) };
}

/** What stands after the colon, without the last line end. */
function bodyOf({ raw }: HeaderField): string {
  return raw.slice(raw.indexOf(":") + 1).replace(/(?:\r\n|\n|\r)$/, "");
}

function nameOf({ raw }: HeaderField): string {
  return raw.slice(0, Math.max(raw.indexOf(":"), 0)).trim();
}

// What makes a change likely when none could be proven. These are traces, not findings: each is worded as what is seen.

import type { Message } from "#lib/message/types.ts";
import { countOf } from "#lib/text/format/english.ts";
import { asBuffer } from "#lib/text/octets.ts";
import { said } from "#lib/text/said.ts";
import type { FieldIndex } from "../pick-fields.ts";
import type { Note, Signature } from "../signature.ts";
import type { BodyFacts } from "../verdict.ts";

const replacementCharacter = Buffer.from("\ufffd");

/** Traces of a changed body; the general sentence when there is none. */
export function describeBodySymptoms(message: Message, signature: Signature, body: BodyFacts): Note[] {
  const octets = asBuffer(message.octets, message.body[0], message.body[1]);
  const notes: Note[] = [];
  if (signature.bodyLimit !== null && signature.bodyLimit > body.octets) {
    notes.push({
      code: "truncated",
      detail: said`l= says ${countOf(signature.bodyLimit, "octet")}, the body has ${body.octets}.`,
    });
  }
  if (octets.includes(replacementCharacter)) {
    notes.push({ code: "characters-lost", detail: said`The body holds U+FFFD: characters were lost in a conversion.` });
  }
  const encoding = message.parts[0]?.kind === "leaf" ? message.parts[0].encoding : null;
  if ((encoding === "quoted-printable" || encoding === "base64") && octets.some((octet) => octet > 127)) {
    notes.push({
      code: "decoded",
      detail: said`The body should be ${encoding} but is not: it was copied from a decoded view.`,
    });
  }
  if (notes.length > 0) return notes;
  return [
    { code: "body-changed", detail: said`The body was changed since it was signed, in a way that was not found.` },
  ];
}

/** Traces of a changed header. */
export function describeHeaderSymptoms(signature: Signature, index: FieldIndex): Note[] {
  const missing = [...new Set(signature.signedFields)].filter((name) => !index.has(name));
  const notes: Note[] = [];
  if (missing.length > 0) {
    const detail = said`Named in h= but not in the message: ${missing.join(", ")}; they were removed or never there.`;
    notes.push({ code: "signed-fields-absent", detail });
  }
  const listed = index.has("list-id") || index.has("list-post");
  const detail = listed
    ? said`Signed fields were changed since, in a way that was not found; the message went through a mailing list.`
    : said`Signed fields were changed since, in a way that was not found.`;
  return [{ code: "header-changed", detail }, ...notes];
}

// What a signature leaves open (RFC 6376 §8.2 and §8.15): a field that was added above the signed one is what a reader
// sees, a field that h= does not name can be anything, and text after l= can be appended. A valid signature hides all this.

import { countOf } from "#lib/text/format/english.ts";
import { said } from "#lib/text/said.ts";
import { type Say, say } from "#lib/text/say.ts";
import type { FieldIndex } from "./pick-fields.ts";
import type { Note, Signature } from "./signature.ts";
import type { BodyFacts } from "./verdict.ts";

/** Fields that may stand once (RFC 5322 §3.6, RFC 2045) and that readers show or act on. */
const shownFields = ["from", "sender", "reply-to", "to", "cc", "subject", "date", "message-id", "content-type"];

/** Fields whose absence from h= is told when the message has them. */
const wantedFields = ["subject", "reply-to", "to", "cc", "date", "content-type"];

/** Notes on what is not signed, and on what is protected against being added. */
export function describeCoverage(signature: Signature, index: FieldIndex, body: BodyFacts | null): Note[] {
  const times = new Map<string, number>();
  for (const name of signature.signedFields) times.set(name, (times.get(name) ?? 0) + 1);
  const present = (name: string) => index.get(name)?.length ?? 0;
  return [
    ...shownFields
      .filter((name) => times.has(name) && present(name) > times.get(name)!)
      .map((name) => ({
        code: `unsigned-${name}-added`,
        detail: String(sayAdded(name, present(name), times.get(name)!)),
      })),
    ...wantedFields
      .filter((name) => !times.has(name) && present(name) > 0)
      .map((name) => ({ code: `unsigned-${name}`, detail: said`${written(name)} is not signed.` })),
    ...describeOversigned([...times.keys()].filter((name) => times.get(name)! > present(name) && present(name) > 0)),
    ...describeLimit(signature, body),
  ];
}

/** More fields of a name than are signed. @param name in lower case */
export function sayAdded(name: string, present: number, signed: number): Say {
  const more = present - signed;
  return more === 1
    ? say`${written(name)} stands ${present} times and one is not signed; signatures cover the lowest.`
    : say`${written(name)} stands ${present} times and ${more} are not signed; signatures cover the lowest.`;
}

/** RFC 6376 §8.15: a name listed once more than it stands keeps another one from being added. */
function describeOversigned(names: string[]): Note[] {
  if (names.length === 0) return [];
  return [{ code: "oversigned", detail: said`No further ${names.map(written).join(", ")} can be added unnoticed.` }];
}

function describeLimit(signature: Signature, body: BodyFacts | null): Note[] {
  if (signature.bodyLimit === null || !body?.supplied) return [];
  if (body.unsigned === 0) {
    return [
      { code: "body-limit", detail: said`l= lets anyone append text to the body without breaking the signature.` },
    ];
  }
  return [
    {
      code: "unsigned-body",
      detail: said`The last ${countOf(body.unsigned, "octet")} of the body are not signed (l=).`,
    },
  ];
}

/** `reply-to` as it is usually written. */
function written(name: string): string {
  return name === "message-id" ? "Message-ID" : name.replace(/(^|-)[a-z]/g, (letters) => letters.toUpperCase());
}

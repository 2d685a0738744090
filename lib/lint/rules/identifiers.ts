// Message identifiers (RFC 5322 §3.6.4): form, domain, and what References says.

import { normalizeName } from "#lib/dns/names.ts";
import type { Field } from "#lib/fields/types.ts";
import { limits } from "#lib/limits.ts";
import { listed, type Say, say } from "#lib/text/say.ts";
import type { LintView, Rule } from "../rule.ts";
import { quote, quoteAll } from "../words.ts";
import { mail, plain } from "./example-mail.ts";
import { namesOf, placesOf } from "./found-defects.ts";

const withId = (id: string) => mail({ "Message-ID": id });

export const identifierRules: readonly Rule[] = [
  {
    id: "message-id-syntax",
    severity: "notice",
    ref: "RFC 5322 §3.6.4",
    title: "A Message-ID that is no identifier",
    innocent: "Scripts and some large senders make up their own form.",
    advice: "Programs that sort by threads may not find it. It cannot serve as evidence of where the message was made.",
    find: (view) => {
      const wrong = idFields(view).flatMap((field) => {
        const fault = faultOf(field.raw);
        return fault === null ? [] : [{ field, fault }];
      });
      if (wrong.length === 0) return null;
      const said = listed(
        wrong.map(({ fault }) => fault),
        say`; `,
      );
      return { at: placesOf(wrong.map(({ field }) => field)), detail: say`${said}.` };
    },
    bad: [
      withId("1@example.com"),
      withId("<<1@example.com>>"),
      withId("<1>"),
      withId("<a b@example.com>"),
      withId("<1@example.com> <2@example.com>"),
    ],
    good: [
      plain,
      withId("<a+b.c=1@[192.0.2.1]>"),
      withId("<1@example.com> (made here)"),
      withId('<"a b"@example.com>'),
    ],
  },
  {
    id: "message-id-domain",
    severity: "info",
    ref: "RFC 5322 §3.6.4",
    title: "A Message-ID that names no domain",
    innocent: "The program used the name of its computer, as many do.",
    advice: null,
    find: (view) => {
      const wrong = idFields(view).filter(({ raw }) => faultOf(raw) === null && !hasDomain(raw));
      if (wrong.length === 0) return null;
      return {
        at: placesOf(wrong),
        detail: say`The right side is no domain name that nobody else can use: ${quoteAll(wrong.map(({ raw }) => raw))}.`,
      };
    },
    bad: [withId("<1@localhost>"), withId("<1@printer>")],
    good: [plain, withId("<1@[192.0.2.1]>")],
  },
  {
    id: "references-own-id",
    severity: "notice",
    ref: "RFC 5322 §3.6.4",
    title: "A message that answers itself",
    innocent: "A list or ticket system rewrote the identifiers.",
    advice: null,
    find: (view) => {
      const own = view.named("message-id").flatMap(({ raw }) => identifiersIn(raw));
      const hit = replyFields(view).filter(({ raw }) => identifiersIn(raw).some((id) => own.includes(id)));
      return hit.length === 0
        ? null
        : { at: placesOf(hit), detail: say`${namesOf(hit)} names the message's own identifier.` };
    },
    bad: [mail({ References: "<0@example.com> <1@example.com>" }), mail({ "In-Reply-To": "<1@example.com>" })],
    good: [plain, mail({ References: "<0@example.com>" })],
  },
  {
    id: "references-syntax",
    severity: "info",
    ref: "RFC 5322 §4.5.4",
    title: "References with other text",
    innocent: "Old programs wrote whom they answered.",
    advice: null,
    find: (view) => {
      const hit = replyFields(view).filter(({ raw }) => raw.trim() !== "" && !onlyIdentifiers(raw));
      return hit.length === 0
        ? null
        : { at: placesOf(hit), detail: say`${namesOf(hit)} holds something else than identifiers in angle brackets.` };
    },
    bad: [mail({ "In-Reply-To": "Your message of Monday <0@example.com>" }), mail({ References: "0@example.com" })],
    good: [plain, mail({ References: "<a@example.com>\n <b@example.com> (c)" })],
  },
  {
    id: "references-long",
    severity: "info",
    ref: "RFC 5322 §2.1.1",
    title: "A very long References field",
    innocent: "A long conversation.",
    advice: null,
    find: (view) => {
      const hit = view.named("references").filter(({ raw }) => raw.length > longestLine);
      return hit.length === 0
        ? null
        : {
            at: placesOf(hit),
            detail: say`References has ${hit[0]!.raw.length} characters; programs that do not fold it break the limit of a line.`,
          };
    },
    bad: [mail({ References: Array.from({ length: 50 }, (_, n) => `<message.${n}@mail.example.com>`).join("\n ") })],
    good: [plain, mail({ References: "<0@example.com>" })],
  },
];

const longestLine = 998;
const longestIdField = 2 * longestLine;
/** Fields of one name that are looked at; RFC 5322 §3.6 allows one. */
const fieldsRead = 20;

const idFields = (view: LintView): Field[] =>
  [...view.named("message-id"), ...view.named("resent-message-id")]
    .filter(({ raw }) => raw.trim() !== "")
    .slice(0, fieldsRead);

const replyFields = (view: LintView): Field[] =>
  [...view.named("in-reply-to"), ...view.named("references")].slice(0, fieldsRead);

// RFC 5322 §3.6.4 with the quoted left side of §4.5.4 and the characters of RFC 6532 §3.2.
const atext = "[\\w!#$%&'*+/=?^`{|}~\\u0080-\\u{10ffff}-]+";
const dotAtom = `${atext}(?:\\.${atext})*`;
const identifier = new RegExp(`^<(?:${dotAtom}|"(?:[^"\\\\]|\\\\.)*")@(?:${dotAtom}|\\[[^\\[\\]\\s]*\\])>$`, "u");

/** What is wrong with a field that must hold one identifier, or null. */
function faultOf(raw: string): Say | null {
  if (raw.length > longestIdField) return say`${quote(raw)} is longer than a line may be`;
  const text = raw.replace(/\([^()]*\)/g, "").trim();
  if (identifier.test(text)) return null;
  if (/^<.*<|>.*>$/s.test(text))
    return text.includes("<<")
      ? say`${quote(raw)} has doubled angle brackets`
      : say`${quote(raw)} holds more than one identifier`;
  if (!text.startsWith("<") || !text.endsWith(">")) return say`${quote(raw)} lacks its angle brackets`;
  if (!text.includes("@")) return say`${quote(raw)} has no “@”`;
  return say`${quote(raw)} holds characters that an identifier must not have`;
}

function hasDomain(raw: string): boolean {
  const right = raw.slice(raw.lastIndexOf("@") + 1, raw.lastIndexOf(">"));
  if (right.startsWith("[")) return true;
  return (
    right.includes(".") &&
    normalizeName(right) !== null &&
    !/\.(?:local|localdomain|localhost|lan|internal|invalid)$/i.test(right)
  );
}

function identifiersIn(raw: string): string[] {
  return raw.slice(0, limits.fieldOctets).match(/<[^<>\s]+>/g) ?? [];
}

function onlyIdentifiers(raw: string): boolean {
  const text = raw.slice(0, limits.fieldOctets);
  const rest = text.replace(/<[^<>\s]+>/g, (id) => (id.includes("@") ? "" : id)).replace(/\([^()]*\)/g, "");
  return rest.trim() === "";
}

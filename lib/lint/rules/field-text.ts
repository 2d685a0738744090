// Characters of the header section beyond ASCII (RFC 5322 §2.2, RFC 6532), and names that no registry knows (RFC 6648).
import { isAscii, isUtf8 } from "node:buffer";
import type { Field } from "#lib/fields/types.ts";
import { asBuffer, fromLatin1 } from "#lib/text/octets.ts";
import { type Say, say } from "#lib/text/say.ts";
import { oncePerMessage } from "../once.ts";
import { isRegisteredField } from "../registered-fields.ts";
import type { LintView, Rule } from "../rule.ts";
import { countFirst, quoteAll } from "../words.ts";
import { mail, plain, received } from "./example-mail.ts";
import { namesOf, placesOf } from "./found-defects.ts";

const utf8Hop = received(1).replace("ESMTPS", "UTF8SMTPS");

export const fieldTextRules: readonly Rule[] = [
  {
    id: "header-not-utf-8",
    severity: "notice",
    ref: "RFC 7103 §7.7",
    title: "Octets in the header section that are not UTF-8",
    innocent: "Old programs write names and subjects in the character set of their country.",
    advice: "What is shown is a guess, and other programs guess differently.",
    find: (view) => {
      const hit = eightBitFields(view).filter((field) => !isUtf8(octetsOf(view, field)));
      return hit.length === 0
        ? null
        : { at: placesOf(hit), detail: say`${namesOf(hit)}: neither ASCII nor UTF-8; read as windows-1252.` };
    },
    bad: [fromLatin1(mail({ Subject: "Gr\u00fc\u00dfe" }))],
    good: [plain, mail({ Subject: "Gr\u00fc\u00dfe" })],
  },
  {
    id: "header-utf-8-undeclared",
    severity: "notice",
    ref: "RFC 6532 §3.2",
    title: "UTF-8 in the header section, and no hop that took it as such",
    innocent: "Many programs write UTF-8 without asking, and many servers let it pass.",
    advice: "It should have been encoded. Servers may change or refuse it.",
    find: (view) => {
      const hit = utf8Fields(view);
      return hit.length === 0 || isInternationalized(view)
        ? null
        : { at: placesOf(hit), detail: say`Written in UTF-8: ${namesOf(hit)}. No Received field says “UTF8SMTP”.` };
    },
    bad: [mail({ Subject: "Gr\u00fc\u00dfe" })],
    good: [
      plain,
      mail({ Subject: "=?utf-8?Q?Gr=C3=BC=C3=9Fe?=" }),
      `${utf8Hop}${mail({ Subject: "Gr\u00fc\u00dfe" })}`,
    ],
  },
  {
    id: "internationalized-mail",
    severity: "info",
    ref: "RFC 6532 §3.2",
    title: "Internationalized mail",
    innocent: "Addresses and names in any language: nothing is wrong.",
    advice: null,
    find: (view) => {
      const hit = utf8Fields(view);
      return hit.length === 0 || !isInternationalized(view)
        ? null
        : { at: placesOf(hit), detail: say`Written in UTF-8: ${namesOf(hit)}. A server took it as such.` };
    },
    bad: [`${utf8Hop}${mail({ Subject: "Gr\u00fc\u00dfe" })}`],
    good: [plain, mail({ Subject: "Gr\u00fc\u00dfe" })],
  },
  {
    id: "header-not-nfc",
    severity: "notice",
    ref: "RFC 6532 §3.1",
    title: "Characters in pieces",
    innocent: "File names of macOS are written so.",
    advice: "Two texts that look the same may not be found equal.",
    find: (view) => {
      const hit = utf8Fields(view).filter(({ raw }) => raw.normalize("NFC") !== raw);
      return hit.length === 0
        ? null
        : {
            at: placesOf(hit),
            detail: say`${namesOf(hit)}: a letter and its mark are two characters where one exists (NFC).`,
          };
    },
    bad: [mail({ Subject: "Gru\u0308\u00dfe" })],
    good: [plain, mail({ Subject: "Gr\u00fc\u00dfe" })],
  },
  {
    id: "x-field",
    severity: "info",
    ref: "RFC 6648 §3",
    title: "Fields that begin with “X-”",
    innocent: "Nearly all mail has some.",
    advice: null,
    find: (view) =>
      foundKeys(
        view,
        (key) => key.startsWith("x-"),
        (names) =>
          say`${countFirst(names.length, "name begins", "names begin")} with “X-”, which says nothing since 2012: ${quoteAll(names)}.`,
      ),
    bad: [mail({ "X-Note": "1" })],
    good: [plain],
  },
  {
    id: "unregistered-field",
    severity: "info",
    ref: "RFC 3864 §2.1",
    title: "Fields that IANA does not know",
    innocent: "Services and programs have fields of their own.",
    advice: null,
    find: (view) =>
      foundKeys(
        view,
        (key) => !key.startsWith("x-") && !isRegisteredField(key),
        (names) => say`Not in the registry of mail fields: ${quoteAll(names)}.`,
      ),
    bad: [mail({ "Feedback-Note": "1" })],
    good: [plain, mail({ "X-Note": "1", "List-Id": "<a.example.com>" })],
  },
];

/** Fields with an octet above 127. */
const eightBitFields = oncePerMessage((view): Field[] =>
  isAscii(asBuffer(view.message.octets, ...view.message.header))
    ? []
    : view.fields.filter((field) => !isAscii(octetsOf(view, field))),
);

const utf8Fields = oncePerMessage((view): Field[] =>
  eightBitFields(view).filter((field) => isUtf8(octetsOf(view, field))),
);

const octetsOf = ({ message }: LintView, { span }: Field): Buffer => asBuffer(message.octets, ...span);

/** RFC 6531 §4.3: the words after `with` of internationalized transport. */
function isInternationalized({ route }: LintView): boolean {
  return route.hops.some((hop) => /^UTF8(?:SMTP|LMTP)/i.test(hop.with ?? ""));
}

function foundKeys(view: LintView, test: (key: string) => boolean, describe: (names: string[]) => Say) {
  const fields = view.keys.filter(test).map((key) => view.named(key)[0]!);
  if (fields.length === 0) return null;
  return { at: placesOf(fields), detail: describe(fields.map(({ name }) => name)) };
}

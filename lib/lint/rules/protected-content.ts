// Signed, encrypted and calendar parts: what a protection does not cover, secrets that were sent, alarms that start programs.
// Over the flags of lib/content/inspect/{pgp,smime,calendar}.ts.
import { retold, type Say, say } from "#lib/text/say.ts";
import type { Found, LintView, Rule } from "../rule.ts";
import { quoteAll } from "../words.ts";
import { mail, plain } from "./example-mail.ts";

const typed = (type: string, body: string): string => mail({ "MIME-Version": "1.0", "Content-Type": type }, body);
const armored = (kind: string): string =>
  `-----BEGIN PGP ${kind}-----\n\nwQ4DAAAAAAAAAAAQAQAA\n-----END PGP ${kind}-----\n`;
const event = (lines: string): string =>
  typed("text/calendar", `BEGIN:VCALENDAR\nVERSION:2.0\nBEGIN:VEVENT\nUID:1\n${lines}END:VEVENT\nEND:VCALENDAR\n`);
const alarm = (action: string): string => event(`BEGIN:VALARM\nACTION:${action}\nATTACH:x.exe\nEND:VALARM\n`);
const cms = (oid: string): string => Buffer.from(`3080${oid}a080`, "hex").toString("base64");
const smime = (declared: string): string =>
  mail(
    {
      "MIME-Version": "1.0",
      "Content-Type": `application/pkcs7-mime; smime-type=${declared}`,
      "Content-Transfer-Encoding": "base64",
    },
    `${cms("06092a864886f70d010703")}\n`,
  );

export const protectedContentRules: readonly Rule[] = [
  {
    id: "secret-key-sent",
    severity: "danger",
    ref: "RFC 9580 §5.5.3",
    title: "A secret key in the mail",
    innocent: "Somebody moved a key to another machine by mail, or sent a backup to themselves.",
    advice: "Whoever has this mail may have the key. Revoke it unless its passphrase is strong.",
    find: (view) => flagged(view, "secret-key", () => say`An OpenPGP key block holds the secret part.`),
    bad: [typed("text/plain", armored("PRIVATE KEY BLOCK"))],
    good: [plain, typed("text/plain", armored("PUBLIC KEY BLOCK"))],
  },
  {
    id: "text-outside-armor",
    severity: "notice",
    ref: "RFC 9580 §7",
    title: "Text beside a signed or encrypted text",
    innocent: "Lists add footers, and people write a line above.",
    advice: "What stands outside of the block is neither signed nor encrypted, whatever your program marks.",
    find: (view) => flagged(view, "outside-armor", (names) => say`Not protected: ${names}.`),
    bad: [mail({}, `Please pay to this account\n${armored("MESSAGE")}`)],
    good: [plain, mail({}, armored("MESSAGE"))],
  },
  {
    id: "smime-type-differs",
    severity: "notice",
    ref: "RFC 8551 §3.2.2",
    title: "An S/MIME part that is not what it says",
    innocent: "A program wrote the wrong parameter.",
    advice: "Programs go by one or the other. Look at what is inside before you trust a mark of protection.",
    find: (view) => flagged(view, "smime-type-differs", (names) => say`Declared ${names} by its octets.`),
    bad: [smime("signed-data")],
    good: [plain, smime("enveloped-data")],
  },
  {
    id: "alarm-program",
    severity: "warning",
    ref: "https://www.rfc-editor.org/rfc/rfc2445#section-4.8.6.1",
    title: "A calendar alarm that starts a program",
    innocent: null,
    advice: "Do not accept the invitation. Such alarms were taken out of the standard, for what they allow.",
    find: (view) => flagged(view, "alarm-program", (names) => say`It starts ${names}.`),
    bad: [alarm("PROCEDURE")],
    good: [plain, alarm("AUDIO")],
  },
];

function flagged({ parts }: LintView, code: string, describe: (names: Say) => Say): Found | null {
  const hit = parts.flatMap(({ path, details }) =>
    (details?.inspections ?? [])
      .flatMap(({ flags }) => flags)
      .filter((flag) => flag.code === code)
      .map(({ detail }) => ({ path, detail })),
  );
  if (hit.length === 0) return null;
  return {
    at: [...new Set(hit.map(({ path }) => path))].map((part) => ({ part })),
    detail: describe(quoteAll([...new Set(hit.map(({ detail }) => detail))], 5, retold)),
  };
}

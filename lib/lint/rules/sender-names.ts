// What the author's display name says besides a name: addresses, domains, characters that cannot be seen, letters of
// two scripts; and encoded-words that hide an address (RFC 2047 §5).
import { isIcannName, registrableDomain } from "#lib/dns/public-suffix.ts";
import { limits } from "#lib/limits.ts";
import type { Mailbox } from "#lib/text/addresses.ts";
import { mixesLookalikes } from "#lib/text/confusables.ts";
import { findInvisible } from "#lib/text/format/invisible.ts";
import { listed, type Say, say } from "#lib/text/say.ts";
import { readDomain } from "../domains.ts";
import type { AddressField, Found, LintView, Rule } from "../rule.ts";
import { quote, quoteAll } from "../words.ts";
import { mail, plain } from "./example-mail.ts";
import { placesOf } from "./found-defects.ts";

const from = (body: string) => mail({ From: body });
const encoded = (text: string) => `=?utf-8?B?${Buffer.from(text).toString("base64")}?=`;
const weakLinks = "https://www.usenix.org/conference/usenixsecurity21/presentation/shen-kaiwen";

/** The author's address in the name, that of the list behind it, as lists write since DMARC. */
const throughList = mail({
  From: "\"'ann@example.org' via Team\" <team@lists.example.com>",
  "Reply-To": "ann@example.org",
  "List-Id": "Team <team.lists.example.com>",
});

/** A list sent it and names that address as the author's in a field of its own. */
function isKnownToList(view: LintView, address: string): boolean {
  if (view.named("list-id").length === 0) return false;
  const told = ["x-original-from", "x-original-sender", "reply-to"].flatMap((key) => view.named(key));
  return told.some(({ raw }) => raw.slice(0, limits.fieldOctets).toLowerCase().includes(address.toLowerCase()));
}

export const senderNameRules: readonly Rule[] = [
  {
    id: "encoded-address",
    severity: "danger",
    ref: "RFC 2047 §5",
    title: "An address inside an encoded-word",
    innocent: "A broken program encoded a whole field instead of the name.",
    advice:
      "Programs that decode before they read see another sender than those that check. Only the address outside counts.",
    find: (view) =>
      foundNames(view, authorKeys, ({ name, address }, { field }) => {
        if (name === null || !field.raw.includes("=?") || !/[@<]/.test(name)) return null;
        const hidden = addressIn(name) ?? (/<[^<>]*>/.exec(name)?.[0] || null);
        if (hidden === null || field.raw.includes(hidden) || sameOwner(hidden, address)) return null;
        return address === null
          ? say`${quote(hidden)} stands in an encoded-word; the address that counts is missing`
          : say`${quote(hidden)} stands in an encoded-word; the address that counts is ${quote(address)}`;
      }),
    bad: [from(`${encoded("boss@example.org")} <ann@example.com>`), from(encoded("Boss <boss@example.org>"))],
    good: [
      plain,
      from(`${encoded("Jürgen")} <ann@example.com>`),
      from(`${encoded("ann@example.com")} <ann@example.com>`),
    ],
  },
  {
    id: "encoded-word-in-address",
    severity: "danger",
    ref: "RFC 2047 §5",
    title: "An encoded-word as part of an address",
    innocent: "A broken program encoded the address too.",
    advice: "Programs that decode it send answers elsewhere than those that do not.",
    find: (view) =>
      foundNames(view, allKeys, ({ address }) =>
        address !== null && /=\?[^?\s]+\?[bq]\?.*\?=/i.test(address.slice(0, 1_000)) ? quote(address) : null,
      ),
    bad: [from("=?utf-8?q?ann=40example.org=3E?=@example.com")],
    good: [plain, from(`${encoded("Jürgen")} <ann@example.com>`)],
  },
  {
    id: "control-in-name",
    severity: "danger",
    ref: "https://www.mailsploit.com/",
    title: "Control characters in the author's name",
    innocent: "A broken program put them there.",
    advice: "Programs cut names at NUL and line ends, so that an address written before it is shown as the real one.",
    find: (view) =>
      foundNames(view, authorKeys, ({ name, address }) =>
        /[\0-\x08\x0a-\x1f\x7f]/.test(`${name ?? ""}${address ?? ""}`) ? quote(name ?? address!) : null,
      ),
    bad: [
      from(`${encoded("boss@example.org\0")} <ann@example.com>`),
      from(`${encoded("Boss\nAnn")} <ann@example.com>`),
    ],
    good: [plain],
  },
  {
    id: "name-is-other-address",
    severity: "danger",
    ref: weakLinks,
    title: "A name that is somebody else's address",
    innocent: "A service wrote the address of the person it sends for.",
    advice: "Mail programs show the name first, or only the name. Answer to the real address or not at all.",
    find: (view) =>
      foundNames(view, authorKeys, ({ name, address }, { field }) => {
        const other = otherAddress(name, address);
        if (other === null || isEncoded(field.raw, other) || bare(name!) !== other) return null;
        return say`The name is ${quote(name!)}, the address ${quote(address!)}`;
      }),
    bad: [from('"boss@example.org" <ann@example.com>'), mail({ "Reply-To": "<ann@example.com> (boss@example.org)" })],
    good: [plain, from('"ann@example.com" <ann@example.com>'), from('"ann@mail.example.com" <ann@example.com>')],
  },
  {
    id: "name-holds-address",
    severity: "warning",
    ref: weakLinks,
    title: "A name that holds another address",
    innocent: "Lists and services write “ann@… via list” when they send for others.",
    advice: "The address in the name proves nothing. Look at the real one.",
    find: (view) =>
      foundNames(view, authorKeys, ({ name, address }, { field }) => {
        const other = otherAddress(name, address);
        if (other === null || isEncoded(field.raw, other) || bare(name!) === other) return null;
        return isKnownToList(view, other) ? null : say`The name is ${quote(name!)}, the address ${quote(address!)}`;
      }),
    bad: [
      from('"Boss (boss@example.org)" <ann@example.com>'),
      from("\"'boss@example.org' via Team\" <ann@example.com>"),
    ],
    good: [plain, from('"Ann (ann@example.com)" <ann@example.com>'), throughList],
  },
  {
    id: "list-replaced-author",
    severity: "info",
    ref: "RFC 7960 §4.1.3",
    title: "A mailing list in place of the author",
    innocent: "Lists do so when the author's domain lets nobody else send in its name (DMARC).",
    advice: "Who really wrote it is said by the list alone. An answer may go to the author, or to all.",
    find: (view) =>
      foundNames(view, authorKeys, ({ name, address }, { field }) => {
        const other = otherAddress(name, address);
        if (other === null || isEncoded(field.raw, other) || bare(name!) === other) return null;
        return isKnownToList(view, other) ? say`${quote(other)} wrote to the list ${quote(address!)}` : null;
      }),
    bad: [throughList],
    good: [plain, from('"Ann (ann@example.com)" <ann@example.com>')],
  },
  {
    id: "name-holds-domain",
    severity: "notice",
    ref: weakLinks,
    title: "A name that holds another domain",
    innocent: "Brands are named like their sites, and send from other domains.",
    advice: "The domain in the name proves nothing. Look at the real one.",
    find: (view) =>
      foundNames(view, authorKeys, ({ name, address }) => {
        const other = otherDomain(name, address);
        return other === null ? null : say`The name is ${quote(name!)}, the address ${quote(address!)}`;
      }),
    bad: [from('"Example.com Support" <ann@example.org>')],
    good: [plain, from('"Example.com Support" <ann@mail.example.com>'), from('"Dr. Ann B.Sc." <ann@example.com>')],
  },
  {
    id: "direction-override",
    severity: "danger",
    ref: "https://www.unicode.org/reports/tr36/#Bidirectional_Text_Spoofing",
    title: "Characters that turn the direction of writing",
    innocent: null,
    advice: "What is shown is not what is written. Look at the source.",
    find: (view) =>
      foundShown(view, /[\u202d\u202e]/, (texts) => say`An override turns letters around in ${quoteAll(texts)}.`),
    bad: [from("\u202emoc.elpmaxe@ssob <ann@example.com>"), mail({ Subject: `${encoded("Invoice \u202Efdp.exe")}` })],
    good: [plain, mail({ Subject: encoded("שלום\u200f (Ann)") })],
  },
  {
    id: "invisible-in-name",
    severity: "warning",
    ref: "https://www.unicode.org/reports/tr36/#Bidirectional_Text_Spoofing",
    title: "Invisible characters in the author's name or address",
    innocent: "They came along when the name was copied from a page.",
    advice: "Two names or addresses that look the same can differ. Compare the real address.",
    find: (view) =>
      foundNames(view, authorKeys, ({ name, address }) => {
        const seen = [name, address].filter((text) => text !== null && holdsInvisible(text));
        return seen.length === 0 ? null : quoteAll(seen as string[]);
      }),
    bad: [from(`${encoded("Bo\u200bss")} <ann@example.com>`), from("ann\u2060@example.com")],
    good: [plain, from(`${encoded("Ann 👩‍💻")} <ann@example.com>`), from(`${encoded("می‌خواهم")} <ann@example.com>`)],
  },
  {
    id: "invisible-in-subject",
    severity: "notice",
    ref: "https://www.unicode.org/reports/tr36/#Bidirectional_Text_Spoofing",
    title: "Invisible characters in the subject",
    innocent: "Newsletter tools put them between words; text copied from pages has them.",
    advice: "Filters that look for a word do not find it when such characters stand inside it.",
    find: (view) => {
      const hit = view.named("subject").filter(({ body }) => holdsInvisible(body));
      return hit.length === 0 ? null : { at: placesOf(hit), detail: say`${quoteAll(hit.map(({ body }) => body))}.` };
    },
    bad: [mail({ Subject: encoded("Pay\u200bpal") })],
    good: [plain, mail({ Subject: encoded("👨‍👩‍👧 and ❤️") })],
  },
  {
    id: "mixed-script-words",
    severity: "warning",
    ref: "https://www.unicode.org/reports/tr39/#Mixed_Script_Detection",
    title: "Words with look-alike letters of another script",
    innocent: "A keyboard was in the other layout for a letter.",
    advice: "Somebody may have written the word so that filters do not find it. Judge the sender by the address.",
    find: (view) =>
      foundShown(
        view,
        /[^\0-\x7f]/,
        (texts) => say`Latin letters and look-alikes in one word: ${quoteAll(texts)}.`,
        (text) => text.split(/[^\p{L}\p{M}\p{N}]+/u).some(mixesLookalikes),
      ),
    bad: [from(`${encoded("P\u0430yPal")} <ann@example.com>`), mail({ Subject: encoded("Your \u0430ccount") })],
    good: [plain, from(`${encoded("Анна Ann")} <ann@example.com>`), mail({ Subject: encoded("Δt and α-test") })],
  },
];

const authorKeys = new Set(["from", "sender", "reply-to"]);
const allKeys = new Set([...authorKeys, "to", "cc"]);
/** Mailboxes of one field that are looked at. */
const mailboxesRead = 200;
const longestName = 1_000;

/** The mailboxes of these fields of which `test` says something. */
function foundNames(
  view: LintView,
  keys: ReadonlySet<string>,
  test: (mailbox: Mailbox, field: AddressField) => Say | null,
): Found | null {
  const said = new Map<string, Say>();
  const hit = view.addressFields.filter((one) => {
    if (!keys.has(one.key)) return false;
    const words = one.list.mailboxes.slice(0, mailboxesRead).flatMap((mailbox) => test(mailbox, one) ?? []);
    for (const one of words) said.set(String(one), one);
    return words.length > 0;
  });
  if (said.size === 0) return null;
  const shown = [...said.values()].slice(0, 5);
  return {
    at: placesOf(hit.map(({ field }) => field)),
    detail: say`${listed(shown, say`; `)}.`,
  };
}

/** The author's fields and Subject, as they are shown, in which `pattern` is found and `test` holds. */
function foundShown(
  view: LintView,
  pattern: RegExp,
  describe: (texts: string[]) => Say,
  test: (text: string) => boolean = () => true,
): Found | null {
  const fields = ["from", "sender", "reply-to", "subject"].flatMap((key) => view.named(key)).slice(0, mailboxesRead);
  const hit = fields.filter(({ body }) => pattern.test(body) && test(body.slice(0, 10 * longestName)));
  return hit.length === 0 ? null : { at: placesOf(hit), detail: describe(hit.map(({ body }) => body)) };
}

const address = /[^\s<>"'()[\],;:@]+@[^\s<>"'()[\],;:@]+\.[^\s<>"'()[\],;:@]+/;

function addressIn(name: string): string | null {
  return address.exec(name.slice(0, longestName))?.[0].replace(/\.$/, "") ?? null;
}

/** An address in the name that is of another registrable domain than the real one. */
function otherAddress(name: string | null, real: string | null): string | null {
  const other = name === null ? null : addressIn(name);
  return other === null || real === null || sameOwner(other, real) || readDomain(other) === null ? null : other;
}

function sameOwner(one: string, other: string | null): boolean {
  const domain = readDomain(one.replace(/[<>]/g, ""));
  return domain !== null && domain.registrable === readDomain(other)?.registrable;
}

/** The address cannot be read in the field as written: it is the matter of `encoded-address`. */
const isEncoded = (raw: string, text: string): boolean => raw.includes("=?") && !raw.includes(text);

const bare = (name: string): string => name.replace(/^[\s<('"]+|[\s>)'"]+$/g, "");

const hostName = /(?<![\w@.-])(?:[a-z0-9-]{1,63}\.){1,4}[a-z]{2,24}(?![\w@-])/gi;

/** A domain of the public name space in the name, of another owner than the address. */
function otherDomain(name: string | null, real: string | null): string | null {
  const own = readDomain(real);
  if (name === null || own === null) return null;
  const names = name.slice(0, longestName).toLowerCase().match(hostName) ?? [];
  // Initials and titles (`B.Sc`) look like the names of short domains.
  const others = names.map((one) => (isIcannName(one) && !/^.{1,2}\./.test(one) ? registrableDomain(one) : null));
  if (others.includes(own.registrable)) return null;
  return others.find((one) => one !== null) ?? null;
}

function holdsInvisible(text: string): boolean {
  const odd = new Set(["zero-width", "bidi", "tag"]);
  return findInvisible(text.slice(0, longestName)).some(({ kind }) => odd.has(kind));
}

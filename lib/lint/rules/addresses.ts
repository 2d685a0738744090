// Address lists: syntax (RFC 5322 §3.4) with the obsolete forms (§4.4).
import { type Say, say } from "#lib/text/say.ts";
import type { Rule } from "../rule.ts";
import { quoteAll } from "../words.ts";
import { mail, plain } from "./example-mail.ts";
import { foundInAddresses, namesOf, placesOf } from "./found-defects.ts";

const to = (list: string) => mail({ To: list });
const from = (list: string) => mail({ From: list });

export const addressRules: readonly Rule[] = [
  {
    id: "author-syntax",
    severity: "warning",
    ref: "RFC 5322 §3.4",
    title: "An author's address that is not well formed",
    innocent: "A script put a name with special characters into the field.",
    advice: "Mail programs repair such a field in different ways and may show different senders.",
    find: (view) =>
      foundInAddresses(
        view,
        authorKeys,
        broken,
        (hit, words) => say`${namesOf(hit.map(({ field }) => field))}: ${words}.`,
      ),
    bad: [
      from("Ann ann@example.com"),
      from("Ann <ann@example.com"),
      from("Ann <ann@example.com> x"),
      from("<<ann@example.com>>"),
      from("Ann"),
    ],
    good: [plain, from('"Ann (Sales)" <ann@example.com>')],
  },
  {
    id: "recipient-syntax",
    severity: "notice",
    ref: "RFC 5322 §3.4",
    title: "A recipient's address that is not well formed",
    innocent: "People and scripts type lists by hand; delivery does not depend on it.",
    advice: null,
    find: (view) =>
      foundInAddresses(
        view,
        recipientKeys,
        broken,
        (hit, words) => say`${namesOf(hit.map(({ field }) => field))}: ${words}.`,
      ),
    bad: [
      to("bob"),
      to("a@example.com; b@example.com"),
      to("Friends: a@example.com"),
      to("a..b@example.com"),
      to('"Bob <a@example.com>'),
    ],
    good: [plain, to("Friends: a@example.com;, b@example.com")],
  },
  {
    id: "source-route",
    severity: "warning",
    ref: "RFC 5322 §4.4",
    title: "An address with a route",
    innocent: "Mail of the 1980s had them.",
    advice: "Programs that do not know the form may show the first domain. Only the address behind the colon counts.",
    find: (view) =>
      foundInAddresses(
        view,
        allKeys,
        { "address-route": "" },
        (hit) => say`${namesOf(hit.map(({ field }) => field))}: hosts stand before the address, an obsolete form.`,
      ),
    bad: [from("Ann <@example.org,@example.net:ann@example.com>")],
    good: [plain],
  },
  {
    id: "address-blanks",
    severity: "notice",
    ref: "RFC 5322 §4.4",
    title: "Blanks or comments inside an address",
    innocent: "An obsolete form; programs of the 1990s wrote it.",
    advice: "Programs differ in how they join the pieces. Look at the address in the source.",
    find: (view) =>
      foundInAddresses(
        view,
        allKeys,
        { "address-blanks": "" },
        (hit) => say`${namesOf(hit.map(({ field }) => field))}: an address is written in pieces.`,
      ),
    bad: [from("Ann <ann @ example.com>"), from("ann@(secret)example.com")],
    good: [plain, from("ann@example.com (Ann)")],
  },
  {
    id: "phrase-specials",
    severity: "notice",
    ref: "RFC 5322 §3.2.3",
    title: "A display name that needs quotation marks",
    innocent: "Many programs forget them around names with “@”, “,” or “:”.",
    advice: "Strict programs read another name or address out of it.",
    find: (view) =>
      foundInAddresses(
        view,
        allKeys,
        { "address-phrase-specials": "" },
        (hit) =>
          say`${namesOf(hit.map(({ field }) => field))}: a name holds special characters without quotation marks.`,
      ),
    bad: [from("Ann @ Example <ann@example.com>"), from("Ann [Sales] <ann@example.com>")],
    good: [plain, from('"Ann @ Example" <ann@example.com>'), from("Ann B. Example <ann@example.com>")],
  },
  {
    id: "quoted-encoded-word",
    severity: "notice",
    ref: "RFC 2047 §5",
    title: "An encoded-word in quotation marks",
    innocent: "Many programs write both; most mail programs decode it nevertheless.",
    advice: null,
    find: (view) =>
      foundInAddresses(
        view,
        allKeys,
        { "address-encoded-word-in-quoted": "" },
        (hit) =>
          say`${namesOf(hit.map(({ field }) => field))}: by the rules the encoded-word must be shown as it stands.`,
      ),
    bad: [from('"=?utf-8?Q?J=C3=BCrgen?=" <ann@example.com>')],
    good: [plain, from("=?utf-8?Q?J=C3=BCrgen?= <ann@example.com>")],
  },
  {
    id: "empty-list-member",
    severity: "info",
    ref: "RFC 5322 §4.4",
    title: "Commas with no address between them",
    innocent: "A list was put together from pieces of which some were empty.",
    advice: null,
    find: (view) =>
      foundInAddresses(
        view,
        allKeys,
        { "address-empty-member": "" },
        (hit) => say`${namesOf(hit.map(({ field }) => field))}: a member of the list is empty, an obsolete form.`,
      ),
    bad: [to("a@example.com,,b@example.com")],
    good: [plain, to("a@example.com, b@example.com")],
  },
  {
    id: "group-author",
    severity: "warning",
    ref: "RFC 6854 §2.1",
    title: "A group in From or Sender",
    innocent: "Allowed since 2013 for mail that nobody can answer.",
    advice: "Many programs do not expect it. A From without any address has no domain that could vouch for it.",
    find: (view) => {
      const hit = view.addressFields.filter(
        ({ key, list }) => (key === "from" || key === "sender") && list.groups.length > 0,
      );
      if (hit.length === 0) return null;
      const groups = hit.flatMap(({ list }) => list.groups);
      return {
        at: placesOf(hit.map(({ field }) => field)),
        detail: say`${namesOf(hit.map(({ field }) => field))} is written as the group ${quoteAll(groups)}.`,
      };
    },
    bad: [from("Nobody:;"), from("Team: ann@example.com;")],
    good: [plain, to("Team: ann@example.com;")],
  },
];

const authorKeys = new Set(["from", "sender", "reply-to", "resent-from", "resent-sender"]);
const recipientKeys = new Set([
  "to",
  "cc",
  "bcc",
  "resent-to",
  "resent-cc",
  "resent-bcc",
  "disposition-notification-to",
]);
const allKeys = new Set([...authorKeys, ...recipientKeys]);

/** Defects of address lists that no grammar allows, in words. */
const broken: Record<string, Say> = {
  "address-malformed": say`an address has more than one reading`,
  "address-no-domain": say`an address has no “@” and domain`,
  "address-dots": say`a dot stands first, last or doubled`,
  "address-domain-dot": say`a domain ends with a dot`,
  "address-trailing-text": say`text stands behind the “>”`,
  "address-angle-open": say`a “>” is missing`,
  "address-angle-doubled": say`angle brackets are doubled`,
  "address-separator-missing": say`a comma between two addresses is missing`,
  "address-semicolon": say`a semicolon parts addresses, where a comma should`,
  "address-group-nested": say`a group stands in a group`,
  "address-group-open": say`a group is not closed by a semicolon`,
  "address-unterminated": say`a quotation mark or parenthesis is not closed`,
  "addresses-limit": say`the list is too long to be read to its end`,
};

// Forms of an author's address that are allowed and yet read in more than one way, or that nobody can vouch for: a second
// address in front of the at sign, comments inside, and domains outside of the DNS. Gap: an address without a known domain
// is judged by its ending, the DNS is not asked here.
import { limits } from "#lib/limits.ts";
import { parseAddresses } from "#lib/text/addresses.ts";
import { scanCfws, type Token, unquote } from "#lib/text/cfws.ts";
import { say } from "#lib/text/say.ts";
import type { AddressField, LintView, Rule } from "../rule.ts";
import { quoteAll } from "../words.ts";
import { mail, plain } from "./example-mail.ts";
import { namesOf, placesOf } from "./found-defects.ts";

const from = (list: string) => mail({ From: list });

export const authorAddressRules: readonly Rule[] = [
  {
    id: "local-part-holds-address",
    severity: "warning",
    ref: "RFC 5321 §2.3.11",
    title: "An author's address that holds a second one",
    innocent: "Gateways to fax, text messages and old networks put the whole other address in front of the “@”.",
    advice: "What stands behind the last “@” counts. Programs that stop at the first one show another sender.",
    find: (view) => {
      const hit = authors(view).flatMap(({ field, list }) =>
        list.mailboxes.slice(0, mailboxesRead).flatMap(({ address }) => {
          return address !== null && holdsAddress(localPart(address)) ? [{ field, address }] : [];
        }),
      );
      if (hit.length === 0) return null;
      const addresses = quoteAll([...new Set(hit.map(({ address }) => address))]);
      return {
        at: placesOf(new Set(hit.map(({ field }) => field)).values().toArray()),
        detail: say`In front of the last “@” stands another domain: ${addresses}.`,
      };
    },
    bad: [
      from('"boss@bank.example"@example.com'),
      from("boss%bank.example@example.com"),
      from("bank.example!boss@example.com"),
    ],
    good: [plain, from('"ann b"@example.com'), from("ann%2b@example.com"), from("ann=example.org@example.com")],
  },
  {
    id: "local-part-like-domain",
    severity: "notice",
    ref: "RFC 5321 §2.3.11",
    title: "A user name that looks like a domain",
    innocent: "Small firms name their mailbox at a large provider after their site.",
    advice: "Only what stands behind the “@” says whose server it is.",
    find: (view) => {
      const hit = authors(view).flatMap(({ field, list }) =>
        list.mailboxes.slice(0, mailboxesRead).flatMap(({ address }) => {
          const inside = address === null ? null : domainInside(localPart(address));
          const own = address?.slice(address.lastIndexOf("@") + 1).toLowerCase();
          return inside && !own?.endsWith(inside) ? [{ field, address: address! }] : [];
        }),
      );
      if (hit.length === 0) return null;
      return {
        at: placesOf(new Set(hit.map(({ field }) => field)).values().toArray()),
        detail: say`In front of the “@” stands what could be a domain: ${quoteAll([...new Set(hit.map(({ address }) => address))])}.`,
      };
    },
    bad: [from("billing.harbour.com@example.org"), from("Harbour <service-harbour.com@example.org>")],
    good: [plain, from("ann.b@example.com"), from("ann.example.com@example.com"), from("max.me@example.com")],
  },
  {
    id: "comment-in-address",
    severity: "warning",
    ref: "RFC 5322 §3.4.1",
    title: "A comment inside of an author's address",
    innocent: "The standard allows it, and very old programs wrote notes there.",
    advice: "Programs that do not leave comments out read another address. Look at the field as it is written.",
    find: (view) => {
      const hit = authors(view).flatMap(({ field }) => {
        const comments = commentsInside(field.raw.slice(0, limits.fieldOctets));
        return comments.length > 0 ? [{ field, comments }] : [];
      });
      if (hit.length === 0) return null;
      const fields = hit.map(({ field }) => field);
      const written = quoteAll(hit.flatMap(({ comments }) => comments));
      return {
        at: placesOf(fields),
        detail: say`${namesOf(fields)}: ${written} is in parentheses and does not count.`,
      };
    },
    bad: [
      from("Ann <ann@example.com(.bank.example)>"),
      from("ann@(boss@bank.example)example.com"),
      from("ann(x) @example.com"),
    ],
    good: [
      plain,
      from("ann@example.com (Ann)"),
      from("Ann (Sales) <ann@example.com>"),
      from('"A (b) @c" <ann@example.com>'),
    ],
  },
  {
    id: "author-outside-dns",
    severity: "notice",
    ref: "RFC 5321 §2.3.5",
    title: "An author without a domain of the Internet",
    innocent: "Printers, servers and test systems inside a network write so.",
    advice: "Nobody outside of that network can vouch for this address, and no answer can reach it.",
    find: (view) => {
      const addresses = view.from.slice(0, mailboxesRead).flatMap(({ address }) => address ?? []);
      const hit = addresses.filter((address) => isOutsideDns(address.slice(address.lastIndexOf("@") + 1)));
      if (hit.length === 0) return null;
      return { at: placesOf(view.named("from")), detail: say`It is ${quoteAll(hit)}: no name that DNS knows.` };
    },
    bad: [from("root@localhost"), from("ann@[192.0.2.1]"), from("ann@192.0.2.1"), from("scan@printer.local")],
    good: [plain, from("ann@mail.example.com"), from("Ann <ann@local.example.com>")],
  },
  {
    id: "author-replaced",
    severity: "notice",
    ref: "https://support.google.com/mail/answer/22370",
    title: "Google replaced the author",
    innocent: "A program or device sends through an account of Google with an address that was never set up there.",
    advice: "The account in From sent it. The other address is what the sender asked for, and nobody vouches for it.",
    find: (view) => {
      const originals = view.named("x-google-original-from").slice(0, mailboxesRead);
      const shown = new Set(view.from.map(({ address }) => address?.toLowerCase()));
      const hit = originals.flatMap((field) => {
        const asked = parseAddresses(field.raw.slice(0, limits.fieldOctets)).mailboxes;
        const others = asked.flatMap(({ address }) => (address && !shown.has(address.toLowerCase()) ? address : []));
        return others.length > 0 ? [{ field, others }] : [];
      });
      if (hit.length === 0) return null;
      const others = quoteAll([...new Set(hit.flatMap(({ others }) => others))].slice(0, 5));
      const now = view.from.slice(0, 5).flatMap(({ address }) => address ?? []);
      return {
        at: placesOf([...hit.map(({ field }) => field), ...view.named("from")]),
        detail:
          now.length > 0
            ? say`The message came to Google with the author ${others}; From now names ${quoteAll(now)}.`
            : say`The message came to Google with the author ${others}; From now names nobody.`,
      };
    },
    bad: [mail({ "X-Google-Original-From": "Boss <boss@bank.example>" })],
    good: [plain, mail({ "X-Google-Original-From": '"Ann B." <Ann@example.com>' })],
  },
];

const authorKeys = new Set(["from", "sender"]);
/** Mailboxes of one field that are looked at. */
const mailboxesRead = 50;

const authors = (view: LintView): AddressField[] => view.addressFields.filter(({ key }) => authorKeys.has(key));

/** Without the quotation marks of a quoted one. */
function localPart(address: string): string {
  const local = address.slice(0, address.lastIndexOf("@"));
  return local.startsWith('"') ? local.slice(1, -1) : local;
}

/** The domain of a user name such as `billing.example.com`, under a suffix that is no word: `com`, `org`, `net`, `gov`, `edu`. */
const domainInside = (local: string): string | null =>
  /(?:^|[._-])([a-z0-9]{3,40}\.(?:com|org|net|gov|edu))$/i.exec(local.slice(-200))?.[1]?.toLowerCase() ?? null;

/** `a@b`, the percent hack `a%b.c`, and the bang path `b.c!a`. */
function holdsAddress(local: string): boolean {
  return (
    local.includes("@") || /%[a-z0-9-]+(?:\.[a-z0-9-]+)+$/i.test(local) || /^[a-z0-9-]+(?:\.[a-z0-9-]+)+!/i.test(local)
  );
}

/** The contents of comments between angle brackets, or beside an at sign. */
function commentsInside(raw: string): string[] {
  const tokens = scanCfws(raw, "<>@,:;").filter(({ kind }) => kind !== "space");
  const isAt = (token: Token | undefined) => token?.kind === "special" && token.text === "@";
  const found: string[] = [];
  let angle = false;
  tokens.forEach((token, n) => {
    if (token.kind === "special" && (token.text === "<" || token.text === ">")) angle = token.text === "<";
    if (token.kind !== "comment") return;
    if (angle || isAt(tokens[n - 1]) || isAt(tokens[n + 1])) found.push(unquote(token));
  });
  return found;
}

/** Literals, single labels, and endings for networks of one's own (RFC 6761, RFC 6762, RFC 8375; `lan` by habit). */
function isOutsideDns(domain: string): boolean {
  const name = domain.toLowerCase().replace(/\.$/, "");
  if (name.startsWith("[") || !name.includes(".")) return true;
  return /^\d+(?:\.\d+){3}$/.test(name) || /\.(?:local|localhost|localdomain|lan|internal|home\.arpa)$/.test(name);
}

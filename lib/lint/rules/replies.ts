// Where answers, receipts and errors go, when it is not to the author.
import { skeletonOf } from "#lib/text/confusables.ts";
import { type Say, say } from "#lib/text/say.ts";
import { type Domain, editDistance, readDomain } from "../domains.ts";
import type { Found, LintView, Rule } from "../rule.ts";
import { quote } from "../words.ts";
import { mail, plain } from "./example-mail.ts";
import { placesOf } from "./found-defects.ts";

const compositionKills = "https://www.usenix.org/conference/usenixsecurity20/presentation/chen-jianjun";

export const replyRules: readonly Rule[] = [
  {
    id: "reply-to-lookalike",
    severity: "warning",
    ref: "https://www.unicode.org/reports/tr39/#Confusable_Detection",
    title: "Answers go to a domain like the author's",
    innocent: "Two real domains of one organization may be alike.",
    advice: "Write to an address you know instead of answering.",
    find: (view) =>
      foundReplies(
        view,
        (own, reply) => isAlike(own, reply) || own.label === reply.label,
        (own, reply) => say`From is of ${quote(own.shown)}, Reply-To of ${quote(reply.shown)}.`,
      ),
    bad: [
      mail({ "Reply-To": "ann@examp1e.com" }),
      mail({ "Reply-To": "ann@exampel.com" }),
      mail({ "Reply-To": "ann@example.org" }),
    ],
    good: [plain, mail({ "Reply-To": "ann@shop.example.com" }), mail({ "Reply-To": "ann@other.test" })],
  },
  {
    id: "reply-to-namesake",
    severity: "warning",
    ref: compositionKills,
    title: "Answers go to the same name in another domain",
    innocent: "People let answers come to their private mailbox.",
    advice: "This is how answers are caught in fraud between business partners. Write to an address you know.",
    find: (view) => {
      const [author] = view.from;
      const replies = view.addressFields.filter(({ key }) => key === "reply-to");
      const hit = replies.filter(({ list }) =>
        list.mailboxes.some(({ name, address }) => isNamesake(author, { name, address })),
      );
      if (hit.length === 0 || view.named("list-id").length > 0) return null;
      const reply = hit[0]!.list.mailboxes.find((one) => isNamesake(author, one))!;
      return {
        at: placesOf(hit.map(({ field }) => field)),
        detail: say`From is ${quote(author!.address!)}, Reply-To ${quote(reply.address!)}.`,
      };
    },
    bad: [mail({ "Reply-To": "ann@other.test" }), mail({ "Reply-To": "Ann <ceo.office@other.test>" })],
    good: [plain, mail({ "Reply-To": "Ann <ann@mail.example.com>" }), mail({ "Reply-To": "help@other.test" })],
  },
  {
    id: "reply-to-elsewhere",
    severity: "info",
    ref: "RFC 5322 §3.6.2",
    title: "Answers go to another domain",
    innocent: "Newsletters, lists and ticket systems do so.",
    advice: "Look where your answer goes before you send it.",
    find: (view) =>
      foundReplies(
        view,
        () => true,
        (own, reply) => say`From is of ${quote(own.shown)}, Reply-To of ${quote(reply.shown)}.`,
      ),
    bad: [mail({ "Reply-To": "help@other.test" })],
    good: [plain, mail({ "Reply-To": "help@mail.example.com" })],
  },
  {
    id: "receipt-elsewhere",
    severity: "notice",
    ref: "RFC 8098 §2.1",
    title: "A read receipt for somebody else",
    innocent: "A service collects receipts for its customers.",
    advice: "Do not let your program send the receipt; it tells that your address is read.",
    find: (view) => {
      const own = readDomain(view.from[0]?.address ?? null);
      const hit = view.addressFields.filter(({ key, list }) => {
        if (key !== "disposition-notification-to" || own === null) return false;
        return list.mailboxes.some(
          ({ address }) => (readDomain(address)?.registrable ?? own.registrable) !== own.registrable,
        );
      });
      if (hit.length === 0) return null;
      const to = hit[0]!.list.mailboxes.map(({ address }) => address ?? "").join(", ");
      return {
        at: placesOf(hit.map(({ field }) => field)),
        detail: say`The receipt would go to ${quote(to)}, not to the author.`,
      };
    },
    bad: [mail({ "Disposition-Notification-To": "spy@other.test" })],
    good: [plain, mail({ "Disposition-Notification-To": "ann@example.com" })],
  },
  {
    id: "return-path-elsewhere",
    severity: "info",
    ref: "RFC 5321 §4.4",
    title: "Errors go to another domain",
    innocent: "Sending services and lists use their own domain for errors.",
    advice: null,
    find: (view) => {
      const [field] = view.named("return-path");
      const own = readDomain(view.from[0]?.address ?? null);
      const path = readDomain(field?.raw.trim().replace(/^<|>$/g, "") ?? null);
      if (!field || !own || !path || own.registrable === path.registrable) return null;
      return {
        at: placesOf([field]),
        detail: say`From is of ${quote(own.shown)}, Return-Path of ${quote(path.shown)}.`,
      };
    },
    bad: [`Return-Path: <bounce@other.test>\n${plain}`],
    good: [plain, `Return-Path: <bounce@mail.example.com>\n${plain}`, `Return-Path: <>\n${plain}`],
  },
];

/** The first Reply-To of another registrable domain than From that `test` holds for. */
function foundReplies(
  view: LintView,
  test: (own: Domain, reply: Domain) => boolean,
  describe: (own: Domain, reply: Domain) => Say,
): Found | null {
  const own = readDomain(view.from[0]?.address ?? null);
  if (own === null) return null;
  for (const { field, key, list } of view.addressFields) {
    if (key !== "reply-to") continue;
    const replies = list.mailboxes.slice(0, 50).map(({ address }) => readDomain(address));
    const reply = replies.find((one) => one !== null && one.registrable !== own.registrable && test(own, one));
    if (reply) return { at: placesOf([field]), detail: describe(own, reply) };
  }
  return null;
}

function isAlike(own: Domain, reply: Domain): boolean {
  if (own.label === reply.label) return false;
  if (skeletonOf(own.label) === skeletonOf(reply.label)) return true;
  return Math.min(own.label.length, reply.label.length) >= 6 && editDistance(own.label, reply.label) === 1;
}

type Named = { name: string | null; address: string | null } | undefined;

/** Same local part or same display name, other registrable domain. */
function isNamesake(author: Named, reply: Named): boolean {
  const [own, other] = [readDomain(author?.address ?? null), readDomain(reply?.address ?? null)];
  if (!own || !other || own.registrable === other.registrable) return false;
  const local = (address: string) => address.slice(0, address.lastIndexOf("@")).toLowerCase();
  const sameName = author!.name !== null && author!.name.toLowerCase() === reply!.name?.toLowerCase();
  return sameName || (local(author!.address!) === local(reply!.address!) && !roles.test(local(author!.address!)));
}

/** Mailboxes that every domain has. */
const roles =
  /^(?:info|support|help|sales|contact|service|office|admin|postmaster|webmaster|news|newsletter|hello|mail|team|reply|no-?reply|donotreply)$/;

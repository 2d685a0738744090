// Whether what the author's side wrote fits the route: the date (RFC 5322 §3.6.1), and the place that made the identifier
// (§3.6.4).
import { parseTagList } from "#lib/checks/tag-list.ts";
import { limits } from "#lib/limits.ts";
import { domainOf } from "#lib/text/addresses.ts";
import { parseDate } from "#lib/text/dates.ts";
import { lasting, say } from "#lib/text/say.ts";
import { organisationOf } from "#lib/trace/organisation.ts";
import type { LintView, Rule } from "../rule.ts";
import type { Where } from "../types.ts";
import { quote } from "../words.ts";
import { mail, plain, received } from "./example-mail.ts";
import { placesOf } from "./found-defects.ts";

export const dateAndRouteRules: readonly Rule[] = [
  {
    id: "date-after-arrival",
    severity: "notice",
    ref: "RFC 5322 §3.6.1",
    title: "Written after it was sent",
    innocent: "The author's clock or time zone is set wrongly.",
    advice: "A date ahead keeps a mail on top of the list. Go by the Received fields.",
    find: (view) => {
      const skew = dateSkew(view);
      if (skew === null || skew.seconds < tolerance) return null;
      return { at: skew.at, detail: say`Date is ${lasting(skew.seconds)} later than the oldest Received field.` };
    },
    bad: [`${received(1)}${mail({ Date: "Mon, 1 Jun 2026 14:00:00 +0000" })}`],
    good: [plain, `${received(1)}${mail({ Date: "Mon, 1 Jun 2026 10:05:00 +0000" })}`],
  },
  {
    id: "date-long-before",
    severity: "info",
    ref: "RFC 5322 §3.6.1",
    title: "Sent long after it was written",
    innocent: "It waited in an outbox, or an old message was sent again.",
    advice: "If it should be new, ask why it waited: a recorded message can be sent again with its genuine signature.",
    find: (view) => {
      const skew = dateSkew(view);
      if (skew === null || skew.seconds > -longBefore) return null;
      return {
        at: skew.at,
        detail: say`Date is ${lasting(-skew.seconds)} earlier than the oldest Received field.`,
      };
    },
    bad: [`${received(1)}${mail({ Date: "Fri, 1 May 2026 10:00:00 +0000" })}`],
    good: [plain, `${received(1)}${plain}`],
  },
  {
    id: "date-in-future",
    severity: "notice",
    ref: "RFC 5322 §3.6.1",
    title: "A date that has not come yet",
    innocent: "The author's clock is set wrongly.",
    advice: "A date ahead keeps a mail on top of the list.",
    find: (view) => {
      const [field] = view.named("date");
      const utc = field ? parseDate(field.raw).utc : null;
      if (!field || utc === null || dateSkew(view) !== null) return null;
      const ahead = (Date.parse(utc) - view.now.getTime()) / 1000;
      return ahead < day
        ? null
        : {
            at: placesOf([field]),
            detail: say`${quote(field.raw)} is ${lasting(Math.round(ahead))} ahead of now.`,
          };
    },
    bad: [mail({ Date: "Wed, 1 Jul 2026 10:00:00 +0000" })],
    good: [plain],
  },
  {
    id: "message-id-elsewhere",
    severity: "info",
    ref: "RFC 5322 §3.6.4",
    title: "An identifier of a place that had no part in it",
    innocent: "Scripts write a name of their own, and forwards keep the identifier of the first message.",
    advice: "Whoever made the message chose it: it proves nothing about where the message comes from.",
    find: (view) => {
      const [field] = view.named("message-id");
      const maker = field ? makerOf(field.raw) : null;
      if (!field || maker === null || view.route.hops.length === 0 || placesOfMessage(view).has(maker)) return null;
      return {
        at: placesOf([field]),
        detail: say`${quote(maker)} made it, by its right side; neither a sender, nor a signature, nor a hop is of that domain.`,
      };
    },
    bad: [`${received(1)}${mail({ "Message-ID": "<1@other.test>" })}`],
    good: [
      plain,
      `${received(1)}${plain}`,
      `${received(1)}${mail({ "Message-ID": "<1@mail.example.net>" })}`,
      `${received(1)}${mail({ "Message-ID": "<1@printer>" })}`,
    ],
  },
];

const day = 86_400;
/** Clocks of people's devices differ by minutes; a wrong zone by whole hours. */
const tolerance = 3_600;
const longBefore = 7 * day;
/** A zone that is not known may hide as much. */
const widestZone = 14 * 3_600;

/** Date minus the oldest dated hop, in seconds; 0 where an unknown zone may explain it; null when one is not known. */
function dateSkew({ named, route }: LintView): { seconds: number; at: Where[] } | null {
  const [field] = named("date");
  const hop = route.hops.find(({ date }) => date?.utc);
  const date = field ? parseDate(field.raw) : null;
  if (!field || !hop || !date?.utc) return null;
  const seconds = (Date.parse(date.utc) - Date.parse(hop.date!.utc!)) / 1000;
  const unknown = date.offsetMinutes === null || hop.date!.offsetMinutes === null;
  const explained = unknown && Math.abs(seconds) <= widestZone;
  return { seconds: explained ? 0 : seconds, at: [{ field: field.index }, { hop: hop.index }] };
}

/** The organisation whose domain stands behind the at sign of an identifier. */
function makerOf(raw: string): string | null {
  const right = /@([^@<>\s()]{1,255})>?\s*(?:\([^()]*\)\s*)?$/.exec(raw.slice(0, 2_000))?.[1];
  return organisationOf(right ?? null);
}

const senderKeys = new Set(["from", "sender", "reply-to", "resent-from", "resent-sender"]);
/** Mailboxes and fields of one kind that are looked at. */
const placesRead = 100;

/** The organisations of its senders, of the domains that signed it, and of its hops. */
function placesOfMessage({ addressFields, named, route }: LintView): Set<string | null> {
  const addresses = addressFields
    .filter(({ key }) => senderKeys.has(key))
    .flatMap(({ list }) => list.mailboxes.slice(0, placesRead).map(({ address }) => address ?? ""));
  const paths = named("return-path").map(({ raw }) => raw.replace(/[<>\s]/g, ""));
  const hops = route.hops.flatMap(({ from, by, envelopeFrom, organization }) => [
    from?.helo ?? null,
    from?.rdns ?? null,
    by,
    domainOf(envelopeFrom ?? ""),
    organization,
  ]);
  const signers = named("dkim-signature")
    .slice(0, placesRead)
    .map(({ raw }) => parseTagList(raw.slice(0, limits.fieldOctets)).tags.get("d")?.value ?? null);
  const domains = [...addresses, ...paths].slice(0, placesRead).map(domainOf);
  return new Set([...domains, ...hops, ...signers].map(organisationOf));
}

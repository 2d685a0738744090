// Whether the author's date fits the clocks of the route and of now (RFC 5322 §3.6.1).
import { parseDate } from "#lib/text/dates.ts";
import { formatDuration } from "#lib/text/format/duration.ts";
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
      return { at: skew.at, detail: `Date is ${formatDuration(skew.seconds)} later than the oldest Received field.` };
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
        detail: `Date is ${formatDuration(-skew.seconds)} earlier than the oldest Received field.`,
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
            detail: `${quote(field.raw)} is ${formatDuration(Math.round(ahead))} ahead of now.`,
          };
    },
    bad: [mail({ Date: "Wed, 1 Jul 2026 10:00:00 +0000" })],
    good: [plain],
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

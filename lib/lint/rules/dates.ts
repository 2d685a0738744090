// Dates: their form (RFC 5322 §3.3, §4.3) and their sense.
import type { Field } from "#lib/fields/types.ts";
import { parseDate, weekdayAgrees } from "#lib/text/dates.ts";
import { type Say, say } from "#lib/text/say.ts";
import { type DateForm, readDateForm } from "../date-form.ts";
import { oncePerMessage } from "../once.ts";
import type { Found, LintView, Rule } from "../rule.ts";
import type { Where } from "../types.ts";
import { quoteAll } from "../words.ts";
import { head, mail, plain } from "./example-mail.ts";
import { placesOf } from "./found-defects.ts";

const dated = (date: string) => mail({ Date: date });
const receivedOn = (date: string) =>
  `Received: from a.example.net by b.example.net with ESMTP id 1; ${date}\n${head}\nHello\n`;

export const dateRules: readonly Rule[] = [
  {
    id: "date-unreadable",
    severity: "warning",
    ref: "RFC 5322 §3.3",
    title: "A date that cannot be read",
    innocent: "The program that wrote it uses another language or form.",
    advice: "Mail programs show another date, often the time of arrival. Use the Received fields.",
    find: (view) =>
      foundDates(
        view,
        (form, text) => form.impossible === null && parseDate(text).utc === null,
        (texts) => say`Not readable as a date: ${quoteAll(texts)}.`,
      ),
    bad: [dated("yesterday"), dated("2026"), dated("03/04/2026 10:00")],
    good: [plain, dated("2026-06-01T10:00:00Z")],
  },
  {
    id: "date-impossible",
    severity: "warning",
    ref: "RFC 5322 §3.3",
    title: "A date that does not exist",
    innocent: "A broken program; 24:00 is written for midnight in some countries.",
    advice: "Programs correct such a date in different ways. Use the Received fields.",
    find: (view) =>
      foundDates(
        view,
        ({ impossible }) => impossible !== null,
        (texts) => say`${quoteAll(texts)} has the ${readDateForm(texts[0]!).impossible!}.`,
      ),
    bad: [dated("Sun, 31 Feb 2026 10:00:00 +0000"), dated("Mon, 1 Jun 2026 24:00:00 +0000")],
    good: [plain, dated("Sun, 29 Feb 2032 10:00:00 +0000")],
  },
  {
    id: "weekday-wrong",
    severity: "notice",
    ref: "RFC 5322 §3.3",
    title: "A day of the week that does not fit its date",
    innocent: "The date was typed or changed by hand, as in examples and edited mail.",
    advice: "Programs compute the day; people do not. Somebody may have written this line.",
    find: (view) => {
      const wrong = [...dateTexts(view), ...receivedTexts(view)].filter(({ text }) => weekdayAgrees(text) === false);
      if (wrong.length === 0) return null;
      return {
        at: wrong.map(({ at }) => at),
        detail: say`Another day of the week: ${quoteAll(wrong.map(({ text }) => text))}.`,
      };
    },
    bad: [dated("Sun, 1 Jun 2026 10:00:00 +0000"), receivedOn("Fri, 11 Jul 2019 10:00:00 +0000")],
    good: [plain, dated("1 Jun 2026 10:00:00 +0000")],
  },
  {
    id: "date-form",
    severity: "notice",
    ref: "RFC 5322 §3.3",
    title: "A date in a form of its own",
    innocent: "Scripts write dates as their language does.",
    advice: null,
    find: (view) =>
      foundDates(
        view,
        ({ fits }, text) => !fits && parseDate(text).utc !== null,
        (texts) => say`Readable, but not in the form that mail asks for: ${quoteAll(texts)}.`,
      ),
    bad: [dated("2026-06-01T10:00:00Z"), dated("Mon Jun 1 10:00:00 2026"), dated("Mon, 1 Jun 2026 10:00:00")],
    good: [plain, dated("Mon, 1 Jun 2026 10:00:00 GMT"), dated("1 Jun 2026 10:00 +0000 (UTC)")],
  },
  {
    id: "short-year",
    severity: "notice",
    ref: "RFC 5322 §4.3",
    title: "A year of two or three digits",
    innocent: "Very old programs write it.",
    advice: null,
    find: (view) =>
      foundDates(
        view,
        ({ shortYear }) => shortYear,
        (texts) => say`The century is guessed: ${quoteAll(texts)}.`,
      ),
    bad: [dated("Mon, 1 Jun 26 10:00:00 +0000")],
    good: [plain],
  },
  {
    id: "military-zone",
    severity: "notice",
    ref: "RFC 5322 §4.3",
    title: "A time zone of one letter",
    innocent: "The letter Z is meant as UTC.",
    advice: "The letters were defined wrongly once and count as unknown: the time may be off by hours.",
    find: (view) =>
      foundDates(
        view,
        ({ zone }) => zone === "military",
        (texts) => say`A military time zone: ${quoteAll(texts)}.`,
      ),
    bad: [dated("Mon, 1 Jun 2026 10:00:00 Z"), dated("Mon, 1 Jun 2026 10:00:00 A")],
    good: [plain],
  },
  {
    id: "odd-zone",
    severity: "notice",
    ref: "RFC 5322 §3.3",
    title: "A time zone that no place has",
    innocent: "A misconfigured clock.",
    advice: "The time may be off by hours. Use the Received fields.",
    find: (view) =>
      foundDates(
        view,
        ({ zone }) => zone === "odd",
        (texts) => say`The offset from UTC is above 14 hours or has 60 minutes and more: ${quoteAll(texts)}.`,
      ),
    bad: [dated("Mon, 1 Jun 2026 10:00:00 +1500"), dated("Mon, 1 Jun 2026 10:00:00 +0175")],
    good: [plain, dated("Mon, 1 Jun 2026 10:00:00 +1400")],
  },
  {
    id: "zone-name",
    severity: "info",
    ref: "RFC 5322 §4.3",
    title: "A time zone by name",
    innocent: "GMT is written by many programs.",
    advice: null,
    find: (view) =>
      foundDates(
        view,
        ({ zone }) => zone === "name",
        (texts) => say`An obsolete zone name in place of an offset: ${quoteAll(texts)}.`,
      ),
    bad: [dated("Mon, 1 Jun 2026 10:00:00 GMT")],
    good: [plain, dated("Mon, 1 Jun 2026 10:00:00 +0000 (GMT)")],
  },
  {
    id: "zone-unknown",
    severity: "info",
    ref: "RFC 5322 §3.3",
    title: "A time without its time zone",
    innocent: "Servers that do not know the author's zone write it so.",
    advice: null,
    find: (view) =>
      foundDates(
        view,
        ({ zone }) => zone === "unknown",
        () => say`“-0000” says that the time is UTC and that the local zone is not known.`,
      ),
    bad: [dated("Mon, 1 Jun 2026 10:00:00 -0000")],
    good: [plain],
  },
  {
    id: "leap-second",
    severity: "info",
    ref: "RFC 5322 §3.3",
    title: "A leap second",
    innocent: "It is allowed, and happened last at the end of 2016.",
    advice: null,
    find: (view) =>
      foundDates(
        view,
        ({ leapSecond }) => leapSecond,
        () => say`The minute has a second 60.`,
      ),
    bad: [dated("Sat, 31 Dec 2016 23:59:60 +0000")],
    good: [plain],
  },
  {
    id: "date-comment",
    severity: "info",
    ref: "RFC 5322 §4.3",
    title: "A comment inside a date",
    innocent: "An obsolete form that some programs write.",
    advice: null,
    find: (view) =>
      foundDates(
        view,
        ({ commentInside }) => commentInside,
        (texts) => say`Comments belong at the end: ${quoteAll(texts)}.`,
      ),
    bad: [dated("Mon (today), 1 Jun 2026 10:00:00 +0000")],
    good: [plain, dated("Mon, 1 Jun 2026 10:00:00 +0000 (UTC)")],
  },
];

/** Date fields that are looked at. */
const datesRead = 50;

interface DateText {
  text: string;
  at: Where;
}

const dateKeys = ["date", "resent-date"];

const dateFields = oncePerMessage((view): { field: Field; form: DateForm }[] =>
  dateKeys
    .flatMap((key) => view.named(key))
    .filter(({ raw }) => raw.trim() !== "")
    .slice(0, datesRead)
    .map((field) => ({ field, form: readDateForm(field.raw) })),
);

function dateTexts(view: LintView): DateText[] {
  return dateFields(view).map(({ field: { index, raw } }) => ({ text: raw, at: { field: index } }));
}

function receivedTexts({ route }: LintView): DateText[] {
  return route.hops.flatMap(({ date, index }) => (date ? [{ text: date.written, at: { hop: index } }] : []));
}

/** The Date and Resent-Date fields of which `test` holds. */
function foundDates(
  view: LintView,
  test: (form: DateForm, text: string) => boolean,
  describe: (texts: string[]) => Say,
): Found | null {
  const hit = dateFields(view).flatMap(({ field, form }) => (test(form, field.raw) ? [field] : []));
  return hit.length === 0 ? null : { at: placesOf(hit), detail: describe(hit.map(({ raw }) => raw)) };
}

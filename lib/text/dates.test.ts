import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { parseDate, weekdayAgrees } from "./dates.ts";

const readable: [string, string, number | null][] = [
  // RFC 5322 §3.3 and its appendix A.1, A.5, A.6.2
  ["Fri, 21 Nov 1997 09:55:06 -0600", "1997-11-21T15:55:06Z", -360],
  ["Thu,\t13\t  Feb\t    1969\t  23:32\t           -0330 (Newfoundland Time)", "1969-02-14T03:02:00Z", -210],
  ["21 Nov 97 09:55:06 GMT", "1997-11-21T09:55:06Z", 0],
  ["Fri, 21 Nov 1997 09(comment):   55  :  06 -0600", "1997-11-21T15:55:06Z", -360],
  ["21 Nov 1997 09:55 +0000", "1997-11-21T09:55:00Z", 0],
  ["tue, 3 feb 2026 1:02:03 +0545", "2026-02-02T19:17:03Z", 345],
  ["29 Feb 2024 12:00:00 +0000", "2024-02-29T12:00:00Z", 0],
  [
    "(a (b) \\) c) Tue, 17 Nov 2026 (x;y) 14:05:10 (MET) +0100 (envelope-from <a@example.com>)",
    "2026-11-17T13:05:10Z",
    60,
  ],
  ["Tue,17 Nov 2026 14:05:10+0100", "2026-11-17T13:05:10Z", 60],
  // §3.3: -0000; §4.3: zones and years
  ["17 Nov 2026 14:05:10 -0000", "2026-11-17T14:05:10Z", null],
  ["17 Nov 2026 14:05:10 EDT", "2026-11-17T18:05:10Z", -240],
  ["17 Nov 2026 14:05:10 PST", "2026-11-17T22:05:10Z", -480],
  ["17 Nov 2026 14:05:10 UT", "2026-11-17T14:05:10Z", 0],
  ["17 Nov 2026 14:05:10 K", "2026-11-17T14:05:10Z", null],
  ["17 Nov 2026 14:05:10 z", "2026-11-17T14:05:10Z", null],
  ["17 Nov 2026 14:05:10 IST", "2026-11-17T14:05:10Z", null],
  ["17 Nov 2026 14:05:10 CEST", "2026-11-17T12:05:10Z", 120],
  // Names of several words: of one meaning, and of none that is certain; never the meaning of the first word alone.
  ["Mon, 5 Jun 1995 10:20:30 MET DST", "1995-06-05T08:20:30Z", 120],
  ["Mon Jun  5 10:20:30 MET DST 1995", "1995-06-05T08:20:30Z", 120],
  ["5 Jun 95 10:20:30 met DST", "1995-06-05T08:20:30Z", 120],
  ["5 Jun 95 10:20:30 EET DST", "1995-06-05T07:20:30Z", 180],
  ["5 Jun 95 10:20:30 GMT DST", "1995-06-05T10:20:30Z", null],
  ["5 Jun 95 10:20:30 EST DST", "1995-06-05T10:20:30Z", null],
  ["5 Jun 2026 10:20:30 Pacific Standard Time", "2026-06-05T10:20:30Z", null],
  ["5 Jun 2026 10:20:30 W. Europe Daylight Time", "2026-06-05T10:20:30Z", null],
  ["5 Jun 2026 10:20:30 Europe/Berlin", "2026-06-05T10:20:30Z", null],
  ["5 Jun 95 10:20:30 MET DST +0200", "1995-06-05T08:20:30Z", 120],
  ["17 Nov 26 14:05:10 +0000", "2026-11-17T14:05:10Z", 0],
  ["17 Nov 50 14:05:10 +0000", "1950-11-17T14:05:10Z", 0],
  ["17 Nov 126 14:05:10 +0000", "2026-11-17T14:05:10Z", 0],
  ["17 Nov 2026 14:05:10", "2026-11-17T14:05:10Z", null],
  // leap second, fractions
  ["31 Dec 2016 23:59:60 +0000", "2016-12-31T23:59:59Z", 0],
  ["Mon, 16 Nov 2026 12:20:11.330 +0000 (UTC)", "2026-11-16T12:20:11Z", 0],
  // ISO 8601, RFC 3339, Go
  ["2026-11-17T14:05:10Z", "2026-11-17T14:05:10Z", 0],
  ["2026-11-17t14:05:10.5+01:00", "2026-11-17T13:05:10Z", 60],
  ["2026-11-17T14:05:10-00:00", "2026-11-17T14:05:10Z", null],
  ["20261117T140510Z", "2026-11-17T14:05:10Z", 0],
  ["2026-11-17 14:05", "2026-11-17T14:05:00Z", null],
  ["2026-11-17 14:05:10.999 -0700 MST", "2026-11-17T21:05:10Z", -420],
  ["2026-11-17 14:05:10.123456789 +0000 UTC m=+1234.567", "2026-11-17T14:05:10Z", 0],
  ["2026-11-17 14:05:10 +0300 +03", "2026-11-17T11:05:10Z", 180],
  // ctime and mbox
  ["Tue Nov 17 14:05:10 2026", "2026-11-17T14:05:10Z", null],
  ["Tue Nov  3 14:05:10 2026 +0100", "2026-11-03T13:05:10Z", 60],
  ["Tue Nov 17 14:05:10 MST 2026", "2026-11-17T21:05:10Z", -420],
  // other forms met in mail
  ["Tue Nov 17 2026 14:05:10 GMT+0100 (CET)", "2026-11-17T13:05:10Z", 60],
  ["Tue, 17 Nov 2026 14:05:10 GMT-07:00", "2026-11-17T21:05:10Z", -420],
  ["Tue, 17 Nov 2026 14:05:10 +01:00", "2026-11-17T13:05:10Z", 60],
  ["Tue, 17 Nov 2026 14:05:10 +0100 MET", "2026-11-17T13:05:10Z", 60],
  ["Tue, 17 Nov 2026 14:05:10 -0800 Pacific Standard Time", "2026-11-17T22:05:10Z", -480],
  ["Tuesday, November 17, 2026 2:05:10 PM", "2026-11-17T14:05:10Z", null],
  ["Nov 17, 2026 12:05 am", "2026-11-17T00:05:00Z", null],
  ["11/17/2026 12:05:10PM -0500", "2026-11-17T17:05:10Z", -300],
  ["17-Nov-2026 14:05:10 +0000", "2026-11-17T14:05:10Z", 0],
  ["17.11.2026 14:05:10 +0100", "2026-11-17T13:05:10Z", 60],
  ["Di, 17 Nov 2026 14:05:10 +0100", "2026-11-17T13:05:10Z", 60],
];

const unreadable = [
  "",
  "   ",
  "now",
  "17 K 2026 14:05:10 +0000",
  "32 Jan 2026 14:05:10 +0000",
  "29 Feb 2025 14:05:10 +0000",
  "0 Jan 2026 14:05:10 +0000",
  "17 Nov 2026 25:00:00 +0000",
  "17 Nov 2026 24:00:00 +0000",
  "17 Nov 2026 14:60:00 +0000",
  "17 Nov 2026 14:05:61 +0000",
  "17 Nov 2026 14:05:10 +2400",
  "17 Nov 2026 14:05:10 +0160",
  "17 Nov 2026 14:05:10 J",
  "17 Nov 2026 14:05:10 +0100 -0500",
  "17 Nov 2026 14:05:10 and so on",
  "17 Nov 2026 14:05:10 MET DST 15:00",
  "17 Nov 2026 14:05:10 This Is No Time Zone",
  "17 Nov 2026",
  "2026-11-17",
  "14:05:10 +0000",
  "17 Nov 14:05:10 +0000",
  "Tue Tue 17 Nov 2026 14:05:10 +0000",
  "17 Nov Nov 2026 14:05:10 +0000",
  "17 18 Nov 2026 14:05:10 +0000",
  "17 Nov 2026 14:05:10 15:05:10",
  "11/07/2026 02:05:10 PM",
  "2026-13-17T14:05:10Z",
  "17 Nov 12026 14:05:10 +0000",
  "1 Jan 0000 00:30:00 +0100",
  "17 Nov 2026 14:05 AM",
  "(17 Nov 2026 14:05:10 +0000",
  '"17 Nov 2026 14:05:10 +0000"',
];

describe("parseDate", () => {
  it.each(readable)("%s", (text, utc, offsetMinutes) => {
    expect(parseDate(text)).toEqual({ written: text.trim(), utc, offsetMinutes });
  });

  it.each(unreadable)("does not read %j", (text) => {
    expect(parseDate(text)).toEqual({ written: text.trim(), utc: null, offsetMinutes: null });
  });

  it("gives every instant back that it is shown in RFC 5322 form", () => {
    const instant = fc.date({ min: new Date(0), max: new Date("2099-12-31T00:00:00Z"), noInvalidDate: true });
    fc.assert(
      fc.property(instant, (date) => {
        const text = date.toUTCString().replace("GMT", "+0000");
        expect(parseDate(text).utc).toBe(`${date.toISOString().slice(0, 19)}Z`);
        expect(weekdayAgrees(text)).toBe(true);
      }),
    );
  });

  it("reads the usual form as it reads the same words with more blanks", () => {
    const number = (most: number, digits: number) =>
      fc.integer({ min: 0, max: most }).map((value) => String(value).padStart(digits, "0"));
    const weekday = fc.constantFrom("", "Mon, ", "Sun, ", "Xyz, ");
    const month = fc.constantFrom("Jan", "Feb", "Sep", "Foo");
    const zone = fc.tuple(fc.constantFrom("+", "-"), number(25, 2), number(61, 2)).map((piece) => piece.join(""));
    const comment = fc.constantFrom("", " (CEST)", " ()", " (a; b)");
    const time = fc.tuple(number(25, 2), number(61, 2), number(61, 2)).map((piece) => piece.join(":"));
    fc.assert(
      fc.property(weekday, number(32, 1), month, number(9999, 4), time, zone, comment, (...piece) => {
        const [name, day, of, year, at, offset, said] = piece;
        const usual = `${name}${day} ${of} ${year} ${at} ${offset}${said}`;
        const spaced = `${name}${day}  ${of} ${year} ${at} ${offset}${said}`;
        expect({ ...parseDate(usual), written: "" }).toEqual({ ...parseDate(spaced), written: "" });
        expect(weekdayAgrees(usual)).toBe(weekdayAgrees(spaced));
      }),
      { numRuns: 2_000 },
    );
  });

  it("never throws", () => {
    const word = fc.constantFrom(
      "17",
      "Nov",
      "2026",
      "9999",
      "14:05",
      ":",
      ",",
      "+",
      "+0100",
      "(",
      ")",
      "-",
      "T",
      "m=1",
      "/",
    );
    fc.assert(fc.property(fc.array(fc.oneof(word, fc.string())), (words) => void parseDate(words.join(" "))));
    fc.assert(fc.property(fc.array(fc.oneof(word, fc.string())), (words) => void weekdayAgrees(words.join(""))));
  });

  it.each([":", " ", "(", "1 ", "1:", "a", "\\", '"', "+1", "1-"])("reads 1 MB of %j to its end", (piece) => {
    expect(parseDate(piece.repeat(1_000_000 / piece.length)).utc).toBeNull();
  });
});

describe("weekdayAgrees", () => {
  it.each<[string, boolean | null]>([
    ["Thu, 11 Jul 2019 10:00:00 +0200", true],
    ["Fri, 11 Jul 2019 10:00:00 +0200", false],
    ["11 Jul 2019 10:00:00 +0200", null],
    ["Do, 11 Jul 2019 10:00:00 +0200", null],
    ["Fri, 11 Foo 2019 10:00:00 +0200", null],
    ["Mon Jan  2 15:04:05 2006", true],
  ])("%s: %s", (text, expected) => expect(weekdayAgrees(text)).toBe(expected));
});

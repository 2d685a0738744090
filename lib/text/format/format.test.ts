import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { formatDuration } from "./duration.ts";
import { findInvisible } from "./invisible.ts";
import { formatOctets, formatSize } from "./octets.ts";
import { formatLocalTime, formatOffset, formatTime } from "./time.ts";

describe("formatDuration", () => {
  it.each([
    [0, "0 s"],
    [0.4, "0 s"],
    [-0.4, "0 s"],
    [2, "2 s"],
    [-41, "−41 s"],
    [60, "1 min"],
    [1218, "20 min 18 s"],
    [3599, "59 min 59 s"],
    [3600, "1 h"],
    [3601, "1 h"],
    [90_000, "1 day 1 h"],
    [86_400 * 3 + 59, "3 days"],
    [-90_061, "−1 day 1 h"],
    [Number.NaN, "unknown"],
  ])("%d", (seconds, text) => expect(formatDuration(seconds)).toBe(text));
});

describe("formatOctets and formatSize", () => {
  it.each([
    [0, "0 octets", "0 B"],
    [1, "1 octet", "1 B"],
    [1023, "1,023 octets", "1023 B"],
    [1024, "1,024 octets", "1 KiB"],
    [39_871, "39,871 octets", "38.9 KiB"],
    [40_960_000, "40,960,000 octets", "39.1 MiB"],
    [1_048_575, "1,048,575 octets", "1 MiB"],
    [26_214_400, "26,214,400 octets", "25 MiB"],
    [200_000, "200,000 octets", "195 KiB"],
  ])("%d", (octets, exact, size) => expect([formatOctets(octets), formatSize(octets)]).toEqual([exact, size]));
});

describe("formatTime", () => {
  it.each<[string, number | null, string]>([
    ["2026-11-17T13:05:10Z", null, "17 Nov 2026, 13:05:10 UTC"],
    ["2026-11-17T13:05:10Z", 60, "17 Nov 2026, 14:05:10 +01:00"],
    ["2026-11-17T13:05:10Z", 0, "17 Nov 2026, 13:05:10 +00:00"],
    ["2026-01-01T00:30:00Z", -210, "31 Dec 2025, 21:00:00 −03:30"],
    ["not a date", 0, "not a date"],
  ])("%s at %s", (utc, offset, text) => expect(formatTime(utc, offset)).toBe(text));

  it("says the reader's own offset", () => {
    const utc = "2026-11-17T13:05:10Z";
    expect(formatLocalTime(utc)).toBe(formatTime(utc, -new Date(utc).getTimezoneOffset()));
    expect(formatLocalTime("x")).toBe("x");
    expect(formatOffset(-720)).toBe("−12:00");
  });
});

describe("findInvisible", () => {
  const marks = (text: string, multiline = false) =>
    findInvisible(text, multiline)
      .filter((segment) => segment.kind !== "plain")
      .map(({ kind, name, codePoint, count }) => `${kind} ${name} ${codePoint} x${count}`);

  it.each<[string, string[]]>([
    ["plain text\twith tab", []],
    ["a\u200b\u200bb", ["zero-width ZERO WIDTH SPACE U+200B x2"]],
    ["gpj.\u202eexe", ["bidi RIGHT-TO-LEFT OVERRIDE U+202E x1"]],
    ["a\u00a0b", ["blank NO-BREAK SPACE U+00A0 x1"]],
    ["a\0b\x1b", ["control NULL U+0000 x1", "control ESCAPE U+001B x1"]],
    ["a\r\nb", ["control CARRIAGE RETURN U+000D x1", "control LINE FEED U+000A x1"]],
    ["x\u{e0061}", ["tag TAG a U+E0061 x1"]],
    ["\ufeffa\xad", ["zero-width ZERO WIDTH NO-BREAK SPACE U+FEFF x1", "zero-width SOFT HYPHEN U+00AD x1"]],
    ["a\x90", ["control U+0090 U+0090 x1"]],
    ["pay\u200dpal", ["zero-width ZERO WIDTH JOINER U+200D x1"]],
    ["👩\u200d💻 ❤\ufe0f 1\ufe0f\u20e3", []],
    ["می\u200cخواهم", []],
    ["a\ufe0f", ["selector VARIATION SELECTOR-16 U+FE0F x1"]],
  ])("%j", (text, expected) => expect(marks(text)).toEqual(expected));

  it("takes line ends of a body for text", () =>
    expect(marks("a\r\nb\n\x07", true)).toEqual(["control BELL U+0007 x1"]));

  it("loses nothing and stays small", () => {
    const piece = fc.constantFrom("a", "\u200b", "\u202e", "\n", "\xa0", "é", "\u{e0041}", "👩", "\u200d");
    fc.assert(
      fc.property(fc.array(piece), fc.boolean(), (pieces, multiline) => {
        const segments = findInvisible(pieces.join(""), multiline);
        expect(segments.map((segment) => segment.text).join("")).toBe(pieces.join(""));
      }),
    );
    expect(findInvisible("\u200b\u200c".repeat(100_000)).length).toBeLessThan(2_010);
  });
});

describe("this folder", () => {
  it("can go into a browser", () => {
    for (const name of readdirSync(import.meta.dirname).filter((file) => /(?<!\.test)\.ts$/.test(file))) {
      const code = readFileSync(path.join(import.meta.dirname, name), "utf8");
      expect(code.includes("Buffer") || code.includes("node:"), name).toBe(false);
    }
  });
});

import { describe, expect, it } from "vitest";
import { findOctets } from "./find-octets.ts";
import { foundIn, mostFound } from "./found-in.ts";

const octets = (text: string) => new TextEncoder().encode(text);
const find = (text: string, words: string) => findOctets(octets(text), words, new AbortController().signal);

describe("findOctets", () => {
  it.each([
    [
      "Subject: subject",
      "SUBJECT",
      [
        [0, 7],
        [9, 16],
      ],
    ],
    [
      "aaaa",
      "aa",
      [
        [0, 2],
        [2, 4],
      ],
    ],
    ["Grüße", "üß", [[2, 6]]],
    ["[x]", "[X", [[0, 2]]],
    ["{", "[", []],
    ["abc", "abcd", []],
    ["abc", "", []],
  ])("%j, %j", async (text, words, spans) => {
    expect(await find(text, words)).toEqual(spans);
  });
  it("keeps so many and no more", async () => {
    expect(await find("ab".repeat(mostFound + 5), "ab")).toHaveLength(mostFound);
  });
  it("finds what lies across two slices", async () => {
    const text = `${"x".repeat(262_140)}needle here`;
    expect(await find(text, "NEEDLE")).toEqual([[262_140, 262_146]]);
  });
});

describe("foundIn", () => {
  it.each([
    [
      [0, 5],
      [
        [1, 2],
        [4, 8],
      ],
    ],
    [[5, 7], [[4, 8]]],
    [[8, 20], []],
    [[20, 40], [[30, 31]]],
  ] as [[number, number], unknown][])("%j", (row, spans) => {
    expect(
      foundIn(
        [
          [1, 2],
          [4, 8],
          [30, 31],
        ],
        row,
      ),
    ).toEqual(spans);
  });
});

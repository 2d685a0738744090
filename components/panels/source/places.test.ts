import { describe, expect, it } from "vitest";
import { type Place, placesAt } from "./places.ts";

const place = (text: string, start: number, end: number): Place => ({ href: `#${text}`, text, span: [start, end] });
const places = {
  fields: [place("field 0", 0, 10), place("field 1", 10, 30)],
  parts: [place("part TEXT", 32, 100), place("part 1", 40, 60), place("part 2", 60, 90)],
  findings: [place("finding", 12, 14)],
};

describe("placesAt", () => {
  it.each([
    [[0, 5], "field 0"],
    [[12, 13], "field 1, finding"],
    [[5, 12], "field 0, field 1"],
    [[30, 31], ""],
    [[45, 46], "part 1"],
    [[33, 34], "part TEXT"],
    [[55, 65], "part TEXT"],
    [[20, 200], "field 1, part TEXT, part 1, part 2"],
  ] as [[number, number], string][])("%j: %s", (span, words) => {
    expect(
      placesAt(places, span)
        .shown.map(({ text }) => text)
        .join(", "),
    ).toBe(words);
  });
  it("counts what it leaves out", () => {
    const fields = Array.from({ length: 9 }, (_, at) => place(`field ${at}`, at, at + 1));
    const found = placesAt({ fields, parts: [], findings: [] }, [0, 9]);
    expect([found.shown.length, found.more]).toEqual([4, 5]);
  });
});

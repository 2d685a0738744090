import { describe, expect, it } from "vitest";
import type { Span } from "#lib/text/span.ts";
import { cutRow, spanOfHash } from "./spans.ts";

const signs = { plain: "", lit: "*", found: "?" };

describe("cutRow", () => {
  const shape = (row: Span, lit: Span | null, found: Span[]) =>
    cutRow(row, lit, found).map(({ span, look }) => `${span.join("-")}${signs[look]}`);
  it.each([
    [[0, 10], null, [], ["0-10"]],
    [[0, 0], null, [], []],
    [[0, 10], [20, 30], [], ["0-10"]],
    [[0, 10], [2, 5], [], ["0-2", "2-5*", "5-10"]],
    [[10, 20], [0, 15], [], ["10-15*", "15-20"]],
    [[10, 20], [0, 50], [], ["10-20*"]],
    [
      [0, 10],
      null,
      [
        [1, 3],
        [5, 12],
      ],
      ["0-1", "1-3?", "3-5", "5-10?"],
    ],
    [[0, 10], [2, 4], [[1, 3]], ["0-1", "1-2?", "2-3*", "3-4*", "4-10"]],
  ] as [Span, Span | null, Span[], string[]][])("%j %j %j", (row, lit, found, parts) => {
    expect(shape(row, lit, found)).toEqual(parts);
  });
});

describe("spanOfHash", () => {
  it.each([
    ["#octets-12-40", [12, 40]],
    ["#octets-40-12", null],
    ["#octets-1-2-3", null],
    ["#source", null],
    ["", null],
  ])("%s", (hash, span) => {
    expect(spanOfHash(hash)).toEqual(span);
  });
});

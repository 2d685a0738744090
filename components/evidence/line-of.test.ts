import { describe, expect, it } from "vitest";
import { lineOf } from "./line-of.ts";

describe("lineOf", () => {
  const octets = new TextEncoder().encode("a\r\nb\nc\rd");
  it.each([
    [0, 1],
    [2, 1],
    [3, 2],
    [5, 3],
    [7, 4],
    [99, 4],
  ])("octet %d is in line %d", (octet, line) => {
    expect(lineOf(octets, octet)).toBe(line);
  });
  it("counts over many blocks, in any order of asking", () => {
    const large = new TextEncoder().encode("0123456\n".repeat(50_000));
    for (const octet of [399_999, 0, 65_535, 65_536, 131_072]) {
      expect(lineOf(large, octet)).toBe(Math.floor(octet / 8) + 1);
    }
  });
});

import { describe, expect, it } from "vitest";
import { findLine } from "./line-of.ts";

const lineOf = (octets: Uint8Array, octet: number) => findLine(octets, octet, new AbortController().signal);

describe("findLine", () => {
  const octets = new TextEncoder().encode("a\r\nb\nc\rd");
  it.each([
    [0, 1],
    [2, 1],
    [3, 2],
    [5, 3],
    [7, 4],
    [99, 4],
  ])("octet %d is in line %d", async (octet, line) => {
    expect(await lineOf(octets, octet)).toBe(line);
  });
  it("counts over many blocks, in any order of asking, at once too", async () => {
    const large = new TextEncoder().encode("0123456\n".repeat(50_000));
    const places = [399_999, 0, 65_535, 65_536, 131_072];
    const lines = await Promise.all(places.map((octet) => lineOf(large, octet)));
    expect(lines).toEqual(places.map((octet) => Math.floor(octet / 8) + 1));
  });
});

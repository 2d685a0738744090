import { describe, expect, it } from "vitest";
import { hexRows } from "./hex.ts";

describe("hexRows", () => {
  const octets = new TextEncoder().encode("PK\x03\x04 sixteen and more");
  it("gives offset, digits and text", () => {
    expect(hexRows(octets.subarray(0, 10), 0, 99)).toEqual([
      { offset: "000000", hex: "50 4b 03 04 20 73 69 78", text: "PK·· six" },
      { offset: "000008", hex: "74 65", text: "te" },
    ]);
  });
  it("gives a stretch", () => {
    expect(hexRows(octets, 16, 18)).toEqual([{ offset: "000010", hex: "20 6d", text: " m" }]);
    expect(hexRows(new Uint8Array(0), 0, 16)).toEqual([]);
  });
});

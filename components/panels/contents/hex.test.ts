import { describe, expect, it } from "vitest";
import { hexRows } from "./hex.ts";

describe("hexRows", () => {
  const octets = new TextEncoder().encode("PK\x03\x04 sixteen and more");
  it("gives offset, digits and text", () => {
    expect(hexRows(octets, 0, 99)).toEqual([
      { offset: "000000", hex: "50 4b 03 04 20 73 69 78  74 65 65 6e 20 61 6e 64", text: "PK·· sixteen and" },
      { offset: "000010", hex: "20 6d 6f 72 65", text: " more" },
    ]);
  });
  it("gives a stretch", () => {
    expect(hexRows(octets, 16, 18)).toEqual([{ offset: "000010", hex: "20 6d", text: " m" }]);
    expect(hexRows(new Uint8Array(0), 0, 16)).toEqual([]);
  });
});

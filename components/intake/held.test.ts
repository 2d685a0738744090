import { describe, expect, it } from "vitest";
import { type Held, sourceOf, textOf, typeOf } from "./held.ts";

const octets = new Uint8Array([0x61, 0xe9, 13, 10]);
const held: Held = { octets, name: "a.eml", type: "message/rfc822", sample: null, shown: "aé\n" };

describe("sourceOf", () => {
  it("sends the exact octets of a file that nobody edited", () => {
    expect(sourceOf("aé\n", held)).toEqual({ octets, type: "message/rfc822", name: "a.eml", sample: null });
  });
  it("sends what was typed once it differs", () => {
    expect(sourceOf("aé", held)).toEqual({
      octets: new Uint8Array([0x61, 0xc3, 0xa9]),
      type: "text/plain",
      name: null,
      sample: null,
    });
  });
  it.each(["", "  \n "])("has nothing for %j", (text) => {
    expect(sourceOf(text, null)).toBeNull();
  });
  it("sends a file that the box cannot show", () => {
    expect(sourceOf("", { ...held, shown: "" })?.octets).toBe(octets);
  });
});

describe("textOf", () => {
  it.each([
    [[0x61, 0xc3, 0xa9], "aé"],
    [[0xd0, 0xcf, 0x11, 0xe0, 0x00], ""],
  ])("%j", (given, text) => {
    expect(textOf(new Uint8Array(given))).toBe(text);
  });
});

describe("typeOf", () => {
  it.each([
    ["a.eml", "message/rfc822"],
    ["A.MSG", "application/vnd.ms-outlook"],
    ["a.txt", "text/plain"],
    ["a.mbox", "application/octet-stream"],
    ["eml", "message/rfc822"],
  ])("%s", (name, type) => {
    expect(typeOf(name)).toBe(type);
  });
});

import { describe, expect, it } from "vitest";
import { type Held, headOf, holdText, isEditable, isOutlook, mostTyped, sourceOf, typeOf } from "./held.ts";

const octets = new Uint8Array([0x61, 0xe9, 13, 10]);
const held: Held = { octets, name: "a.eml", type: "message/rfc822", sample: null };
const holding = (octets: Uint8Array<ArrayBuffer>): Held => ({ ...held, octets });

describe("sourceOf", () => {
  it("sends the exact octets of what is held", () => {
    expect(sourceOf("", held)).toEqual({ octets, type: "message/rfc822", name: "a.eml", sample: null });
    expect(sourceOf(" \n", held)?.octets).toBe(octets);
  });
  it("sends what was typed before it", () => {
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
  it("sends a long paste with the line ends it had", () => {
    expect(sourceOf("", holdText("A: b\r\n"))?.octets).toEqual(new Uint8Array([65, 58, 32, 98, 13, 10]));
  });
});

describe("headOf", () => {
  it.each([
    [[0x61, 0xc3, 0xa9], "aé"],
    [[0xd0, 0xcf, 0x11, 0xe0, 0x00], ""],
  ])("%j", (given, text) => {
    expect(headOf(holding(new Uint8Array(given)))).toBe(text);
  });
});

describe("what can be done with it", () => {
  it.each([
    [new Uint8Array([0x61]), true, false],
    [new Uint8Array([0xd0, 0xcf, 0x11, 0xe0, 0x00]), false, true],
    [new Uint8Array(mostTyped + 1).fill(0x61), false, false],
  ])("row %#", (given, editable, outlook) => {
    expect([isEditable(holding(given)), isOutlook(holding(given))]).toEqual([editable, outlook]);
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

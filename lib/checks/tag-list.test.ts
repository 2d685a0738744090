import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { limits } from "#lib/limits.ts";
import { parseTagList } from "./tag-list.ts";

describe("parseTagList", () => {
  it.each([
    ["v=1; a=rsa-sha256", { v: "1", a: "rsa-sha256" }],
    ["v=DKIM1; p=", { v: "DKIM1", p: "" }],
    [" v = 1 ;\r\n\t a =\r\n rsa-sha256 ; ", { v: "1", a: "rsa-sha256" }],
    ["b=QUJD\r\n REVG; h=from : to", { b: "QUJD\r\n REVG", h: "from : to" }],
    ["p=ab==;", { p: "ab==" }],
    ["d=b\xc3\xbccher.example", { d: "b\xc3\xbccher.example" }],
    ["", {}],
  ])("%j", (text, expected) => {
    const list = parseTagList(text);
    expect(Object.fromEntries([...list.tags].map(([name, tag]) => [name, tag.value]))).toEqual(expected);
    expect(list.defects).toEqual([]);
  });

  it.each([
    ["a=1; b=2; a=3", "duplicate tag a at octet 10"],
    ["a=1;; b=2", "empty tag at octet 4"],
    [";a=1", "empty tag at octet 0"],
    ["a=1; b", "no equals sign at octet 5"],
    ["a=1; 2b=x", "bad tag name at octet 5"],
    ["a b=1", "bad tag name at octet 0"],
    ["=1", "bad tag name at octet 0"],
    ["a=x\x00y", "control character in tag a at octet 3"],
  ])("%j has a defect", (text, expected) => {
    expect(parseTagList(text).defects).toEqual([expected]);
  });

  it("keeps the first of two tags, the order and the offsets", () => {
    const list = parseTagList("b= x ; a=1; b=y");
    expect(list.order).toEqual(["b", "a", "b"]);
    expect(list.tags.get("b")).toEqual({ value: "x", offset: 3, raw: [2, 5] });
  });

  it.each(["a", "a;", "a=b;", ";", " ", "="])("reads a million octets of %j to its end", (piece) => {
    const { order, defects } = parseTagList(piece.repeat(1_000_000 / piece.length));
    expect(order.length).toBeLessThanOrEqual(limits.tags);
    expect(defects.length).toBeLessThanOrEqual(limits.tags + 1);
    if (piece.includes(";")) expect(defects.at(-1)).toBe(`more than ${limits.tags} tags`);
  });

  it("never throws and every value stands at its offset", () => {
    fc.assert(
      fc.property(fc.string({ unit: fc.constantFrom("a", "=", ";", " ", "\r\n", "1", "\xff") }), (text) => {
        for (const tag of parseTagList(text).tags.values())
          expect(text.slice(tag.offset, tag.offset + tag.value.length)).toBe(tag.value);
      }),
      { numRuns: 300 },
    );
  });
});

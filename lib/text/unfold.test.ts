import { describe, expect, it } from "vitest";
import { fromLatin1, latin1, sha256Hex, utf8 } from "./octets.ts";
import { unfold } from "./unfold.ts";

describe("unfold", () => {
  it.each([
    [" a\r\n b\r\n", " a b"],
    [" a\n\tb\n", " a\tb"],
    [" a\r b\r", " a b"],
    [" a\r\r\n b\r\r\n", " a b"],
    ["a\nb\n", "a b"],
    ["a\r\n \r\n b", "a  b"],
    ["", ""],
    ["\n", ""],
  ])("%j", (text, expected) => {
    expect(unfold(fromLatin1(text), [0, text.length])).toBe(expected);
  });
});

describe("octets", () => {
  it("clamps offsets and keeps one character per octet", () => {
    const octets = fromLatin1("a\xe9\xffb");
    expect(latin1(octets)).toBe("a\xe9\xffb");
    expect(latin1(octets, 1, 99)).toBe("\xe9\xffb");
    expect(latin1(octets, -5, 1)).toBe("a");
    expect(latin1(octets, 3, 2)).toBe("");
    expect(latin1(octets.subarray(1), 0, 1)).toBe("\xe9");
    expect(utf8(new Uint8Array([0xef, 0xbb, 0xbf, 0xc3, 0xa9]))).toBe("\ufeff\u00e9");
  });

  it("hashes", () => {
    // FIPS 180-4, one-block example
    expect(sha256Hex(fromLatin1("abc"))).toBe("ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad");
  });
});

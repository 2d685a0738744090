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

describe("unfold by octets", () => {
  const ends = (text: string) => text.replace(/(?:\r{0,2}\n|\r)$/, "");
  const byPattern = (text: string) =>
    ends(text)
      .replace(/\r{0,2}\n(?=[ \t])|\r(?=[ \t])/g, "")
      .replace(/\r{0,2}\n|\r/g, " ");

  it("reads as the patterns of the grammar do", () => {
    const letters = ["a", " ", "\t", "\r", "\n"];
    const texts = Array.from({ length: letters.length ** 6 }, (_, n) =>
      Array.from({ length: 6 }, (_, at) => letters[Math.floor(n / letters.length ** at) % letters.length]).join(""),
    );
    expect(texts.filter((text) => unfold(fromLatin1(`x${text}y`), [1, 7]) !== byPattern(text))).toEqual([]);
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

import { describe, expect, it } from "vitest";
import { octetsToText, showHidden } from "./octet-text.ts";

describe("octetsToText", () => {
  it.each([
    [[0x61, 0xc3, 0xa9], "aé"],
    [[0x61, 0xe9], "aé"],
    [[], ""],
  ])("%j", (octets, text) => {
    expect(octetsToText(new Uint8Array(octets))).toBe(text);
  });
});

const shape = (text: string) =>
  showHidden(text)
    .map((part) => (part.sign ? `{${part.text}}` : part.text))
    .join("");

describe("showHidden", () => {
  it.each([
    ["plain text", "plain text"],
    ["a\tb\r\n", "a{→\t}b{↵}"],
    ["a\nb\rc\r\n", "a{↓}b{←}c{↵}"],
    ["\u0000\u001b\u007f", "{[U+0000]}{[U+001B]}{[U+007F]}"],
    ["gpj\u202eexe", "gpj{[U+202E]}exe"],
    ["zero\u200bwidth\ufeff", "zero{[U+200B]}width{[U+FEFF]}"],
    ["tag\u{e0041}", "tag{[U+E0041]}"],
    ["ünïcode 日本", "ünïcode 日本"],
  ])("%j", (text, shown) => {
    expect(shape(text)).toBe(shown);
  });
});

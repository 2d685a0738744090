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
    ["a\u200b\u200b\u200bb", "a{[U+200B × 3]}b"],
    ["family 👨\u200d👩\u200d👧", "family 👨\u200d👩\u200d👧"],
    ["ünïcode 日本", "ünïcode 日本"],
  ])("%j", (text, shown) => {
    expect(shape(text)).toBe(shown);
  });
});

describe("the names of what cannot be seen", () => {
  it.each([
    ["\u202e", "RIGHT-TO-LEFT OVERRIDE"],
    ["\u00a0\u00a0", "NO-BREAK SPACE × 2"],
    ["\t", "tab"],
    ["\r", "CR alone"],
  ])("%j is %s", (text, name) => {
    expect(showHidden(text)[0]?.name).toBe(name);
  });
});

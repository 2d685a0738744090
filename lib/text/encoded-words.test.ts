import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { limits } from "#lib/limits.ts";
import { decodeEncodedWords } from "./encoded-words.ts";

const rows: [string, string, string[]?][] = [
  ["plain text", "plain text"],
  ["a =? b ?= c", "a =? b ?= c"],
  ["https://example.com/?a=?b&c=?d", "https://example.com/?a=?b&c=?d"],
  ["grüße schon gelesen", "grüße schon gelesen"],
  // RFC 2047 §8
  ["=?US-ASCII?Q?Keith_Moore?= <moore@example.com>", "Keith Moore <moore@example.com>"],
  ["=?ISO-8859-1?Q?Keld_J=F8rn_Simonsen?=", "Keld Jørn Simonsen"],
  [
    "=?ISO-8859-1?B?SWYgeW91IGNhbiByZWFkIHRoaXMgeW8=?= =?ISO-8859-2?B?dSB1bmRlcnN0YW5kIHRoZSBleGFtcGxlLg==?=",
    "If you can read this you understand the example.",
  ],
  ["(=?ISO-8859-1?Q?a?=)", "(a)"],
  ["(=?ISO-8859-1?Q?a?= b)", "(a b)"],
  ["(=?ISO-8859-1?Q?a?= =?ISO-8859-1?Q?b?=)", "(ab)"],
  ["(=?ISO-8859-1?Q?a?=  \r\n\t=?ISO-8859-1?Q?b?=)", "(ab)"],
  ["(=?ISO-8859-1?Q?a_b?=)", "(a b)"],
  ["(=?ISO-8859-1?Q?a?= =?ISO-8859-2?Q?_b?=)", "(a b)"],
  // RFC 2231 §5
  ["=?US-ASCII*EN?Q?Keith_Moore?=", "Keith Moore"],
  ["=?utf-8*de-CH?b?R3LDvMOfZQ==?= !", "Grüße !"],
  // blanks
  ["  =?utf-8?Q?a?=  b  =?utf-8?Q?c?=  ", "  a  b  c  "],
  ["x =?utf-8?Q?a?=", "x a"],
  ["=?utf-8?Q??= =?utf-8?Q?b?=", "b"],
  // characters across words: joined, and told
  ["=?utf-8?Q?=E2=82?= =?utf-8?Q?=AC?=", "€", ["encoded-word-split-character"]],
  ["=?UTF-8?B?4oI=?= =?utf-8?b?rA==?=", "€", ["encoded-word-split-character"]],
  ["=?utf-8?B?4oKs4o?= =?utf-8?B?Ks?=", "€€", ["encoded-word-bad-base64"]],
  ["=?utf-8?Q?=E2=82?= x", "\ufffd x", ["charset-invalid-octets"]],
  ["=?iso-2022-jp?B?GyRCJCIbKEI=?= =?iso-2022-jp?B?GyRCJCQbKEI=?=", "あい"],
  ["=?iso-2022-jp?B?GyRCJDMkcw==?= =?iso-2022-jp?B?JEskQSRPGyhC?=", "こんにちは", ["encoded-word-split-character"]],
  ["=?iso-2022-jp?B?GyRCJCI=?= =?iso-2022-jp?B?GyRCJCQbKEI=?=", "あい"],
  ["=?unknown-8bit?Q?Gr=C3=BC?= =?unknown-8bit?Q?=C3=9Fe?=", "Grüße", ["charset-unknown"]],
  ["=?x-unknown?Q?Gr=FC=DFe?=", "Grüße", ["charset-unknown"]],
  // what the RFC forbids and mail programs show
  ["a=?utf-8?Q?b?=c", "abc", ["encoded-word-glued"]],
  ["=?utf-8?Q?a?==?utf-8?Q?b?=", "ab", ["encoded-word-glued"]],
  ["=?utf-8?Q?two words?=", "two words", ["encoded-word-blank"]],
  ["=?utf-8?B?4oKs 4oKs?=", "€€", ["encoded-word-blank"]],
  ["=?utf-8?Q?gr=C3=BCn ü?=", "grün ü", ["encoded-word-blank", "encoded-word-8bit"]],
  [`=?utf-8?Q?${"a".repeat(70)}?=`, "a".repeat(70), ["encoded-word-long"]],
  // damage
  ["=?utf-8?Q?=ZZ=4?=", "=ZZ=4", ["encoded-word-bad-q"]],
  ["=?utf-8?Q?=c3=bc?=", "ü"],
  ["=?utf-8?B?R3LDvMOfZQ?=", "Grüße", ["encoded-word-bad-base64"]],
  ["=?utf-8?B?R3*LDvMOfZQ==?=", "Grüße", ["encoded-word-bad-base64"]],
  ["=?utf-8?Q?a=0D=0Ab=00?=", "a\r\nb\0", ["encoded-word-control"]],
  ["=?x-none?Q?=41?= =?utf-8?Q?b?=", "=?x-none?Q?=41?= b", ["charset-unknown"]],
  ["=?utf-8?Q?b?= =?x-none?Q?=41?=", "b =?x-none?Q?=41?=", ["charset-unknown"]],
  ["=?utf-8?X?abc?=", "=?utf-8?X?abc?=", ["encoded-word-malformed"]],
  ["=??Q?abc?=", "=??Q?abc?=", ["encoded-word-malformed"]],
  ["=?utf-8?Q?abc", "=?utf-8?Q?abc", ["encoded-word-unterminated"]],
  ["=?utf-8?Q?abc =?utf-8?Q?def?=", "=?utf-8?Q?abc def", ["encoded-word-unterminated"]],
  ["=?utf-8?Q?=?=", "=", ["encoded-word-bad-q"]],
];

describe("decodeEncodedWords", () => {
  it.each(rows)("%j", (text, decoded, defects = []) => {
    expect(decodeEncodedWords(text)).toEqual({ text: decoded, defects });
  });

  it("stops decoding at the limit and loses nothing", () => {
    const { text, defects } = decodeEncodedWords("=?utf-8?Q?a?= ".repeat(limits.encodedWords + 3));
    expect(text.startsWith("a".repeat(limits.encodedWords))).toBe(true);
    expect(text.endsWith("=?utf-8?Q?a?= ".repeat(3))).toBe(true);
    expect(defects).toEqual(["encoded-words-limit"]);
  });

  it("gives any text back, however its characters are cut into words", () => {
    const word = (octets: Uint8Array) => `=?utf-8?B?${Buffer.from(octets).toString("base64")}?=`;
    fc.assert(
      fc.property(fc.string({ unit: "binary", maxLength: 40 }), fc.integer({ min: 1, max: 9 }), (text, size) => {
        const octets = Buffer.from(text.replaceAll("\ufeff", ""), "utf8");
        const words = [];
        for (let at = 0; at < octets.length; at += size) words.push(word(octets.subarray(at, at + size)));
        expect(decodeEncodedWords(words.join(" ")).text).toBe(octets.toString("utf8"));
      }),
    );
  });

  it("never throws", () => {
    const piece = fc.constantFrom(
      "=?",
      "?=",
      "?",
      "=",
      "utf-8",
      "x",
      "Q?",
      "B?",
      "*en",
      " ",
      "=41",
      "iso-2022-kr",
      "ü",
      "AA==",
    );
    fc.assert(fc.property(fc.array(fc.oneof(piece, fc.string())), (all) => void decodeEncodedWords(all.join(""))));
  });

  it.each(["=?", "=?=?", "=?a?q?", "=?a?q?x", "=?utf-8?Q?a?= ", "=?utf-8?B?", "=?a*", "?=", " ", "=?utf-8?Q?=E2?="])(
    "reads 1 MB of %j to its end",
    (piece) => {
      expect(typeof decodeEncodedWords(piece.repeat(1_000_000 / piece.length)).text).toBe("string");
    },
  );
});

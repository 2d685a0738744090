import { describe, expect, it } from "vitest";
import { rfcAddress, rfcWords } from "./rfc-address.ts";

describe("rfcAddress", () => {
  it.each([
    ["RFC 5322", "https://www.rfc-editor.org/rfc/rfc5322"],
    ["RFC 5322 §3.6.1", "https://www.rfc-editor.org/rfc/rfc5322#section-3.6.1"],
    ["RFC 6376 §A.2", "https://www.rfc-editor.org/rfc/rfc6376#appendix-A.2"],
    ["RFC 5321 §4.4, §4.5", "https://www.rfc-editor.org/rfc/rfc5321#section-4.4"],
    ["https://example.com/page", "https://example.com/page"],
    ["http://example.com/page", null],
    ["javascript:alert(1)", null],
    ["", null],
  ])("%s", (reference, address) => {
    expect(rfcAddress(reference)).toBe(address);
  });
});

describe("rfcWords", () => {
  it.each([
    ["RFC 5322 §3.6", "RFC 5322 §3.6"],
    ["https://docs.example.com/a/b", "docs.example.com"],
  ])("%s", (reference, words) => {
    expect(rfcWords(reference)).toBe(words);
  });
});

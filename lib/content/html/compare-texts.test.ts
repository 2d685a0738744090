import { describe, expect, it } from "vitest";
import { parseMessage } from "#lib/message/parse.ts";
import { compareTexts } from "./compare-texts.ts";

const source = [
  "Content-Type: multipart/alternative; boundary=a",
  "",
  "--a",
  "",
  "x",
  "--a",
  "Content-Type: multipart/related; boundary=b",
  "",
  "--b",
  "Content-Type: text/html",
  "",
  "x",
  "--b--",
  "--a--",
  "",
].join("\r\n");
const { parts } = parseMessage(Buffer.from(source));
const compare = (plain: string, html: string) =>
  compareTexts(
    parts,
    new Map([
      ["1", plain],
      ["2.1", html],
    ]),
  ).get("1");

describe("compareTexts", () => {
  it.each([
    ["Hello Bob", "hello\n\nBOB", 1, [], []],
    ["Hello Bob https://www.example.com/x", "Hello Bob", 1, [], []],
    ["Pay at once", "Read our news", 0, ["pay", "at", "once"], ["read", "our", "news"]],
    ["Hello", "Hello, and here is more", 1, [], ["and", "here", "is", "more"]],
    ["", "", 1, [], []],
    ["", "Hello", 0, [], ["hello"]],
  ])("%j and %j", (plain, html, shared, onlyPlain, onlyHtml) => {
    expect(compare(plain, html)).toMatchObject({ with: "2.1", shared, onlyPlain, onlyHtml });
  });

  it("needs both", () => expect(compareTexts(parts, new Map([["1", "x"]])).size).toBe(0));
});

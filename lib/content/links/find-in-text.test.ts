import { describe, expect, it } from "vitest";
import { findInText } from "./find-in-text.ts";

const found = (text: string) => findInText(text).map(({ target }) => target);

describe("findInText", () => {
  it.each<[string, string[]]>([
    ["See https://www.example.com/a?b=c.", ["https://www.example.com/a?b=c"]],
    ["(see https://www.example.com/a_(b)), then go", ["https://www.example.com/a_(b)"]],
    ["<https://www.example.com/>; x", ["https://www.example.com/"]],
    [
      "<URL:https://www.example.com/aaaaaaaaaaaaaaaaaaaa\r\nbbbb>",
      ["https://www.example.com/aaaaaaaaaaaaaaaaaaaabbbb"],
    ],
    ["https://www.example.com/a\nb", ["https://www.example.com/a"]],
    ["www.example.com, WWW.Example.COM/B!", ["http://www.example.com", "http://WWW.Example.COM/B"]],
    ["example.com/a and/or b.c/d e.g./x", ["http://example.com/a"]],
    ["http://bücher.example.com/ä?ö=ü。次", ["http://bücher.example.com/ä?ö=ü"]],
    ["mailto:a@example.com?subject=x mailto: nobody", ["mailto:a@example.com?subject=x"]],
    ["a@example.com/b foo@www.example.com", []],
    ["http:\\\\www.example.com\\a", ["http:\\\\www.example.com\\a"]],
    ["javascript:alert(1) and data: are words; javascript:the good parts", ["javascript:alert(1)"]],
    ["**https://example.com/x**", ["https://example.com/x"]],
    ["https://", []],
    ["", []],
  ])("%s", (text, expected) => {
    expect(found(text)).toEqual(expected);
  });

  // A pattern that goes back and forth would not come to an end within the time of a test.
  it("bears floods of beginnings", () => {
    for (const unit of [
      "www.",
      "http://",
      "a.",
      "a-",
      "<https:",
      "(",
      "mailto:",
      "<URL:http://aaaaaaaaaaaaaaaaaaaaa\n",
    ])
      expect(() => findInText(unit.repeat(200_000))).not.toThrow();
  });
});

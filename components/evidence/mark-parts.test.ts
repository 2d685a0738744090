import { describe, expect, it } from "vitest";
import { markParts } from "./mark-parts.ts";

const shape = (text: string, marks: string[]) =>
  markParts(text, marks)
    .map((part) => (part.marked ? `[${part.text}]` : part.text))
    .join("");

describe("markParts", () => {
  it.each([
    ["d=a.example; s=k1", ["d=a.example", "s=k1"], "[d=a.example]; [s=k1]"],
    ["s=k1; d=a.example", ["d=a.example", "s=k1"], "[s=k1]; [d=a.example]"],
    ["abc", ["ab", "bc"], "[ab]c"],
    ["abc", ["a", "abc"], "[abc]"],
    ["abc", ["x", ""], "abc"],
    ["", ["x"], ""],
  ])("%s %j", (text, marks, lit) => {
    expect(shape(text, marks)).toBe(lit);
  });
});

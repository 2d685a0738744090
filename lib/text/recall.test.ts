import { describe, expect, it } from "vitest";
import { recall } from "./recall.ts";
import { type Say, say } from "./say.ts";

const many = (files: string, more: Say): Say => say`${files} files${more}, and that is all.`;
const none = say``;
const more = say` and ${""} more`;
const examples = [say`No file.`, many("", none), many("", more)];

describe("recall", () => {
  it.each<[text: string, values: unknown[] | null]>([
    ["No file.", []],
    ["3 files, and that is all.", ["3", none]],
    ["3 files and 4 more, and that is all.", ["3", say` and ${"4"} more`]],
    ["two files, and files, and that is all.", null],
    ["3 files, and that is all", null],
    [" files, and that is all.", ["", none]],
    ["", null],
  ])("reads %j", (text, values) => {
    const said = recall(text, examples);
    expect(said?.values ?? null).toEqual(values);
    if (said) expect(String(said)).toBe(text);
  });

  it("takes an example that says just this", () => {
    const example = say`${"a and b"} and ${"c"}`;
    expect(recall("a and b and c", [example])).toBe(example);
  });
});

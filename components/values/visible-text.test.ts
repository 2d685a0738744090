import { describe, expect, it } from "vitest";
import { hiddenNames } from "./visible-text.tsx";

describe("hiddenNames", () => {
  it.each([
    ["plain\ttext\r\n", []],
    ["a\u200bb\u200b\u200bc\u202e", ["ZERO WIDTH SPACE × 3", "RIGHT-TO-LEFT OVERRIDE"]],
    ["10\u00a0kg", ["NO-BREAK SPACE"]],
    ["👩\u200d👧 ❤\ufe0f", []],
  ])("%j", (text, names) => {
    expect(hiddenNames(text)).toEqual(names);
  });
});

import { describe, expect, it } from "vitest";
import { counted, grouped } from "./counts.ts";

describe("counts", () => {
  it.each([
    [0, "0"],
    [999, "999"],
    [39_871, "39,871"],
    [26_214_400, "26,214,400"],
  ])("grouped %d", (count, text) => {
    expect(grouped(count)).toBe(text);
  });
  it.each([
    [1, "hop", undefined, "1 hop"],
    [2, "hop", undefined, "2 hops"],
    [0, "reply", "replies", "0 replies"],
  ])("counted %d %s", (count, singular, plural, text) => {
    expect(counted(count, singular, plural)).toBe(text);
  });
});

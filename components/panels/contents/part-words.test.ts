import { describe, expect, it } from "vitest";
import type { Part } from "#lib/content/types.ts";
import { depthOf, isClash, partName } from "./part-words.ts";

// Only what the words read.
const part = (rest: Partial<Part>) => ({ leaf: true, filename: null, ...rest }) as Part;

describe("isClash", () => {
  it.each([
    [{ type: "image/png", detected: "application/zip" }, true],
    [{ type: "image/png", detected: "image/png" }, false],
    [{ type: "image/png", detected: null }, false],
    [{ type: "text/plain", detected: "text/html" }, false],
    [{ type: "application/octet-stream", detected: "application/zip" }, false],
    [{ type: "multipart/mixed", detected: "application/zip", leaf: false }, false],
  ])("%j", (given, clash) => {
    expect(isClash(part(given))).toBe(clash);
  });
});

describe("depthOf", () => {
  it("counts parents and stops at a circle", () => {
    const parts = [
      part({ path: "TEXT", parent: null }),
      part({ path: "1", parent: "TEXT" }),
      part({ path: "1.1", parent: "1" }),
      part({ path: "x", parent: "y" }),
      part({ path: "y", parent: "x" }),
    ];
    const byPath = new Map(parts.map((one) => [one.path, one]));
    expect(parts.map((one) => depthOf(one, byPath))).toEqual([0, 1, 2, 1, 1]);
  });
});

describe("partName", () => {
  it("prefers the file name", () => {
    expect(partName(part({ type: "text/plain" }))).toBe("text/plain");
    expect(partName(part({ type: "text/plain", filename: "a.txt" }))).toBe("a.txt");
  });
});

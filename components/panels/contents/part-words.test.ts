import { describe, expect, it } from "vitest";
import type { Part } from "#lib/content/types.ts";
import { depthOf, isClash, isPlain, partName } from "./part-words.ts";

// Only what the words read.
const part = (rest: Partial<Part>) => ({ leaf: true, filename: null, ...rest }) as Part;

describe("isClash", () => {
  it.each([
    [{ type: "image/png", detected: "application/zip" }, true],
    [{ type: "image/png", detected: "image/png" }, false],
    [{ type: "image/png", detected: null }, false],
    [{ type: "text/plain", detected: "text/html" }, false],
    [{ type: "application/octet-stream", detected: "application/zip" }, false],
    [{ type: "image/jpg", detected: "image/jpeg" }, false],
    [{ type: "application/x-zip-compressed", detected: "application/zip" }, false],
    [
      { type: "application/vnd.openxmlformats-officedocument.wordprocessingml.document", detected: "application/zip" },
      false,
    ],
    [{ type: "application/msword", detected: "text/rtf" }, false],
    [{ type: "application/xml", detected: "text/xml" }, false],
    [{ type: "application/x-of-our-own", detected: "application/zip" }, false],
    [{ type: "text/plain", detected: "image/png" }, true],
    [{ type: "application/pdf", detected: "application/vnd.microsoft.portable-executable" }, true],
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

describe("isPlain", () => {
  it.each([
    [{ encoding: null, within: null }, true],
    [{ encoding: "8bit", within: null }, true],
    [{ encoding: "base64", within: null }, false],
    [{ encoding: "7bit", within: "2" }, false],
    [{ encoding: "7bit", within: null, leaf: false }, false],
  ])("%j", (given, plain) => {
    expect(isPlain(part(given))).toBe(plain);
  });
});

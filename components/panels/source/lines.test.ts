import { describe, expect, it } from "vitest";
import type { Span } from "#lib/text/span.ts";
import { cutLine, lineAt, lineStarts, spanOfHash } from "./lines.ts";

const octets = (text: string) => new TextEncoder().encode(text);

describe("lineStarts", () => {
  it.each([
    ["", [0]],
    ["a", [0]],
    ["a\r\nb\r\n", [0, 3]],
    ["a\nb\n\nc", [0, 2, 4, 5]],
    ["a\rb\r\nc", [0, 2, 5]],
    ["\r\r\n", [0, 1]],
  ])("%j", (text, starts) => {
    expect([...lineStarts(octets(text))]).toEqual(starts);
  });
});

describe("lineAt", () => {
  it.each([
    [0, 0],
    [2, 0],
    [3, 1],
    [5, 2],
    [99, 2],
  ])("octet %d", (octet, line) => {
    expect(lineAt(Uint32Array.of(0, 3, 5), octet)).toBe(line);
  });
});

describe("cutLine", () => {
  const shape = (line: Span, lit: Span | null) =>
    cutLine(line, lit).map((part) => `${part.span.join("-")}${part.lit ? "*" : ""}`);
  it.each([
    [[0, 10], null, ["0-10"]],
    [[0, 10], [20, 30], ["0-10"]],
    [
      [0, 10],
      [2, 5],
      ["0-2", "2-5*", "5-10"],
    ],
    [
      [10, 20],
      [0, 15],
      ["10-15*", "15-20"],
    ],
    [[10, 20], [0, 50], ["10-20*"]],
  ] as [Span, Span | null, string[]][])("%j %j", (line, lit, parts) => {
    expect(shape(line, lit)).toEqual(parts);
  });
});

describe("spanOfHash", () => {
  it.each([
    ["#octets-12-40", [12, 40]],
    ["#octets-40-12", null],
    ["#octets-1-2-3", null],
    ["#source", null],
    ["", null],
  ])("%s", (hash, span) => {
    expect(spanOfHash(hash)).toEqual(span);
  });
});

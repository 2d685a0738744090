import { describe, expect, it } from "vitest";
import { indexRows, indexRowsNow, lineCount, lineOfRow, rowAt, spanOfRow } from "./rows.ts";

const octets = (text: string) => new TextEncoder().encode(text);

describe("indexRows", () => {
  it.each([
    ["", [0], []],
    ["a", [0], []],
    ["a\r\nb\r\n", [0, 3], []],
    ["a\nb\n\nc", [0, 2, 4, 5], []],
    ["a\rb\r\nc", [0, 2, 5], []],
    ["\r\r\n", [0, 1], []],
    ["abcdefghij", [0, 4, 8], [1, 2]],
    ["abcd\r\nef", [0, 6], []],
    ["abcde\nf", [0, 4, 6], [1]],
    ["abcäöü", [0, 3, 7], [1, 2]],
  ])("%j", (text, starts, wraps) => {
    const rows = indexRowsNow(octets(text), 4);
    expect([...rows.starts]).toEqual(starts);
    expect([...rows.wraps]).toEqual(wraps);
  });

  it("wraps octets that are no text too", () => {
    expect([...indexRowsNow(new Uint8Array(10).fill(0x80), 4).starts]).toEqual([0, 4, 8]);
  });

  it("gives the same in slices, and stops when told to", async () => {
    const large = octets("a line of text that is long enough to be cut\r\nshort\n\r".repeat(30_000));
    const rows = await indexRows(large, 20, new AbortController().signal);
    expect(rows).toEqual(indexRowsNow(large, 20));
    await expect(indexRows(large, 20, AbortSignal.abort())).rejects.toThrow();
  });

  it("covers every octet once", () => {
    const text = octets(`${"x".repeat(1_000)}\r\n${"é".repeat(333)}\n\n\rz`);
    const rows = indexRowsNow(text, 7);
    let at = 0;
    for (let row = 0; row < rows.starts.length; row += 1) {
      const [start, end] = spanOfRow(rows, row);
      expect(start).toBe(at);
      expect(end).toBeGreaterThan(start);
      at = end;
    }
    expect(at).toBe(text.length);
    expect(lineCount(rows)).toBe(5);
  });
});

describe("rows and lines", () => {
  const rows = indexRowsNow(octets("abcdefghij\nk\n"), 4);
  it.each([
    [0, 0],
    [3, 0],
    [4, 1],
    [10, 2],
    [11, 3],
    [99, 3],
  ])("octet %d is in row %d", (octet, row) => {
    expect(rowAt(rows, octet)).toBe(row);
  });
  it.each([
    [0, 1, false],
    [1, 1, true],
    [2, 1, true],
    [3, 2, false],
  ])("row %d is of line %d, continues it: %j", (row, line, continues) => {
    expect(lineOfRow(rows, row)).toEqual({ line, continues });
  });
});

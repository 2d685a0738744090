import { describe, expect, it } from "vitest";
import { drawnRows, rowHeight, spaceOf, topFor, topRow } from "./scroll-scale.ts";

describe("a few rows", () => {
  it("are drawn where they stand", () => {
    expect(drawnRows({ rows: 1_000, height: 190, top: 1_900 })).toEqual({ first: 88, end: 122, shift: 88 * rowHeight });
    expect(drawnRows({ rows: 5, height: 190, top: 0 })).toEqual({ first: 0, end: 5, shift: 0 });
  });
});

describe("very many rows", () => {
  const rows = 26_000_000;
  it("fit into what a browser can scroll", () => {
    expect(spaceOf(rows)).toBeLessThan(10_000_000);
    expect(spaceOf(10)).toBe(190);
  });
  it.each([0, 1, 12_345_678, rows - 40])("row %d can be brought to the top", (row) => {
    const top = topFor(row, rows, 570);
    expect(Math.abs(topRow({ rows, height: 570, top }) - row)).toBeLessThan(0.01);
    const drawn = drawnRows({ rows, height: 570, top });
    expect(drawn.first).toBeLessThanOrEqual(row);
    expect(drawn.end).toBeGreaterThan(row);
    // The row lies where the view begins.
    expect(Math.abs(drawn.shift + (row - drawn.first) * rowHeight - top)).toBeLessThan(2);
  });
  it("ends with the last row", () => {
    expect(drawnRows({ rows, height: 570, top: spaceOf(rows) - 570 }).end).toBe(rows);
  });
});

import { describe, expect, it } from "vitest";
import { moveIn, type TreeRow, visibleRows } from "./tree-moves.ts";

const row = (path: string, parent: string | null, branches = false): TreeRow => ({
  path,
  parent,
  branches,
  level: path.split(".").length,
  name: path,
  note: null,
  clash: false,
  size: null,
  sha256: null,
});
const rows = [row("TEXT", null, true), row("1", "TEXT", true), row("1.1", "1"), row("1.2", "1"), row("2", "TEXT")];

describe("visibleRows", () => {
  it.each<[string[], string[]]>([
    [[], ["TEXT", "1", "1.1", "1.2", "2"]],
    [["1"], ["TEXT", "1", "2"]],
    [["TEXT"], ["TEXT"]],
  ])("folded %j", (folded, shown) => expect(visibleRows(rows, new Set(folded)).map(({ path }) => path)).toEqual(shown));
});

describe("moveIn", () => {
  it.each<[string, string, string[], ReturnType<typeof moveIn>]>([
    ["TEXT", "ArrowDown", [], { focus: "1" }],
    ["TEXT", "ArrowUp", [], null],
    ["1.2", "ArrowDown", [], { focus: "2" }],
    ["2", "ArrowDown", [], null],
    ["1", "ArrowRight", [], { focus: "1.1" }],
    ["1", "ArrowRight", ["1"], { toggle: "1" }],
    ["1", "ArrowLeft", [], { toggle: "1" }],
    ["1", "ArrowLeft", ["1"], { focus: "TEXT" }],
    ["1.1", "ArrowLeft", [], { focus: "1" }],
    ["1.1", "ArrowRight", [], null],
    ["1.1", "Home", [], { focus: "TEXT" }],
    ["1.1", "End", [], { focus: "2" }],
    ["1.1", "a", [], null],
    ["9", "ArrowDown", [], null],
  ])("%s %s with %j folded", (current, key, folded, to) => {
    const set = new Set(folded);
    expect(moveIn(visibleRows(rows, set), set, current, key)).toEqual(to);
  });
});

import { describe, expect, it } from "vitest";
import { compareResults, type ResultRow } from "./compare-results.ts";

const spf = (result: string): ResultRow => ({ kind: "spf", key: "spf mailfrom", identity: "mailfrom", result });
const dkim = (field: number, result: string): ResultRow => ({
  kind: "dkim",
  key: `dkim ${field}`,
  number: 1,
  domain: "example.com",
  result,
});

describe("compareResults", () => {
  it("pairs by what a check is about, in the order of the older report", () => {
    const rows = compareResults([spf("pass"), dkim(3, "pass")], [dkim(3, "permerror"), spf("pass")]);
    expect(rows.map(({ key, before, after }) => [key, before, after])).toEqual([
      ["spf mailfrom", "pass", "pass"],
      ["dkim 3", "pass", "permerror"],
    ]);
  });

  it("shows what only one of the two has", () => {
    const rows = compareResults([dkim(3, "pass")], [dkim(4, "fail")]);
    expect(rows.map(({ key, before, after }) => [key, before, after])).toEqual([
      ["dkim 3", "pass", null],
      ["dkim 4", null, "fail"],
    ]);
  });
});

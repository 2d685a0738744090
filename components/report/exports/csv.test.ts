import { describe, expect, it } from "vitest";
import { toCsv } from "./csv.ts";

describe("toCsv", () => {
  it.each([
    [[["a", "b"]], '"a","b"\r\n'],
    [[['say "hi"', "x,y\nz"]], '"say ""hi""","x,y\nz"\r\n'],
    [[["=1+1", "+1", "-1", "@SUM(A1)"]], `"'=1+1","'+1","'-1","'@SUM(A1)"\r\n`],
    [[["\t=1", " =1", "\u00a0=1", "＝1"]], `"'\t=1","' =1","'\u00a0=1","'＝1"\r\n`],
    [[["hxxps://a[.]example/=1"]], '"hxxps://a[.]example/=1"\r\n'],
    [[], ""],
  ])("%j", (rows, csv) => {
    expect(toCsv(rows)).toBe(csv);
  });
});

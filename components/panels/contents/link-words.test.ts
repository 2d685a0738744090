import { describe, expect, it } from "vitest";
import type { Link } from "#lib/content/types.ts";
import { linksCsv, weightiestFirst } from "./link-words.ts";

const link = (rest: Partial<Link>): Link => ({
  text: null,
  target: "https://a.example/",
  unwrapped: null,
  part: "1",
  flags: [],
  kind: "link",
  field: null,
  domain: "a.example",
  wrappers: [],
  times: 1,
  ...rest,
});

describe("weightiestFirst", () => {
  it("puts the odd ones first and keeps the order of the rest", () => {
    const links = [link({ text: "a" }), link({ text: "b", flags: ["long"] }), link({ text: "c", flags: ["userinfo"] })];
    expect(weightiestFirst(links).map(({ text }) => text)).toEqual(["c", "a", "b"]);
  });
});

describe("linksCsv", () => {
  it("is harmless to click and to calculate", () => {
    const csv = linksCsv([link({ text: '=cmd("x")', target: "https://www.b.example/a.b" })]);
    expect(csv.split("\r\n")[1]).toBe(`"1","link","'=cmd(""x"")","hxxps://www[.]b[.]example/a.b","","a[.]example",""`);
  });
});

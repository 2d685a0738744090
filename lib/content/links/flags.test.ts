import { describe, expect, it } from "vitest";
import { linkFlags } from "./flags.ts";
import { judgeLink } from "./read-links.ts";

describe.each(linkFlags.map((flag) => [flag.code, flag] as const))("%s", (code, flag) => {
  it("has examples", () => expect(flag.examples.length).toBeGreaterThan(0));

  it.each(flag.examples)("%j with text %j: %s", (target, text, set) => {
    const { flags } = judgeLink({ target, text, kind: "link", part: "1" }, ["bob@example.org"]);
    if (set) expect(flags).toContain(code);
    else expect(flags).not.toContain(code);
  });
});

it("codes are unique", () => {
  const codes = linkFlags.map(({ code }) => code);
  expect(new Set(codes).size).toBe(codes.length);
});

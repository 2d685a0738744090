import { describe, expect, it } from "vitest";
import type { Hop } from "#lib/trace/types.ts";
import { groupHops } from "./groups.ts";

describe("groupHops", () => {
  const hop = (index: number, organization: string | null, more: Partial<Hop> = {}) =>
    ({ index, organization, side: "claimed", role: null, ...more }) as Hop;

  it("joins neighbours of one organisation and hosts without a name, and parts at the trust line", () => {
    const hops = [
      hop(0, "shop.example", { role: "submission" }),
      hop(1, null),
      hop(2, "shop.example"),
      hop(3, "lists.example", { role: "list" }),
      hop(4, "corp.example"),
      hop(5, "corp.example", { side: "border" }),
      hop(6, "corp.example", { side: "receiver" }),
    ];
    expect(
      groupHops(hops, 5).map(({ organization, part, hops: [first] }) => [organization, part, first?.index]),
    ).toEqual([
      ["shop.example", "author", 0],
      ["lists.example", "list", 3],
      ["corp.example", "way", 4],
      ["corp.example", "receiver", 5],
    ]);
  });

  it("gives nothing for nothing", () => {
    expect(groupHops([], null)).toEqual([]);
  });
});

import { describe, expect, it } from "vitest";
import type { Hop } from "#lib/trace/types.ts";
import { groupHops, organisationOf } from "./groups.ts";

describe("organisationOf", () => {
  it.each([
    ["mx1.corp.example", "corp.example"],
    ["MX1.Corp.Example.", "corp.example"],
    ["corp.example", "corp.example"],
    ["a.b.shop.co.uk", "shop.co.uk"],
    ["relay", null],
    ["compute3.internal", null],
    ["192.0.2.1", null],
    ["2001:db8::1", null],
    ["user@lists.example", null],
    [null, null],
  ])("%s", (name, organisation) => {
    expect(organisationOf(name)).toBe(organisation);
  });
});

describe("groupHops", () => {
  const hop = (index: number, by: string | null, more: Partial<Hop> = {}) =>
    ({ index, by, side: "claimed", role: null, ...more }) as Hop;

  it("joins neighbours of one organisation and hosts without a name, and parts at the trust line", () => {
    const hops = [
      hop(0, "app.shop.example", { role: "submission" }),
      hop(1, null),
      hop(2, "out.shop.example"),
      hop(3, "mx.lists.example", { role: "list" }),
      hop(4, "in.corp.example"),
      hop(5, "mx.corp.example", { side: "border" }),
      hop(6, "store.corp.example", { side: "receiver" }),
    ];
    expect(
      groupHops(hops, 5).map(({ organisation, part, hops: [first] }) => [organisation, part, first?.index]),
    ).toEqual([
      ["shop.example", "the author’s side", 0],
      ["lists.example", "mailing list", 3],
      ["corp.example", "on the way", 4],
      ["corp.example", "the receiving side", 5],
    ]);
  });

  it("gives nothing for nothing", () => {
    expect(groupHops([], null)).toEqual([]);
  });
});

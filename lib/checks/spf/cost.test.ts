import { describe, expect, it } from "vitest";
import { createAsker } from "#lib/dns/asker.ts";
import { parseZone, zoneResolver } from "#lib/dns/zone.ts";
import { readSpfCost } from "./cost.ts";

const costOf = (records: Record<string, string>) => {
  const zone = Object.entries(records).map(([name, record]) => `${name}\tTXT\tv=spf1 ${record}`);
  return readSpfCost("example.com", createAsker(zoneResolver(parseZone(zone.join("\n")))));
};

describe("readSpfCost", () => {
  it.each<[string, Record<string, string>, number, boolean, string[]]>([
    ["nothing to say", { "example.com": "ip4:192.0.2.0/24 mx -all" }, 1, true, []],
    ["no record", {}, 0, true, ["no-record"]],
    ["open to everyone", { "example.com": "+all" }, 0, true, ["allows-all"]],
    ["no default", { "example.com": "a" }, 1, true, ["no-all"]],
    ["neutral default", { "example.com": "a ?all" }, 1, true, ["neutral-all"]],
    ["terms after all", { "example.com": "-all mx ip4:192.0.2.1" }, 0, true, ["after-all", "after-all"]],
    [
      "ptr and wide networks",
      { "example.com": "ptr ip4:10.0.0.0/8 ip6:2000::/3 -ip4:10.0.0.0/8 -all" },
      1,
      true,
      ["uses-ptr", "wide-network", "wide-network"],
    ],
    ["redirect beside all", { "example.com": "-all redirect=a.example.com" }, 0, true, ["redirect-beside-all"]],
    [
      "redirect takes the default along",
      { "example.com": "redirect=a.example.com", "a.example.com": "a" },
      2,
      true,
      ["no-all"],
    ],
    [
      "an include's default is its own",
      { "example.com": "include:a.example.com -all", "a.example.com": "mx ?all" },
      2,
      true,
      [],
    ],
    [
      "a record included twice costs twice",
      { "example.com": "include:a.example.com include:a.example.com -all", "a.example.com": "a mx -all" },
      6,
      true,
      ["repeated-include"],
    ],
    [
      "a loop",
      { "example.com": "include:a.example.com -all", "a.example.com": "include:example.com -all" },
      2,
      false,
      ["include-loop"],
    ],
    ["macros are not followed", { "example.com": "include:%{l}.example.com -all" }, 1, false, []],
    ["twelve lookups", { "example.com": `${"a ".repeat(12)}-all` }, 12, true, ["too-many-lookups"]],
  ])("%s", async (_, records, lookups, complete, codes) => {
    const cost = await costOf(records);
    expect({ ...cost, notes: cost.notes.map(({ code }) => code) }).toMatchObject({ lookups, complete, notes: codes });
  });

  it("ends a tree that doubles with every level", async () => {
    const level = (at: number) => [
      `l${at}.example.com`,
      `include:l${at + 1}.example.com include:l${at + 1}.example.com -all`,
    ];
    const levels = Object.fromEntries(Array.from({ length: 20 }, (_, at) => level(at)));
    const cost = await costOf({ "example.com": "include:l0.example.com -all", ...levels });
    // Each record is read once; what it costs is counted as often as it is included.
    expect(cost).toMatchObject({ complete: true, lookups: 2 ** 21 - 1 });
    expect(cost.evidence.length).toBe(22);
  });
});

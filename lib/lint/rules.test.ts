// Every rule of the table against its own examples: each `bad` makes it fire, no `good` does.
import { describe, expect, it } from "vitest";
import { parseZone, zoneResolver } from "#lib/dns/zone.ts";
import { analyze, defaultOptions } from "#lib/report/analyze.ts";
import { rules } from "./index.ts";
import type { Example } from "./rule.ts";
import { plain } from "./rules/example-mail.ts";
import type { Finding } from "./types.ts";

const now = new Date("2026-06-02T00:00:00Z");

/** Rules whose `bad` needs a signature, which a table cannot hold; the named test makes them fire. */
const provedElsewhere: Record<string, string> = {
  "unsigned-addition": "lib/report/analyze.test.ts",
};

describe.each(rules.map((rule) => [rule.id, rule] as const))("rule %s", (id, rule) => {
  it("has examples of both kinds", () => {
    expect(rule.good.length).toBeGreaterThan(0);
    if (!(id in provedElsewhere)) expect(rule.bad.length).toBeGreaterThan(0);
  });

  it.each(rule.bad.map((example, n) => [n, example] as const))("fires on bad example %i", async (_, example) => {
    expect((await findings(example)).map((finding) => finding.id)).toContain(id);
  });

  it.each(rule.good.map((example, n) => [n, example] as const))(
    "keeps silent on good example %i",
    async (_, example) => {
      expect((await findings(example)).map((finding) => finding.id)).not.toContain(id);
    },
  );

  it("says what was seen in whole sentences", async () => {
    for (const example of rule.bad) {
      const found = (await findings(example)).find((finding) => finding.id === id)!;
      for (const text of [found.detail, found.innocent, found.advice]) {
        if (text === null) continue;
        expect(text).toMatch(/[.!?]$/);
        expect(text).not.toMatch(/\bsafe\b|undefined|[\0-\x1f\x7f\u200b-\u200f\u202a-\u202e]/i);
      }
    }
  });
});

it("ids are unique, kebab-case nouns", () => {
  const ids = rules.map(({ id }) => id);
  expect(new Set(ids).size).toBe(ids.length);
  expect(ids.filter((id) => !/^[a-z0-9]+(-[a-z0-9]+)*$/.test(id))).toEqual([]);
});

it("says nothing of ordinary mail, whatever its line ends", async () => {
  for (const ends of ["\n", "\r\n"]) expect(await findings(plain.replaceAll("\n", ends))).toEqual([]);
});

const known = new Map<Example, Promise<Finding[]>>();

/** Each example is read once. */
function findings(example: Example): Promise<Finding[]> {
  const found = known.get(example) ?? lintExample(example);
  known.set(example, found);
  return found;
}

async function lintExample(example: Example): Promise<Finding[]> {
  const hasZone = typeof example === "object" && "zone" in example;
  const { source, zone } = hasZone ? example : { source: example, zone: "" };
  const resolver = zoneResolver(parseZone(zone), now);
  const signal = new AbortController().signal;
  const options = { ...defaultOptions, live: zone !== "" };
  const octets = typeof source === "string" ? Buffer.from(source) : source;
  const analysis = await analyze(octets, { resolver, now, signal, options });
  if ("problem" in analysis) throw new Error(`the example is not mail: ${analysis.problem}`);
  return analysis.report.findings;
}

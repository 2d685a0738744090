// Real mail: every message of the shared corpus gives one Report of the published shape, offline and with a zone.
import { globSync, readFileSync } from "node:fs";
import path from "node:path";
import { describe, expect, it } from "vitest";
import { parseZone, zoneResolver } from "#lib/dns/zone.ts";
import { sharedPath } from "#lib/shared-data.ts";
import { analyze, defaultOptions } from "./analyze.ts";
import { reportSchema } from "./schema.ts";

const corpus = sharedPath("corpus");
const now = new Date("2026-11-22T12:00:00Z");

describe.skipIf(corpus === null)("shared corpus", () => {
  const files = globSync("**/*.eml", { cwd: corpus ?? "." }).sort();
  const zone = corpus === null ? "" : readFileSync(path.join(corpus, "auth/dns.tsv"), "utf8");

  it("has its 200 messages", () => expect(files).toHaveLength(200));

  it.each(files)("%s", async (file) => {
    const octets = readFileSync(path.join(corpus!, file));
    const resolver = zoneResolver(parseZone(zone), now);
    const signal = new AbortController().signal;
    for (const live of [false, true]) {
      const analysis = await analyze(octets, { resolver, now, signal, options: { ...defaultOptions, live } });
      if ("problem" in analysis) throw new Error(analysis.problem);
      expect(reportSchema.safeParse(analysis.report).error?.issues ?? []).toEqual([]);
      expect(analysis.report.notChecked.filter(({ reason }) => reason.includes("Waybill itself failed"))).toEqual([]);
    }
  });
});

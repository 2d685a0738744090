// Real mail: every message of the shared corpus gives one Report of the published shape, offline; with a zone it is
// tried in replay.test.ts.
import { globSync, readFileSync } from "node:fs";
import path from "node:path";
import { describe, expect, it } from "vitest";
import { replayResolver } from "#lib/dns/replay.ts";
import { sharedPath } from "#lib/shared-data.ts";
import { analyze, defaultOptions } from "./analyze.ts";
import { reportSchema } from "./schema.ts";

const corpus = sharedPath("corpus");
const now = new Date("2026-11-22T12:00:00Z");

describe.skipIf(corpus === null)("shared corpus", () => {
  const files = globSync("**/*.eml", { cwd: corpus ?? "." }).sort();

  it("has its 200 messages", () => expect(files).toHaveLength(200));

  it.each(files)("%s", async (file) => {
    const octets = readFileSync(path.join(corpus!, file));
    const signal = new AbortController().signal;
    const options = { ...defaultOptions, live: false };
    const analysis = await analyze(octets, { resolver: replayResolver([]), now, signal, options });
    if ("problem" in analysis) throw new Error(analysis.problem);
    expect(reportSchema.safeParse(analysis.report).error?.issues ?? []).toEqual([]);
    expect(analysis.report.notChecked.filter(({ reason }) => reason.includes("Waybill itself failed"))).toEqual([]);
  });
});

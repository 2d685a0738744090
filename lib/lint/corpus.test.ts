// How loud the rules are on ordinary mail: a danger in at most one message of a hundred, else nobody reads them.
// Ordinary is the corpus without its folders of phishing and broken mail. Every rule must also bear all of it, suites
// included.
import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { describe, expect, it } from "vitest";
import { replayResolver } from "#lib/dns/replay.ts";
import { limits } from "#lib/limits.ts";
import { analyze, defaultOptions } from "#lib/report/analyze.ts";
import { sharedPath } from "#lib/shared-data.ts";
import type { Finding, Severity } from "./types.ts";

const corpus = sharedPath("corpus");
const unusual = new Set(["phishing", "broken"]);

describe.skipIf(!corpus)("corpus", () => {
  it("calls at most one ordinary message of a hundred dangerous", async () => {
    const files = messagesOf(corpus!).filter((file) => !unusual.has(path.basename(path.dirname(file))));
    const found = await Promise.all(files.map(async (file) => ({ file, findings: await findingsOf(file) })));
    const having = (severity: Severity) =>
      found.filter(({ findings }) => findings.some((finding) => finding.severity === severity));
    const dangerous = having("danger");
    const share = (count: number) => `${((100 * count) / files.length).toFixed(1)} %`;
    console.info(
      `ordinary mail: ${files.length} messages, danger in ${share(dangerous.length)}, warning in ` +
        `${share(having("warning").length)}, notice in ${share(having("notice").length)}`,
    );
    for (const { file, findings } of dangerous)
      console.info(`danger: ${path.basename(file)}: ${idsOf(findings, "danger").join(", ")}`);
    expect(files.length).toBeGreaterThan(100);
    expect(dangerous.length / files.length).toBeLessThanOrEqual(0.01);
  });

  it("bears everything, and names places that exist", async () => {
    for (const file of messagesOf(corpus!)) {
      for (const finding of await findingsOf(file)) {
        expect(finding.at.length, file).toBeLessThanOrEqual(limits.placesPerFinding);
        expect(finding.detail, `${file}: ${finding.id}`).not.toMatch(/undefined|\bnull\b|NaN|\[object/);
        expect(finding.detail.length, `${file}: ${finding.id}`).toBeLessThan(2_000);
      }
    }
  });
});

function messagesOf(folder: string): string[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && entry.name.endsWith(".eml"))
    .map((entry) => path.join(entry.parentPath, entry.name))
    .sort();
}

const known = new Map<string, Promise<Finding[]>>();

/** Each message is read once. */
function findingsOf(file: string): Promise<Finding[]> {
  const findings = known.get(file) ?? lintFile(file);
  known.set(file, findings);
  return findings;
}

async function lintFile(file: string): Promise<Finding[]> {
  const now = new Date("2026-06-02T00:00:00Z");
  const signal = new AbortController().signal;
  const env = { resolver: replayResolver([]), now, signal, options: { ...defaultOptions, live: false } };
  const analysis = await analyze(readFileSync(file), env);
  return "problem" in analysis ? [] : analysis.report.findings;
}

function idsOf(findings: readonly Finding[], severity: Severity): string[] {
  return findings.filter((finding) => finding.severity === severity).map(({ id }) => id);
}

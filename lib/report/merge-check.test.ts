import { globSync, readFileSync } from "node:fs";
import path from "node:path";
import { describe, expect, it } from "vitest";
import type { Answer } from "#lib/dns/types.ts";
import { parseZone, zoneResolver } from "#lib/dns/zone.ts";
import { type AnalyzeOptions, analyze, defaultOptions } from "./analyze.ts";
import { mergeCheck, mergeKept } from "./merge-check.ts";
import type { AnalyzeEvent, ReportSoFar } from "./types.ts";

type CheckEvent = Extract<AnalyzeEvent, { event: "check" }>;

const answer = (name: string): Answer => ({
  name,
  type: "TXT",
  outcome: "found",
  records: [],
  chain: [],
  ttl: 60,
  authenticated: false,
  server: "file",
  elapsedMs: 1,
  at: "2026-01-01T00:00:00Z",
});

// Only what mergeCheck reads.
const soFar = { checks: {}, dns: [answer("a.example"), answer("b.example")] } as unknown as ReportSoFar;

const spf = {
  event: "check",
  method: "spf",
  value: [
    {
      method: "spf",
      result: "pass",
      evidence: [0],
      tree: {
        evidence: [0],
        steps: [{ term: "include:c.example", evidence: [1], child: { evidence: [1], steps: [] } }],
      },
    },
  ],
  dns: [answer("example.com"), answer("c.example")],
} as unknown as CheckEvent;

describe("mergeCheck", () => {
  it("appends the answers and shifts evidence at any depth", () => {
    const merged = mergeCheck(soFar, spf);
    expect(merged.dns.map((one) => one.name)).toEqual(["a.example", "b.example", "example.com", "c.example"]);
    expect(merged.checks.spf).toEqual([
      {
        method: "spf",
        result: "pass",
        evidence: [2],
        tree: {
          evidence: [2],
          steps: [{ term: "include:c.example", evidence: [3], child: { evidence: [3], steps: [] } }],
        },
      },
    ]);
  });
  it("leaves both inputs as they are", () => {
    const before = structuredClone([soFar, spf]);
    mergeCheck(soFar, spf);
    expect([soFar, spf]).toEqual(before);
  });
  it("keeps a check that is null", () => {
    const event: CheckEvent = { event: "check", method: "bimi", value: null, dns: [] };
    expect(mergeCheck(soFar, event).checks).toEqual({ bimi: null });
  });
  it("joins several checks, each with its own answers", () => {
    const merged = mergeCheck(mergeCheck(soFar, spf), spf);
    expect(merged.dns).toHaveLength(6);
    expect(merged.checks.spf?.[0]?.evidence).toEqual([4]);
  });
});

describe("mergeKept", () => {
  const root = path.resolve(import.meta.dirname, "../..");
  const samples = globSync("public/samples/*.eml", { cwd: root }).sort();
  const other = { ip: "203.0.113.77", helo: "elsewhere.example.net", mailFrom: "bounce@elsewhere.example.net" };

  /** Runs a sample; its first event, the methods of its check events, and its report. */
  async function run(file: string, options: Partial<AnalyzeOptions>, envelopeOnly: boolean) {
    const zone = path.join(root, file.replace(/eml$/, "dns.tsv"));
    const resolver = zoneResolver(parseZone(readFileSync(zone, "utf8")));
    const events: AnalyzeEvent[] = [];
    const env = { resolver, now: new Date("2026-11-22T12:00:00Z"), signal: new AbortController().signal };
    const all = { ...defaultOptions, ...options };
    await analyze(readFileSync(path.join(root, file)), { ...env, options: all, envelopeOnly }, (event) =>
      events.push(event),
    );
    const done = events.at(-1);
    if (done?.event !== "done") throw new Error("the run did not end");
    const [read] = events;
    if (read?.event !== "read") throw new Error("the run did not begin");
    const methods = events.flatMap((event) => (event.event === "check" ? [event.method] : []));
    return { read, report: done.report, methods };
  }

  it.each(samples)("of %s keeps what another envelope does not change", async (file) => {
    const before = await run(file, {}, false);
    const { read, methods, report } = await run(file, other, true);
    expect(read.kept).toEqual(["dkim", "arc", "domainkeys"]);
    expect(methods.filter((method) => read.kept?.includes(method))).toEqual([]);
    const shown = mergeKept(read.report, before.report, read.kept!);
    for (const method of read.kept!) {
      const kept = withQuestions(shown.checks[method], shown.dns);
      // What the whole run for the other envelope finds is the same.
      expect(kept).toEqual(withQuestions(report.checks[method], report.dns));
    }
    const rows = (all: readonly { method: string }[]) =>
      all.filter(({ method }) => read.kept?.some((name) => name === method));
    expect(rows(shown.comparisons)).toEqual(rows(before.report.comparisons));
  });

  it("tells everything of a run for another envelope at its end", async () => {
    for (const file of samples) {
      const [again, whole] = [await run(file, other, true), await run(file, other, false)];
      expect(again.report).toEqual(whole.report);
    }
  });

  const question = ({ name, type }: Answer) => `${type} ${name}`;

  function withQuestions(value: unknown, dns: readonly Answer[]): unknown {
    if (Array.isArray(value)) return value.map((item) => withQuestions(item, dns));
    if (value === null || typeof value !== "object") return value;
    return Object.fromEntries(
      Object.entries(value).map(([key, inner]) => [
        key,
        key === "evidence" ? (inner as number[]).map((number) => question(dns[number]!)) : withQuestions(inner, dns),
      ]),
    );
  }
});

import { describe, expect, it } from "vitest";
import type { Answer } from "#lib/dns/types.ts";
import { mergeCheck } from "./merge-check.ts";
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

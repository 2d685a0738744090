import { describe, expect, it } from "vitest";
import { replayResolver } from "#lib/dns/replay.ts";
import { analyze, defaultOptions } from "./analyze.ts";
import { inLanguage } from "./in-language.ts";
import { mergeCheck } from "./merge-check.ts";
import type { AnalyzeEvent, Report, ReportSoFar } from "./types.ts";

const octets = Buffer.from(
  [
    "Received: from mx.example.net (mx.example.net [192.0.2.7]) by mail.example.com with ESMTPS; Mon, 5 Jan 2026 10:00:00 +0000",
    "From: a@example.net",
    "To: b@example.com",
    "Date: Mon, 5 Jan 2026 09:59:58 +0000",
    "Message-ID: <1@example.net>",
    "Subject: The message has no ARC set.",
    "",
    "Hello",
    "",
  ].join("\r\n"),
);

async function readReport(): Promise<{ report: Report; events: AnalyzeEvent[] }> {
  const events: AnalyzeEvent[] = [];
  const env = {
    resolver: replayResolver([]),
    now: new Date("2026-01-05T12:00:00Z"),
    signal: new AbortController().signal,
    options: { ...defaultOptions, live: false },
    languages: ["fr" as const],
  };
  const analysis = await analyze(octets, env, (event) => events.push(event));
  if ("problem" in analysis) throw new Error(analysis.problem);
  return { report: analysis.report, events };
}

describe("a report in French", () => {
  it("says in French what it says in English, and what the message says as it is", async () => {
    const { report } = await readReport();
    const told = inLanguage(report, "fr");
    expect(told.checks.arc!.reason).toBe("Le message n’a aucun jeu ARC.");
    expect(told.summary.subject).toBe("The message has no ARC set.");
    expect(told.checks.arc!.result).toBe(report.checks.arc.result);
    expect(told.fields.map(({ raw }) => raw)).toEqual(report.fields.map(({ raw }) => raw));
    expect(told.summary.sentences).toEqual(report.translations!.fr!.sentences);
    expect(report.checks.arc.reason).toBe("The message has no ARC set.");
  });

  it("is the report itself where it was not told in the language", async () => {
    const { report } = await readReport();
    expect(inLanguage(report, "en")).toBe(report);
  });

  it("says each check in French as soon as it has come", async () => {
    const { events } = await readReport();
    let report: ReportSoFar | null = null;
    for (const event of events) {
      if (event.event === "read") report = event.report;
      if (event.event !== "check" || report === null) continue;
      report = mergeCheck(report, event);
      if (event.method === "arc") expect(inLanguage(report, "fr").checks.arc!.reason).toMatch(/^Le message n’a/);
    }
    expect(report!.checks.arc).toBeDefined();
  });
});

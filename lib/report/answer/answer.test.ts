// Every situation of the answer's tables is brought about by a message of its own, and its sentence is read in full.
import { describe, expect, it } from "vitest";
import { parseZone, zoneResolver } from "#lib/dns/zone.ts";
import { analyze, defaultOptions } from "../analyze.ts";
import { answerTables } from "../answer.ts";
import type { ReportSoFar, Sentence } from "../types.ts";
import { type AnswerDraft, kindDrafts, lookDrafts, senderDrafts, wayDrafts } from "./drafts.test-support.ts";
import { sentences } from "./sentences.test-support.ts";

const now = new Date("2026-11-22T12:00:00Z");
const drafts: readonly Record<string, AnswerDraft>[] = [senderDrafts, kindDrafts, wayDrafts, lookDrafts];

async function read({ source, zone = "", options, waiting }: AnswerDraft): Promise<ReportSoFar> {
  const reports: ReportSoFar[] = [];
  const env = {
    resolver: zoneResolver(parseZone(zone), now),
    now,
    signal: new AbortController().signal,
    options: { ...defaultOptions, ...options },
    languages: ["fr" as const],
  };
  const analysis = await analyze(Buffer.from(source), env, (event) => {
    if (event.event === "read") reports.push(event.report);
  });
  if ("problem" in analysis) throw new Error(analysis.problem);
  return waiting ? reports[0]! : analysis.report;
}

describe.each(answerTables.map((table, at) => ({ at, ids: table.map(({ id }) => id) })))("table $at", ({ at, ids }) => {
  const of = drafts[at]!;

  it("has a message for every situation", () => expect(Object.keys(of).sort()).toEqual(ids.toSorted()));

  it.each(Object.entries(of))("%s", async (id, draft) => {
    const { summary, translations } = await read(draft);
    const said = summary.sentences.find(({ situation }) => ids.includes(situation));
    expect(said?.situation).toBe(id);
    expect(said?.text).toBe(sentences[id]);
    expect(said && lead(said)).toMatch(/^\S.+\.$/);
    expect(summary.sentences.length).toBeGreaterThanOrEqual(2);
    expect(summary.sentences.length).toBeLessThanOrEqual(4);
    for (const { text, links } of summary.sentences) {
      expect(links.length).toBeGreaterThan(0);
      for (const { start, end } of links) expect(text.slice(start, end).trim()).not.toBe("");
      expect(text.toLowerCase()).not.toContain("safe");
    }
    const french = translations!.fr!.sentences;
    expect(french.map(evidenceOf)).toEqual(summary.sentences.map(evidenceOf));
    for (const [at, sentence] of french.entries()) {
      expect(sentence.text).not.toBe(summary.sentences[at]!.text);
      expect(lead(sentence)).toMatch(/^\S.+\.$/);
    }
  });
});

/** The same in every language; links stand in another order. */
const evidenceOf = ({ situation, certainty, links }: Sentence) => ({
  situation,
  certainty,
  hrefs: links.map(({ href }) => href).sort(),
});

const lead = ({ text, lead: length }: Sentence): string => text.slice(0, length);

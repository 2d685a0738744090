// Each sample of the shelf shows what its line promises, without a network.
import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { describe, expect, it } from "vitest";
import { parseZone, zoneResolver } from "#lib/dns/zone.ts";
import { samples } from "#lib/samples.ts";
import { analyze, defaultOptions } from "./analyze.ts";
import type { Report } from "./types.ts";

const folder = path.resolve(import.meta.dirname, "../../public/samples");
const now = new Date("2026-11-22T12:00:00Z");

async function open(id: string): Promise<Report> {
  const file = (ending: string) => readFileSync(path.join(folder, `${id}.${ending}`));
  const resolver = zoneResolver(parseZone(file("dns.tsv").toString()), now);
  const env = { resolver, now, signal: new AbortController().signal, options: defaultOptions };
  const analysis = await analyze(file("eml"), env);
  if ("problem" in analysis) throw new Error(analysis.problem);
  return analysis.report;
}

/** What must be seen: situations of the answer, and findings. */
const shows: Record<string, string[]> = {
  "all-fine": ["proven-by-both", "nothing-found"],
  "forged-sender": ["signed-by-others", "dmarc-fail"],
  "look-alike": ["look-alike-proven", "lookalike-domain"],
  "two-senders": ["several-authors", "repeated-from", "unsigned-addition"],
  "own-name-from-outside": ["own-name-from-outside", "inside-mail-from-outside"],
  "sent-again": ["sent-again"],
  "header-only": ["proven-by-address-and-header", "header-section-only"],
  "signed-then-edited": ["changed-on-the-way"],
  "list-with-seal": ["list-with-record", "through-a-list"],
  greylisted: ["waited-for-retry"],
  "clock-ahead": ["clocks-disagree"],
  newsletter: ["newsletter"],
  macro: ["danger-found"],
  "hidden-texts": ["danger-found"],
  bounce: ["refused-mail"],
  "signed-by-person": ["signed-by-person"],
  smuggled: ["smuggled-message"],
};

describe("shelf", () => {
  const messages = samples.filter(({ kind }) => kind !== "session");

  it("has a row here for every message", () =>
    expect(Object.keys(shows).sort()).toEqual(messages.map(({ id }) => id).sort()));

  it("has its files, and no others", () => {
    const named = samples.flatMap(({ id }) => [`${id}.dns.tsv`, `${id}.eml`]);
    expect(readdirSync(folder).sort()).toEqual(named.sort());
  });

  it.each(messages)("$id: $teaches", async ({ id }) => {
    const { summary, findings } = await open(id);
    const seen = [...summary.sentences.map(({ situation }) => situation), ...findings.map((finding) => finding.id)];
    expect(seen).toEqual(expect.arrayContaining(shows[id]!));
  });
});

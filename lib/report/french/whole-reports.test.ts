// No sentence of a whole report stays English: samples with their recorded DNS, and the shared corpus without any.
import { globSync, readFileSync } from "node:fs";
import path from "node:path";
import { describe, expect, it } from "vitest";
import { replayResolver } from "#lib/dns/replay.ts";
import type { Resolver } from "#lib/dns/types.ts";
import { parseZone, zoneResolver } from "#lib/dns/zone.ts";
import { sharedPath } from "#lib/shared-data.ts";
import { reteller } from "#lib/text/retell.ts";
import { analyze, defaultOptions } from "../analyze.ts";
import { isMixed, mapSentences } from "../map-sentences.ts";
import { french } from "./index.ts";

const now = new Date("2026-11-22T12:00:00Z");
const samples = path.resolve(import.meta.dirname, "../../../public/samples");
const corpus = sharedPath("corpus");

/** What stays as it is although it is made of words, quotations aside. */
async function leftEnglish(octets: Uint8Array, resolver: Resolver): Promise<string[]> {
  const options = { ...defaultOptions, lists: true };
  const analysis = await analyze(octets, { resolver, now, signal: new AbortController().signal, options });
  if ("problem" in analysis) throw new Error(analysis.problem);
  const retell = reteller(french);
  const left = new Set<string>();
  let said = 0;
  mapSentences(analysis.report, (sentence, key) => {
    said += 1;
    const words = sentence.replaceAll(/“[^”]*”|"[^"]*"/g, "").match(/(?<=^| )\p{L}\p{Ll}*[.,;]?(?=$| )/gu) ?? [];
    if (!isMixed(key) && words.length > 2 && retell(sentence, false) === sentence) left.add(sentence);
    return sentence;
  });
  expect(said).toBeGreaterThan(5);
  return [...left];
}

describe("a whole report in French", () => {
  it.each(globSync("*.eml", { cwd: samples }).sort())("%s", async (file) => {
    const zone = readFileSync(path.join(samples, file.replace(/eml$/, "dns.tsv"))).toString();
    const octets = readFileSync(path.join(samples, file));
    expect(await leftEnglish(octets, zoneResolver(parseZone(zone), now))).toEqual([]);
  });

  it.skipIf(corpus === null)("of the shared corpus", async () => {
    const left: string[] = [];
    for (const file of globSync("**/*.eml", { cwd: corpus! }))
      left.push(...(await leftEnglish(readFileSync(path.join(corpus!, file)), replayResolver([]))));
    expect([...new Set(left)]).toEqual([]);
  });
});

import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { describe, expect, it } from "vitest";
import { readClaims } from "#lib/claims/index.ts";
import { statedAddress } from "#lib/claims/stated-address.ts";
import { limits } from "#lib/limits.ts";
import { sharedPath } from "#lib/shared-data.ts";
import { findBorder, isHome, outsideAddress } from "./find-border.ts";
import { readReceived } from "./read-received.ts";
import { fieldsOf, messageOf, noOptions } from "./test-fields.ts";
import { statedHomes, traceRoute } from "./trace-route.ts";

const corpus = sharedPath("corpus");
/** Measured over the corpus: in 46 of 53 messages the walk alone finds the address that a receiver states. */
const FLOOR = 46 / 53;

/** Messages whose nearest nameless statement tells of an earlier receipt: the message was forwarded after it. */
const forwarded = ["ecelerity_pp_sample-401.eml"];

describe.skipIf(corpus === null)("shared corpus", () => {
  const files = corpus === null ? [] : messageFiles(corpus);

  it("loses no hop, and dates nearly all", () => {
    let received = 0;
    let undated = 0;
    for (const file of files) {
      const { message, fields } = load(file);
      const count = fields.filter((field) => field.name.toLowerCase() === "received").length;
      const { route } = traceRoute(message, fields, [], noOptions);
      expect(route.hops.length, file).toBe(Math.min(count, limits.hops));
      expect(route.hops.map((hop) => hop.index)).toEqual(route.hops.map((_, index) => index));
      const bare = route.hops.filter((hop) => (hop.delaySeconds ?? 0) < 0 && hop.delayRange === null);
      expect(bare, file).toEqual([]);
      const ranges = [...route.hops.map((hop) => hop.delayRange), ...route.clocks.map((clock) => clock.seconds)];
      for (const range of ranges)
        expect(range === null || (range[0] >= 0 && (range[1] ?? Infinity) >= range[0])).toBe(true);
      received += count;
      undated += route.hops.filter((hop) => !hop.date?.utc).length;
    }
    console.info(`${files.length} messages, ${received} Received fields, ${undated} without a readable date`);
    expect(files.length).toBeGreaterThanOrEqual(200);
    expect(undated).toBeLessThanOrEqual(received * 0.02);
  });

  it("finds the address that receivers state", () => {
    let borders = 0;
    let stated = 0;
    let agree = 0;
    let agreeInTheEnd = 0;
    const other: string[] = [];
    for (const file of files) {
      const { message, fields } = load(file);
      const claims = readClaims(message, fields);
      const { route } = traceRoute(message, fields, claims, noOptions);
      if (route.border !== null) borders += 1;
      // The newest statement of the receiving side, whatever its place: the yardstick, not what the code uses.
      const hops = fields
        .filter((field) => field.name.toLowerCase() === "received")
        .map((field) => ({ ...readReceived(field.raw), field: field.index }));
      const walked = findBorder(hops, [], statedHomes(claims, hops));
      const said = claims
        .filter((claim) => claim.by === null || isHome(walked.home, claim.by))
        .filter((claim) => !claim.source.startsWith("arc-"))
        .map((claim) => outsideAddress(statedAddress(claim)))
        .find((ip) => ip !== null);
      if (said === undefined || walked.at === null) continue;
      stated += 1;
      const found = outsideAddress(hops[walked.at]!.facts.from!.ip);
      if (found === said) agree += 1;
      else other.push(`${path.basename(file)}: walk ${found}, receiver ${said}, sender ${route.sender?.ip}`);
      if (route.sender?.ip === said) agreeInTheEnd += 1;
      else expect(forwarded).toContain(path.basename(file));
    }
    console.info(`${borders} of ${files.length} messages have a border; a receiver states the address in ${stated}:`);
    console.info(`the walk agrees in ${agree}, the result in ${agreeInTheEnd}\n${other.join("\n")}`);
    expect(stated).toBeGreaterThanOrEqual(53);
    expect(agree / stated).toBeGreaterThanOrEqual(FLOOR);
    expect(agreeInTheEnd).toBeGreaterThanOrEqual(stated - forwarded.length);
  });
});

function load(file: string) {
  const message = messageOf(readFileSync(file));
  return { message, fields: fieldsOf(message) };
}

function messageFiles(folder: string): string[] {
  return readdirSync(folder, { recursive: true, encoding: "utf8" })
    .filter((name) => name.endsWith(".eml"))
    .sort()
    .map((name) => path.join(folder, name));
}

// Promises over whole messages: every report has the published shape; one played back from its own record of DNS is the same report, whatever the
// message; and no message makes Waybill ask more than its budget, however many names it holds.
import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { describe, expect, it } from "vitest";
import { replayResolver } from "#lib/dns/replay.ts";
import type { Resolver } from "#lib/dns/types.ts";
import { parseZone, zoneResolver } from "#lib/dns/zone.ts";
import { limits } from "#lib/limits.ts";
import { sharedPath } from "#lib/shared-data.ts";
import { type Analysis, analyze, defaultOptions } from "./analyze.ts";
import { reportSchema } from "./schema.ts";

const now = new Date("2026-11-22T12:00:00Z");

function analyzeWith(octets: Uint8Array, resolver: Resolver): Promise<Analysis> {
  return analyze(octets, { resolver, now, signal: new AbortController().signal, options: defaultOptions });
}

/** Counts what is really asked. */
function counting(resolver: Resolver): Resolver & { asked: Set<string> } {
  const asked = new Set<string>();
  return {
    asked,
    query(name, type, signal) {
      asked.add(`${type} ${name}`);
      return resolver.query(name, type, signal);
    },
  };
}

const corpus = sharedPath("corpus");

/** Every answer arrives in another order than it was asked for. */
function shuffled(resolver: Resolver): Resolver {
  let turn = 0;
  return {
    async query(name, type, signal) {
      turn = (turn * 7 + 3) % 11;
      for (let wait = turn; wait > 0; wait--) await Promise.resolve();
      return resolver.query(name, type, signal);
    },
  };
}

describe.skipIf(!corpus)("replay of the corpus", () => {
  const root = corpus ?? "";
  const files = corpus ? readdirSync(root, { recursive: true, encoding: "utf8" }) : [];
  const messages = files.filter((name) => /\.(eml|txt|msg|mbox)$/.test(name));
  const folders = [...new Set(messages.map((name) => path.dirname(name)))];

  it.each(folders)(
    "%s: of the published shape; played back and asked in another order, every report is the same",
    async (folder) => {
      const zone = zoneResolver(parseZone(readFileSync(path.join(root, "auth/dns.tsv"), "latin1")), now);
      for (const name of messages.filter((one) => path.dirname(one) === folder)) {
        const octets = readFileSync(path.join(root, name));
        const first = await analyzeWith(octets, zone);
        if ("problem" in first) throw new Error(`${name}: ${first.problem}`);
        expect(reportSchema.safeParse(first.report).error?.issues ?? [], name).toEqual([]);
        const failed = first.report.notChecked.filter(({ reason }) => reason.includes("Waybill itself failed"));
        expect(failed, name).toEqual([]);
        const again = await analyzeWith(octets, replayResolver(first.report.dns));
        expect("report" in again ? again.report : again, name).toEqual(first.report);
        const late = await analyzeWith(octets, shuffled(zone));
        expect("report" in late ? late.report : late, `${name}, late answers`).toEqual(first.report);
      }
    },
    120_000,
  );
});

describe("the budget of questions", () => {
  const numbers = (count: number) => Array.from({ length: count }, (_, n) => n);
  const head = "From: a@example.com\nDate: Mon, 1 Jun 2026 10:00:00 +0000\n";
  const received =
    "Received: from mail.example.com (mail.example.com [192.0.2.1]) by mx.example.net; Mon, 1 Jun 2026 10:00:00 +0000\n";
  const tags = "s=s; h=from; bh=AAAA; b=AAAA";
  const chain = (n: number) =>
    `ARC-Seal: i=${n}; a=rsa-sha256; cv=${n === 1 ? "none" : "pass"}; d=as${n}.example; s=s; b=AAAA\n` +
    `ARC-Message-Signature: i=${n}; a=rsa-sha256; d=ams${n}.example; ${tags}\n` +
    `ARC-Authentication-Results: i=${n}; x; spf=none\n`;
  const bomb = [
    `example.com\tTXT\tv=spf1 ${numbers(10)
      .map((n) => `include:i${n}.example.com`)
      .join(" ")} -all`,
    ...numbers(10).map((n) => `i${n}.example.com\tTXT\tv=spf1 mx:m${n}.example.com include:j${n}.example.com -all`),
    ...numbers(10).flatMap((n) => numbers(12).map((m) => `m${n}.example.com\tMX\t10 h${n}-${m}.example.com`)),
    ...numbers(10).map((n) => `j${n}.example.com\tTXT\tv=spf1 include:i${(n + 1) % 10}.example.com -all`),
  ].join("\n");

  it.each<[string, string, string]>([
    [
      "1,000 signatures of 1,000 domains, 150 KB",
      `${numbers(1_000)
        .map(
          (n) =>
            `DKIM-Signature: v=1; a=rsa-sha256; c=relaxed/relaxed; t=1780300800; d=domain-number-${n}.example; ${tags}\n`,
        )
        .join("")}${head}\nText`,
      "",
    ],
    [
      "1,000 DomainKeys signatures",
      `${numbers(1_000)
        .map((n) => `DomainKey-Signature: a=rsa-sha1; c=nofws; q=dns; d=d${n}.example; s=s; b=AAAA\n`)
        .join("")}${head}\nText`,
      "",
    ],
    [
      "50 ARC sets",
      `${numbers(50)
        .map((n) => chain(50 - n))
        .join("")}${head}\nText`,
      "",
    ],
    ["an SPF record of includes and mail hosts", `Return-Path: <a@example.com>\n${received}${head}\nText`, bomb],
    [
      "2,000 From domains",
      `From: ${numbers(2_000)
        .map((n) => `a@d${n}.example`)
        .join(", ")}\n\nText`,
      "",
    ],
    [
      "all of it",
      `Return-Path: <a@example.com>\n${received}${numbers(40)
        .map((n) => chain(40 - n))
        .join("")}${numbers(400)
        .map(
          (n) =>
            `DKIM-Signature: v=1; a=rsa-sha256; d=a.b.c.d.e.f.g.d${n}.example.com; ${tags}\nDomainKey-Signature: a=rsa-sha1; c=nofws; q=dns; d=d${n}.example; s=s; b=AAAA\n`,
        )
        .join("")}${head}\nText`,
      bomb,
    ],
  ])("%s", async (_, source, zone) => {
    const resolver = counting(zoneResolver(parseZone(zone), now));
    const analysis = await analyzeWith(Buffer.from(source), resolver);
    if ("problem" in analysis) throw new Error(analysis.problem);
    expect(resolver.asked.size).toBeLessThanOrEqual(limits.dnsQuestions);
    const again = await analyzeWith(Buffer.from(source), replayResolver(analysis.report.dns));
    expect("report" in again ? again.report : again).toEqual(analysis.report);
  });
});

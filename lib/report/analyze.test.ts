// The whole path, from octets to the Report, with DNS from zones: what the page, the API, the command line and a shared
// report all stand on.
import { readFileSync } from "node:fs";
import path from "node:path";
import { describe, expect, it } from "vitest";
import { keyRecord, signMessage } from "#lib/checks/dkim/signer.test-support.ts";
import { replayResolver } from "#lib/dns/replay.ts";
import type { Resolver } from "#lib/dns/types.ts";
import { parseZone, zoneResolver } from "#lib/dns/zone.ts";
import { type AnalyzeOptions, analyze, defaultOptions } from "./analyze.ts";
import { reportSchema } from "./schema.ts";
import type { AnalyzeEvent, Report } from "./types.ts";

const root = path.resolve(import.meta.dirname, "../..");
const now = new Date("2026-11-22T12:00:00Z");
const key = readFileSync(path.join(root, "fixtures/keys/rsa-2048.pem"), "utf8");

async function report(
  octets: Uint8Array | string,
  zone: string | Resolver = "",
  options: Partial<AnalyzeOptions> = {},
  events: AnalyzeEvent[] = [],
): Promise<Report> {
  const resolver = typeof zone === "string" ? zoneResolver(parseZone(zone), now) : zone;
  const signal = new AbortController().signal;
  const env = { resolver, now, signal, options: { ...defaultOptions, ...options } };
  const analysis = await analyze(Buffer.from(octets), env, (event) => events.push(event));
  if ("problem" in analysis) throw new Error(analysis.problem);
  return analysis.report;
}

function readSample(id: string): { octets: Buffer; zone: string } {
  const file = (ending: string) => readFileSync(path.join(root, `public/samples/${id}.${ending}`));
  return { octets: file("eml"), zone: file("dns.tsv").toString() };
}

describe("three hops pasted with half their folding lost", () => {
  it("reads the route as it was", async () => {
    const { route, summary, source } = await report(
      readFileSync(path.join(root, "fixtures/messages/three-hops.eml")),
      "",
      {
        live: false,
      },
    );
    expect(source.kind).toBe("headers");
    expect(source.repairs.map(({ code }) => code)).toContain("folding-lost");
    expect(route).toMatchObject({
      border: 2,
      transitSeconds: 5,
      sender: {
        ip: "198.51.100.180",
        helo: "mx1.dfw1.outbound.example.com",
        mailFrom: "dana.cole@outbound.example.com",
      },
    });
    expect(route.hops.map(({ delaySeconds }) => delaySeconds)).toEqual([null, 2, 3]);
    expect(route.hops.map((hop) => hop.with)).toEqual(["mapi", "ESMTTP", "ESMTPS"]);
    expect(route.hops[0]!.from!.ip).toBe("169.254.4.106");
    expect(route.hops[1]!.envelopeFrom).toBe("dana.cole@outbound.example.com");
    expect(route.hops[2]!.tls).toEqual({ version: "TLSv1", cipher: "DHE-RSA-AES256-SHA" });
    expect(summary.from).toEqual([{ name: "Dana Cole", address: "dana.cole@outbound.example.com" }]);
    expect(summary.date?.utc).toBe("2010-12-21T15:59:06Z");
  });
});

describe("samples", () => {
  it("all fine: every method passes", async () => {
    const { octets, zone } = readSample("all-fine");
    const { checks, summary, findings } = await report(octets, zone);
    expect(checks.spf.map(({ identity, result }) => [identity, result])).toEqual([
      ["mailfrom", "pass"],
      ["helo", "pass"],
    ]);
    expect(checks.dkim.map(({ result }) => result)).toEqual(["pass", "pass"]);
    expect(checks.dmarc).toMatchObject({ result: "pass", aligned: { spf: true, dkim: true } });
    expect(checks.reverseDns?.result).toBe("pass");
    expect(summary.chips[0]).toMatchObject({ value: "Yes", certainty: "proven" });
    expect(findings.filter(({ severity }) => severity === "danger" || severity === "warning")).toEqual([]);
  });

  it("forged sender: DKIM passes for another domain, DMARC fails", async () => {
    const { octets, zone } = readSample("forged-sender");
    const { checks, summary } = await report(octets, zone);
    expect(checks.dkim.map(({ domain, result }) => [domain, result])).toEqual([["bulk.example", "pass"]]);
    expect(checks.dmarc).toMatchObject({ result: "fail", policy: "quarantine", domain: "northbank.example" });
    expect(summary.chips[0]).toMatchObject({ value: "No", certainty: "proven" });
  });

  it("signed, then edited: the header signature is valid, the body is another", async () => {
    const { octets, zone } = readSample("signed-then-edited");
    const { checks } = await report(octets, zone);
    expect(
      checks.dkim.map(({ headerSignature, bodyHash, result }) => [headerSignature, bodyHash.match, result]),
    ).toEqual([
      ["valid", false, "fail"],
      ["valid", false, "fail"],
    ]);
  });
});

describe("one JSON", () => {
  it("is of the published shape, live, offline and headers only", async () => {
    const { octets, zone } = readSample("all-fine");
    const header = octets.subarray(0, octets.indexOf("\r\n\r\n") + 4);
    const reports = [await report(octets, zone), await report(octets, "", { live: false }), await report(header, zone)];
    for (const each of reports) expect(reportSchema.safeParse(each).error?.issues ?? []).toEqual([]);
  });

  it("replays to the identical report", async () => {
    for (const id of ["all-fine", "forged-sender", "signed-then-edited"]) {
      const { octets, zone } = readSample(id);
      const first = await report(octets, zone);
      expect(await report(octets, replayResolver(first.dns))).toEqual(first);
    }
  });

  it("lists every check offline, unchecked, with what needs no network", async () => {
    const { octets } = readSample("all-fine");
    const { checks, dns } = await report(octets, "", { live: false });
    expect(dns).toEqual([]);
    expect(checks.spf.map(({ identity, result }) => [identity, result])).toEqual([
      ["mailfrom", "unchecked"],
      ["helo", "unchecked"],
    ]);
    expect(checks.dkim.map(({ result, bodyHash }) => [result, bodyHash.match])).toEqual([
      ["unchecked", true],
      ["unchecked", true],
    ]);
    expect(checks.dmarc).toMatchObject({ result: "unchecked", domain: "harbour.example" });
  });

  it("says of headers alone: the signature is genuine, the body was not supplied", async () => {
    const { octets, zone } = readSample("all-fine");
    const { checks } = await report(octets.subarray(0, octets.indexOf("\r\n\r\n") + 4), zone);
    expect(checks.dkim.map(({ result, headerSignature }) => [result, headerSignature])).toEqual([
      ["unchecked", "valid"],
      ["unchecked", "valid"],
    ]);
  });

  it("streams read, checks with their own answers, done", async () => {
    const { octets, zone } = readSample("all-fine");
    const events: AnalyzeEvent[] = [];
    const whole = await report(octets, zone, {}, events);
    expect(events[0]?.event).toBe("read");
    expect(events.at(-1)).toEqual({ event: "done", report: whole });
    const dkim = events.find((event) => event.event === "check" && event.method === "dkim");
    if (dkim?.event !== "check" || dkim.method !== "dkim") throw new Error("no check event for DKIM");
    const named = dkim.value.map(({ evidence }) => evidence.map((id) => dkim.dns[id]?.name));
    expect(named).toEqual([["nov26._domainkey.harbour.example"], ["ed26._domainkey.harbour.example"]]);
  });
});

describe("a field added above a signature", () => {
  it("is found, though the signature passes", async () => {
    const message = "From: ann@example.com\r\nSubject: One\r\nDate: Mon, 1 Jun 2026 10:00:00 +0000\r\n\r\nHello\r\n";
    const signed = signMessage(Buffer.from(message), {
      domain: "example.com",
      selector: "s",
      privateKey: key,
      algorithm: "rsa-sha256",
      canonicalization: "relaxed/relaxed",
      headers: ["From", "Subject", "Date"],
    });
    const zone = `s._domainkey.example.com\tTXT\t${keyRecord(key)}\n`;
    const { checks, findings } = await report(Buffer.concat([Buffer.from("Subject: Two\r\n"), signed]), zone);
    expect(checks.dkim[0]?.result).toBe("pass");
    expect(findings.map(({ id }) => id)).toContain("unsigned-addition");
  });
});

describe("more signatures than are listed", () => {
  it.each([
    [100, undefined],
    [101, "The lowest DKIM-Signature field"],
    [103, "The 3 lowest DKIM-Signature fields"],
  ])("%i", async (count, said) => {
    const fields = "DKIM-Signature: v=1; a=rsa-sha256; d=example.com; s=s; h=from; bh=AAAA; b=AAAA\n".repeat(count);
    const { checks, notChecked } = await report(`${fields}From: a@example.com\n\nText`);
    expect(checks.dkim).toHaveLength(100);
    expect(notChecked.find(({ what }) => what.includes("DKIM-Signature field"))?.what).toBe(said);
  });
});

describe("bad input", () => {
  const head = "From: a@example.com\nDate: Mon, 1 Jun 2026 10:00:00 +0000\n";
  const tree = (depth: number) =>
    Array.from({ length: depth }, (_, n) => `Content-Type: multipart/mixed; boundary=b${n}\n\n--b${n}\n`).join("");
  const rows: [string, string | Buffer][] = [
    ["100,000 parts", `${head}Content-Type: multipart/mixed; boundary=b\n\n${"--b\n\nx\n".repeat(100_000)}--b--\n`],
    ["5,000 multiparts in each other", `${head}${tree(5_000)}x`],
    ["NULs everywhere", Buffer.from(`${head}Subject: a\0b\0\0\n\n\0\0text\0`.repeat(3))],
    ["20,000 fields and more", `${"X-Field: value\n".repeat(30_000)}${head}\nText`],
    ["one line of 2 MB", `${head}Subject: ${"x".repeat(2_000_000)}\n\nText`],
    ["100,000 addresses", `${head}To: ${"a@example.com, ".repeat(100_000)}b@example.com\n\nText`],
    ["truncated in the header", head.slice(0, -9)],
    [
      "truncated in a base64 part",
      `${head}MIME-Version: 1.0\nContent-Type: application/pdf\nContent-Transfer-Encoding: base64\n\nJVBERi0xLj`,
    ],
    ["no header but a body", "\n\nOnly text.\n\nFrom: a@example.com\nSubject: quoted\n"],
    [
      "1,000 signatures",
      `${Array.from({ length: 1_000 }, (_, n) => `DKIM-Signature: v=1; a=rsa-sha256; d=d${n}.example; s=s; h=from; bh=AAAA; b=AAAA\n`).join("")}${head}\nText`,
    ],
  ];

  it.each(rows)("%s: a report of the published shape", async (_, source) => {
    const found = await report(source, "example.com\tTIMEOUT\t\n");
    expect(reportSchema.safeParse(found).error?.issues ?? []).toEqual([]);
    expect(found.dns.length).toBeLessThanOrEqual(150 + 50);
    expect(found.source.message.octets).toBeGreaterThan(0);
  });

  it.each([
    ["empty", ""],
    ["blank", "\r\n\r\n  \r\n"],
    ["binary", Buffer.from(Array.from({ length: 4096 }, (_, n) => (n * 197 + 13) % 256))],
    ["prose", "just some words\nand nothing else\n".repeat(200)],
  ])("%s: one sentence, no report", async (_, source) => {
    await expect(report(source)).rejects.toThrow(/^[A-Z].{20,}\.$/s);
  });

  it("DNS that times out is never read as missing", async () => {
    const { octets, zone } = readSample("all-fine");
    const silent = zone
      .split("\n")
      .map((line) => line.split("\t")[0])
      .map((name) => `${name}\tTIMEOUT\t`)
      .join("\n");
    const { checks } = await report(octets, silent);
    const results = [...checks.spf, ...checks.dkim, checks.dmarc].map(({ result }) => result);
    expect(results.filter((result) => ["none", "fail", "permerror", "softfail"].includes(result))).toEqual([]);
  });
});

// The dialogue behind Received fields: what a field says, and what must have been.
import { readFileSync } from "node:fs";
import path from "node:path";
import { describe, expect, it } from "vitest";
import { parseZone, zoneResolver } from "#lib/dns/zone.ts";
import { analyze, defaultOptions } from "./analyze.ts";
import { reconstruct } from "./reconstruct.ts";

const words = {
  connects: (from: string, to: string) => `${from} connects to ${to}`,
  fieldsBefore: (count: number) => `${count} of the hops before`,
};

const now = new Date("2026-11-22T12:00:00Z");

async function rebuild(source: string | Uint8Array, zone = "") {
  const env = { resolver: zoneResolver(parseZone(zone), now), now, signal: new AbortController().signal };
  const analysis = await analyze(Buffer.from(source), { ...env, options: { ...defaultOptions, live: zone !== "" } });
  if ("problem" in analysis) throw new Error(analysis.problem);
  return reconstruct(analysis.report, words);
}

const sample = (name: string) => readFileSync(path.resolve(import.meta.dirname, "../../public/samples", name));

describe("a message with three hops", async () => {
  const hops = await rebuild(sample("all-fine.eml"), sample("all-fine.dns.tsv").toString());
  const texts = (hop: number) => hops[hop]!.steps.flatMap(({ lines }) => lines);
  const questions = (hop: number) =>
    hops[hop]!.steps.flatMap((step) => step.questions.map(({ type, name }) => `${type} ${name}`));

  it("begins with the submission, which logs in and asks no MX", () => {
    expect(hops.map(({ hop }) => hop)).toEqual([0, 1, 2]);
    expect(hops[0]!.steps.map(({ step }) => step)).toEqual([
      "connect",
      "greet",
      "encrypt",
      "login",
      "envelope",
      "message",
      "store",
    ]);
    expect(questions(0).some((question) => question.startsWith("MX"))).toBe(false);
  });

  it("marks what the field says", () => {
    expect(
      texts(1)
        .filter(({ written }) => written)
        .map(({ text }) => text),
    ).toEqual([
      "198.51.100.24 connects to mx1.corp.example",
      "EHLO out.harbour.example",
      "TLSv1.3, TLS_AES_256_GCM_SHA384",
      "RCPT TO:<robin@corp.example>",
      "Received: … (1 of the hops before)",
      "250 2.0.0 Ok: queued as 4dK2Tq1x7Tz9rSy",
      "Received: from out.harbour.example by mx1.corp.example with ESMTPS id 4dK2Tq1x7Tz9rSy",
    ]);
  });

  it("asks DNS in the order of the dialogue", () => {
    expect(questions(1).slice(4).sort()).toEqual([
      "TXT _dmarc.harbour.example",
      "TXT ed26._domainkey.harbour.example",
      "TXT nov26._domainkey.harbour.example",
    ]);
    expect(questions(1).slice(0, 4)).toEqual([
      "MX corp.example",
      "A mx1.corp.example",
      "PTR 24.100.51.198.in-addr.arpa",
      "TXT harbour.example",
    ]);
  });

  it("greets the store by LMTP", () => expect(texts(2).some(({ text }) => text.startsWith("LHLO "))).toBe(true));
});

it.each([
  ["from a (a [192.0.2.1]) by b.example with SMTP", "HELO a"],
  ["from a (a [192.0.2.1]) by b.example with ESMTP", "EHLO a"],
])("%s", async (field, greeting) => {
  const [hop] = await rebuild(`Received: ${field}; Mon, 1 Jun 2026 10:00:00 +0000\nFrom: ann@example.com\n\nHi\n`);
  expect(hop!.steps.flatMap(({ lines }) => lines.map(({ text }) => text))).toContain(greeting);
});

it("makes one that would fit where no hop is told", async () => {
  const [hop, ...rest] = await rebuild("From: ann@example.com\nTo: bob@example.org\n\nHi\n");
  expect([hop!.hop, rest]).toEqual([null, []]);
  const lines = hop!.steps.flatMap((step) => step.lines);
  expect(lines.find(({ text }) => text.startsWith("RCPT"))).toEqual({
    who: "client",
    text: "RCPT TO:<bob@example.org>",
    written: false,
  });
});

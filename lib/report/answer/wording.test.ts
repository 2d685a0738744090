// What a sentence says where the same situation has more than one reason: never more than the checks found.
import { readFileSync } from "node:fs";
import path from "node:path";
import { describe, expect, it } from "vitest";
import { sealMessage } from "#lib/checks/arc/sealer.test-support.ts";
import { parseZone, zoneResolver } from "#lib/dns/zone.ts";
import { analyze, defaultOptions } from "../analyze.ts";
import type { Report } from "../types.ts";
import { senderDrafts } from "./drafts.test-support.ts";

const now = new Date("2026-11-22T12:00:00Z");
const key = readFileSync(path.resolve(import.meta.dirname, "../../../fixtures/keys/rsa-2048.pem"), "utf8");

async function read(source: string | Uint8Array, zone = "", live = true): Promise<Report> {
  const env = {
    resolver: zoneResolver(parseZone(zone), now),
    now,
    signal: new AbortController().signal,
    options: { ...defaultOptions, live },
  };
  const analysis = await analyze(Buffer.from(source), env, () => {});
  if ("problem" in analysis) throw new Error(analysis.problem);
  return analysis.report;
}

const first = ({ summary }: Report): string => summary.sentences[0]!.text;

const hop = (ip: string) =>
  `Received: from out.example.net (out.example.net [${ip}]) by mx1.corp.example (Postfix) with ESMTPS id 1 for <robin@corp.example>; Mon, 16 Nov 2026 09:14:09 +0100\n`;
const letter = (mailFrom: string, above = "") =>
  `${above}Return-Path: <${mailFrom}>\n${hop("198.51.100.77")}From: post@harbour.example\nTo: robin@corp.example\nSubject: x\nDate: Mon, 16 Nov 2026 08:14:00 +0000\nMessage-ID: <1@harbour.example>\n\nHello\n`;
const policy = "_dmarc.harbour.example\tTXT\tv=DMARC1; p=none";

describe("nobody vouches", () => {
  it.each([
    [
      "another envelope",
      "x@bulk.example",
      "bulk.example\tTXT\tv=spf1 -all",
      "an envelope in the name of bulk.example: DMARC",
    ],
    ["own record", "x@harbour.example", "harbour.example\tTXT\tv=spf1 -all", "a server it does not name: DMARC"],
    ["no record", "x@harbour.example", "", "no SPF record that vouches for the server: DMARC"],
    [
      "strict alignment",
      "x@news.harbour.example",
      "news.harbour.example\tTXT\tv=spf1 +all",
      "an envelope in the name of news.harbour.example: DMARC",
    ],
  ])("%s", async (name, mailFrom, spf, expected) => {
    const strict = name === "strict alignment" ? "; aspf=s" : "";
    expect(first(await read(letter(mailFrom), `${policy}${strict}\n${spf}`))).toContain(expected);
  });
});

describe("what the receiver wrote down", () => {
  it("counts only for the author domain that is there now", async () => {
    const about = (domain: string) =>
      letter("x@harbour.example", `Authentication-Results: mx1.corp.example; dmarc=pass header.from=${domain}\n`);
    expect(first(await read(about("harbour.example"), "", false))).toContain("the receiver agreed");
    expect(first(await read(about("elsewhere.example"), "", false))).toContain("not asked");
  });
});

describe("the chip of the origin", () => {
  it("names the host that has the address, not the gateway behind it", async () => {
    const gateway =
      "Received: from gw.example.net (gw.example.net. [203.0.113.7]) by mx.google.com with ESMTPS id a1; Mon, 16 Nov 2026 00:14:09 -0800\n" +
      "Received-SPF: pass (google.com: domain of x@harbour.example designates 198.51.100.77 as permitted sender) client-ip=198.51.100.77;\n";
    const { summary, route } = await read(gateway + letter("x@harbour.example").replace(hop("198.51.100.77"), ""));
    expect(route.sender).toMatchObject({ ip: "198.51.100.77", hop: null });
    expect(summary.chips.find(({ id }) => id === "origin")?.value).toBe("198.51.100.77");
  });
});

describe("a chain of two", () => {
  it("names the one who saw that the message was in order", async () => {
    const { source, zone = "" } = senderDrafts["forward-with-record"]!;
    const twice = sealMessage(Buffer.from(source), {
      domain: "relay.example",
      selector: "k1",
      privateKey: key,
      algorithm: "rsa-sha256",
      canonicalization: "relaxed/relaxed",
      headers: ["From", "To", "Subject", "Date", "Message-ID"],
      instance: 2,
      cv: "pass",
      results: "relay.example; arc=pass; dmarc=fail header.from=harbour.example",
    });
    const record = zone.split("\n").find((line) => line.startsWith("k1._domainkey.lists.example"))!;
    const report = await read(twice, `${zone}\n${record.replace("lists.example", "relay.example")}`);
    expect(report.checks.arc.result).toBe("pass");
    expect(first(report)).toContain("lists.example passed it on");
  });
});

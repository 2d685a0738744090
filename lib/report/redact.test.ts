// A redacted report says nothing that a person wrote. Unique words are planted in every place of a message and of the DNS
// around it; none may be found in the document, whatever the analysis made of them.
import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { describe, expect, it } from "vitest";
import { keyRecord, signMessage } from "#lib/checks/dkim/signer.test-support.ts";
import { parseZone, zoneResolver } from "#lib/dns/zone.ts";
import { sharedPath } from "#lib/shared-data.ts";
import { analyze, defaultOptions } from "./analyze.ts";
import { type RedactedReport, redactedReportSchema } from "./redact/schema.ts";
import { redact } from "./redact.ts";
import type { Report } from "./types.ts";

const root = path.resolve(import.meta.dirname, "../..");
const now = new Date("2026-11-22T12:00:00Z");

async function analyzed(octets: string | Uint8Array, zone = ""): Promise<Report | null> {
  const resolver = zoneResolver(parseZone(zone), now);
  const env = { resolver, now, signal: new AbortController().signal, options: { ...defaultOptions, lists: true } };
  const analysis = await analyze(Buffer.from(octets), env);
  return "problem" in analysis ? null : analysis.report;
}

/** Replaces each `@@` by a new word and remembers it. */
function plant(template: string, planted: string[]): string {
  return template.replace(/@@/g, () => {
    const word = `canary${planted.length.toString(36).padStart(3, "0")}q`;
    planted.push(word);
    return word;
  });
}

const message = `Return-Path: <@@@news.example.com>
Received: from @@.helo-@@.test (mail.example.net [192.0.2.7])
 (using TLSv1.3 with cipher @@ (256/256 bits) @@ @@)
 (Client CN "@@", Issuer "@@")
 by mx.example.org (@@) with ESMTPS id @@
 for <@@@example.org>; Sun, 22 Nov 2026 10:00:05 +0000 (@@)
Received: from [@@] (unknown [198.51.100.9]) by @@.mail.example.net with @@ id <@@@@@.example.net>
 for @@@example.org; Sun, 22 Nov 2026 10:00:00 +0000
Authentication-Results: mx.example.org; spf=pass (@@) smtp.mailfrom=@@@news.example.com smtp.helo=@@.helo.test;
 dkim=@@ reason="@@" header.d=news.example.com header.s=@@ header.i=@@@news.example.com; x-@@=pass
Received-SPF: pass (@@) client-ip=192.0.2.7; envelope-from="@@@news.example.com"; helo=@@
X-@@: @@
X-Originating-IP: [203.0.113.5]
X-Mailer: @@
Date: Sun, 22 Nov 2026 09:59:58 +0000 (@@)
From: "@@ @@" <@@@news.example.com> (@@)
Sender: =?utf-8?q?@@?= <@@@example.com>
Reply-To: @@@example.net
To: @@: "@@" <@@@example.org>, @@@[192.0.2.44];
Cc: @@ <@@@example.org>
Message-ID: <@@.@@@@@.example.com>
In-Reply-To: <@@@example.com>
References: <@@@example.com>
Subject: @@ =?utf-8?b?w6k=?= =?utf-8?q?@@?=
Comments: @@
Keywords: @@
List-Id: @@ <@@.lists.example.com>
List-Unsubscribe: <https://@@.example/@@?@@>, <mailto:@@@example.com?subject=@@>
Feedback-ID: @@:@@:@@:@@
Thread-Topic: @@
MIME-Version: 1.0 (@@)
Content-Type: multipart/mixed; boundary="@@"; x-@@="@@"
Content-Description: @@

@@
--@0@
Content-Type: text/plain; charset=x-@@; name="@@.txt"
Content-Transfer-Encoding: x-@@
Content-ID: <@@@@@.example>

@@ https://@@.example.com/@@ @@@example.com
--@0@
Content-Type: text/html; charset=utf-8

<html><title>@@</title><body style="@@"><!-- @@ --><a href="https://@@.example/@@?u=@@">@@.example.com</a>
<form action="https://@@.example/@@"><input name="@@"></form><img src="http://@@.example/@@.png" alt="@@">
--@0@
Content-Type: x-@@/x-@@; name="@@.exe"
Content-Disposition: x-@@; filename="@@.pdf.exe"

MZ@@
--@0@
Content-Type: text/calendar

BEGIN:VCALENDAR
BEGIN:VEVENT
SUMMARY:@@
ORGANIZER;CN=@@:mailto:@@@example.com
LOCATION:@@
END:VEVENT
END:VCALENDAR
--@0@
Content-Type: message/rfc822

From: @@ <@@@example.com>
Subject: @@
Received: from @@ by @@.example.com; Sun, 22 Nov 2026 09:00:00 +0000

@@
--@0@--
@@
`;

const zone = `news.example.com\tTXT\tv=spf1 ip4:192.0.2.7 include:@@.example.com exp=@@.example.com @@ -all
news.example.com\tTXT\t@@
_dmarc.news.example.com\tTXT\tv=DMARC1; p=reject; rua=mailto:@@@example.com; x=@@
_dmarc.example.com\tTXT\tv=DMARC1; p=none; @@
default._bimi.news.example.com\tTXT\tv=BIMI1; l=https://@@.example/@@.svg
news.example.com\tMX\t10 @@.example.com
example.org\tMX\t10 @@.example.org
_mta-sts.example.org\tTXT\tv=STSv1; id=@@
_smtp._tls.example.org\tTXT\tv=TLSRPTv1; rua=mailto:@@@example.org
7.2.0.192.in-addr.arpa\tPTR\t@@.example.net
`;

const session = `S: 220 @@.example.org ESMTP @@
C: EHLO @@
S: 250-@@.example.org Hello @@
S: 250-X@@ @@
S: 250 SIZE 1000
C: AUTH PLAIN @@
S: 235 2.7.0 @@
C: MAIL FROM:<@@@example.com> @@
S: 250 2.1.0 @@
C: RCPT TO:<@@@example.org>
S: 550 5.1.1 @@
C: DATA
S: 354 @@
S: 250 2.0.0 queued as @@
C: X@@ @@
S: 500 @@
`;

/** Lays the boundary out with the word that was planted for it. */
function withBoundary(text: string): string {
  return text.replaceAll("@0@", /boundary="([^"]+)"/.exec(text)?.[1] ?? "");
}

function expectNone(document: RedactedReport, planted: readonly string[]): void {
  const text = JSON.stringify(document).toLowerCase();
  expect(planted.filter((word) => text.includes(word))).toEqual([]);
  expect(redactedReportSchema.parse(document)).toEqual(document);
}

describe("planted words", () => {
  it("survive in none of the places of a message, its session and its DNS", async () => {
    const planted: string[] = [];
    const report = await analyzed(withBoundary(plant(message, planted)), plant(zone, planted));
    expect(planted.length).toBeGreaterThan(110);
    expect(report!.parts.length).toBeGreaterThan(5);
    const held = JSON.stringify(report).toLowerCase();
    expect(planted.filter((word) => held.includes(word)).length).toBeGreaterThan(60);
    expectNone(redact(report!), planted);
  });

  it("survive in no SMTP session", async () => {
    const planted: string[] = [];
    const report = await analyzed(plant(session, planted));
    expectNone(redact(report!), planted);
  });

  it("survive in no signature", async () => {
    const planted: string[] = [];
    const plain = plant("From: @@ <@@@example.com>\r\nSubject: @@\r\n\r\n@@\r\n", planted);
    const key = readFileSync(path.join(root, "fixtures/keys/rsa-2048.pem"), "utf8");
    const selector = plant("@@", planted);
    const signed = signMessage(Buffer.from(plain), {
      domain: "example.com",
      selector,
      privateKey: key,
      algorithm: "rsa-sha256",
      canonicalization: "relaxed/relaxed",
      headers: ["From", "Subject"],
    });
    const report = await analyzed(signed, `${selector}._domainkey.example.com\tTXT\t${keyRecord(key)}\n`);
    const document = redact(report!);
    expect(document.checks.dkim).toMatchObject([{ result: "pass", domain: "example.com", algorithm: "rsa-sha256" }]);
    expectNone(document, planted);
  });

  it("survive from no field alone: each with words in every shape", async () => {
    const names = "Received From To Subject DKIM-Signature ARC-Seal ARC-Message-Signature ARC-Authentication-Results";
    const more =
      "Authentication-Results Received-SPF Content-Type Content-Disposition Return-Path Date Message-ID List-Id";
    for (const name of `${names} ${more}`.split(" ")) {
      const planted: string[] = [];
      const body = plant('@@; @@=@@; d=example.com; s=@@; i=@@@example.com; b=@@; "@@" <@@@example.com> (@@)', planted);
      const report = await analyzed(`From: a@example.com\n${name}: ${body}\nX: y\n\nbody\n`);
      if (report) expectNone(redact(report), planted);
    }
  });
});

describe("what is kept", () => {
  it("is enough to discuss delays and results", async () => {
    const report = await analyzed(withBoundary(plant(message, [])), plant(zone, []));
    const document = redact(report!);
    expect(document.route.hops.map(({ delaySeconds }) => delaySeconds)).toEqual([null, 5]);
    expect(document.route.hops[1]).toMatchObject({ by: "example.org", with: "esmtps", from: { rdns: "example.net" } });
    expect(document.summary.from).toEqual([{ address: "person-1@news.example.com" }]);
    expect(document.summary.returnPath).toMatch(/^person-\d+@news\.example\.com$/);
    expect(document.checks.dmarc).toMatchObject({ policy: "reject", result: report!.checks.dmarc.result });
    expect(document.parts.map(({ size }) => size)).toEqual(report!.parts.map(({ size }) => size));
    expect(document.findings.length).toBe(report!.findings.length);
  });

  it("keeps of a host that vouches for its address the organization alone", async () => {
    const source =
      "Received: from mail.example.net (host-192-0-2-7.dyn.example.net [192.0.2.7])\n\tby mx.example.org with ESMTP; " +
      "Sun, 22 Nov 2026 10:00:05 +0000\nFrom: a@example.net\nDate: Sun, 22 Nov 2026 09:59:58 +0000\n\nx\n";
    const zone =
      "7.2.0.192.in-addr.arpa\tPTR\thost-192-0-2-7.dyn.example.net\nhost-192-0-2-7.dyn.example.net\tA\t192.0.2.7";
    const report = await analyzed(source, zone);
    expect(report?.checks.reverseDns).toMatchObject({ result: "pass", domain: "host-192-0-2-7.dyn.example.net" });
    const document = redact(report!);
    expect(document.checks.reverseDns).toMatchObject({ result: "pass", domain: "example.net" });
    expect(JSON.stringify(document)).not.toContain("192-0-2-7");
  });

  it("gives one person one name throughout, and another to each other", async () => {
    const report = await analyzed(
      "From: a@example.com\nTo: b@example.com, A@example.com\nReply-To: a@example.com\n\nx\n",
    );
    const { summary } = redact(report!);
    expect(summary.from[0]).toEqual(summary.replyTo[0]);
    expect(summary.to.map(({ address }) => address)).toEqual(["person-2@example.com", "person-1@example.com"]);
  });
});

describe("every report becomes a document of the published shape", () => {
  const samples = path.join(root, "public/samples");
  const corpus = sharedPath("corpus");
  const own = readdirSync(samples).filter((file) => file.endsWith(".eml"));
  it.each(own)("sample %s", async (file) => {
    const octets = readFileSync(path.join(samples, file));
    const zoneText = readFileSync(path.join(samples, file.replace(/\.eml$/, ".dns.tsv")), "utf8");
    const report = await analyzed(octets, zoneText);
    expect(() => redactedReportSchema.parse(redact(report!))).not.toThrow();
  });

  it.skipIf(!corpus)("of real mail", async () => {
    const files = readdirSync(corpus!, { recursive: true, withFileTypes: true }).filter((file) => file.isFile());
    const step = Math.ceil(files.length / 150);
    for (const file of files.filter((_, index) => index % step === 0)) {
      const report = await analyzed(readFileSync(path.join(file.parentPath, file.name)));
      if (report) expect(() => redactedReportSchema.parse(redact(report)), file.name).not.toThrow();
    }
  });
});

// What a repaired copy can prove: that a signature holds, never that it does not. Where the octets are not surely those that
// were signed, a mismatch is `unchecked` with a reason, its facts kept, and DMARC stays open as far as it hangs on it.
import { readFileSync } from "node:fs";
import path from "node:path";
import { describe, expect, it } from "vitest";
import { type SealingOptions, sealMessage } from "#lib/checks/arc/sealer.test-support.ts";
import { keyRecord, type SigningOptions, signMessage } from "#lib/checks/dkim/signer.test-support.ts";
import { parseZone, zoneResolver } from "#lib/dns/zone.ts";
import { writeMsg } from "#lib/intake/msg-writer.test-support.ts";
import { analyze, defaultOptions } from "./analyze.ts";

const now = new Date("2026-11-22T12:00:00Z");
const key = readFileSync(path.resolve(import.meta.dirname, "../../fixtures/keys/rsa-2048.pem"), "utf8");
const zone = [
  `s1._domainkey.example.com\tTXT\t${keyRecord(key)}`,
  "_dmarc.example.com\tTXT\tv=DMARC1; p=reject",
  "example.com\tTXT\tv=spf1 -all",
].join("\n");

const message = [
  "Received: from a.example.com ([192.0.2.1])\r\n\tby b.example.net; Fri, 20 Nov 2026 10:00:00 +0000",
  'From: "Anna" <anna@example.com>',
  "To: Bert <bert@example.net>",
  "Subject: a & b,\r\n\tand what follows",
  "Date: Fri, 20 Nov 2026 10:00:00 +0000",
  "Message-ID: <1@example.com>",
  "\r\n1 = 1  and 2 > 1\r\n",
].join("\r\n");

const signing: SigningOptions = {
  domain: "example.com",
  selector: "s1",
  privateKey: key,
  algorithm: "rsa-sha256",
  canonicalization: "relaxed/relaxed",
  headers: ["From", "To", "Subject", "Date"],
};

const signed = (canonicalization: SigningOptions["canonicalization"] = "relaxed/relaxed") =>
  Buffer.from(signMessage(Buffer.from(message), { ...signing, canonicalization })).toString("latin1");

const escapeHtml = (text: string) =>
  text.replace(/&/g, "&amp;").replace(/</g, "&lt;").replace(/>/g, "&gt;").replace(/"/g, "&quot;");
const encodeQuoted = (text: string) => text.replace(/=/g, "=3D").replace(/^(.{60})/gm, "$1=\r\n");
const stripFolding = (text: string) => text.replace(/\r\n[ \t]+/g, "\r\n");
const squeeze = (text: string) => text.replace(/ {2}/g, " ");
const rebuild = (text: string) => {
  const at = text.indexOf("\r\n\r\n");
  return writeMsg({ "007D": text.slice(0, at + 2), "1000": `${text.slice(at + 4)}rebuilt\r\n` });
};

async function read(octets: Uint8Array | string) {
  const resolver = zoneResolver(parseZone(zone), now);
  const options = { ...defaultOptions, ip: "192.0.2.1", mailFrom: "anna@example.com" };
  const input = typeof octets === "string" ? Buffer.from(octets, "latin1") : octets;
  const analysis = await analyze(input, { resolver, now, signal: new AbortController().signal, options });
  if ("problem" in analysis) throw new Error(analysis.problem);
  return analysis.report;
}

type Row = [copy: string, octets: Uint8Array | string, exact: boolean, dkim: string, dmarc: string];

const rows: Row[] = [
  ["as it came", signed(), true, "pass", "pass"],
  ["as it came, simple", signed("simple/simple"), true, "pass", "pass"],
  ["another body", signed().replace("1 = 1", "1 = 2"), true, "fail", "fail"],
  ["another subject", signed().replace("a & b", "a & c"), true, "fail", "fail"],
  ["line ends changed", signed().replace(/\r\n/g, "\n"), true, "pass", "pass"],
  ["a note above", `Internet headers:\r\n${signed()}`, true, "pass", "pass"],
  ["a note above another body", `Internet headers:\r\n${signed().replace("1 = 1", "1 = 2")}`, true, "fail", "fail"],
  ["escaped by HTML", escapeHtml(signed()), false, "pass", "pass"],
  ["escaped by HTML, blanks lost", squeeze(escapeHtml(signed("relaxed/simple"))), false, "unchecked", "unchecked"],
  ["escaped by HTML, blanks lost, relaxed", squeeze(escapeHtml(signed())), false, "pass", "pass"],
  ["quoted-printable over it", encodeQuoted(signed()), false, "pass", "pass"],
  [
    "quoted-printable over it, blanks lost",
    squeeze(encodeQuoted(signed("relaxed/simple"))),
    false,
    "unchecked",
    "unchecked",
  ],
  ["folding lost", stripFolding(signed()), false, "pass", "pass"],
  ["folding lost, simple", stripFolding(signed("simple/simple")), false, "unchecked", "unchecked"],
  ["quoted", signed().replace(/^(?=.)/gm, "> "), false, "pass", "pass"],
  [
    "quoted, another body",
    signed()
      .replace("1 = 1", "1 = 2")
      .replace(/^(?=.)/gm, "> "),
    false,
    "unchecked",
    "unchecked",
  ],
  ["rebuilt by Outlook", rebuild(signed()), false, "unchecked", "unchecked"],
];

describe("DKIM and DMARC of a copy", () => {
  it.each(rows)("%s", async (_copy, octets, exact, dkim, dmarc) => {
    const { source, checks } = await read(octets);
    expect(source.repairs.map(({ code }) => code).length > 0 || exact).toBe(true);
    expect([source.exact, checks.spf[0]?.result, checks.dkim[0]?.result, checks.dmarc.result]).toEqual([
      exact,
      "fail",
      dkim,
      dmarc,
    ]);
  });

  it("keeps the facts and says why", async () => {
    const rebuilt = (await read(rebuild(signed()))).checks.dkim[0]!;
    expect(rebuilt).toMatchObject({ headerSignature: "valid", bodyHash: { match: false }, key: { state: "found" } });
    expect(rebuilt.bodyHash.computed).not.toBe(rebuilt.bodyHash.claimed);
    expect(rebuilt.reason).toBe(
      "This copy cannot judge DKIM: it had to be repaired, so it need not be what example.com signed. As it stands, the header matches and the body does not.",
    );
    const unfolded = (await read(stripFolding(signed("simple/simple")))).checks.dkim[0]!;
    expect(unfolded).toMatchObject({ headerSignature: "invalid", bodyHash: { match: true } });
    expect(unfolded.reason).toContain("the body matches and the header does not");
  });

  it("still calls a bad key and a bad signature what they are", async () => {
    const quoted = (text: string) => text.replace(/^(?=.)/gm, "> ");
    const keyless = (await read(quoted(signed().replace("s=s1", "s=s2")))).checks.dkim[0];
    const unreadable = (await read(quoted(signed().replace("bh=", "hb=")))).checks.dkim[0];
    expect([keyless?.result, unreadable?.result]).toEqual(["permerror", "permerror"]);
  });
});

describe("ARC of a copy", () => {
  const sealing: SealingOptions = { ...signing, instance: 1, cv: "none", results: "list.example; spf=pass" };
  const sealed = (canonicalization: SigningOptions["canonicalization"]) =>
    Buffer.from(sealMessage(Buffer.from(message), { ...sealing, canonicalization })).toString("latin1");

  it.each<[string, string, string]>([
    ["as it came", sealed("simple/simple"), "pass"],
    ["another body", sealed("simple/simple").replace("1 = 1", "1 = 2"), "fail"],
    ["folding lost, relaxed", stripFolding(sealed("relaxed/relaxed")), "pass"],
    ["folding lost, simple", stripFolding(sealed("simple/simple")), "unchecked"],
    [
      "quoted, another seal",
      sealed("relaxed/relaxed")
        .replace("spf=pass", "spf=fail")
        .replace(/^(?=.)/gm, "> "),
      "unchecked",
    ],
  ])("%s", async (_copy, text, result) => {
    const { arc } = (await read(text)).checks;
    expect(arc.result).toBe(result);
    expect(arc.reason.includes("This copy cannot judge ARC")).toBe(result === "unchecked");
  });
});

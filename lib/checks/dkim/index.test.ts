import { generateKeyPairSync, type KeyObject } from "node:crypto";
import { beforeAll, describe, expect, it } from "vitest";
import { limits } from "#lib/limits.ts";
import type { DkimCheck } from "../types.ts";
import { dkim } from "./index.ts";
import { runOn, type Setting } from "./run.test-support.ts";
import { keyRecord, type SigningOptions, signMessage } from "./signer.test-support.ts";

const keys: Record<"rsa" | "short" | "ed25519" | "other", KeyObject> = {
  rsa: generateKeyPairSync("rsa", { modulusLength: 2048 }).privateKey,
  short: generateKeyPairSync("rsa", { modulusLength: 768 }).privateKey,
  other: generateKeyPairSync("rsa", { modulusLength: 1024 }).privateKey,
  ed25519: generateKeyPairSync("ed25519").privateKey,
};

const names = ["From", "To", "Subject", "Date", "Message-ID", "MIME-Version", "Content-Type"];

const message = `From: Anna <anna@example.com>
To: Bert <bert@example.net>
Subject:  Is   dinner
\tready?
Date: Fri, 20 Nov 2026 10:00:00 +0000
Message-ID: <1@example.com>
MIME-Version: 1.0
Content-Type: text/plain; charset=us-ascii

Hi,\t we  lost the game. 
 Are you hungry yet?

Anna


`.replaceAll("\n", "\r\n");

const plain: SigningOptions = {
  domain: "example.com",
  selector: "s1",
  privateKey: keys.rsa,
  algorithm: "rsa-sha256",
  canonicalization: "relaxed/relaxed",
  headers: names,
  time: Date.parse("2026-11-20T10:00:00Z") / 1000,
};

const zone = zoneWith(keyRecord(keys.rsa));

function zoneWith(record: string): string {
  return `s1._domainkey.example.com\tTXT\t${record}\n`;
}

function signed(options: Partial<SigningOptions> = {}, source = message): string {
  return Buffer.from(signMessage(Buffer.from(source, "latin1"), { ...plain, ...options })).toString("latin1");
}

async function check(source: string, setting: Setting = { zone }): Promise<DkimCheck> {
  const [first] = await runOn(dkim.run, source, setting);
  return first!;
}

const codes = (found: DkimCheck) => found.notes.map(({ code }) => code);

describe("signatures made here", () => {
  const modes = ["simple/simple", "simple/relaxed", "relaxed/simple", "relaxed/relaxed"] as const;
  const algorithms = ["rsa-sha256", "ed25519-sha256"] as const;
  const rows = modes.flatMap((mode) => algorithms.map((algorithm) => [algorithm, mode] as const));

  it.each(rows)("%s %s passes, with CRLF and with LF", async (algorithm, canonicalization) => {
    const privateKey = algorithm === "rsa-sha256" ? keys.rsa : keys.ed25519;
    const source = signed({ algorithm, canonicalization, privateKey });
    const setting = { zone: zoneWith(keyRecord(privateKey)) };
    const found = await check(source, setting);
    expect(found).toMatchObject({
      result: "pass",
      domain: "example.com",
      selector: "s1",
      algorithm,
      canonicalization,
      headerSignature: "valid",
      bodyHash: { match: true },
      key: { state: "found", bits: algorithm === "rsa-sha256" ? 2048 : 256 },
      signedFields: names.map((name) => name.toLowerCase()),
      field: 0,
      unsignedOctets: 0,
      diagnosis: null,
    });
    expect(await check(source.replaceAll("\r\n", "\n"), setting)).toEqual(found);
    expect(await check(source.replaceAll("\r\n", "\r"), setting)).toEqual(found);
  });

  it.each(modes)("%s: a changed body or header fails, each told apart", async (canonicalization) => {
    const source = signed({ canonicalization });
    const body = await check(source.replace("hungry", "angry"));
    expect(body).toMatchObject({ result: "fail", headerSignature: "valid", bodyHash: { match: false } });
    const header = await check(source.replace("dinner", "supper"));
    expect(header).toMatchObject({ result: "fail", headerSignature: "invalid", bodyHash: { match: true } });
    const both = await check(source.replace("dinner", "supper").replace("hungry", "angry"));
    expect(both).toMatchObject({ result: "fail", headerSignature: "invalid", bodyHash: { match: false } });
  });

  it("takes white space as canonicalization says", async () => {
    const folded = (source: string) => source.replace("Bert <", "Bert\r\n\t  <").replace("yet?", "yet?  ");
    expect((await check(folded(signed()))).result).toBe("pass");
    const simple = await check(folded(signed({ canonicalization: "simple/simple" })));
    expect(simple).toMatchObject({ headerSignature: "invalid", bodyHash: { match: false } });
  });

  it("verifies when the signer turned a bare CR into CRLF and when not", async () => {
    const odd = message.replace("lost the", "lost\rthe");
    expect((await check(signed({}, odd))).result).toBe("pass");
    const converted = signed({}, message.replace("lost the", "lost\r\nthe")).replace("lost\r\nthe", "lost\rthe");
    expect((await check(converted)).result).toBe("pass");
  });
});

describe("without a body", () => {
  const headerOf = (source: string) => source.slice(0, source.indexOf("\r\n\r\n") + 2);

  it.each(["", "\r\n", "\r\n\r\n"])("is unchecked with the header judged (%j)", async (tail) => {
    expect(await check(headerOf(signed()) + tail)).toMatchObject({
      result: "unchecked",
      headerSignature: "valid",
      bodyHash: { computed: null, match: null },
    });
    const changed = headerOf(signed()).replace("dinner", "supper") + tail;
    expect(await check(changed)).toMatchObject({ result: "unchecked", headerSignature: "invalid" });
  });

  it.each(["simple/simple", "relaxed/relaxed"] as const)("%s of an empty body passes", async (canonicalization) => {
    const empty = headerOf(message);
    expect((await check(signed({ canonicalization }, empty))).result).toBe("pass");
    expect((await check(signed({ canonicalization }, `${empty}\r\n\r\n\r\n`))).result).toBe("pass");
    expect((await check(headerOf(signed({ canonicalization, bodyLimit: 0 })))).result).toBe("pass");
  });
});

describe("keys", () => {
  const p = /p=.*/.exec(zone)![0];

  it.each([
    ["", "permerror", "none"],
    ["other._domainkey.example.com\tTXT\tx\n", "permerror", "none"],
    ["s1._domainkey.example.com\tA\t192.0.2.1\n", "permerror", "none"],
    ["s1._domainkey.example.com\tSERVFAIL\t\n", "temperror", "unknown"],
    ["s1._domainkey.example.com\tTIMEOUT\t\n", "temperror", "unknown"],
    [zoneWith("v=DKIM1; p="), "permerror", "revoked"],
    [zoneWith("v=DKIM1; k=rsa"), "permerror", "unreadable"],
    [zoneWith("v=DKIM1; p=!!!"), "permerror", "unreadable"],
    [zoneWith("v=DKIM1; p=QUJD"), "permerror", "unreadable"],
    [zoneWith(`v=DKIM2; ${p}`), "permerror", "unreadable"],
    [zoneWith(`v=DKIM1; k=dsa; ${p}`), "permerror", "unreadable"],
    [zoneWith(`v=DKIM1; v=DKIM1; ${p}`), "permerror", "unreadable"],
    [zoneWith("v=DKIM1; k=ed25519; p=QUJD"), "permerror", "unreadable"],
    [zoneWith(`v=DKIM1; h=sha1; ${p}`), "permerror", "found"],
    [zoneWith(`v=DKIM1; s=tlsrpt; ${p}`), "permerror", "found"],
    [zoneWith(`v=DKIM1; s=tlsrpt : email; h= sha1 : sha256 ; t=s; ${p}`), "pass", "found"],
    [zoneWith(p), "pass", "found"],
    [zoneWith(`${p}; v=DKIM1`), "pass", "found"],
    [zoneWith(keyRecord(keys.ed25519)), "fail", "found"],
    [zoneWith(keyRecord(keys.other)), "fail", "found"],
  ])("%j", async (lines, result, state) => {
    expect(await check(signed(), { zone: lines })).toMatchObject({ result, key: { state }, bodyHash: { match: true } });
  });

  it("takes the record that verifies when there are several", async () => {
    const lines = zoneWith(keyRecord(keys.other)) + zoneWith("v=spf1 -all") + zone;
    const found = await check(signed(), { zone: lines });
    expect(found).toMatchObject({ result: "pass", key: { bits: 2048 } });
    expect(codes(found)).toContain("several-keys");
  });

  it.each([
    [zoneWith(`v=DKIM1; t=y; ${p}`), "testing"],
    [zoneWith(`v=DKIM1; g=anna; ${p}`), "key-granularity"],
    [zoneWith(`v=DKIM1;; ${p}`), "key-syntax"],
    [zoneWith(`k=rsa; v=DKIM1; ${p}`), "key-tag-order"],
  ])("%j passes with the note %s", async (lines, code) => {
    const found = await check(signed(), { zone: lines });
    expect([found.result, codes(found)]).toEqual(["pass", expect.arrayContaining([code])]);
  });

  it("holds t=s against a subdomain in i=", async () => {
    const source = signed({ extra: ["i=@mail.example.com"] });
    expect((await check(source)).result).toBe("pass");
    expect((await check(source, { zone: zoneWith(`t=s; ${p}`) })).result).toBe("permerror");
  });
});

describe("policy", () => {
  it("does not count rsa-sha1, though it matches", async () => {
    const found = await check(signed({ algorithm: "rsa-sha1" }));
    expect(found).toMatchObject({ result: "policy", headerSignature: "valid", bodyHash: { match: true } });
    expect(codes(found)).toContain("sha1");
    expect((await check(signed({ algorithm: "rsa-sha1" }).replace("dinner", "x"))).result).toBe("fail");
  });

  it("does not count short keys", async () => {
    const found = await check(signed({ privateKey: keys.short }), { zone: zoneWith(keyRecord(keys.short)) });
    expect(found).toMatchObject({ result: "policy", headerSignature: "valid", key: { bits: 768 } });
    expect(codes(found)).toContain("weak-key");
    const short = await check(signed({ privateKey: keys.other }), { zone: zoneWith(keyRecord(keys.other)) });
    expect([short.result, codes(short)]).toEqual(["pass", expect.arrayContaining(["short-key"])]);
  });

  it.each([
    ["2026-11-20T10:01:00Z", "still in force"],
    ["2026-11-20T10:03:00Z", "expired already"],
  ])("an expired signature delivered at %s was %s", async (delivered, words) => {
    const source = signed({ expires: plain.time! + 100 });
    const found = await check(source, { zone, delivered });
    expect(found).toMatchObject({ result: "policy", headerSignature: "valid", bodyHash: { match: true } });
    expect(found.notes.find(({ code }) => code === "expired")?.detail).toContain(words);
    expect((await check(source, { zone, now: "2026-11-20T10:01:00Z" })).result).toBe("pass");
  });

  it("tells of t= in the future", async () => {
    expect(codes(await check(signed(), { zone, delivered: "2026-11-20T09:00:00Z" }))).toContain("future");
    expect(codes(await check(signed(), { zone, now: "2026-11-19T09:00:00Z" }))).toContain("future");
    expect(codes(await check(signed()))).not.toContain("future");
  });
});

describe("what is not signed", () => {
  it("counts the octets after l=", async () => {
    const source = signed({ bodyLimit: 22, canonicalization: "simple/simple" });
    const found = await check(`${source}More\r\n`);
    expect(found).toMatchObject({ result: "pass", unsignedOctets: 44 });
    expect(codes(found)).toContain("unsigned-body");
    expect((await check(source.replace("lost", "won"))).result).toBe("fail");
  });

  it("refuses l= beyond the body", async () => {
    expect((await check(signed({ bodyLimit: 5_000 }))).result).toBe("permerror");
  });

  it.each([
    ["From: x@example.org", "unsigned-from-added"],
    ["Subject: x", "unsigned-subject-added"],
    ["Content-Type: text/html", "unsigned-content-type-added"],
    ["Reply-To: x@example.org", "unsigned-reply-to"],
  ])("passes with %s put on top, and says so", async (line, code) => {
    const found = await check(`${line}\r\n${signed()}`);
    expect([found.result, codes(found)]).toEqual(["pass", expect.arrayContaining([code])]);
  });

  it("fails when an oversigned field is added", async () => {
    const source = signed({ headers: [...names, "From", "Reply-To"] });
    expect(codes(await check(source))).toContain("oversigned");
    expect((await check(`From: x@example.org\r\n${source}`)).result).toBe("fail");
    expect((await check(`Reply-To: x@example.org\r\n${source}`)).result).toBe("fail");
  });
});

describe("several signatures", () => {
  it("keeps field order and does not sign itself", async () => {
    const twice = signed({ selector: "s2", headers: ["From", "DKIM-Signature", "DKIM-Signature"] }, signed());
    const both = await runOn(dkim.run, twice, { zone: `${zone}${zone.replace("s1.", "s2.")}` });
    expect(both.map(({ result, selector, field }) => [result, selector, field])).toEqual([
      ["pass", "s2", 0],
      ["pass", "s1", 1],
    ]);
  });

  it("verifies up to the limit and lists the rest", async () => {
    const [one] = signed().split(/^From:/m);
    const many = await runOn(dkim.run, one!.repeat(limits.dkimSignatures + 3) + message, { zone });
    expect(many.map(({ result }) => result)).toEqual([
      ...Array.from({ length: limits.dkimSignatures }, () => "pass"),
      ...Array.from({ length: 3 }, () => "unchecked"),
    ]);
    expect(many.at(-1)?.reason).toContain(String(limits.dkimSignatures));
  });
});

describe("offline", () => {
  let found: DkimCheck;
  beforeAll(async () => {
    found = await check(signed(), { zone, live: false });
  });

  it("asks nothing and gives the facts of the message", () => {
    expect(found).toMatchObject({
      result: "unchecked",
      evidence: [],
      headerSignature: "unknown",
      bodyHash: { match: true },
      key: { state: "unknown" },
      signedFields: expect.arrayContaining(["from"]),
    });
  });

  it("is unchecked for a bad field too, and names the fault", async () => {
    const bad = await check(signed().replace("v=1", "v=2"), { zone, live: false });
    expect(bad.result).toBe("unchecked");
    expect(bad.reason).toContain("v= must be 1");
  });
});

describe("a field that cannot be read", () => {
  it.each([
    ["v=1;", "", "v= is missing"],
    ["v=1;", "v=1; v=1;", "duplicate tag v"],
    ["v=1;", "v=0.5;", "v= must be 1"],
    ["a=rsa-sha256", "a=rsa-md5", "a= names no known algorithm"],
    ["d=example.com", "d=example", "d= is not a domain name"],
    ["d=example.com", "d=exam..ple", "d= is not a domain name"],
    ["s=s1", "s=", "s= is not a selector"],
    ["h=From", "h=Sender", "h= does not sign From"],
    ["c=relaxed/relaxed", "c=loose", "c= names no known canonicalization"],
    ["t=", "t=x", "t= is not a number"],
    ["v=1;", "v=1; i=@example.org;", "not under d="],
    ["v=1;", "v=1; q=http;", "q= names no known way"],
    ["v=1;", "v=1; x=5;", "x= is not later than t="],
    ["v=1;", "v=1; l=-1;", "l= is not a number"],
    ["v=1;", "v=1; ;", "empty tag"],
    ["bh=", "bh=*", "bh= is not base64"],
  ])("%s as %s", async (from, to, words) => {
    const found = await check(signed().replace(from, to));
    expect(found.result).toBe("permerror");
    expect(found.reason).toContain(words);
  });

  it.each([
    "DKIM-Signature:\r\n",
    "DKIM-Signature: ;;;===\r\n",
    "DKIM-Signature: v=1; h=::::; b=\xff; d=\xff; s=\xff; l=9999999999999999999999\r\n",
  ])("never throws: %j", async (field) => {
    expect((await check(field + message)).result).toBe("permerror");
  });
});

it("takes U-labels as A-labels", async () => {
  const source = signed({ domain: "b\xc3\xbccher.example" });
  const found = await check(source, { zone: zone.replace("example.com", "xn--bcher-kva.example") });
  expect(found).toMatchObject({ result: "pass", domain: "xn--bcher-kva.example" });
});

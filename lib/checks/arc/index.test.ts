import { generateKeyPairSync } from "node:crypto";
import { describe, expect, it } from "vitest";
import { limits } from "#lib/limits.ts";
import { runOn, type Setting } from "../dkim/run.test-support.ts";
import { keyRecord } from "../dkim/signer.test-support.ts";
import type { ArcCheck } from "../types.ts";
import { arc } from "./index.ts";
import { type SealingOptions, sealMessage } from "./sealer.test-support.ts";

const rsa = generateKeyPairSync("rsa", { modulusLength: 1024 }).privateKey;
const ed25519 = generateKeyPairSync("ed25519").privateKey;

const zone = [
  `arc._domainkey.list.example\tTXT\t${keyRecord(rsa)}`,
  `ed._domainkey.relay.example\tTXT\t${keyRecord(ed25519)}`,
].join("\n");

const message = `From: Anna <anna@example.com>\r\nTo: l@list.example\r\nSubject: Dinner\r\n\r\nHungry?\r\n`;

const plain: SealingOptions = {
  domain: "list.example",
  selector: "arc",
  privateKey: rsa,
  algorithm: "rsa-sha256",
  canonicalization: "relaxed/relaxed",
  headers: ["From", "To", "Subject"],
  time: 1_795_000_000,
  instance: 1,
  cv: "none",
  results: "list.example; spf=pass smtp.mailfrom=example.com",
};

const byRelay = { domain: "relay.example", selector: "ed", privateKey: ed25519, algorithm: "ed25519-sha256" } as const;

function seal(source: string, options: Partial<SealingOptions> = {}): string {
  return Buffer.from(sealMessage(Buffer.from(source, "latin1"), { ...plain, ...options })).toString("latin1");
}

const once = seal(message);
const twice = seal(once, { ...byRelay, instance: 2, cv: "pass" });

const check = (source: string, setting: Setting = { zone }): Promise<ArcCheck> => runOn(arc.run, source, setting);
const results = (found: ArcCheck) =>
  found.sets.map((set) => [set.instance, set.domain, set.cv, set.seal, set.signature]);

describe("a chain made here", () => {
  it("passes with one set, in any line ends", async () => {
    const found = await check(once);
    expect([found.result, found.domain, results(found)]).toEqual([
      "pass",
      "list.example",
      [[1, "list.example", "none", "pass", "pass"]],
    ]);
    expect(await check(once.replaceAll("\r\n", "\n"))).toEqual(found);
  });

  it("passes with two sealers, one of them with Ed25519", async () => {
    const found = await check(twice);
    expect([found.result, results(found)]).toEqual([
      "pass",
      [
        [1, "list.example", "none", "pass", "pass"],
        [2, "relay.example", "pass", "pass", "pass"],
      ],
    ]);
    expect(found.evidence.length).toBe(2);
  });

  it("passes when only an older message signature no longer matches", async () => {
    const changed = seal(once.replace("Subject: Dinner", "Subject: [l] Dinner"), {
      ...byRelay,
      instance: 2,
      cv: "pass",
    });
    const found = await check(changed);
    expect([found.result, found.sets[0]?.signature, found.sets[1]?.signature]).toEqual(["pass", "fail", "pass"]);
  });

  it.each([
    ["Dinner", "Supper", "ARC-Message-Signature 2"],
    ["Hungry", "Angry", "ARC-Message-Signature 2"],
    ["spf=pass", "spf=fail", "ARC-Seal 2"],
    ["cv=pass", "cv=none", "cv=none"],
    ["cv=pass", "cv=fail", "cv=fail"],
    ["cv=pass", "cv=pass; h=from", "h="],
    ["ARC-Seal: i=1", "X-Seal: i=1", "ARC-Seal is missing for instance 1"],
    ["ARC-Authentication-Results: i=1", "ARC-Authentication-Results: i=3", "missing for instance 1"],
    ["ARC-Authentication-Results: i=1", "ARC-Authentication-Results: i=51", "no instance number"],
    ["ARC-Authentication-Results: i=1", "ARC-Authentication-Results: i=2", "twice"],
  ])("fails with %s as %s", async (from, to, words) => {
    const found = await check(twice.replace(from, to));
    expect(found.result).toBe("fail");
    expect(found.reason).toContain(words);
  });
});

describe("what cannot be known", () => {
  it("is none without ARC fields", async () => {
    expect(await check(message)).toMatchObject({ result: "none", sets: [], evidence: [] });
    expect(await check(message, { live: false })).toMatchObject({ result: "none" });
  });

  it("is temperror when DNS fails, fail when there is no key", async () => {
    const failing = zone.replace(/^arc.*/, "arc._domainkey.list.example\tSERVFAIL\t");
    expect((await check(twice, { zone: failing })).result).toBe("temperror");
    expect((await check(twice, { zone: "" })).result).toBe("fail");
  });

  it("is unchecked without the body", async () => {
    const found = await check(twice.slice(0, twice.indexOf("\r\n\r\n") + 2));
    expect([found.result, found.sets.map((set) => set.seal)]).toEqual(["unchecked", ["pass", "pass"]]);
  });

  it("is unchecked offline, with the structure told", async () => {
    const found = await check(twice, { zone, live: false });
    expect([found.result, found.evidence, results(found)[1]]).toEqual([
      "unchecked",
      [],
      [2, "relay.example", "pass", "unchecked", "unchecked"],
    ]);
    expect((await check(twice.replace("cv=pass", "cv=none"), { live: false })).reason).toContain("cv=none");
  });

  it("is unchecked beyond the limit of sets", async () => {
    let long = once;
    for (let instance = 2; instance <= limits.arcSetsVerified + 1; instance++)
      long = seal(long, { instance, cv: "pass" });
    const found = await check(long);
    expect([found.result, found.sets.length, found.sets[0]?.seal, found.sets[1]?.seal]).toEqual([
      "unchecked",
      limits.arcSetsVerified + 1,
      "unchecked",
      "pass",
    ]);
  });
});

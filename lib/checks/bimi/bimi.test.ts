// BIMI: where the record is looked for, what is wrong with it, and what DMARC must have come to.
import { describe, expect, it } from "vitest";
import { createAsker } from "#lib/dns/asker.ts";
import { parseZone, zoneResolver } from "#lib/dns/zone.ts";
import type { Field } from "#lib/fields/types.ts";
import { parseMessage } from "#lib/message/parse.ts";
import { readDkim2 } from "../dkim2.ts";
import { emptyRoute } from "../route.test-support.ts";
import { emptyChecks } from "../run-checks.ts";
import type { BimiCheck, CheckInput, DkimCheck, DmarcCheck } from "../types.ts";
import { bimi } from "./index.ts";

const logo = "l=https://example.com/logo.svg; a=https://example.com/logo.pem";
const zone = `default._bimi.example.com\tTXT\tv=BIMI1; ${logo}`;

const dmarc: DmarcCheck = {
  ...emptyChecks().dmarc,
  result: "pass",
  policy: "reject",
  domain: "example.com",
  organizationalDomain: "example.com",
};
const tag = (name: string, value: string) => ({ name, value, written: true, meaning: "" });

interface Setting {
  from?: string[];
  fields?: string;
  zone?: string;
  dmarc?: Partial<DmarcCheck> | null;
  dkim?: Partial<DkimCheck>[];
  live?: boolean;
}

async function check(setting: Setting = {}): Promise<{ check: BimiCheck | null; asked: string[] }> {
  const asker = createAsker(zoneResolver(parseZone(setting.zone ?? zone)));
  const from = (setting.from ?? ["ann@example.com"]).map((address) => ({ name: null, address }));
  const message = parseMessage(Buffer.from(`${setting.fields ?? ""}Subject: x\r\n\r\nText\r\n`));
  const input: CheckInput = { message, exact: true, fields: [], from, route: emptyRoute(), claims: [] };
  const signal = new AbortController().signal;
  const env = { dns: asker, live: setting.live ?? true, lists: false, now: new Date(0), signal };
  const done = {
    dmarc: setting.dmarc === null ? null : { ...dmarc, ...setting.dmarc },
    dkim: (setting.dkim ?? []) as DkimCheck[],
  };
  const found = await bimi.run(input, env, done);
  return { check: found, asked: asker.answers().map(({ name }) => name) };
}

describe("bimi", () => {
  it("shows the record and says that the logo was not fetched", async () => {
    const found = await check();
    expect(found.asked).toEqual(["default._bimi.example.com"]);
    expect(found.check).toEqual({
      method: "bimi",
      result: "unchecked",
      reason:
        "example.com asks for a logo to be shown, with a certificate, and DMARC allows it. Logo and certificate were not fetched, so they are not checked.",
      evidence: [0],
      domain: "example.com",
      selector: "default",
      recordDomain: "example.com",
      record: `v=BIMI1; ${logo}`,
      location: "https://example.com/logo.svg",
      authority: "https://example.com/logo.pem",
      notes: [],
    });
  });

  it.each<[string, Partial<DmarcCheck> | null, string, string]>([
    ["DMARC failed", { result: "fail" }, "policy", "DMARC came to fail."],
    ["no policy", { policy: "none" }, "policy", "the DMARC policy is none."],
    ["sp=none", { tags: [tag("sp", "none")] }, "policy", "the DMARC policy for subdomains is none."],
    ["t=y", { tags: [tag("t", "y")] }, "policy", "the DMARC policy is in test mode (t=y)."],
    ["pct=50", { policy: "quarantine", tags: [tag("pct", "50")] }, "policy", "for 50 percent only (pct=)."],
    ["pct=50 of a rejecting policy", { tags: [tag("pct", "50")] }, "unchecked", "DMARC allows it."],
    ["DMARC not decided", { result: "unchecked" }, "unchecked", "which is not decided."],
    ["DMARC broken", null, "unchecked", "which is not decided."],
  ])("%s", async (_, parts, result, words) => {
    const found = await check({ dmarc: parts });
    expect(found.check?.result).toBe(result);
    expect(found.check?.reason).toContain(words);
  });

  it.each<[string, string, string, string]>([
    ["no record", "", "none", "example.com publishes no BIMI record."],
    ["declined", "v=BIMI1; l=; a=;", "none", "example.com declines BIMI: it wants no logo shown."],
    ["no l=", "v=BIMI1; a=https://example.com/x.pem", "permerror", "no l="],
    ["http", "v=BIMI1; l=http://example.com/x.svg", "permerror", "l= is not an https address."],
    ["no host", "v=BIMI1; l=https:///x.svg", "permerror", "l= is not an https address."],
    ["repeated tag", "v=BIMI1; l=https://a.example/x; l=", "permerror", "duplicate tag l"],
    ["lower case", "v=bimi1; l=https://a.example/x.svg", "none", "publishes no BIMI record"],
    ["v= not first", "l=https://a.example/x.svg; v=BIMI1", "none", "publishes no BIMI record"],
    ["no certificate", "v=BIMI1; l=https://a.example/x.svg", "unchecked", "without a certificate"],
  ])("%s", async (_, text, result, words) => {
    const found = await check({ zone: text === "" ? "" : `default._bimi.example.com\tTXT\t${text}` });
    expect(found.check?.result).toBe(result);
    expect(found.check?.reason).toContain(words);
  });

  it("falls back to the organizational domain, with the same selector", async () => {
    const found = await check({ from: ["ann@news.example.com"] });
    expect(found.asked).toEqual(["default._bimi.news.example.com", "default._bimi.example.com"]);
    expect(found.check).toMatchObject({ recordDomain: "example.com", domain: "news.example.com", evidence: [0, 1] });
  });

  it("does not fall back from a declination, a failed question or several records", async () => {
    const name = "default._bimi.news.example.com";
    const rows = [
      `${name}\tTXT\tv=BIMI1; l=; a=`,
      `${name}\tTIMEOUT\t`,
      `${name}\tTXT\tv=BIMI1\n${name}\tTXT\tv=BIMI1`,
    ];
    const results: unknown[] = [];
    for (const row of rows) {
      const found = await check({ from: ["ann@news.example.com"], zone: `${zone}\n${row}` });
      expect(found.asked).toEqual([name]);
      results.push(found.check?.result);
    }
    expect(results).toEqual(["none", "temperror", "permerror"]);
  });

  it("follows BIMI-Selector, and says when nobody signed it", async () => {
    const setting = { fields: "BIMI-Selector: v=BIMI1;\r\n s=Brand\r\n", zone: zone.replace("default", "brand") };
    const loose = await check(setting);
    expect(loose.asked[0]).toBe("brand._bimi.example.com");
    expect(loose.check?.notes.map(({ code }) => code)).toEqual(["selector-unsigned"]);
    const dkim = [{ result: "pass" as const, signedFields: ["from", "bimi-selector"] }];
    expect((await check({ ...setting, dkim })).check?.notes).toEqual([]);
    const bad = await check({ fields: "BIMI-Selector: s=../x\r\n" });
    expect(bad.check).toMatchObject({ selector: "default", notes: [{ code: "selector" }] });
  });

  it("tells of local-part selectors and pictures", async () => {
    const found = await check({ zone: `${zone}; avp=personal; lps=true` });
    expect(found.check?.notes.map(({ code }) => code)).toEqual(["avatar", "local-part"]);
  });

  it("is nothing without one From domain, and asks nothing offline", async () => {
    for (const from of [[], ["ann@example.com", "bob@example.org"], ["ann@[192.0.2.1]"], ["ann@localhost"]]) {
      expect(await check({ from })).toEqual({ check: null, asked: [] });
    }
    const offline = await check({ live: false });
    expect([offline.check?.result, offline.asked]).toEqual(["unchecked", []]);
  });
});

describe("readDkim2", () => {
  const field = (name: string) => ({ name }) as Field;
  it.each<[string[], string | null]>([
    [["Subject", "DKIM-Signature"], null],
    [["DKIM2-Signature"], "One field of DKIM2 found."],
    [["dkim2-signature", "Message-Instance"], "2 fields of DKIM2 found."],
  ])("%s", (names, words) => {
    const row = readDkim2(names.map(field));
    expect(row === null ? null : String(row.reason).slice(0, words?.length)).toBe(words);
  });
});

import { describe, expect, it } from "vitest";
import { checkEnvOf } from "#lib/checks/env.test-support.ts";
import { emptyRoute, senderOf } from "#lib/checks/route.test-support.ts";
import type { CheckEnv, CheckInput } from "#lib/checks/types.ts";
import { network } from "../network/index.ts";
import { parseOrigin, parseSystemName } from "../network/origin.ts";
import { blocklists } from "./index.ts";
import { closedLists, dnsLists } from "./lists.ts";

const tsv = (lines: string[]) => lines.map((line) => line.replace(/^(\S+) (\S+) ?/, "$1\t$2\t")).join("\n");
const inputOf = (ip: string | null) =>
  ({ route: { ...emptyRoute(), sender: ip === null ? null : senderOf(ip) } }) as unknown as CheckInput;
const env = (lines: string[], parts: Partial<CheckEnv> = {}) => checkEnvOf(tsv(lines), { lists: true, ...parts });
const zen = async (lines: string[], ip = "198.51.100.7") => (await blocklists.run(inputOf(ip), env(lines)))[0];

const asked = "7.100.51.198.zen.spamhaus.org";
const works = "2.0.0.127.zen.spamhaus.org A 127.0.0.2";

describe("block lists", () => {
  const rows: [title: string, zone: string[], state: string, result: string, words: string][] = [
    ["listed", [`${asked} A 127.0.0.2`, `${asked} TXT see the page`], "listed", "fail", "SBL: a known source of spam"],
    ["listed by rule only", [`${asked} A 127.0.0.10`], "listed", "policy", "not a record of spam"],
    ["listed twice", [`${asked} A 127.0.0.10`, `${asked} A 127.0.0.3`], "listed", "fail", "CSS"],
    ["an unknown code", [`${asked} A 127.0.0.77`], "listed", "fail", "a code that is not known here"],
    ["not listed", [works], "not-listed", "none", "does not list 198.51.100.7"],
    ["refused", [`${asked} A 127.255.255.254`], "refused", "unchecked", "refused to answer"],
    ["refused for a reason of its own", [`${asked} A 127.255.255.9`], "refused", "unchecked", "nothing is known"],
    ["a parked domain", [`${asked} A 192.0.2.80`], "unusable", "unchecked", "broken"],
    [
      "a list of everything",
      [`${asked} A 127.0.0.2`, "1.0.0.127.zen.spamhaus.org A 127.0.0.2"],
      "unusable",
      "unchecked",
      "127.0.0.1, which no list may",
    ],
    ["a dead list", [], "unusable", "unchecked", "does not list its test entry"],
    ["no answer", [`${asked} TIMEOUT`], "failed", "temperror", "did not answer in time"],
  ];
  it.each(rows)("%s", async (_title, zone, state, result, words) => {
    const check = await zen(zone);
    expect(check).toMatchObject({ domain: "zen.spamhaus.org", ip: "198.51.100.7", state, result });
    expect(check?.reason).toContain(words);
  });

  it("turns the address round", async () => {
    const dns = env(["137.92.172.173.zen.spamhaus.org A 127.0.0.4"]);
    expect((await blocklists.run(inputOf("173.172.92.137"), dns))[0]).toMatchObject({ state: "listed" });
    const six = `1.0.0.0.${"0.".repeat(20)}8.b.d.0.1.0.0.2`.replace(/\.\./g, ".");
    expect(
      (await blocklists.run(inputOf("2001:db8::1"), env([`${six}.zen.spamhaus.org A 127.0.0.2`])))[0],
    ).toMatchObject({
      state: "listed",
    });
  });

  it("names closed lists and does not ask them", async () => {
    const recording = env([]);
    const names: string[] = [];
    const dns = {
      ask: (name, type) => {
        names.push(name);
        return recording.dns.ask(name, type);
      },
    } satisfies CheckEnv["dns"];
    const checks = await blocklists.run(inputOf("198.51.100.7"), { ...recording, dns });
    expect(checks.filter(({ state }) => state === "closed").map(({ title }) => title)).toEqual(
      closedLists.map(({ title }) => title),
    );
    expect(names.some((name) => closedLists.some(({ zone }) => name.endsWith(zone)))).toBe(false);
    expect(checks.length).toBe(dnsLists.length + closedLists.length);
  });

  it("asks nothing unless it may", async () => {
    expect(await blocklists.run(inputOf("198.51.100.7"), env([], { lists: false }))).toEqual([]);
    expect(await blocklists.run(inputOf(null), env([]))).toEqual([]);
    expect((await blocklists.run(inputOf("10.0.0.1"), env([])))[0]).toMatchObject({ state: "not-asked", evidence: [] });
    expect((await blocklists.run(inputOf("198.51.100.7"), env([], { live: false })))[0]).toMatchObject({
      result: "unchecked",
    });
    expect((await blocklists.run(inputOf("2001:db8::1"), env([])))[1]).toMatchObject({ state: "not-asked" });
  });
});

describe("the network", () => {
  const origin = "7.100.51.198.origin.asn.cymru.com TXT 64500 | 198.51.100.0/24 | ZZ | ripencc | 2001-02-03";
  const name = "AS64500.asn.cymru.com TXT 64500 | ZZ | ripencc | 2001-02-03 | EXAMPLE-AS Example, ZZ";

  it("tells prefix and system, and what the country does not say", async () => {
    const check = await network.run(inputOf("198.51.100.7"), env([origin, name]));
    expect(check).toMatchObject({
      prefix: "198.51.100.0/24",
      systems: [{ number: 64500, name: "EXAMPLE-AS Example, ZZ" }],
      country: "ZZ",
      registry: "ripencc",
      allocated: "2001-02-03",
    });
    expect(check?.reason).toContain("does not say where the host is");
  });

  it("takes the longest of several prefixes", async () => {
    const wide = origin.replace("198.51.100.0/24", "198.51.0.0/16");
    expect((await network.run(inputOf("198.51.100.7"), env([wide, origin])))?.prefix).toBe("198.51.100.0/24");
  });

  it("is null unless it may be asked, and none where nobody announces the address", async () => {
    expect(await network.run(inputOf("198.51.100.7"), env([], { lists: false }))).toBeNull();
    expect(await network.run(inputOf(null), env([]))).toBeNull();
    expect(await network.run(inputOf("198.51.100.7"), env([]))).toMatchObject({ result: "none" });
    expect(await network.run(inputOf("10.1.2.3"), env([]))).toMatchObject({ result: "none", evidence: [] });
  });

  it.each([
    ["64500 64501 | 192.0.2.0/24 | ZZ | arin | 2001-02-03", [64500, 64501]],
    ["64500 | 2001:db8::/32 | | apnic |", [64500]],
    ["x | 192.0.2.0/24 | ZZ | arin | 2001-02-03", null],
    ["64500 | 192.0.2.0/33 | ZZ | arin | 2001-02-03", null],
    ["<script>", null],
  ])("%j", (text, systems) => expect(parseOrigin(text)?.systems ?? null).toEqual(systems));

  it.each([
    ["64500 | ZZ | arin | 2001-02-03 | A | B", "A | B"],
    ["64500 | ZZ | arin | 2001-02-03 |", null],
    ["nothing", null],
  ])("%j", (text, name) => expect(parseSystemName(text)).toBe(name));
});

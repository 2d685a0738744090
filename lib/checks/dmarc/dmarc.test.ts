// DMARC end to end on zones written here, with the exact order of questions, and on the shared vectors.
import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import type { CheckInput, DkimCheck, DmarcCheck, Result, SpfCheck } from "#lib/checks/types.ts";
import { createAsker } from "#lib/dns/asker.ts";
import { parseZone, zoneResolver } from "#lib/dns/zone.ts";
import { sharedPath } from "#lib/shared-data.ts";
import { type Given, reject, rows } from "./cases.test-support.ts";
import { dmarc } from "./index.ts";
import { type Policy, parseDmarcRecord, weakened } from "./record.ts";

const now = new Date("2026-01-02T03:04:05Z");

async function run(given: Given): Promise<{ check: DmarcCheck; asked: string[] }> {
  const tsv = given.zone.map((line) => line.replace(/^(\S+) (\S+) ?/, "$1\t$2\t")).join("\n");
  const resolver = zoneResolver(parseZone(tsv));
  const asked: string[] = [];
  const recording = {
    query: (...question: Parameters<typeof resolver.query>) => {
      asked.push(`${question[0]} ${question[1]}`);
      return resolver.query(...question);
    },
  };
  const sender = given.mailFrom === undefined ? null : { ip: "192.0.2.1", helo: null, mailFrom: given.mailFrom };
  const input = {
    from: given.from.map((address) => ({ name: null, address })),
    route: { hops: [], border: null, transitSeconds: null, sender },
  } as unknown as CheckInput;
  const signal = new AbortController().signal;
  const env = { dns: createAsker(recording), live: given.live ?? true, lists: false, now, signal };
  const spf = given.helo ? [spfCheck("helo", ...given.helo)] : [spfCheck("mailfrom", ...(given.spf ?? ["none", null]))];
  const dkim = (given.dkim ?? []).map(([result, domain]) => dkimCheck(result, domain));
  return { check: await dmarc.run(input, env, { spf, dkim }), asked };
}

const spfCheck = (identity: "mailfrom" | "helo", result: Result, domain: string | null): SpfCheck =>
  ({ method: "spf", identity, result, reason: "", evidence: [], domain }) as unknown as SpfCheck;

const dkimCheck = (result: Result, domain: string): DkimCheck =>
  ({ method: "dkim", result, reason: "", evidence: [], domain }) as unknown as DkimCheck;

describe("DMARC", () => {
  it.each(rows)("%s", async (_title, given, expected, order) => {
    const { check, asked } = await run(given);
    expect(check).toMatchObject(expected);
    if (order) expect(asked).toEqual(order);
    expect(check.walk.length).toBeLessThanOrEqual(8);
    expect(check.reason).toMatch(/\.$/);
  });
});

describe("the answer by RFC 7489", () => {
  it("is told when the parent's signature aligned then", async () => {
    const zone = [`_dmarc.mail.example.com TXT ${reject}`];
    const { check } = await run({ from: ["u@mail.example.com"], zone, dkim: [["pass", "example.com"]] });
    expect(check.result).toBe("fail");
    expect(check.publicSuffix).toMatchObject({ organizationalDomain: "example.com", result: "pass" });
  });

  it("is told when several records ended the search then", async () => {
    const two = [`_dmarc.a.example.com TXT ${reject}`, "_dmarc.a.example.com TXT v=DMARC1; p=none"];
    const { check } = await run({ from: ["u@a.example.com"], zone: [...two, `_dmarc.example.com TXT ${reject}`] });
    expect(check.result).toBe("fail");
    expect(check.publicSuffix).toMatchObject({ policyDomain: null, result: "none" });
  });

  it("asks beyond a psd= stop and lists that question as evidence", async () => {
    const zone = [`_dmarc.dept.example.com TXT ${reject}; psd=n`, "_dmarc.example.com TXT v=DMARC1; p=none"];
    const { check, asked } = await run({ from: ["u@a.dept.example.com"], zone });
    expect(asked).toEqual(["_dmarc.a.dept.example.com TXT", "_dmarc.dept.example.com TXT", "_dmarc.example.com TXT"]);
    expect(check.publicSuffix).toMatchObject({ organizationalDomain: "example.com", policyDomain: "example.com" });
    expect(check.evidence).toEqual([0, 1, 2]);
  });

  it("is not told when it is the same", async () => {
    const { check } = await run({ from: ["u@a.example.com"], zone: [`_dmarc.example.com TXT ${reject}`] });
    expect(check.publicSuffix).toBeNull();
  });
});

it("walks for at most ten signing domains", async () => {
  const dkim = Array.from({ length: 14 }, (_, index): [Result, string] => ["pass", `s${index}.other.example.com`]);
  const zone = [`_dmarc.example.com TXT ${reject}`, `_dmarc.other.example.com TXT ${reject}; psd=n`];
  const { check, asked } = await run({ from: ["u@example.com"], zone, dkim });
  expect(check.result).toBe("unchecked");
  expect(asked.length).toBe(2 + 10 + 1);
});

interface Vector {
  name: string;
  from: string;
  zone: Record<string, string | string[]>;
  spfPass: string[];
  dkimPass: string[];
  result: string;
  policy?: string;
  orgDomain?: string;
}

const vectorsPath = sharedPath("suites/own/dmarc-vectors.json");

describe.skipIf(vectorsPath === null)("shared vectors", () => {
  const vectors = vectorsPath === null ? [] : (JSON.parse(readFileSync(vectorsPath, "utf8")) as Vector[]);
  it.each(vectors)("$name", async (vector) => {
    const { check } = await run({
      from: [vector.from],
      zone: Object.entries(vector.zone).flatMap(([name, values]) =>
        [values].flat().map((value) => zoneLine(name, value)),
      ),
      spf: vector.spfPass[0] === undefined ? ["none", null] : ["pass", vector.spfPass[0]],
      dkim: vector.dkimPass.map((domain) => ["pass", domain]),
    });
    expect(check.result).toBe(vector.result);
    if (vector.orgDomain !== undefined) expect(check.organizationalDomain).toBe(vector.orgDomain);
    // The vectors name the policy after t=y has weakened it; the report names the one before.
    const testing = parseDmarcRecord(check.record ?? "")?.testing ?? false;
    const policy = check.policy !== null && testing ? weakened(check.policy) : check.policy;
    if (vector.policy !== undefined) expect(policy).toBe(vector.policy as Policy);
  });
});

function zoneLine(name: string, value: string): string {
  if (value === "A") return `${name} A 192.0.2.1`;
  return value === "SERVFAIL" ? `${name} SERVFAIL` : `${name} TXT ${value}`;
}

// Recorded and now: every row of every table with its examples, then which claim goes with which check.
import { describe, expect, it } from "vitest";
import type { ReverseDnsCheck } from "#lib/checks/domain-types.ts";
import { emptyChecks } from "#lib/checks/run-checks.ts";
import type { ArcCheck, Check, Checks, DkimCheck, SpfCheck } from "#lib/checks/types.ts";
import type { Claim } from "#lib/claims/types.ts";
import { compareRecorded, describeAge, readReceivedAt } from "./compare.ts";
import { dkimComparison } from "./comparison/dkim.ts";
import type { ComparisonContext, MethodEntry } from "./comparison/method.ts";
import { arcComparison, dmarcComparison, plainComparisons } from "./comparison/others.ts";
import { findRule } from "./comparison/rows.ts";
import { spfComparison } from "./comparison/spf.ts";

const spf: SpfCheck = {
  method: "spf",
  result: "pass",
  reason: "",
  evidence: [],
  identity: "mailfrom",
  domain: "example.net",
  ip: "192.0.2.1",
  lookups: 0,
  voidLookups: 0,
  explanation: null,
  tree: null,
  cost: null,
  publish: null,
};

const dkim: DkimCheck = {
  method: "dkim",
  result: "pass",
  reason: "",
  evidence: [],
  field: 7,
  domain: "example.net",
  selector: "s",
  identityDomain: "example.net",
  signatureStart: "abcdefghij0123456789",
  algorithm: "rsa-sha256",
  canonicalization: "relaxed/relaxed",
  headerSignature: "valid",
  bodyHash: { claimed: "x", computed: "x", match: true },
  key: { state: "found", type: "rsa", bits: 2048 },
  signedFields: ["from"],
  unsignedOctets: 0,
  diagnosis: null,
  publish: null,
  notes: [],
};

const dmarc = { ...emptyChecks().dmarc, result: "pass" as const, domain: "example.net" };
const arc: ArcCheck = { ...emptyChecks().arc, result: "pass", domain: "example.org" };
const plain: Check = { method: "iprev", result: "pass", reason: "", evidence: [], domain: null };
const reverse: ReverseDnsCheck = { ...plain, method: "reverseDns", ip: "192.0.2.1", names: [], heloAgrees: null };

const context: ComparisonContext = {
  receivedAt: "2026-04-17T08:00:00Z",
  now: new Date("2026-11-22T12:00:00Z"),
  bodyGiven: true,
  sender: { ip: "192.0.2.1", hop: 2, helo: null, mailFrom: null, confidence: "medium", why: "" },
};

function claim(
  method: string,
  result: string,
  properties: Record<string, string> = {},
  more: Partial<Claim> = {},
): Claim {
  const source = "authentication-results";
  return { source, by: "mx.example.com", method, result, reason: null, properties, field: 1, weight: "high", ...more };
}

function testTable<C extends Check>(entry: MethodEntry<C>, base: C): void {
  describe(`${entry.method}: the table`, () => {
    for (const [at, rule] of entry.rules.entries()) {
      it(`rule ${at + 1} has examples`, () => expect(rule.examples.length).toBeGreaterThan(0));
      it.each(rule.examples)("%s, %j: %s", (word, parts, sentence, more = {}) => {
        const recorded = word === null ? null : { ...claim(entry.method, word), ...more.claim };
        const pair = { claim: recorded, check: { ...base, ...parts }, context: { ...context, ...more.context } };
        expect(findRule(entry, pair)).toBe(rule);
        expect(rule.say(pair)).toBe(sentence);
      });
    }
  });
}

testTable(spfComparison, spf);
testTable(dkimComparison, dkim);
testTable(dmarcComparison, dmarc);
testTable(arcComparison, arc);
for (const entry of plainComparisons) testTable(entry, plain);

const rows = (claims: Claim[], checks: Partial<Checks>) =>
  compareRecorded(claims, { ...emptyChecks(), ...checks }, context).map(
    ({ method, field, domain, recorded, now, differs }) => [
      method,
      field ?? domain,
      recorded.map(({ result, claim: index }) => `${result}#${index}`).join(" "),
      now,
      differs,
    ],
  );

describe("which claim goes with which check", () => {
  const second = { ...dkim, field: 9, selector: "t", signatureStart: "ZZZZZZZZZZZZ", result: "fail" as const };
  const both = { dkim: [dkim, second] };

  it.each<[string, Record<string, string>, number[]]>([
    ["d=", { "header.d": "EXAMPLE.net." }, [7, 9]],
    ["d= and s=", { "header.d": "example.net", "header.s": "T" }, [9]],
    ["i=", { "header.i": "@example.net" }, [7, 9]],
    ["i= below d=", { "header.i": "ann@mail.example.net", "header.s": "s" }, [7]],
    ["b=", { "header.b": "ZZZZZZZZ" }, [9]],
    ["b= in marks", { "header.i": "@example.net", "header.b": '"abcdefgh"' }, [7]],
    ["nothing: the one that passes", {}, [7]],
    ["a word that is no domain", { "header.d": "none" }, [7]],
    ["another domain", { "header.d": "example.org" }, []],
    ["another b=", { "header.d": "example.net", "header.b": "QQQQQQQQ" }, []],
  ])("DKIM by %s", (_, properties, expected) => {
    const found = compareRecorded([claim("dkim", "pass", properties)], { ...emptyChecks(), ...both }, context);
    expect(found.flatMap(({ recorded, field }) => (recorded.length > 0 && field !== null ? [field] : []))).toEqual(
      expected,
    );
  });

  it("tells of a recorded signature that is gone, and of a message without any", () => {
    expect(rows([claim("dkim", "pass", { "header.d": "example.org" })], { dkim: [dkim] })).toEqual([
      ["dkim", 7, "", "pass", false],
      ["dkim", "example.org", "pass#0", "none", false],
    ]);
    expect(rows([claim("dkim", "none")], {})).toEqual([["dkim", null, "none#0", "none", false]]);
  });

  it.each<[string, Record<string, string>, string]>([
    ["smtp.mailfrom", { "smtp.mailfrom": "ann@example.net" }, "mailfrom"],
    ["smtp.mail of Google", { "smtp.mail": "ann@example.net" }, "mailfrom"],
    ["Received-SPF", { "envelope-from": "<ann@example.net>", helo: "mx.example.org" }, "mailfrom"],
    ["identity=helo", { identity: "helo", "envelope-from": "ann@example.net", helo: "mx.example.org" }, "helo"],
    ["smtp.helo", { "smtp.helo": "mx.example.org" }, "helo"],
    ["the HELO name of a null path", { "smtp.mailfrom": "<>", "smtp.helo": "mx.example.org" }, "helo"],
    ["nothing", {}, "mailfrom"],
  ])("SPF by %s", (_, properties, identity) => {
    const helo = { ...spf, identity: "helo" as const, domain: "mx.example.org" };
    const found = compareRecorded([claim("spf", "pass", properties)], { ...emptyChecks(), spf: [spf, helo] }, context);
    expect(found.filter(({ recorded }) => recorded.length > 0).map((row) => row.identity)).toEqual([identity]);
  });

  it("does not put results of another envelope sender or From domain beside today's", () => {
    const claims = [
      claim("spf", "pass", { "smtp.mailfrom": "example.org" }),
      claim("dmarc", "pass", { "header.from": "example.org" }),
    ];
    expect(rows(claims, { spf: [spf], dmarc })).toEqual([
      ["spf", "example.net", "", "pass", false],
      ["spf", "example.org", "pass#0", "unchecked", false],
      ["dmarc", "example.net", "", "pass", false],
      ["dmarc", "example.org", "pass#1", "unchecked", false],
    ]);
  });

  it("has no row for what neither side mentions", () => expect(rows([], {})).toEqual([]));

  it("shows iprev, BIMI and DomainKeys only where they were recorded", () => {
    expect(rows([], { reverseDns: reverse })).toEqual([]);
    expect(rows([claim("iprev", "pass")], { reverseDns: { ...reverse, result: "fail" } })).toEqual([
      ["iprev", null, "pass#0", "fail", true],
    ]);
  });
});

describe("what differs", () => {
  const gone = { ...dkim, result: "permerror" as const, key: { ...dkim.key, state: "none" as const } };
  const expired = { ...dkim, result: "policy" as const, notes: [{ code: "expired", detail: "Expired." }] };

  it.each<[string, string, Partial<Checks>, string, boolean]>([
    ["pass and pass", "pass", { dkim: [dkim] }, "dkim", false],
    ["pass and a body that differs", "pass", { dkim: [{ ...dkim, result: "fail" }] }, "dkim", true],
    ["pass and a key that is gone", "pass", { dkim: [gone] }, "dkim", false],
    ["pass and a timeout", "pass", { dkim: [{ ...dkim, result: "temperror" }] }, "dkim", false],
    ["pass and expired since", "pass", { dkim: [expired] }, "dkim", false],
    ["fail and pass", "fail", { dkim: [dkim] }, "dkim", true],
    ["neutral and fail", "neutral", { dkim: [{ ...dkim, result: "fail" }] }, "dkim", false],
    ["temperror and pass", "temperror", { dkim: [dkim] }, "dkim", false],
    ["SPF softfail and fail", "softfail", { spf: [{ ...spf, result: "fail" }] }, "spf", true],
    ["SPF pass and no record", "pass", { spf: [{ ...spf, result: "none" }] }, "spf", true],
    ["SPF hardfail and fail", "hardfail", { spf: [{ ...spf, result: "fail" }] }, "spf", false],
    ["SPF pass and unchecked", "pass", { spf: [{ ...spf, result: "unchecked" }] }, "spf", false],
    ["DMARC pass and fail", "pass", { dmarc: { ...dmarc, result: "fail" } }, "dmarc", true],
    ["DMARC bestguesspass and fail", "bestguesspass", { dmarc: { ...dmarc, result: "fail" } }, "dmarc", false],
    ["ARC pass and fail", "pass", { arc: { ...arc, result: "fail" } }, "arc", true],
  ])("%s", (_, word, checks, method, expected) => {
    const found = compareRecorded([claim(method, word)], { ...emptyChecks(), ...checks }, context);
    expect(found.find((row) => row.method === method)?.differs).toBe(expected);
  });

  it("is not decided by what anybody could have written", () => {
    const forged = claim("dkim", "fail", { "header.d": "example.net" }, { weight: "claimed" });
    expect(compareRecorded([forged], { ...emptyChecks(), dkim: [dkim] }, context)).toEqual([
      {
        method: "dkim",
        identity: null,
        field: 7,
        domain: "example.net",
        recorded: [{ result: "fail", by: "mx.example.com", weight: "claimed", claim: 0 }],
        now: "pass",
        differs: false,
        sentence: "Verifies now.",
      },
    ]);
  });

  it("is decided by the weightier record; the other is told", () => {
    const claims = [
      claim("spf", "softfail", {}, { weight: "medium", source: "received-spf" }),
      claim("spf", "pass", {}, { weight: "high" }),
    ];
    const [row] = compareRecorded(claims, { ...emptyChecks(), spf: [spf] }, context);
    expect(row).toMatchObject({
      differs: false,
      sentence: "Recorded pass; today's record still allows 192.0.2.1. Elsewhere the receiving side recorded softfail.",
    });
  });
});

describe("age", () => {
  it.each([
    ["2026-04-24T13:00:00Z", { days: 211, sentence: "Received 211 days ago: what DNS says here is of today." }],
    ["2026-11-15T11:00:00Z", null],
    ["2026-11-14T11:00:00Z", { days: 8, sentence: "Received 8 days ago: what DNS says here is of today." }],
    ["2027-01-01T00:00:00Z", null],
    [null, null],
  ])("%s", (receivedAt, expected) => {
    expect(describeAge({ receivedAt, now: context.now })).toEqual(expected);
  });

  it("is counted from the border, else from the newest dated hop", () => {
    const hop = (index: number, utc: string | null) => ({ index, date: { written: "", utc, offsetMinutes: 0 } });
    const hops = [hop(0, "2026-01-01T00:00:00Z"), hop(1, "2026-01-02T00:00:00Z"), hop(2, null)];
    const route = (border: number | null) => ({ hops, border }) as unknown as Parameters<typeof readReceivedAt>[0];
    expect(readReceivedAt(route(0))).toBe("2026-01-01T00:00:00Z");
    expect(readReceivedAt(route(2))).toBe("2026-01-02T00:00:00Z");
    expect(readReceivedAt(route(null))).toBe("2026-01-02T00:00:00Z");
  });
});

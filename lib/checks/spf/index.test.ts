import { describe, expect, it } from "vitest";
import { emptyRoute } from "#lib/checks/route.test-support.ts";
import type { CheckEnv, CheckInput, SpfCheck } from "#lib/checks/types.ts";
import { createAsker } from "#lib/dns/asker.ts";
import { budgetResolver } from "#lib/dns/budget.ts";
import { parseZone, zoneResolver } from "#lib/dns/zone.ts";
import type { Field } from "#lib/fields/types.ts";
import type { Hop, Route } from "#lib/trace/types.ts";
import { spf } from "./index.ts";

const zone = [
  "example.com\tTXT\tv=spf1 include:_spf.example.net -all exp=why.example.com",
  "why.example.com\tTXT\t%{r} refused %{i}",
  "_spf.example.net\tTXT\tv=spf1 ip4:192.0.2.0/24",
  "mx.example.org\tTXT\tv=spf1 a -all",
  "mx.example.org\tA\t192.0.2.1",
].join("\n");

type Sender = NonNullable<Route["sender"]>;

const known: Sender = {
  ip: "192.0.2.1",
  hop: 0,
  helo: "mx.example.org",
  mailFrom: "ann@example.com",
  confidence: "high",
  why: "test",
};

const borderHop = { index: 0, by: "in.example.edu" } as Hop;

const input = (sender: Sender | null, fields: Field[] = []): CheckInput => ({
  message: {} as CheckInput["message"],
  exact: true,
  fields,
  from: [],
  claims: [],
  route: { ...emptyRoute(), hops: [borderHop], border: 0, sender },
});

const run = (given: CheckInput, live = true): Promise<SpfCheck[]> => {
  const dns = createAsker(zoneResolver(parseZone(zone)));
  const env: CheckEnv = { dns, live, lists: false, now: new Date(0), signal: new AbortController().signal };
  return spf.run(given, env);
};

/** With a budget of so many questions, for an address that the first term lists. */
const runWith = (records: string, questions: number): Promise<SpfCheck[]> => {
  const budget = { questions, inFlight: 16, recordText: 100_000 };
  const dns = createAsker(budgetResolver(zoneResolver(parseZone(records)), new Date(0), budget));
  return spf.run(input(known), {
    dns,
    live: true,
    lists: false,
    now: new Date(0),
    signal: new AbortController().signal,
  });
};

const brief = ({ identity, domain, ip, result }: SpfCheck) => [identity, domain, ip, result];

describe("spf", () => {
  it("checks MAIL FROM, then HELO", async () => {
    const checks = await run(input(known));
    expect(checks.map(brief)).toEqual([
      ["mailfrom", "example.com", "192.0.2.1", "pass"],
      ["helo", "mx.example.org", "192.0.2.1", "pass"],
    ]);
    expect(checks[0]).toMatchObject({ method: "spf", lookups: 1, voidLookups: 0, evidence: [0, 1], explanation: null });
    expect(checks[1]).toMatchObject({ lookups: 1, evidence: [2, 3] });
  });

  it("tells the cost of the MAIL FROM record, and asks for it after all verdicts", async () => {
    const [mailFrom, helo] = await run(input({ ...known, ip: "203.0.113.7" }));
    expect(mailFrom?.cost).toEqual({ domain: "example.com", lookups: 1, complete: true, notes: [], evidence: [0, 1] });
    expect(helo?.cost).toBeNull();
    const names = Array.from({ length: 6 }, (_, n) => `a${n}.example.com`);
    const wide = [`example.com\tTXT\tv=spf1 ip4:192.0.2.1 ${names.map((name) => `include:${name}`).join(" ")} -all`];
    wide.push(...names.map((name) => `${name}\tTXT\tv=spf1 a -all`));
    const verdicts = ({ cost: _, ...verdict }: SpfCheck) => verdict;
    const whole = await runWith(wide.join("\n"), 150);
    expect(whole[0]?.cost).toMatchObject({ lookups: 12, notes: [{ code: "too-many-lookups" }], complete: true });
    for (const questions of [3, 4, 5, 6, 7]) {
      const short = await runWith(wide.join("\n"), questions);
      expect(short.map(verdicts)).toEqual(whole.map(verdicts));
      expect(short[0]?.cost).toMatchObject({ complete: false });
    }
  });

  it("gives the explanation of a fail, for the host at the border", async () => {
    const [check] = await run(input({ ...known, ip: "203.0.113.7" }));
    expect(check).toMatchObject({
      result: "fail",
      explanation: "in.example.edu refused 203.0.113.7",
      evidence: [0, 1, 2],
      reason: 'The record of example.com does not list 203.0.113.7, and "-all" applies.',
    });
  });

  it.each<[string, Partial<Sender>, ReturnType<typeof brief>[]]>([
    [
      "reads the null reverse-path as postmaster of the HELO name",
      { mailFrom: "<>" },
      [
        ["mailfrom", "mx.example.org", "192.0.2.1", "pass"],
        ["helo", "mx.example.org", "192.0.2.1", "pass"],
      ],
    ],
    [
      "has no domain for a null reverse-path and an address literal",
      { mailFrom: "<>", helo: "[192.0.2.1]" },
      [["mailfrom", "[192.0.2.1]", "192.0.2.1", "none"]],
    ],
    [
      "leaves an unknown MAIL FROM undecided",
      { mailFrom: null },
      [
        ["mailfrom", null, "192.0.2.1", "unchecked"],
        ["helo", "mx.example.org", "192.0.2.1", "pass"],
      ],
    ],
    [
      "leaves a null reverse-path without HELO undecided",
      { mailFrom: "<>", helo: null },
      [["mailfrom", null, "192.0.2.1", "unchecked"]],
    ],
    ["checks no HELO that is no domain name", { helo: "laptop" }, [["mailfrom", "example.com", "192.0.2.1", "pass"]]],
    ["finds no domain in a bare name", { mailFrom: "root", helo: null }, [["mailfrom", null, "192.0.2.1", "none"]]],
    [
      "reads a mapped address as IPv4",
      { ip: "::ffff:192.0.2.1", helo: null },
      [["mailfrom", "example.com", "192.0.2.1", "pass"]],
    ],
    [
      "leaves an unreadable address undecided",
      { ip: "here", helo: null },
      [["mailfrom", "example.com", "here", "unchecked"]],
    ],
    [
      "shows domains as A-labels in lower case",
      { mailFrom: "a@MÜNCHEN.example", helo: null },
      [["mailfrom", "xn--mnchen-3ya.example", "192.0.2.1", "none"]],
    ],
  ])("%s", async (_, changed, expected) => {
    expect((await run(input({ ...known, ...changed }))).map(brief)).toEqual(expected);
  });

  it("lists every identity when nothing may be asked", async () => {
    const checks = await run(input(known), false);
    expect(checks.map(brief)).toEqual([
      ["mailfrom", "example.com", "192.0.2.1", "unchecked"],
      ["helo", "mx.example.org", "192.0.2.1", "unchecked"],
    ]);
    expect(checks[0]).toMatchObject({ reason: "Live checks are off.", tree: null, evidence: [] });
  });

  it("says that the sending address is not known, and the domain when Return-Path has it", async () => {
    const field: Field = { index: 0, name: "Return-Path", body: "", raw: " <ann@Example.com>", span: [0, 1], line: 1 };
    const reason = "The message does not say which address delivered it.";
    expect(await run(input(null, [field]))).toMatchObject([
      { domain: "example.com", ip: null, result: "unchecked", reason },
    ]);
    expect(await run(input(null))).toMatchObject([{ domain: null, ip: null, result: "unchecked", reason }]);
  });
});

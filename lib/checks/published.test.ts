// MTA-STS, TLS-RPT and DANE over zones written as text.
import { describe, expect, it } from "vitest";
import type { Resolver } from "#lib/dns/types.ts";
import { parseZone, zoneResolver } from "#lib/dns/zone.ts";
import { dane } from "./dane/index.ts";
import { checkEnvOf } from "./env.test-support.ts";
import { mtaSts } from "./mta-sts/index.ts";
import { allowsHost, parsePolicy } from "./mta-sts/policy.ts";
import { mx } from "./mx/index.ts";
import { emptyHop, emptyRoute } from "./route.test-support.ts";
import { tlsRpt } from "./tls-rpt/index.ts";
import type { CheckInput } from "./types.ts";

const tsv = (lines: string[]) => lines.map((line) => line.replace(/^(\S+) (\S+) ?/, "$1\t$2\t")).join("\n");

const inputOf = (hops: ReturnType<typeof emptyHop>[] = []): CheckInput =>
  ({
    from: [{ name: null, address: "ann@example.com" }],
    fields: [],
    route: { ...emptyRoute(), hops },
  }) as unknown as CheckInput;

describe("TLS-RPT", () => {
  const name = "_smtp._tls.example.com";
  it.each([
    [[`${name} TXT v=TLSRPTv1; rua=mailto:tls@example.com`], "pass", ["mailto:tls@example.com"], []],
    [
      [`${name} TXT v=TLSRPTv1;rua=mailto:a@example.com,https://r.example/x;`],
      "pass",
      ["mailto:a@example.com", "https://r.example/x"],
      [],
    ],
    [[`${name} TXT v=TLSRPTv1; rua=a@example.com`], "permerror", [], ["bad-address"]],
    [[`${name} TXT v=TLSRPTv1`], "permerror", [], ["no-address"]],
    [[`${name} TXT v=TLSRPTv1; x=1; rua=mailto:a@example.com`], "pass", ["mailto:a@example.com"], ["unknown-field"]],
    [
      [`${name} TXT v=TLSRPTv1; rua=mailto:a@x.example`, `${name} TXT v=TLSRPTv1; rua=mailto:b@x.example`],
      "permerror",
      [],
      [],
    ],
    [[`${name} TXT v=TLSRPTv2; rua=mailto:a@x.example`], "none", [], []],
    [[], "none", [], []],
    [[`${name} SERVFAIL`], "temperror", [], []],
  ])("%j", async (zone, result, addresses, codes) => {
    const [check] = await tlsRpt.run(inputOf(), checkEnvOf(tsv(zone)));
    expect(check).toMatchObject({ domain: "example.com", role: "author", result, addresses });
    expect(check?.notes.map(({ code }) => code)).toEqual(codes);
    expect(check?.reason).toMatch(/\.$/);
  });

  it("is listed but not asked offline", async () => {
    expect(await tlsRpt.run(inputOf(), checkEnvOf("", { live: false }))).toMatchObject([
      { result: "unchecked", evidence: [] },
    ]);
  });
});

describe("MTA-STS", () => {
  const name = "_mta-sts.example.com";
  const policy = (text: string) => `mta-sts.example.com MTA-STS ${text.replaceAll("\n", "\\n")}`;
  const good = "version: STSv1\nmode: enforce\nmx: *.example.com\nmax_age: 604800\n";
  const record = `${name} TXT v=STSv1; id=20260601T1`;
  const hosts = ["example.com MX 10 mx.example.com", "mx.example.com A 192.0.2.1"];
  const rows: [zone: string[], result: string, words: string][] = [
    [[record], "unchecked", "was not fetched."],
    [[record, ...hosts, policy(good)], "pass", 'says "enforce"'],
    [[record, ...hosts, policy(good.replace("enforce", "testing"))], "neutral", "deliver all the same"],
    [[record, ...hosts, policy(good.replace("enforce", "none"))], "none", "no active policy"],
    [
      [record, ...hosts, policy(good.replace("*.example.com", "mx.example.net"))],
      "fail",
      "does not allow the mail host mx.example.com",
    ],
    [[record, ...hosts, policy("version: STSv1\nmode: enforce\n")], "permerror", "is not valid"],
    [[`${name} TXT v=STSv1; id=bad_id`], "permerror", "no valid id="],
    [[`${name} TXT v=STSv1;`], "permerror", "no valid id="],
    [[record, `${name} TXT v=STSv1; id=2`], "permerror", "2 MTA-STS records"],
    [[`${name} TXT v=spf1 -all`], "none", "publishes no MTA-STS record"],
    [[], "none", "publishes no MTA-STS record"],
    [[`${name} TIMEOUT`], "temperror", "did not answer in time"],
  ];

  it.each(rows)("%j: %s", async (zone, result, words) => {
    const env = checkEnvOf(tsv(zone));
    const [check] = await mtaSts.run(inputOf(), env, { mx: await mx.run(inputOf(), env) });
    expect(check).toMatchObject({ domain: "example.com", result });
    expect(check?.reason).toContain(words);
    expect(check?.reason).toMatch(/\.$/);
  });

  it.each([
    [
      "unreachable",
      "its server accepts no connection",
      "temperror",
      "could not be read: its server accepts no connection.",
    ],
    ["malformed", "its server answered with HTTP status 404", "temperror", "HTTP status 404."],
    ["timeout", undefined, "temperror", "no answer came in time."],
    ["nxdomain", undefined, "temperror", "its host does not exist."],
    ["servfail", undefined, "temperror", "the server did not answer."],
    ["blocked", "fetching is switched off on this server", "unchecked", "was not fetched: fetching is switched off"],
    ["limit", undefined, "unchecked", "was not fetched."],
  ] as const)("file %s (%s): %s", async (outcome, problem, result, words) => {
    const zone = zoneResolver(parseZone(tsv([record])));
    const resolver: Resolver = {
      async query(asked, type) {
        const answer = await zone.query(asked, type);
        return type === "MTA-STS" ? { ...answer, outcome, ...(problem && { problem }) } : answer;
      },
    };
    const [check] = await mtaSts.run(inputOf(), checkEnvOf(resolver), {});
    expect(check).toMatchObject({ result, policyAddress: "https://mta-sts.example.com/.well-known/mta-sts.txt" });
    expect(check?.reason).toContain(words);
    // The record and the file are both questions of the report.
    expect(check?.evidence).toHaveLength(2);
  });

  it.each([
    ["mx.example.com", "MX.example.com.", true],
    ["*.example.com", "mx.example.com", true],
    ["*.example.com", "a.mx.example.com", false],
    ["*.example.com", "example.com", false],
    ["mx.example.com", "mx.example.net", false],
  ])("%s allows %s: %s", (pattern, host, allowed) => expect(allowsHost(pattern, host)).toBe(allowed));

  it.each([
    [
      "version: STSv1\r\nmode: testing\r\nmx: a.example\r\nmx: b.example\r\nmax_age: 99999999\r\n",
      { mode: "testing", mx: ["a.example", "b.example"], maxAge: 31_557_600 },
    ],
    ["mode: enforce\nmx: a.example\nmax_age: 1\n", null],
    ["version: STSv1\nmode: strict\nmx: a.example\nmax_age: 1\n", null],
    ["<html>", null],
  ])("%j", (text, expected) => expect(parsePolicy(text).policy).toEqual(expected));
});

describe("DANE", () => {
  const hash = "a".repeat(64);
  const zone = ["example.com MX 10 mx.example.com", "mx.example.com A 192.0.2.1"];
  const tlsa = (text: string) => `_25._tcp.mx.example.com TLSA ${text}`;

  /** Everything authenticated, or what `signed` says. */
  async function run(lines: string[], signed: (name: string) => boolean, hops: ReturnType<typeof emptyHop>[] = []) {
    const plain = zoneResolver(parseZone(tsv(lines)));
    const resolver: Resolver = {
      async query(name, type, signal) {
        const answer = await plain.query(name, type, signal);
        return { ...answer, authenticated: answer.outcome === "found" && signed(`${type} ${name}`) };
      },
    };
    const env = checkEnvOf(resolver);
    return (await dane.run(inputOf(hops), env, { mx: await mx.run(inputOf(hops), env) }))[0];
  }

  it.each([
    ["none published", [], true, "none", "publishes no TLSA record"],
    ["usable", [tlsa(`3 1 1 ${hash}`)], true, "pass", "secured by DNSSEC"],
    ["only PKIX usages", [tlsa(`1 1 1 ${hash}`)], true, "permerror", "must still use TLS"],
    ["a hash cut short", [tlsa("3 1 1 abcd")], true, "permerror", "none of which can be used"],
    ["a resolver that validates nothing", [tlsa(`3 1 1 ${hash}`)], false, "unchecked", "cannot be told"],
    ["DNS failed", ["_25._tcp.mx.example.com SERVFAIL"], true, "temperror", "would put off delivery"],
  ])("%s", async (_title, records, signed, result, words) => {
    const check = await run([...zone, ...records], () => signed);
    expect(check).toMatchObject({ host: "mx.example.com", domain: "example.com", result });
    expect(check?.reason).toContain(words);
  });

  it.each([
    ["the target alone", ["_25._tcp.host.example.net"], true, "pass", 1],
    ["the alias alone", ["_25._tcp.mx.example.com"], true, "pass", 2],
    ["neither", [], true, "none", 2],
    ["the target, by an alias that is not signed", ["_25._tcp.host.example.net"], false, "none", 1],
  ])("a mail host that is an alias, with keys at %s", async (_title, at, signed, result, asked) => {
    const alias = [
      "example.com MX 10 mx.example.com",
      "mx.example.com CNAME host.example.net",
      "host.example.net A 192.0.2.1",
    ];
    const keys = at.map((name) => `${name} TLSA 3 1 1 ${hash}`);
    const check = await run([...alias, ...keys], (question) => signed || !question.startsWith("A "));
    expect(check).toMatchObject({ host: "mx.example.com", result });
    expect(check?.evidence).toHaveLength(asked);
  });

  it("does not apply where one answer on the way is not signed", async () => {
    const check = await run([...zone, tlsa(`3 1 1 ${hash}`)], (asked) => !asked.startsWith("A "));
    expect(check).toMatchObject({ result: "none", secure: false });
    expect(check?.reason).toContain("does not apply");
  });

  it.each([
    [{ version: "TLSv1.3", cipher: null }, "came in with TLSv1.3 (hop 0)"],
    [null, "Hop 0, which this host took, says nothing of TLS"],
  ])("is compared with the hop that the host took", async (tls, words) => {
    const hop = { ...emptyHop(), by: "mx.example.com", tls };
    const check = await run([...zone, tlsa(`3 1 1 ${hash}`)], () => false, [hop]);
    expect(check?.reason).toContain(words);
  });
});

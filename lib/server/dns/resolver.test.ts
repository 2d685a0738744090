import { setTimeout as sleep } from "node:timers/promises";
import { describe, expect, it, onTestFinished, vi } from "vitest";
import { emptyAnswer } from "#lib/dns/answers.ts";
import type { Answer, Resolver } from "#lib/dns/types.ts";
import { cacheDefaults, cacheResolver } from "./cache.ts";
import { deadlineResolver } from "./deadline.ts";
import { startLyingServer } from "./lying-server.ts";
import { createResolver } from "./resolver.ts";
import { httpsServerText, parseDnsServers, serverText } from "./servers.ts";
import { startZoneServer } from "./zone-server.ts";

/** Answers after `ms` with what `make` says, and counts. */
function countingResolver(make: (name: string) => Partial<Answer>, ms = 0) {
  const counted = { questions: 0, aborted: 0 };
  const resolver: Resolver = {
    async query(name, type, signal) {
      counted.questions += 1;
      signal?.addEventListener("abort", () => (counted.aborted += 1), { once: true });
      await sleep(ms, undefined, signal ? { signal } : {});
      return { ...emptyAnswer(name, type, "found", new Date()), ttl: 60, ...make(name) };
    },
  };
  return { resolver, counted };
}

describe("parseDnsServers", () => {
  it.each([
    ["system", "system"],
    ["192.0.2.53", [{ address: "192.0.2.53", port: 53 }]],
    [
      "127.0.0.1:5353, 2001:db8::53,[2001:db8::54]:5300",
      [
        { address: "127.0.0.1", port: 5353 },
        { address: "2001:db8::53", port: 53 },
        { address: "2001:db8::54", port: 5300 },
      ],
    ],
    ["https://dns.example", { https: "https://dns.example/dns-query" }],
    ["https://dns.example/abc?x=1", { https: "https://dns.example/abc?x=1" }],
  ])("%s", (text, expected) => {
    expect(parseDnsServers(text)).toEqual(expected);
  });

  it.each([
    "",
    "localhost",
    "localhost:53",
    "192.0.2.53:0",
    "192.0.2.53:65536",
    "192.0.2",
    "[192.0.2.53]:53",
    "192.0.2.53,,",
    "http://dns.example/",
    "https://user:pass@dns.example/",
    "https://",
    "sytem",
  ])("refuses %j with a sentence", (text) => {
    expect(() => parseDnsServers(text)).toThrow(/DNS/);
  });

  it("shows a server without what may be secret", () => {
    expect(serverText({ address: "2001:db8::53", port: 53 })).toBe("[2001:db8::53]:53");
    expect(httpsServerText("https://dns.example/dns-query")).toBe("https://dns.example/dns-query");
    expect(httpsServerText("https://dns.example/account-4711?x")).toBe("https://dns.example");
  });
});

describe("cacheResolver", () => {
  it("puts one of many same questions, and keeps the answer as it was received", async () => {
    const { resolver, counted } = countingResolver(() => ({}), 10);
    const cached = cacheResolver(resolver, "");
    const answers = await Promise.all(Array.from({ length: 20 }, () => cached.query("a.example", "A")));
    expect(await cached.query("a.example", "A")).toBe(answers[0]);
    expect(counted.questions).toBe(1);
  });

  it("goes on while anybody waits, and gives up when nobody does", async () => {
    const { resolver, counted } = countingResolver(() => ({}), 60);
    const cached = cacheResolver(resolver, "");
    const [first, second] = [new AbortController(), new AbortController()];
    const left = cached.query("a.example", "A", first.signal);
    const stayed = cached.query("a.example", "A", second.signal);
    first.abort(new Error("enough"));
    await expect(left).rejects.toThrow("enough");
    expect((await stayed).outcome).toBe("found");
    const third = new AbortController();
    const alone = cached.query("b.example", "A", third.signal);
    third.abort(new Error("enough"));
    await expect(alone).rejects.toThrow("enough");
    expect((await cached.query("b.example", "A")).outcome).toBe("found");
    expect(counted).toEqual({ questions: 3, aborted: 1 });
  });

  it("forgets by TTL, does not keep TTL 0, and keeps failures a short time", async () => {
    const makes: Record<string, Partial<Answer>> = {
      "zero.example": { ttl: 0 },
      "minute.example": { ttl: 60 },
      "broken.example": { outcome: "servfail", ttl: 0 },
      "large.example": { records: [{ type: "TXT", text: "x".repeat(9_000) }] },
    };
    const { resolver, counted } = countingResolver((name) => makes[name]!);
    vi.useFakeTimers({ toFake: ["performance"] });
    onTestFinished(() => void vi.useRealTimers());
    const cached = cacheResolver(resolver, "", undefined, { ...cacheDefaults, failure: 0.4, longest: 0.4 });
    const count = async (name: string) => {
      const before = counted.questions;
      await cached.query(name, "A");
      return counted.questions - before;
    };
    const first = [await count("zero.example"), await count("minute.example"), await count("broken.example")];
    const second = [await count("zero.example"), await count("minute.example"), await count("broken.example")];
    expect([first, second]).toEqual([
      [1, 1, 1],
      [1, 0, 0],
    ]);
    vi.advanceTimersByTime(399);
    expect([await count("minute.example"), await count("broken.example")]).toEqual([0, 0]);
    vi.advanceTimersByTime(1);
    expect([await count("minute.example"), await count("broken.example")]).toEqual([1, 1]);
    expect([await count("large.example"), await count("large.example")]).toEqual([1, 1]);
  });

  it("keeps what was used last, and parts resolvers that may differ", async () => {
    const { resolver, counted } = countingResolver(() => ({}));
    const store = { kept: new Map(), flights: new Map() };
    const cached = cacheResolver(resolver, "x", store, { ...cacheDefaults, entries: 2 });
    for (const name of ["a.example", "b.example", "a.example", "c.example", "a.example"]) await cached.query(name, "A");
    expect(counted.questions).toBe(3);
    await cached.query("b.example", "A");
    await cacheResolver(resolver, "y", store).query("a.example", "A");
    expect(counted.questions).toBe(5);
  });
});

describe("deadlineResolver", () => {
  it("answers timeout to those who wait and limit to those who come later", async () => {
    const { resolver } = countingResolver((name) => ({ name }), 5_000);
    const limited = deadlineResolver(resolver, 40);
    const [first, second] = await Promise.all([limited.query("a.example", "A"), limited.query("b.example", "A")]);
    const third = await limited.query("c.example", "A");
    expect([first.outcome, second.outcome, third.outcome]).toEqual(["timeout", "timeout", "limit"]);
  });

  it("passes on the caller's own end", async () => {
    const { resolver } = countingResolver(() => ({}), 5_000);
    const asked = deadlineResolver(resolver, 1_000).query("a.example", "A", AbortSignal.timeout(10));
    await expect(asked).rejects.toThrow(/timeout/);
  });
});

describe("createResolver", () => {
  // The machine may be busy: only who never answers is soon given up.
  const patience = { tryMs: 10_000, tries: 2 };
  const hasty = { tryMs: 300, tries: 2 };

  it("asks the named server for allowed names and puts no other on the wire", async () => {
    const server = await startLyingServer();
    const servers = parseDnsServers(`127.0.0.1:${server.port}`);
    const closed = createResolver({ servers, trustAd: false, allowSuffixes: [], patience });
    expect((await closed.query("honest.lies.test", "A")).outcome).toBe("blocked");
    expect((await closed.query("a b", "A")).outcome).toBe("blocked");
    expect(server.received("honest")).toBe(0);
    const open = createResolver({ servers, trustAd: true, allowSuffixes: ["Test."], patience });
    const answers = await Promise.all([open.query("honest.lies.test", "A"), open.query("HONEST.lies.test.", "A")]);
    expect(answers.map(({ outcome, name }) => [outcome, name])).toEqual(Array(2).fill(["found", "honest.lies.test"]));
    expect((await open.query("ad.lies.test", "A")).authenticated).toBe(true);
    expect(server.received("honest")).toBe(1);
    await server.close();
  });

  it("hears from the zone server what the file says", async () => {
    const key = `v=DKIM1; p=${"A".repeat(3_000)}`;
    const server = await startZoneServer(
      [
        `long.example.com\tTXT\t${key}`,
        "example.com\tTXT\tgrüße",
        "example.com\tMX\t0 .",
        "alias.example.com\tCNAME\tlong.example.com",
        "loop.example.com\tCNAME\tloop.example.com",
        "_25._tcp.mx.example.com\tTLSA\t3 1 1 0a1b",
        "1.2.0.192.in-addr.arpa\tPTR\tmx.example.com",
        "mx.example.com\tAAAA\t2001:db8::1",
        "broken.example.com\tSERVFAIL",
        "silent.example.com\tTIMEOUT",
        "example.com\tSOA\tns.example.com host.example.com 7 1 2 3 60",
      ].join("\n"),
    );
    const servers = parseDnsServers(`127.0.0.1:${server.port}`);
    const resolver = createResolver({ servers, trustAd: false, allowSuffixes: ["2.0.192.in-addr.arpa"], patience });
    const impatient = createResolver({ servers, trustAd: false, allowSuffixes: [], patience: hasty });
    const seen = async (name: string, type: Answer["type"], asked = resolver) => {
      const { outcome, records, chain } = await asked.query(name, type);
      return [outcome, ...records, ...chain];
    };
    expect(await seen("long.example.com", "TXT")).toEqual(["found", { type: "TXT", text: key }]);
    expect(await seen("alias.example.com", "TXT")).toEqual(["found", { type: "TXT", text: key }, "long.example.com"]);
    expect(await seen("example.com", "TXT")).toEqual(["found", { type: "TXT", text: "gr\xc3\xbc\xc3\x9fe" }]);
    expect(await seen("example.com", "MX")).toEqual(["found", { type: "MX", preference: 0, exchange: "." }]);
    expect(await seen("_25._tcp.mx.example.com", "TLSA")).toMatchObject(["found", { usage: 3, data: "0a1b" }]);
    expect(await seen("1.2.0.192.in-addr.arpa", "PTR")).toMatchObject(["found", { target: "mx.example.com" }]);
    expect(await seen("mx.example.com", "AAAA")).toMatchObject(["found", { address: "2001:db8::1" }]);
    expect(await seen("example.com", "SOA")).toMatchObject(["found", { serial: 7, minimum: 60 }]);
    expect(await seen("mx.example.com", "A")).toEqual(["nodata"]);
    expect(await seen("gone.example.com", "A")).toEqual(["nxdomain"]);
    expect(await seen("loop.example.com", "A")).toEqual(["malformed"]);
    expect(await seen("broken.example.com", "A")).toEqual(["servfail"]);
    expect(await seen("silent.example.com", "A", impatient)).toEqual(["timeout"]);
    await server.close();
  });
});

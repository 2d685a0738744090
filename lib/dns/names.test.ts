import { describe, expect, it } from "vitest";
import { parseIp, reverseName } from "#lib/text/ip.ts";
import { isSubdomain, normalizeName } from "./names.ts";
import { isPublicName } from "./public-name.ts";
import { isIcannName, registrableDomain } from "./public-suffix.ts";

describe("normalizeName", () => {
  const longest = `${"a".repeat(63)}.${"b".repeat(63)}.${"c".repeat(63)}.${"d".repeat(61)}`;
  const rows: [name: string, expected: string | null][] = [
    ["Example.COM.", "example.com"],
    ["_DMARC.example.com", "_dmarc.example.com"],
    ["a+b='c/d.e!._spf.example.com", "a+b='c/d.e!._spf.example.com"],
    ["bücher.example", "xn--bcher-kva.example"],
    ["_dmarc.BÜCHER.example", "_dmarc.xn--bcher-kva.example"],
    ["a。b．c｡example", "a.b.c.example"],
    ["１.example", "1.example"],
    ["192.0.2.1", "192.0.2.1"],
    ["localhost", "localhost"],
    ["xn--bcher-kva.example", "xn--bcher-kva.example"],
    [longest, longest],
    [`${longest}e`, null],
    [`${"a".repeat(64)}.example`, null],
    ["", null],
    [".", null],
    ["a..b", null],
    [".a", null],
    ["a\u0001b.example", null],
    ["a\tb.example", null],
    ["a\0.example", null],
    ["a\\b.example", null],
    ["ü/b.example", null],
    ["\u00ad.example", null],
    ["%61ü.example", null],
    ["é".repeat(2_000), null],
  ];
  it.each(rows)("%j", (name, expected) => {
    expect(normalizeName(name)).toBe(expected);
    if (expected !== null) expect(normalizeName(expected)).toBe(expected);
  });
});

describe("isSubdomain", () => {
  it.each([
    ["example.com", "example.com", true],
    ["A.Example.com.", "example.COM", true],
    ["notexample.com", "example.com", false],
    ["example.com", "a.example.com", false],
    ["a..example.com", "example.com", false],
  ])("%s under %s: %s", (name, of, expected) => {
    expect(isSubdomain(name, of)).toBe(expected);
  });
});

describe("public suffixes", () => {
  it.each([
    ["a.b.example.co.uk", "example.co.uk"],
    ["someone.github.io", "someone.github.io"],
    ["github.io", null],
    ["_dmarc.mail.example.com", "example.com"],
    ["com", null],
    ["a.b.test", "b.test"],
  ])("the registrable domain of %s is %s", (name, expected) => {
    expect(registrableDomain(name)).toBe(expected);
  });

  it("know a name of the public DNS from another", () => {
    expect(["example.com", "x.github.io", "a.test", "b.lan", "x.123"].map(isIcannName)).toEqual([
      true,
      true,
      false,
      false,
      false,
    ]);
  });
});

describe("isPublicName", () => {
  it.each([
    "example.com",
    "_25._tcp.mx.example.co.uk",
    "8.8.8.8.in-addr.arpa",
    "2.0.0.127.zen.spamhaus.org",
    reverseName(parseIp("2001:4860:4860::8888")!),
  ])("asks %s", (name) => {
    expect(isPublicName(name)).toBe(true);
  });

  it.each([
    "localhost",
    "com",
    "printer.local",
    "db.internal",
    "router.lan",
    "a.corp",
    "mail.example",
    "a.test",
    "x.onion",
    "x.alt",
    "nas.home.arpa",
    "a.b.c",
    "192.0.2.1",
    "1.2.0.192.in-addr.arpa",
    "1.0.0.10.in-addr.arpa",
    "8.8.8.in-addr.arpa",
    "_dmarc.8.8.8.8.in-addr.arpa",
    "1.ip6.arpa",
    "x.arpa",
    `1.${"0.".repeat(31)}ip6.arpa`,
    "a\u0001b.example.com",
  ])("does not ask %s", (name) => {
    expect(isPublicName(name)).toBe(false);
  });

  it("asks what the operator allows, and nothing beside it", () => {
    const allowed = ["test", "2.0.192.in-addr.arpa"];
    const names = ["a.test", "test", "1.2.0.192.in-addr.arpa", "a.nottest", "a.example"];
    expect(names.map((name) => isPublicName(name, allowed))).toEqual([true, true, true, false, false]);
  });
});

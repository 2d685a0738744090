import { describe, expect, it } from "vitest";
import { checkEnvOf } from "#lib/checks/env.test-support.ts";
import type { Check, CheckInput } from "#lib/checks/types.ts";
import { reverseDns } from "./index.ts";

async function run(ip: string | null, zone: string[], live = true): Promise<Check | null> {
  const tsv = zone.map((line) => line.replace(/^(\S+) (\S+) ?/, "$1\t$2\t")).join("\n");
  const sender = ip === null ? null : { ip, helo: null, mailFrom: null, confidence: "high", why: "" };
  const input = { from: [], route: { hops: [], border: null, transitSeconds: null, sender } } as unknown as CheckInput;
  return reverseDns.run(input, checkEnvOf(tsv, { live }));
}

const ptr = "7.2.0.192.in-addr.arpa PTR";
const six = `7.${"0.".repeat(23)}8.b.d.0.1.0.0.2.ip6.arpa PTR`;

type Row = [title: string, ip: string, zone: string[], expected: Partial<Check>];

const rows: Row[] = [
  [
    "a name that leads back",
    "192.0.2.7",
    [`${ptr} mx.example.net`, "mx.example.net A 192.0.2.7"],
    { result: "pass", domain: "mx.example.net", evidence: [0, 1] },
  ],
  [
    "the second of two names",
    "192.0.2.7",
    [`${ptr} a.example.net`, `${ptr} b.example.net`, "b.example.net A 192.0.2.7"],
    { result: "pass", domain: "b.example.net" },
  ],
  [
    "another address",
    "192.0.2.7",
    [`${ptr} mx.example.net`, "mx.example.net A 192.0.2.8"],
    { result: "fail", domain: null },
  ],
  ["a name that does not exist", "192.0.2.7", [`${ptr} mx.example.net`], { result: "fail" }],
  ["no name", "192.0.2.7", [], { result: "none" }],
  ["DNS failed for the name", "192.0.2.7", ["7.2.0.192.in-addr.arpa SERVFAIL"], { result: "temperror" }],
  [
    "DNS failed for the address",
    "192.0.2.7",
    [`${ptr} mx.example.net`, "mx.example.net TIMEOUT"],
    { result: "temperror" },
  ],
  [
    "a failure beside a name that leads back",
    "192.0.2.7",
    [`${ptr} a.example.net`, `${ptr} b.example.net`, "a.example.net SERVFAIL", "b.example.net A 192.0.2.7"],
    { result: "pass" },
  ],
  [
    "IPv6",
    "2001:db8::7",
    [`${six} mx.example.net`, "mx.example.net AAAA 2001:db8::7"],
    { result: "pass", reason: "2001:db8::7 is named mx.example.net, and that name leads back to it." },
  ],
  [
    "IPv6 does not look at A",
    "2001:db8::7",
    [`${six} mx.example.net`, "mx.example.net A 192.0.2.7"],
    { result: "fail" },
  ],
  [
    "an IPv4-mapped address",
    "::ffff:192.0.2.7",
    [`${ptr} mx.example.net`, "mx.example.net A 192.0.2.7"],
    { result: "pass", reason: "192.0.2.7 is named mx.example.net, and that name leads back to it." },
  ],
  ["not an address", "unknown", [], { result: "unchecked" }],
];

describe("reverse DNS", () => {
  it.each(rows)("%s", async (_title, ip, zone, expected) => {
    const check = await run(ip, zone);
    expect(check).toMatchObject(expected);
    expect(check?.reason).toMatch(/\.$/);
  });

  it("asks for ten names at most", async () => {
    const names = Array.from({ length: 15 }, (_, index) => `n${index}.example.net`);
    const check = await run(
      "192.0.2.7",
      names.map((name) => `${ptr} ${name}`),
    );
    expect(check?.result).toBe("fail");
    expect(check?.evidence.length).toBe(11);
  });

  it("is listed but not checked offline, and absent without an address", async () => {
    expect(await run("192.0.2.7", [], false)).toMatchObject({ result: "unchecked", evidence: [] });
    expect(await run(null, [])).toBeNull();
  });
});

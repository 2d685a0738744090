import { describe, expect, it } from "vitest";
import type { MxCheck } from "#lib/checks/domain-types.ts";
import { checkEnvOf } from "#lib/checks/env.test-support.ts";
import type { Check, CheckInput } from "#lib/checks/types.ts";
import { mx } from "./index.ts";

interface Given {
  from?: string[];
  recipient?: string;
  zone?: string[];
  live?: boolean;
  /** Who took the message at the border. */
  by?: string | null;
  fields?: { name: string; raw: string }[];
}

async function run(given: Given): Promise<MxCheck[]> {
  const { from = ["a@example.com"], recipient, zone = [], live = true, by = null, fields = [] } = given;
  const tsv = zone.map((line) => line.replace(/^(\S+) (\S+) ?/, "$1\t$2\t")).join("\n");
  const hops = [
    { index: 0, side: "claimed", for: "<x@claimed.example>", by: null },
    { index: 1, side: "border", for: recipient ?? null, by },
    { index: 2, side: "receiver", for: null, by: null },
  ];
  const input = {
    from: from.map((address) => ({ name: null, address })),
    fields,
    route: { hops, border: 1, sender: null, transitSeconds: null },
  } as unknown as CheckInput;
  return mx.run(input, checkEnvOf(tsv, { live }));
}

type Row = [title: string, zone: string[], expected: Partial<Check>, words?: string[]];

const rows: Row[] = [
  [
    "hosts with addresses, in order of preference",
    [
      "example.com MX 20 b.example.com",
      "example.com MX 10 a.example.com",
      "a.example.com A 192.0.2.1",
      "b.example.com AAAA 2001:db8::1",
    ],
    {
      result: "pass",
      reason: "Mail for example.com goes to a.example.com (10), b.example.com (20), tried first a.example.com.",
      evidence: [0, 1, 2, 3, 4],
    },
  ],
  ["null MX", ["example.com MX 0 ."], { result: "none" }],
  [
    "null MX beside another",
    ["example.com MX 0 .", "example.com MX 10 a.example.com", "a.example.com A 192.0.2.1"],
    { result: "pass" },
    ["stands beside a null MX record"],
  ],
  ["no MX but an address", ["example.com A 192.0.2.1"], { result: "neutral" }],
  ["no MX and a private address", ["example.com A 10.0.0.1"], { result: "fail" }, ["private"]],
  ["neither", ["example.com TXT x"], { result: "none" }],
  ["no such domain", [], { result: "none", evidence: [0] }],
  ["DNS failed", ["example.com SERVFAIL"], { result: "temperror", evidence: [0] }],
  [
    "DNS failed for the only host",
    ["example.com MX 1 a.example.com", "a.example.com TIMEOUT"],
    { result: "temperror" },
  ],
  ["a host without address", ["example.com MX 1 a.example.com"], { result: "fail" }],
  [
    "one of two hosts dangles",
    ["example.com MX 1 a.example.com", "example.com MX 2 b.example.com", "b.example.com A 192.0.2.1"],
    {
      result: "pass",
      reason:
        "Mail for example.com goes to a.example.com (1), b.example.com (2), tried first a.example.com; but a.example.com has no address.",
    },
  ],
  [
    "an alias",
    ["example.com MX 1 a.example.com", "a.example.com CNAME c.example.com", "c.example.com A 192.0.2.1"],
    { result: "pass" },
    ["a.example.com is an alias (RFC 2181 §10.3)"],
  ],
  [
    "a private host",
    ["example.com MX 1 a.example.com", "a.example.com A 192.168.1.1"],
    { result: "fail" },
    ["private"],
  ],
  ["loopback in IPv6", ["example.com MX 1 a.example.com", "a.example.com AAAA ::1"], { result: "fail" }, ["private"]],
  ["an address as a name", ["example.com MX 1 192.0.2.1"], { result: "fail" }, ["is an address where a name belongs"]],
];

describe("MX", () => {
  it.each(rows)("%s", async (_title, zone, expected, words = []) => {
    const [check] = await run({ zone });
    expect(check).toMatchObject({ method: "mx", domain: "example.com", ...expected });
    for (const word of words) expect(check?.reason).toContain(word);
    expect(check?.reason).toMatch(/\.$/);
  });

  it("looks up ten hosts at most and says how many more there are", async () => {
    const zone = Array.from({ length: 12 }, (_, index) => [
      `example.com MX ${index} h${index}.example.com`,
      `h${index}.example.com A 192.0.2.${index}`,
    ]);
    const [check] = await run({ zone: zone.flat() });
    expect(check?.evidence.length).toBe(21);
    expect(check?.reason).toMatch(/ and 2 more\.$/);
  });

  it("asks for the recipient's domain once, from the border", async () => {
    const checks = await run({ recipient: "<bob@example.org>" });
    expect(checks.map((check) => [check.method, check.domain])).toEqual([
      ["mx", "example.com"],
      ["mx", "example.org"],
    ]);
    expect((await run({ recipient: "bob@Example.com" })).length).toBe(1);
  });

  const two = [
    "example.com MX 10 mail1.example.com",
    "example.com MX 20 mail2.example.com",
    "mail1.example.com A 192.0.2.1",
    "mail2.example.com A 192.0.2.2",
  ];

  it.each([
    ["mail1.example.com", null, [[1], []]],
    [
      "Mail2.example.com.",
      "came through the backup mail2.example.com (hop 1); it may only pass mail on to hosts lower than 20",
      [[], [1]],
    ],
  ])("tells the host that took the message: %s", async (by, words, hops) => {
    const [check] = await run({ zone: two, by });
    expect(check?.reason).toContain("tried first mail1.example.com");
    expect(check?.hosts.map((host) => host.hops)).toEqual(hops);
    if (words) expect(check?.reason).toContain(words);
    else expect(check?.reason).not.toContain("backup");
  });

  it("follows a mail domain that is an alias", async () => {
    const [check] = await run({
      zone: ["example.com CNAME example.net", "example.net MX 1 mx.example.net", "mx.example.net A 192.0.2.1"],
    });
    expect(check).toMatchObject({ result: "pass", aliases: ["example.net"] });
    expect(check?.reason).toContain("example.com is an alias of example.net, whose mail hosts these are.");
  });

  it.each([
    [["bob@example.org"], ["example.com", "example.org"]],
    [["bob@example.org, eve@example.net"], ["example.com"]],
    [["bob@example.com"], ["example.com"]],
  ])("takes the domain of To %j where no hop says for whom", async (to, domains) => {
    const checks = await run({ fields: to.map((raw) => ({ name: "To", raw })) });
    expect(checks.map(({ domain }) => domain)).toEqual(domains);
  });

  it("handles names that are none, several From domains and offline", async () => {
    expect(await run({ from: [] })).toEqual([]);
    expect(await run({ from: ["a@[192.0.2.1]"] })).toMatchObject([{ result: "none", evidence: [] }]);
    const many = await run({ from: ["a@a.example", "a@b.example", "a@c.example", "a@d.example"], live: false });
    expect(many.map((check) => [check.domain, check.result])).toEqual([
      ["a.example", "unchecked"],
      ["b.example", "unchecked"],
      ["c.example", "unchecked"],
    ]);
  });
});

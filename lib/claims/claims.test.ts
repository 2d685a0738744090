import { globSync, readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import type { Field } from "#lib/fields/types.ts";
import { parseMessage } from "#lib/message/parse.ts";
import type { Message } from "#lib/message/types.ts";
import { sharedPath } from "#lib/shared-data.ts";
import { unfold } from "#lib/text/unfold.ts";
import { claimReaders, findClaimsCut, readClaims } from "./index.ts";
import { statedAddress } from "./stated-address.ts";
import type { Claim } from "./types.ts";

describe.each(claimReaders.map((reader) => [reader.field, reader] as const))("%s", (_field, reader) => {
  it("has examples", () => expect(reader.examples.length).toBeGreaterThan(0));
  it.each(reader.examples)("%s", (body, statements) => {
    const read = reader.read(body);
    expect(read).toMatchObject(statements);
    expect(read.length).toBe(statements.length);
    for (const [index, { properties }] of statements.entries()) {
      if (properties) expect(read[index]?.properties).toEqual(properties);
    }
  });
});

const field = (index: number, name: string, raw: string): Field => ({
  index,
  name,
  body: raw,
  raw,
  span: [0, 0],
  line: 1,
});

const message = {} as Message;

describe("readClaims", () => {
  it("keeps field order and gives no weight", () => {
    const fields = [
      field(0, "Subject", "spf=pass"),
      field(3, "RECEIVED-SPF", "pass (x) client-ip=192.0.2.1"),
      field(7, "Authentication-Results", "mx.example.com; dkim=pass; spf=fail"),
    ];
    expect(readClaims(message, fields).map((claim) => [claim.field, claim.source, claim.method, claim.weight])).toEqual(
      [
        [3, "received-spf", "spf", "claimed"],
        [7, "authentication-results", "dkim", "claimed"],
        [7, "authentication-results", "spf", "claimed"],
      ],
    );
  });

  it("reads damaged and hostile text in linear time and without throwing", () => {
    const pieces = ['(")")', '(" " (', ";a=b", '"', "(", "\\", "=", "**", "a = ", "x=y=(;)", " \t", "é\xff"];
    for (const piece of pieces) {
      for (const reader of claimReaders) reader.read(`mx; a=b ${piece.repeat(Math.ceil(131_072 / piece.length))}`);
    }
    expect(readClaims(message, [field(0, "Authentication-Results", `a${";b=c".repeat(50_000)}`)]).length).toBe(1_000);
  });
});

describe("findClaimsCut", () => {
  const read = (fields: Field[]) => findClaimsCut(fields, readClaims(message, fields));

  it.each<[string, Field[], number | null]>([
    ["nothing", [], null],
    ["all read", [field(2, "Authentication-Results", "mx; spf=pass"), field(4, "Subject", "x".repeat(300_000))], null],
    ["too many claims", [field(2, "Authentication-Results", `a${";b=c".repeat(1_001)}`)], 2],
    ["too many characters", [2, 5, 7].map((at) => field(at, "Received-SPF", `pass (${"x".repeat(131_000)})`)), 7],
  ])("%s", (_, fields, expected) => expect(read(fields)).toBe(expected));
});

describe("statedAddress", () => {
  const rows: [properties: Record<string, string>, reason: string | null, expected: string | null][] = [
    [{ "client-ip": "192.0.2.7" }, null, "192.0.2.7"],
    [{ "Client-IP": "[IPv6:2001:DB8::7]" }, null, "2001:db8::7"],
    [{ "smtp.remote-ip": "::ffff:192.0.2.7" }, null, "192.0.2.7"],
    [{ "client-ip": "xxx.xxx" }, "sender IP is 192.0.2.7", "192.0.2.7"],
    [{}, "sender ip is 2001:db8::7", "2001:db8::7"],
    [{}, "google.example: domain of a@example.net designates 192.0.2.7 as permitted sender", "192.0.2.7"],
    [{}, "domain of example.net does not designate 192.0.2.7 as permitted sender", "192.0.2.7"],
    [{}, "mx.example.com: 192.0.2.7 is neither permitted nor denied by domain of a@example.net", "192.0.2.7"],
    [{}, "192.0.2.7 is not allowed to send for example.net", "192.0.2.7"],
    [
      {},
      'mx.example.com: domain of "x designates 198.51.100.1 as"@example.net designates 192.0.2.7 as permitted sender',
      "192.0.2.7",
    ],
    [
      {},
      'mx.example.com: 192.0.2.7 is neither permitted nor denied by domain of "designates 198.51.100.1"@example.net',
      "192.0.2.7",
    ],
    [
      {},
      "protection.example: domain of transitioning example.net discourages use of 192.0.2.7 as permitted sender",
      "192.0.2.7",
    ],
    [{}, "example.net: 192.0.2.7 is authorized to use 'a@example.net' in 'mfrom' identity", "192.0.2.7"],
    [
      {},
      'mx.example.com: domain of "x discourages use of 198.51.100.1 as"@example.net designates 192.0.2.7 as permitted sender',
      "192.0.2.7",
    ],
    [{}, "example.net does not designate permitted sender hosts", null],
    [{}, "2048-bit key", null],
    [{}, null, null],
  ];
  it.each(rows)("%j %s", (properties, reason, expected) => {
    expect(statedAddress({ properties, reason } as Claim)).toBe(expected);
  });
});

const corpus = sharedPath("corpus");

describe.skipIf(corpus === null)("shared corpus", () => {
  it("finds a claim in every field that holds one", () => {
    const known = new Set(claimReaders.map((reader) => reader.field));
    const counts = { fields: 0, claims: 0 };
    const without: string[] = [];
    for (const path of globSync(`${corpus}/**/*.eml`)) {
      const read = parseMessage(readFileSync(path));
      const fields = read.fields.map((raw) => field(raw.index, raw.name, unfold(read.octets, raw.body)));
      const claims = readClaims(read, fields);
      const held = new Set(claims.map((claim) => claim.field));
      for (const one of fields.filter((each) => known.has(each.name.toLowerCase()))) {
        counts.fields += 1;
        if (!held.has(one.index)) without.push(one.raw);
      }
      counts.claims += claims.length;
      for (const claim of claims) statedAddress(claim);
    }
    // A field without a claim is one that says so: RFC 8601 §2.2 no-result.
    expect(without.filter((raw) => !/;\s*none\s*$/.test(raw))).toEqual([]);
    expect(counts.claims).toBeGreaterThan(counts.fields);
  });
});

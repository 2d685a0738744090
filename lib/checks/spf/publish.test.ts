import { describe, expect, it } from "vitest";
import { checkEnvOf } from "#lib/checks/env.test-support.ts";
import { emptyRoute, senderOf } from "#lib/checks/route.test-support.ts";
import type { CheckInput } from "#lib/checks/types.ts";
import { spf } from "./index.ts";
import { mendSpfRecord, spfMistakes } from "./mistakes.ts";
import { parseSpfRecord } from "./parse.ts";

async function check(zone: string[]) {
  const tsv = zone.map((line) => line.replace(/^(\S+) (\S+) ?/, "$1\t$2\t")).join("\n");
  const sender = { ...senderOf("192.0.2.1"), mailFrom: "ann@example.com" };
  const input = { fields: [], route: { ...emptyRoute(), sender } } as unknown as CheckInput;
  return (await spf.run(input, checkEnvOf(tsv)))[0]!;
}

const many = (count: number) => Array.from({ length: count }, (_, at) => `include:s${at}.example.net`).join(" ");
const each = (count: number) => Array.from({ length: count }, (_, at) => `s${at}.example.net TXT v=spf1 -all`);

describe("spfMistakes", () => {
  it.each(spfMistakes.flatMap(({ id, examples }) => examples.map(([written, meant]) => [id, written, meant] as const)))(
    "%s: %j",
    (id, written, meant) => {
      expect(spfMistakes.find((mistake) => mistake.id === id)?.mend(written)).toBe(meant);
    },
  );

  it("mends each example to a record that can be read", () => {
    for (const [written] of spfMistakes.flatMap(({ examples }) => examples)) {
      const mended = mendSpfRecord(written);
      if (parseSpfRecord(written).fault)
        expect([written, mended && parseSpfRecord(mended.record).fault]).toEqual([written, null]);
    }
  });

  it("leaves good records and unknown faults alone", () => {
    expect(mendSpfRecord("v=spf1 mx -all")).toBeNull();
    expect(mendSpfRecord("v=spf1 frob:example.com -all")).toBeNull();
  });
});

describe("the record to publish", () => {
  const rows: [title: string, zone: string[], value: string | null, words?: string][] = [
    ["a good record", ["example.com TXT v=spf1 ip4:192.0.2.1 -all"], null],
    ["a record that fails the sender", ["example.com TXT v=spf1 -all"], null],
    ["no record", ["example.com TXT something else"], "v=spf1 ip4:YOUR-SENDING-NETWORK -all", "sends no mail"],
    ["redirect with a colon", ["example.com TXT v=spf1 redirect:example.net"], "v=spf1 redirect=example.net"],
    ["an en dash", ["example.com TXT v=spf1 mx –all"], "v=spf1 mx -all"],
    ["no space after the version", ["example.com TXT v=spf1;mx;-all"], "v=spf1 mx -all"],
    [
      "two records that agree",
      ["example.com TXT v=spf1 mx -all", "example.com TXT v=spf1 include:a.example.net mx -all"],
      "v=spf1 mx include:a.example.net -all",
    ],
    ["two records that do not", ["example.com TXT v=spf1 mx -all", "example.com TXT v=spf1 a ~all"], null],
    [
      "too many lookups, of which two are hosts",
      [
        `example.com TXT v=spf1 a:www.example.com mx ${many(9)} -all mx:late.example.com`,
        "www.example.com A 198.51.100.7",
        "example.com MX 10 mx.example.com",
        "mx.example.com A 198.51.100.8",
        "mx.example.com AAAA 2001:db8::8",
        ...each(9),
      ],
      `v=spf1 ip4:198.51.100.7 mx ${many(9)} -all`,
      "Costs 10 of 10 lookups: a:www.example.com became",
    ],
    ["too many includes", [`example.com TXT v=spf1 ${many(12)} -all`, ...each(12)], null],
    ["a question that failed", ["example.com SERVFAIL"], null],
  ];

  it.each(rows)("%s", async (_title, zone, value, words) => {
    const { publish } = await check(zone);
    expect(publish?.value ?? null).toBe(value);
    if (publish)
      expect(publish).toMatchObject({ name: "example.com", type: "TXT", complete: !/[A-Z]{3}/.test(publish.value) });
    if (words) expect(publish?.why).toContain(words);
    if (publish?.complete) expect(parseSpfRecord(publish.value).fault).toBeNull();
  });

  it("never proposes the address that sent the message", async () => {
    for (const [, zone] of rows.slice(1)) expect((await check(zone)).publish?.value ?? "").not.toContain("192.0.2.1");
  });

  it("says what was meant, and that Sender ID is ignored", async () => {
    const { result, reason } = await check(["example.com TXT v=spf1 redirect:example.net"]);
    expect([result, reason]).toEqual([
      "permerror",
      expect.stringContaining('"redirect" and "exp" are written with "="'),
    ]);
    expect((await check(["example.com TXT spf2.0/pra -all"])).reason).toContain(
      "spf2.0 is of Sender ID and is ignored",
    );
  });
});

import { describe, expect, it } from "vitest";
import { checkEnvOf } from "#lib/checks/env.test-support.ts";
import type { CheckInput } from "#lib/checks/types.ts";
import { dmarc } from "./index.ts";
import { dmarcMends, mendDmarcRecord } from "./publish.ts";

async function check(records: string[], domain = "example.com") {
  const zone = records.map((text) => `_dmarc.example.com\tTXT\t${text}`).join("\n");
  const input = {
    from: [{ name: null, address: `ann@${domain}` }],
    route: { hops: [], border: null, sender: null, transitSeconds: null },
  } as unknown as CheckInput;
  return dmarc.run(input, checkEnvOf(zone), { spf: [], dkim: [] });
}

describe("dmarcMends", () => {
  it.each(dmarcMends.flatMap(({ why, mend, examples }) => examples.map((one) => [why, ...one, mend] as const)))(
    "%s: %j",
    (_why, written, meant, mend) => expect(mend(written)).toBe(meant),
  );

  it.each([
    ["v=dmarc1,p:reject,rua=a@example.com", "v=DMARC1; p=reject; rua=mailto:a@example.com"],
    ["v=DMARC1; p=none", null],
    ["v=DMARC1; p=rejekt", null],
    ["v=spf1 -all", null],
    [`v=DMARC1, ${"p=none, ".repeat(500)}`, null],
  ])("%j", (written, meant) => expect(mendDmarcRecord(written)?.record ?? null).toBe(meant));
});

describe("the record to publish", () => {
  const rows: [records: string[], value: string | null][] = [
    [["v=DMARC1; p=reject"], null],
    [[], "v=DMARC1; p=none"],
    [["unrelated"], "v=DMARC1; p=none"],
    [["v=dmarc1; p=reject"], "v=DMARC1; p=reject"],
    [["v=DMARC1; p=reject; rua=dmarc@example.com"], "v=DMARC1; p=reject; rua=mailto:dmarc@example.com"],
    [["v=DMARC1; rua=mailto:dmarc@example.com"], "v=DMARC1; p=none; rua=mailto:dmarc@example.com"],
    [["v=DMARC1"], "v=DMARC1; p=none"],
    [["v=DMARC1; p=none", "v=DMARC1;p=none;"], "v=DMARC1; p=none"],
    [["v=DMARC1; p=none", "v=DMARC1; p=reject"], null],
  ];

  it.each(rows)("%j: %j", async (records, value) => {
    const { publish } = await check(records);
    expect(publish?.value ?? null).toBe(value);
    if (publish) expect(publish).toMatchObject({ name: "_dmarc.example.com", complete: true });
  });

  it("stands at the organizational domain, or where the record is", async () => {
    expect((await check([], "news.example.com")).publish?.name).toBe("_dmarc.news.example.com");
    expect((await check(["v=DMARC1; rua=mailto:a@example.com"], "news.example.com")).publish?.name).toBe(
      "_dmarc.example.com",
    );
  });
});

import { describe, expect, it } from "vitest";
import { type DmarcRecord, parseDmarcRecord, weakened } from "./record.ts";
import { describeDmarcTags } from "./tags.ts";

describe("parseDmarcRecord", () => {
  it.each([
    "p=reject; v=DMARC1",
    "v=dmarc1; p=reject",
    "v=DMARC2; p=reject",
    "v=DMARC1 p=reject",
    "v=DMARC1p=reject",
    "V = DMARC; p=none",
    "",
    "v=",
    "vv=DMARC1",
    `v=${"a".repeat(100_000)}`,
  ])("is no record: %.40s", (text) => expect(parseDmarcRecord(text)).toBeNull());

  const rows: [text: string, expected: Partial<DmarcRecord>, notes: string[]][] = [
    ["v=DMARC1;p=reject", { p: "reject", sp: null, np: null, usable: true, adkim: "r", psd: "u", fo: ["0"] }, []],
    ["V = DMARC1 ; P = Reject ; ADKIM=S", { p: "reject", adkim: "s" }, []],
    [
      "v=DMARC1; p=none; sp=quarantine; np=reject; t=y; psd=n; aspf=s",
      { sp: "quarantine", np: "reject", testing: true, psd: "n", aspf: "s" },
      [],
    ],
    ["v=DMARC1", { p: null, usable: false }, ["no-policy", "unusable"]],
    ["v=DMARC1; rua=mailto:r@example.com", { p: "none", usable: true }, ["no-policy", "counts-as-none"]],
    ["v=DMARC1; p=reject; np=x; rua=mailto:r@example.com", { p: "none", np: null }, ["bad-policy", "counts-as-none"]],
    ["v=DMARC1; p=reject; np=x; rua=r@example.com", { usable: false }, ["bad-uri", "bad-policy", "unusable"]],
    ["v=DMARC1; p=reject; np=x; rua=mailto:", { usable: false }, ["bad-uri", "bad-policy", "unusable"]],
    [
      "v=DMARC1; p=none; rua=mailto:a@example.com!10m, https://r.example.net/x",
      { rua: ["mailto:a@example.com", "https://r.example.net/x"] },
      ["report-size"],
    ],
    ["v=DMARC1; p=none; pct=20; rf=afrf; ri=86400", { p: "none" }, ["removed-tag", "removed-tag", "removed-tag"]],
    [
      "v=DMARC1; p=none; adkim=x; t=maybe; psd=1",
      { adkim: "r", testing: false, psd: "u" },
      ["bad-value", "bad-value", "bad-value"],
    ],
    [
      "v=DMARC1; p=none; ruf=mailto:f@example.com; fo=1:d:s",
      { fo: ["1", "d", "s"], ruf: ["mailto:f@example.com"] },
      [],
    ],
    ["v=DMARC1; p=none; fo=0:1", { fo: ["0"] }, ["bad-value"]],
    ["v=DMARC1; p=reject; p=none", { p: "reject" }, ["duplicate"]],
    ["v=DMARC1; nonsense; =x; sp=; p=quarantine;;", { p: "quarantine", sp: null }, ["syntax", "syntax", "empty"]],
    ["v=DMARC1; p=reject\xa0", { usable: false }, ["unusable"]],
    ["v=DMARC1; p=none; future=tag", { p: "none" }, []],
  ];
  it.each(rows)("%s", (text, expected, notes) => {
    const record = parseDmarcRecord(text);
    expect(record).toMatchObject(expected);
    expect(record?.notes.map((note) => note.code)).toEqual(expect.arrayContaining(notes));
    if (notes.length === 0) expect(record?.notes).toEqual([]);
  });
});

it("describes every tag, written or not, and the unknown ones", () => {
  const record = parseDmarcRecord(
    "v=DMARC1; p=quarantine; rua=mailto:r@example.com; ruf=mailto:f@example.com; fo=1; x=1",
  );
  const tags = describeDmarcTags(record!);
  expect(tags.map((tag) => [tag.name, tag.value, tag.written])).toEqual([
    ["v", "DMARC1", true],
    ["p", "quarantine", true],
    ["sp", "quarantine", false],
    ["np", "quarantine", false],
    ["adkim", "r", false],
    ["aspf", "r", false],
    ["t", "n", false],
    ["psd", "u", false],
    ["rua", "mailto:r@example.com", true],
    ["ruf", "mailto:f@example.com", true],
    ["fo", "1", true],
    ["x", "1", true],
  ]);
  for (const tag of tags) expect(tag.meaning).toMatch(/\.$/);
});

it("t=y asks for one level less", () => {
  expect((["reject", "quarantine", "none"] as const).map(weakened)).toEqual(["quarantine", "none", "none"]);
});

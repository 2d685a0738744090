import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import type { Report } from "#lib/report/types.ts";
import { reportExports } from "./index.ts";
import { codeOf, proseOf } from "./markdown-text.ts";

const folder = new URL("../../../fixtures/reports/", import.meta.url);
const golden = (name: string): Report => JSON.parse(readFileSync(new URL(name, folder), "utf8"));
const report = golden("live.json");
const write = async (id: string, of = report) => (await reportExports.find((one) => one.id === id)!.load())(of);

describe("exports of a report", () => {
  it("JSON holds everything", async () => {
    expect(JSON.parse(await write("json"))).toEqual(report);
  });
  it.each(["indicators", "hops", "findings"])(
    "CSV of %s: every row as long as its head, every cell quoted",
    async (id) => {
      const rows = (await write(id)).trimEnd().split("\r\n");
      const width = rows[0]!.split('","').length;
      expect(rows.length).toBeGreaterThan(1);
      for (const row of rows) {
        expect(row).toMatch(/^"(?:[^"]|"")*"(?:,"(?:[^"]|"")*")*$/);
        expect(row.split('","')).toHaveLength(width);
      }
    },
  );
  it("a name that is a formula stays text", async () => {
    const hop = { ...report.route.hops[0]!, by: '=HYPERLINK("http://example.com")', id: "@SUM(1)", with: "-1+1" };
    const sheet = await write("hops", { ...report, route: { ...report.route, hops: [hop] } });
    for (const cell of ["'=HYPERLINK", "'@SUM", "'-1+1"]) expect(sheet).toContain(`"${cell}`);
  });
  it("Markdown names hosts so that none becomes a link", async () => {
    const note = await write("markdown");
    for (const title of ["Route", "Authentication", "Findings", "Not checked", "Indicators"])
      expect(note).toContain(`## ${title}`);
    expect(note).toContain("[.]");
    expect(note).not.toMatch(/https?:/);
    expect(note).not.toMatch(/[a-z]\.(?:test|example)\b/);
  });
  it("STIX identifiers are those of the specification's own examples", async () => {
    const links = ["https://example.com/research/index.html"].map((target) => ({
      text: "",
      target,
      unwrapped: null,
      part: null,
      flags: [],
      kind: "link",
      field: null,
      domain: "example.com",
      wrappers: [],
      times: 1,
    }));
    const hop = { ...report.route.hops[0]!, from: { ip: "198.51.100.3", rdns: "example.com", helo: null } };
    const bundle = JSON.parse(
      await write("stix", { ...report, links, route: { ...report.route, hops: [hop] } } as unknown as Report),
    );
    const ids = bundle.objects.map(({ id }: { id: string }) => id);
    expect(ids).toEqual(
      expect.arrayContaining([
        "ipv4-addr--28bb3599-77cd-5a82-a950-b5bc3caf07c4",
        "domain-name--bedb4899-d24b-5401-bc86-8f6b4cc18ec7",
      ]),
    );
    expect(new Set(ids).size).toBe(ids.length);
    const [data, ...rest] = bundle.objects;
    expect(data.object_refs).toEqual(rest.map(({ id }: { id: string }) => id));
  });
});

describe("text inside Markdown", () => {
  it.each([
    ["a.b@c.example", "`a[.]b[@]c[.]example`"],
    ["x`y", "``x`y``"],
    ["`x", "`` `x ``"],
    ["two\r\n# lines", "`two # lines`"],
  ])("code %j", (text, code) => expect(codeOf(text)).toBe(code));
  it.each([
    ["See *this* <b>", "See \\*this\\* \\<b\\>"],
    ["[click](http://e.example)", "[click]\\(hxxp://e[.]example)"],
    ["a\n\n- b", "a - b"],
  ])("prose %j", (text, prose) => expect(proseOf(text)).toBe(prose));
});

// Envelope beside header: who differs from whom, and what is behind an address that was rewritten.
import { describe, expect, it } from "vitest";
import { parseZone, zoneResolver } from "#lib/dns/zone.ts";
import { analyze, defaultOptions } from "./analyze.ts";

const now = new Date("2026-11-22T12:00:00Z");

async function rows(source: string) {
  const env = { resolver: zoneResolver(parseZone(""), now), now, signal: new AbortController().signal };
  const analysis = await analyze(Buffer.from(source), { ...env, options: { ...defaultOptions, live: false } });
  if ("problem" in analysis) throw new Error(analysis.problem);
  return analysis.report.summary.identities;
}

const mail = (fields: string) =>
  `${fields}From: Bob <bob@example.org>\nTo: carol@example.com\nDate: Mon, 1 Jun 2026 10:00:00 +0000\n\nHello\n`;
const session = (path: string, to = "carol@example.com") =>
  `220 mx.example.com\nEHLO out.example.org\n250 Hi\nMAIL FROM:<${path}>\n250 Ok\nRCPT TO:<${to}>\n250 Ok\nDATA\n354 Go\n${mail("")}.\n250 Ok\n`;

describe("the sender", () => {
  it.each([
    ["bob@example.org", "same", "The same address as in From."],
    ["list@example.org", "same-domain", "Another address of the same domain as From."],
    [
      "bob@bounce.example.org",
      "same-organization",
      "It and From differ, same organizational domain: example.org. SPF is asked for bounce.example.org.",
    ],
    [
      "x@example.net",
      "differs",
      "It differs from From, another organization. SPF is asked for example.net, and says nothing of From.",
    ],
    [
      "",
      "null",
      "The null reverse-path: nobody is told when it cannot be delivered, as for reports and automatic answers.",
    ],
  ])("MAIL FROM:<%s>", async (path, relation, note) => {
    const found = await rows(session(path));
    expect(found[0]).toMatchObject({ name: "MAIL FROM", value: path || "<>", relation, note });
    expect(found[1]).toMatchObject({ name: "HELO", value: "out.example.org", relation: null });
  });

  it.each([
    ["SRS0=Ab1/=7K=example.com=ann@forward.example.net", /Rewritten by forward\.example\.net/],
    ["prvs=0465a1b2c3=bob@example.org", /bounces known again/],
    ["list-bounces+carol=example.com@lists.example.net", /Sent to carol@example\.com alone/],
  ])("reads what %s holds", async (path, note) => expect((await rows(session(path)))[0]!.note).toMatch(note));

  it("shows the line of a mailbox beside the field of the same name", async () => {
    const found = await rows(`From eve@example.net Mon Jun  1 10:00:00 2026\n${mail("")}`);
    expect(found.map(({ place, name, value, relation }) => [place, name, value, relation])).toEqual([
      ["envelope", "From ", "eve@example.net", "differs"],
      ["header", "From", "Bob <bob@example.org>", null],
      ["header", "To", "carol@example.com", null],
    ]);
  });

  it("compares Reply-To", async () => {
    const found = await rows(mail("Reply-To: eve@example.net\n"));
    expect(found.find(({ name }) => name === "Reply-To")).toMatchObject({ relation: "differs", field: 0 });
  });
});

describe("the recipients", () => {
  it.each([
    ["carol@example.com", "named", null],
    ["CAROL@example.com", "named", null],
    ["dave@example.com", "unnamed", /blind copy \(Bcc\)/],
  ])("RCPT TO:<%s>", async (to, relation, note) => {
    const found = (await rows(session("bob@example.org", to))).find(({ name }) => name === "RCPT TO")!;
    expect(found.relation).toBe(relation);
    if (note) expect(found.note).toMatch(note);
    else expect(found.note).toBeNull();
  });

  it("explains a Bcc that was left in", async () =>
    expect((await rows(mail("Bcc: dave@example.com\n"))).find(({ name }) => name === "Bcc")?.note).toMatch(/own copy/));
});

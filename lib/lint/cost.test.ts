// Hostile sizes: the rules read each to its end and say the same again. Their times stand in the benchmark.
import { describe, expect, it } from "vitest";
import { readFields, readMailboxes } from "#lib/fields/read-fields.ts";
import { readInput } from "#lib/intake/read-input.ts";
import { parseMessage } from "#lib/message/parse.ts";
import { traceRoute } from "#lib/trace/trace-route.ts";
import { takeLineCensus } from "./line-census.ts";
import { lint } from "./lint.ts";
import type { LintSubject } from "./rule.ts";

const head = "From: Ann <ann@example.com>\nDate: Mon, 1 Jun 2026 10:00:00 +0000\nMessage-ID: <1@example.com>\n";
const lines64 = `${"A".repeat(76)}\n`.repeat(340_000);
const base64 = `Content-Transfer-Encoding: base64\nContent-Type: application/octet-stream\n\n${lines64}`;

const rows: [name: string, text: () => string][] = [
  ["25 MB of base64", () => `${head}${base64}`],
  ["25 MB of empty lines", () => `${head}${"\n".repeat(25_000_000)}`],
  ["10 MB of NUL", () => `${head}\n${"\0".repeat(10_000_000)}`],
  ["10 MB of CR", () => `${head}\n${"a\r".repeat(5_000_000)}\n`],
  ["20,000 fields", () => `${head}${"X-Note: some text of a note\n".repeat(19_990)}\nHello\n`],
  ["20,000 From fields", () => `${"From: Ann <ann@example.com>\n".repeat(20_000)}\nHello\n`],
  ["20,000 Message-ID fields", () => `${"Message-ID: <1@example.com>\n".repeat(20_000)}\nHello\n`],
  ["20,000 field names", () => `${head}${Array.from({ length: 19_990 }, (_, n) => `A${n}: b\n`).join("")}\nHello\n`],
  ["8-bit octets in all fields", () => `${head}${"X-Note: \u00e4\n".repeat(19_990)}\nHello\n`],
  ["one field of angle brackets", () => `From: ${"<".repeat(120_000)}\n\nHello\n`],
  ["a list of 60,000 addresses", () => `From: ${"a@b.example,".repeat(60_000)}c@d.example\n\nHello\n`],
  ["a Message-ID of brackets", () => `${head}Message-ID: ${"<@>".repeat(40_000)}\n\nHello\n`],
  ["References of at signs", () => `${head}References: ${`<${"@".repeat(500)}`.repeat(250)}\n\nHello\n`],
  ["a name of at signs", () => `From: "${"@a".repeat(60_000)}" <ann@example.com>\n\nHello\n`],
  ["a name of dots", () => `From: "${"a.".repeat(60_000)}" <ann@example.com>\n\nHello\n`],
  [
    "a domain of labels",
    () => `From: ann@${"a.".repeat(60_000)}com\nTo: ${"b@example.com,".repeat(500)}c@d.example\n\nHello\n`,
  ],
  ["a date of parentheses", () => `${head}Date: ${"(".repeat(120_000)}\n\nHello\n`],
  ["indented From lines", () => `Subject: x\n${" From: \n".repeat(100_000)}\nHello\n`],
  ["lines of one dot", () => `${head}\n${".\n".repeat(2_000_000)}`],
];

describe("cost", () => {
  it.each(rows)("%s", (_, text) => {
    const subject = subjectOf(Buffer.from(text(), "latin1"));
    const { findings, finish } = lint(subject);
    expect(finish(subject)).toEqual(findings);
  });
});

describe("census of lines", () => {
  it.each([
    ["plain", "a\r\nb\r\n", { lines: 5 }],
    ["an open end", "a\r\nb", { lines: 5, openEnd: true, bareLf: 0 }],
    ["bare CR", "a\rb\r\r\nc\r\n", { bareCr: 2 }],
    ["mixed ends", "a\r\nb\nc\r\n", { bareLf: 1 }],
    ["controls", "a\x01\x7f\x1b\0\t\r\n", { bodyControls: 3, textControls: 1, nul: 1 }],
    [
      "lengths",
      `${"a".repeat(78)}\r\n${"a".repeat(79)}\r\n${"a".repeat(998)}\r\n${"a".repeat(999)}\r\n`,
      { long: 2, tooLong: 1 },
    ],
    ["dots", "..a\r\n.b\r\n...c\r\n..\r\n.\r\n", { doubledDots: 2, singleDots: 1, dotLines: 1 }],
  ])("%s, wherever the octets begin in memory", (_, body, expected) => {
    for (let shift = 0; shift < 8; shift++) {
      const text = `From: a@example.com\r\nX: ${"y".repeat(shift)}\r\n\r\n${body}`;
      const padded = Buffer.from(`${"#".repeat(shift)}${text}`, "latin1");
      const census = takeLineCensus(parseMessage(padded.subarray(shift)));
      for (const [key, value] of Object.entries(expected))
        expect(numberOf(census[key as keyof typeof census]), key).toBe(value);
    }
  });
});

describe("census of base64", () => {
  const of = (end: string, body: string, sound: boolean) => {
    const message = parseMessage(
      Buffer.from(`A: b${end}Content-Transfer-Encoding: base64${end}${end}${body}`, "latin1"),
    );
    return takeLineCensus(message, () => sound);
  };
  const quads = (end: string) => `${"QUFB".repeat(19)}${end}`.repeat(100);

  it("is the same where lines are counted and where they are passed over", () => {
    for (const end of ["\n", "\r\n", "\r"])
      for (const body of [quads(end), `${quads(end)}QUFB`, `QUFB${end}`, "QUFB", "", quads(`\r${end}`)])
        expect({ ...of(end, body, true), lines: 0 }).toEqual({ ...of(end, body, false), lines: 0 });
  });

  it("counts what is mixed", () => {
    expect(of("\r\n", quads("\n"), true)).toEqual(of("\r\n", quads("\n"), false));
  });
});

/** A count, whichever shape holds it. */
function numberOf(value: unknown): unknown {
  if (Array.isArray(value)) return value.length;
  return typeof value === "object" && value !== null && "count" in value ? value.count : value;
}

const nothingSaid = { ip: null, helo: null, mailFrom: null, border: null, ownDomains: [] };

function subjectOf(octets: Buffer): LintSubject {
  const message = parseMessage(octets);
  const fields = readFields(message);
  const { route, claims } = traceRoute(message, fields, [], nothingSaid);
  return {
    intake: { ...readIntake(), octets },
    message,
    fields,
    from: readMailboxes(fields, "from"),
    route,
    claims,
    parts: [],
    facts: new Map(),
    links: [],
    linksInAll: 0,
    session: null,
    second: null,
    checks: null,
    now: new Date("2026-06-02T00:00:00Z"),
  };
}

/** What intake makes of a message that needs no repair. */
function readIntake(): LintSubject["intake"] {
  const read = readInput(Buffer.from(`${head}\nHello\n`));
  if ("problem" in read) throw new Error(read.problem);
  return read.intake;
}

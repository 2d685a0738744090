import { describe, expect, it } from "vitest";
import type { ReportSoFar } from "#lib/report/types.ts";
import { readIndicators } from "./read-indicators.ts";

// Only what is read of a report.
const report = {
  links: [
    {
      target: "https://click.example/?u=1",
      unwrapped: "https://portal.example/",
      part: "1",
      flags: [],
      domain: "portal.example",
      field: null,
    },
    {
      target: "mailto:leave@l.example?subject=x",
      unwrapped: null,
      part: null,
      flags: [],
      domain: "l.example",
      field: 1,
    },
    { target: "http://192.0.2.9/", unwrapped: null, part: "1", flags: ["ip-host"], domain: "192.0.2.9", field: null },
    { target: "page.html", unwrapped: null, part: "1", flags: ["leads-nowhere"], domain: null, field: null },
  ],
  parts: [
    { path: "1", type: "text/html", leaf: true, filename: null, sha256: "aa" },
    { path: "2", type: "application/pdf", leaf: true, filename: "a.pdf", sha256: "bb" },
  ],
  route: {
    border: 1,
    hops: [
      { index: 0, field: 5, side: "claimed", from: { ip: "192.0.2.1", rdns: null, helo: "friend" } },
      { index: 1, field: 2, side: "border", from: { ip: "192.0.2.1", rdns: "mx.example.com", helo: "x" } },
    ],
  },
  claims: [],
  checks: { dkim: [{ domain: "example.com", result: "pass", field: 3 }] },
  summary: {
    from: [{ name: null, address: "a@example.com" }],
    replyTo: [],
    returnPath: "<>",
    messageId: "<1@example.com>",
  },
  fields: [{ name: "From" }, { name: "Message-ID" }],
} as unknown as ReportSoFar;

describe("readIndicators", () => {
  it("lists each once, by its surest origin", () => {
    expect(readIndicators(report).map((one) => [one.kind, one.value, one.certainty])).toEqual([
      ["URL", "https://portal.example/", "proven"],
      ["URL", "https://click.example/?u=1", "proven"],
      ["URL", "http://192.0.2.9/", "proven"],
      ["SHA-256", "bb", "proven"],
      ["IP", "192.0.2.9", "proven"],
      ["IP", "192.0.2.1", "recorded"],
      ["Host", "mx.example.com", "recorded"],
      ["Domain", "portal.example", "proven"],
      ["Domain", "l.example", "proven"],
      ["Domain", "example.com", "proven"],
      ["Address", "leave@l.example", "proven"],
      ["Address", "a@example.com", "recorded"],
      ["Message-ID", "1@example.com", "recorded"],
    ]);
  });
});

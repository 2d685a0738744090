import { describe, expect, it } from "vitest";
import type { ReportSoFar } from "#lib/report/types.ts";
import { readLanes } from "./lanes.ts";

const field = (index: number, name: string, start: number, end: number) => ({ index, name, span: [start, end] });
const dkim = (rest: object) => ({
  field: 0,
  domain: "a.example",
  headerSignature: "valid",
  bodyHash: { match: true },
  signedFields: ["From", "subject", "from"],
  unsignedOctets: 0,
  ...rest,
});

/** Only what lanes read. */
const report = (checks: object[]) =>
  ({
    fields: [
      field(0, "DKIM-Signature", 0, 10),
      field(1, "From", 10, 20),
      field(2, "Subject", 20, 30),
      field(3, "from", 30, 40),
      field(4, "From", 40, 50),
    ],
    parts: [{ path: "1", parent: null, within: null, body: [52, 100] }],
    source: { message: { octets: 100 } },
    checks: { dkim: checks },
  }) as unknown as ReportSoFar;

describe("readLanes", () => {
  it("takes fields from the bottom, and the signature's own", () => {
    expect(readLanes(report([dkim({ bodyHash: { match: false } })]))).toEqual([
      {
        domain: "a.example",
        spans: [
          [0, 10],
          [20, 50],
        ],
      },
    ]);
  });
  it("adds the body as far as it is signed", () => {
    expect(readLanes(report([dkim({ signedFields: [], unsignedOctets: 8 })]))[0]?.spans).toEqual([
      [0, 10],
      [52, 92],
    ]);
  });
  it.each([
    [[dkim({ headerSignature: "invalid" })], []],
    [
      [dkim({}), dkim({}), dkim({ domain: "b.example" }), dkim({ domain: "c.example" })],
      ["a.example", "b.example"],
    ],
    [[], []],
  ])("row %#", (checks, domains) => {
    expect(readLanes(report(checks)).map(({ domain }) => domain)).toEqual(domains);
  });
});

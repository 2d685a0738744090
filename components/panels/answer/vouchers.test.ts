import { describe, expect, it } from "vitest";
import type { ReportSoFar } from "#lib/report/types.ts";
import { readVouchers } from "./vouchers.ts";

// Only what is read of a report.
const reportWith = (checks: unknown) => ({ checks }) as unknown as ReportSoFar;

describe("readVouchers", () => {
  it("names each domain once with all that holds", () => {
    const report = reportWith({
      dmarc: { result: "pass", domain: "example.com", evidence: [0] },
      dkim: [
        { result: "pass", domain: "example.com", selector: "k1", field: 4, evidence: [1] },
        { result: "pass", domain: "example.com", selector: "k2", field: 5, evidence: [2] },
        { result: "fail", domain: "other.example", selector: "k1", field: 6, evidence: [3] },
        { result: "pass", domain: "list.example", selector: "l1", field: 7, evidence: [4] },
      ],
      spf: [{ result: "pass", domain: "list.example", identity: "mailfrom", evidence: [5] }],
      arc: { result: "pass", sets: [{ domain: "list.example" }], evidence: [] },
    });
    expect(readVouchers(report)).toEqual([
      {
        domain: "example.com",
        how: ["dmarc", "dkim"],
        evidence: [0, 1, 2],
        field: 4,
        marks: ["d=example.com", "s=k1"],
        inPart: false,
      },
      {
        domain: "list.example",
        how: ["dkim", "spf", "arc"],
        evidence: [4, 5],
        field: 7,
        marks: ["d=list.example", "s=l1"],
        inPart: false,
      },
    ]);
  });
  it("takes no HELO name for a voucher", () => {
    const spf = [{ result: "pass", domain: "relay.example", identity: "helo", evidence: [5] }];
    expect(readVouchers(reportWith({ spf }))).toEqual([]);
  });
  it("says of a repaired signature that it holds in part, unless its domain vouches anyway", () => {
    const signed = { domain: "a.example", selector: "k", field: 3, evidence: [1], bodyHash: { claimed: "AA" } };
    const fails = (proven: boolean, code: string) => ({
      ...{ ...signed, result: "fail" },
      diagnosis: { proven, causes: [{ code, detail: "" }] },
    });
    const parts = (...dkim: unknown[]) => readVouchers(reportWith({ dkim })).map(({ how, inPart }) => [how, inPart]);
    expect(parts(fails(true, "part-added"))).toEqual([[["repaired"], true]]);
    expect(parts(fails(false, "body-changed"))).toEqual([]);
    expect(parts(fails(true, "signed-empty-body"))).toEqual([]);
    expect(parts(fails(true, "part-added"), { ...signed, result: "pass" })).toEqual([[["dkim"], false]]);
  });
  it("names nobody while nothing holds", () => {
    expect(readVouchers(reportWith({}))).toEqual([]);
    expect(readVouchers(reportWith({ dmarc: { result: "none", domain: "example.com" }, dkim: [], spf: [] }))).toEqual(
      [],
    );
  });
});

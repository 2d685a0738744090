import { describe, expect, it } from "vitest";
import type { ReportSoFar } from "#lib/report/types.ts";
import { fieldCertainties, fieldCertainty, linkCertainty } from "./certainty.ts";

// Only what the grades read.
const report = {
  claims: [
    { field: 0, weight: "claimed" },
    { field: 9, weight: "medium" },
  ],
  route: {
    border: 1,
    hops: [
      { index: 0, field: 7, side: "claimed" },
      { index: 1, field: 3, side: "border" },
      { index: 2, field: 1, side: "receiver" },
    ],
  },
} as unknown as ReportSoFar;

describe("fieldCertainty", () => {
  it.each([
    [0, "claimed"], // an authserv-id of nobody known, above the border
    [1, "recorded"],
    [3, "recorded"],
    [4, "claimed"],
    [9, "recorded"],
  ])("field %d", (index, grade) => {
    expect(fieldCertainty(report, index)).toBe(grade);
  });
  it("is claimed everywhere when no border is known", () => {
    expect(fieldCertainty({ ...report, route: { ...report.route, border: null } }, 1)).toBe("claimed");
  });
});

describe("fieldCertainties", () => {
  it("says of each field what fieldCertainty says", () => {
    const fields = Array.from({ length: 11 }, (_, index) => ({ index }));
    const whole = { ...report, fields } as unknown as ReportSoFar;
    expect(fieldCertainties(whole)).toEqual(fields.map(({ index }) => fieldCertainty(report, index)));
  });
});

describe("linkCertainty", () => {
  it.each([
    ["#hop-0", "claimed"],
    ["#hop-1", "recorded"],
    ["#hop-77", "proven"],
    ["#field-4", "claimed"],
    ["#authentication", "proven"],
    ["#dns-3", "proven"],
  ])("%s", (href, grade) => {
    expect(linkCertainty(report, href)).toBe(grade);
  });
});

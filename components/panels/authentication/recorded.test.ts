import { describe, expect, it } from "vitest";
import type { DkimCheck } from "#lib/checks/types.ts";
import type { Claim } from "#lib/claims/types.ts";
import { propertiesText, recordedDkim, recordedIn, recordedMethod, recordedSpf } from "./recorded.ts";

const claim = (
  method: string,
  result: string,
  properties: Record<string, string>,
  rest: Partial<Claim> = {},
): Claim => ({
  source: "authentication-results",
  by: "mx.example.com",
  method,
  result,
  reason: null,
  properties,
  field: 1,
  weight: "high",
  ...rest,
});

// Only what is matched on.
const dkim = (domain: string, selector: string) => ({ domain, selector }) as DkimCheck;

describe("recordedSpf", () => {
  const claims = [
    claim("spf", "fail", { "smtp.mailfrom": "a@forged.example" }, { weight: "claimed" }),
    claim("spf", "pass", { "smtp.mailfrom": "a@example.com", "smtp.helo": "mx.example.com" }),
    claim("spf", "none", { "smtp.helo": "mx.example.com" }),
    claim("spf", "pass", { "smtp.mailfrom": "x" }, { source: "arc-authentication-results" }),
  ];
  it.each([
    ["mailfrom", "pass"],
    ["helo", "none"],
  ] as const)("%s", (identity, result) => {
    expect(recordedSpf(claims, identity)?.result).toBe(result);
  });
  it("reads identity= of Received-SPF", () => {
    const received = claim("spf", "softfail", { identity: "helo" }, { source: "received-spf" });
    expect(recordedSpf([received], "helo")?.result).toBe("softfail");
    expect(recordedSpf([received], "mailfrom")).toBeNull();
  });
});

describe("recordedDkim", () => {
  const claims = [
    claim("dkim", "fail", { "header.d": "example.com", "header.b": "AAAA" }),
    claim("dkim", "pass", { "header.d": "example.com", "header.b": '"BBBB"' }),
    claim("dkim", "neutral", { "header.d": "list.example", "header.s": "l1" }),
    claim("dkim", "policy", { "header.i": "@other.example" }),
  ];
  it.each([
    [dkim("example.com", "k"), "AAAAxyz", "fail"],
    [dkim("example.com", "k"), "BBBBxyz", "pass"],
    [dkim("LIST.example", "l1"), "CCCC", "neutral"],
    [dkim("list.example", "l2"), "CCCC", undefined],
    [dkim("other.example", "k"), null, "policy"],
    [dkim("example.com", "k"), "ZZZZ", undefined],
  ])("%j %s", (check, signature, result) => {
    expect(recordedDkim(claims, check, signature)?.result).toBe(result);
  });
});

describe("recordedMethod", () => {
  it("takes the receiver's own word", () => {
    const claims = [
      claim("dmarc", "pass", {}, { weight: "claimed" }),
      claim("dmarc", "fail", {}, { weight: "medium" }),
    ];
    expect(recordedMethod(claims, "dmarc")?.result).toBe("fail");
    expect(recordedMethod(claims, "arc")).toBeNull();
  });
});

describe("propertiesText", () => {
  it("gives the first property that the row does not tell anyway", () => {
    expect(propertiesText(claim("dkim", "pass", { "header.d": "a.example", "header.b": "AA", "header.s": "x" }))).toBe(
      "header.s=x",
    );
    expect(propertiesText(claim("spf", "pass", { "smtp.mailfrom": "a@b.example", "smtp.helo": "c" }))).toBe(
      "smtp.mailfrom=a@b.example",
    );
    expect(propertiesText(claim("dkim", "pass", { "header.d": "a.example" }))).toBe("");
  });
});

describe("recordedIn", () => {
  const claims = [claim("spf", "fail", {}, { weight: "claimed" }), claim("spf", "pass", {}, { weight: "high" })];
  const recorded = claims.map(({ result, weight }, at) => ({ result, by: null, weight, claim: at }));
  it("puts what counts first, and falls back while there is no comparison", () => {
    const comparison = { recorded } as unknown as Parameters<typeof recordedIn>[0];
    expect(recordedIn(comparison, claims, null).map(({ result }) => result)).toEqual(["pass", "fail"]);
    expect(recordedIn(null, claims, claims[0] ?? null)).toEqual([claims[0]]);
    expect(recordedIn(null, claims, null)).toEqual([]);
  });
});

import { expect, it } from "vitest";
import { joinIdentities } from "./identities-of.ts";

it("joins signatures that say the same", () => {
  const dkim = {
    method: "dkim",
    domain: "a.example",
    result: "pass",
    aligned: false,
    detail: "d",
    evidence: [],
  } as const;
  const one = (more: object) => ({ ...dkim, evidence: [], ...more });
  const joined = joinIdentities(
    [one({ method: "spf" }), one({}), one({}), one({ result: "fail" })],
    (count) => `${count} signatures`,
  );
  expect(joined.map(({ who, result }) => [who, result])).toEqual([
    ["SPF", "pass"],
    ["DKIM, 2 signatures", "pass"],
    ["DKIM", "fail"],
  ]);
});

import { expect, it } from "vitest";
import { describeError } from "./log.ts";

it("tells the class and the place of an error, never its words", () => {
  const error = new TypeError("secret canary\n    at canary (canary.ts:1:1)");
  const told = describeError(error);
  expect(told.error).toBe("TypeError");
  expect(told.at[0]).toMatch(/log\.test\.ts/);
  expect(JSON.stringify(told)).not.toContain("canary");
  expect(describeError("canary")).toEqual({ error: "unknown", at: [] });
});

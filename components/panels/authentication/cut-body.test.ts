import { expect, it } from "vitest";
import { cutBody } from "./cut-body.ts";

it.each([
  [100, [], ["0-100 plain"]],
  [20_000, [], ["0-6000 plain", "6000-20000 gap"]],
  [
    20_000,
    [{ span: [15_000, 15_010], look: "changed" }],
    [
      "0-6000 plain",
      "6000-14600 gap",
      "14600-15000 plain",
      "15000-15010 changed",
      "15010-15410 plain",
      "15410-20000 gap",
    ],
  ],
  [100, [{ span: [90, 100], look: "unsigned" }], ["0-90 plain", "90-100 unsigned"]],
  [20_000, [{ span: [10, 20_000], look: "unsigned" }], ["0-10 plain", "10-6010 unsigned", "6010-20000 gap"]],
] as const)("%i octets, %j", (length, marks, cuts) => {
  expect(cutBody(length, marks).map(({ span, look }) => `${span.join("-")} ${look}`)).toEqual(cuts);
});

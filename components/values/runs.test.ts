import { expect, it } from "vitest";
import { runsOf } from "./runs.ts";

it.each([
  [[], []],
  [[3], [[3, 3]]],
  [
    [8, 9, 0, 1, 2, 5, 0],
    [
      [0, 2],
      [5, 5],
      [8, 9],
    ],
  ],
])("%j", (numbers, runs) => {
  expect(runsOf(numbers)).toEqual(runs);
});

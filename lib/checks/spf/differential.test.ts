// Against another implementation: the same random worlds for both. `npm run conformance` runs many more of them.
import { expect, it } from "vitest";
import { countResults, findDisagreements } from "./differential.test-support.ts";

const seed = Number(process.env.WAYBILL_SPF_SEED ?? 20_260_601);

it("gives mailauth's result and explanation in 5,000 random worlds", async () => {
  const unexplained = (await findDisagreements(seed, 5_000)).filter(({ reason }) => reason === null);
  expect(unexplained).toEqual([]);
});

it("draws worlds in which every result is common", async () => {
  const counts = await countResults(seed, 1_000);
  expect(Object.keys(counts).toSorted()).toEqual(
    ["fail", "neutral", "none", "pass", "permerror", "softfail", "temperror"].toSorted(),
  );
  for (const result of ["fail", "neutral", "pass", "softfail", "temperror"])
    expect(counts[result], result).toBeGreaterThan(50);
});

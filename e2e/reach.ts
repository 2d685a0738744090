// Reach of what a page shows: axe without a finding, and nothing that scrolls sideways.
import AxeBuilder from "@axe-core/playwright";
import { expect, type Page } from "playwright/test";

/**
 * Fails with the rule and the places of every finding.
 * @param part a selector; without it the whole page
 * @param state said when it fails, for tests that go through many
 */
export async function expectReach(page: Page, part?: string, state?: string): Promise<void> {
  expect([state, await findBarriers(page, part)]).toEqual([state, []]);
  const sideways = await page.evaluate(
    () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
  );
  expect([state, sideways]).toEqual([state, 0]);
}

/** All rules of axe, but only what was found is carried out of the page: on a report, the rest is megabytes. */
async function findBarriers(page: Page, part?: string): Promise<string[]> {
  // This way of running axe does not look into frames of another origin, which is what pictures of HTML parts are.
  expect(page.frames()).toHaveLength(1);
  const isThere = await page.evaluate(() => "axe" in window);
  const axe = new AxeBuilder({ page, ...(isThere && { axeSource: "void 'axe is there'" }) });
  axe.setLegacyMode().options({ resultTypes: ["violations"] });
  if (part) axe.include(part);
  const { violations } = await axe.analyze();
  return violations.flatMap(({ id, nodes }) => nodes.map(({ target }) => `${id}: ${target.join(" ")}`));
}

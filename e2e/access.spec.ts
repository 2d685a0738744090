// Reach: axe without a finding and no sideways scroll, on the input page and on a report, light and dark, narrow and wide.
import AxeBuilder from "@axe-core/playwright";
import { expect, readFixture, test } from "./page.ts";

for (const colorScheme of ["light", "dark"] as const) {
  for (const width of [320, 390, 1440]) {
    test(`${colorScheme}, ${width} px`, async ({ page }) => {
      await page.emulateMedia({ colorScheme });
      await page.setViewportSize({ width, height: 900 });
      await page.goto("/");
      await expectReach(page);
      await page.getByRole("textbox", { name: "Message source" }).fill(readFixture("live.eml"));
      await page.getByRole("button", { name: "Analyze" }).click();
      await expect(page.getByRole("region", { name: "Answer", exact: true })).toContainText("vouches");
      await expectReach(page);
    });
  }
}

async function expectReach(page: import("playwright/test").Page): Promise<void> {
  const { violations } = await new AxeBuilder({ page }).analyze();
  expect(violations.map(({ id, nodes }) => [id, nodes.map(({ target }) => target.join(" "))])).toEqual([]);
  const sideways = await page.evaluate(
    () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
  );
  expect(sideways).toBeLessThanOrEqual(0);
}

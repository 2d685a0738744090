// The route on the page: the trust line moves, keys step from hop to hop, an address leads to one hop, the table says the same,
// and a message of many hops keeps its width and its reach.
import type { Page } from "playwright/test";
import type { Report } from "#lib/report/types.ts";
import { expect, readFixture, test } from "./page.ts";
import { expectReach } from "./reach.ts";

const live = readFixture("live.eml");

async function analyze(page: Page, text: string): Promise<void> {
  await page.goto("/");
  await page.getByRole("textbox", { name: "Message source" }).fill(text);
  await page.getByRole("button", { name: "Analyze" }).click();
  await expect(page.locator("#hop-0")).toBeVisible({ timeout: 30_000 });
}

/** The hops below the trust line, in the order of the page. */
function receivedHops(page: Page): Promise<string[]> {
  return page.locator("#trust-line ~ .hop").evaluateAll((hops) => hops.map(({ id }) => id));
}

/** By its anchor: among thousands of elements a role is looked for slowly. */
const routeOf = (page: Page) => page.locator("#route");

test("the trust line moves by its buttons and by any hop, and the page stays", async ({ page, request }) => {
  await analyze(page, live);
  await expect(page.getByRole("region", { name: "Answer", exact: true })).toContainText("vouches");
  const address = page.url();
  await page.evaluate(() => Object.assign(window, { kept: true }));
  expect(await receivedHops(page)).toEqual(["hop-1", "hop-2"]);

  await routeOf(page).getByRole("button", { name: "Move the trust line up, before hop 0" }).click();
  await expect.poll(() => receivedHops(page)).toEqual(["hop-0", "hop-1", "hop-2"]);
  await expect(routeOf(page)).toContainText("192.0.2.31, certain");

  await page.locator("#hop-2").getByText("Details").click();
  await page.locator("#hop-2").getByRole("button", { name: "The receiving side begins here" }).click();
  await expect.poll(() => receivedHops(page)).toEqual(["hop-2"]);
  await expect(page.locator("#hop-1 .sr").last()).toContainText("claimed");

  expect(await page.evaluate(() => "kept" in window)).toBe(true);
  expect(page.url().split("#")[0]).toBe(address.split("#")[0]);
  const post = { headers: { "Content-Type": "message/rfc822" }, data: Buffer.from(live) };
  const report: Report = await (await request.post("/api/v1/analyze?live=off&border=2", post)).json();
  expect(report.route.border).toBe(2);
  expect(report.route.hops.map(({ side }) => side)).toEqual(["claimed", "claimed", "border"]);
});

test("j and k step from hop to hop", async ({ page }) => {
  await analyze(page, live);
  await page.locator("#hop-0 .pick").click();
  await expect(page.locator("#hop-0")).toHaveAttribute("data-selected", "");
  for (const [key, hop] of [
    ["j", 1],
    ["j", 2],
    ["j", 2],
    ["k", 1],
  ] as const) {
    await page.keyboard.press(key);
    await expect(page.locator(`#hop-${hop}`)).toHaveAttribute("data-selected", "");
    await expect(page.locator(`#hop-${hop} .pick`)).toBeFocused();
  }
});

test("an address leads to one hop of a shared report", async ({ page, request }) => {
  const post = { headers: { "Content-Type": "message/rfc822" }, data: Buffer.from(manyHops(40)) };
  const share = await (await request.post("/api/v1/reports?live=off", post)).json();
  await page.goto(`${share.url}#hop-33`);
  await expect(page.locator("#hop-33")).toHaveAttribute("data-selected", "");
  await expect(page.locator("#hop-33")).toBeInViewport();
  await expect(routeOf(page).getByRole("button", { name: /trust line/ })).toHaveCount(0);
});

test("the table says what the timeline says", async ({ page }) => {
  await analyze(page, live);
  await routeOf(page).getByRole("button", { name: "Table" }).click();
  await expect(page.locator("#hop-0")).toBeHidden();
  const table = routeOf(page).getByRole("table", { name: "Hops, oldest first" });
  await expect(table.getByRole("rowheader")).toHaveText(["0", "1", "2"]);
  await expect(table.getByRole("row").nth(2)).toContainText("198.51.100.24");
  await expect(table.getByRole("row").nth(2)).toContainText("TLSv1.3");
  await expect(table.getByRole("row").nth(3)).toContainText("2 s");
  await routeOf(page).getByRole("button", { name: "Timeline" }).click();
  await expect(page.locator("#hop-0")).toBeVisible();
});

test("60 hops in a loop at 320 px: marked, no sideways scroll, axe without a finding", async ({ page }) => {
  test.slow();
  await page.setViewportSize({ width: 320, height: 900 });
  await analyze(page, manyHops(60));
  await expect(page.locator(".hop")).toHaveCount(60, { timeout: 30_000 });
  await expect(page.locator("#hop-6")).toContainText("of 20 times");
  await expect(routeOf(page)).toContainText("took the message 20 times");
  await expectReach(page, "#route");
  const route = await page.locator("#route").evaluate((panel) => panel.scrollWidth - panel.clientWidth);
  expect(route).toBeLessThanOrEqual(0);
});

test("of very many Received fields it says how many are not shown", async ({ page }) => {
  test.slow();
  await analyze(page, manyHops(230));
  await expect(page.locator(".hop")).toHaveCount(200, { timeout: 30_000 });
  await expect(routeOf(page)).toContainText("30 older Received fields are not shown");
  await expect(page.locator("#findings")).toContainText("30 oldest Received fields", { timeout: 30_000 });
});

/** A message that goes round between three hosts. */
function manyHops(count: number): string {
  const hosts = ["mx1.one.example.com", "relay.two.example.org", "out.three.example.net"];
  const lines = Array.from({ length: count }, (_, i) => {
    const [from, by] = [hosts[(i + 2) % 3], hosts[i % 3]];
    const at = new Date(Date.UTC(2026, 10, 17, 8, 0, 0) + i * 3_000).toUTCString().replace("GMT", "+0000");
    return `Received: from ${from} (${from} [192.0.2.${(i % 250) + 1}]) by ${by} (Postfix) with ESMTPS id A${i}; ${at}`;
  });
  return `${lines.reverse().join("\n")}\nFrom: ann@example.com\nDate: Tue, 17 Nov 2026 08:00:00 +0000\nSubject: Round\n\nHello\n`;
}

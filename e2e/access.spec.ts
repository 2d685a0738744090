// Reach: axe without a finding and no sideways scroll in every state a page can be in, light and dark, at 320 px (which is
// also 1280 px at 400 % zoom), 390 px and 1440 px. Then keyboard alone.
import type { Page } from "playwright/test";
import { expect, readFixture, test } from "./page.ts";
import { expectReach } from "./reach.ts";

interface State {
  name: string;
  reach: (page: Page) => Promise<unknown>;
  /** Only this was not there in the state before. */
  part?: string;
}

const box = (page: Page) => page.locator("#source-text");
const done = (page: Page) => expect(page.getByRole("button", { name: "Export" })).toBeVisible({ timeout: 30_000 });

/** Each goes on from the one before. */
const states: State[] = [
  { name: "empty form", reach: (page) => page.goto("/") },
  { name: "recognised text", reach: (page) => box(page).fill(readFixture("live.eml")) },
  { name: "DNS switched off", reach: (page) => page.getByRole("switch").click(), part: ".intake" },
  {
    name: "refused text",
    reach: async (page) => {
      await box(page).fill("not a mail");
      await page.locator(".analyze").click();
      await expect(page.locator(".recognised.bad")).toBeVisible();
    },
    part: ".intake",
  },
  {
    name: "report",
    reach: async (page) => {
      await page.getByRole("switch").click();
      await box(page).fill(readFixture("live.eml"));
      await page.locator(".analyze").click();
      await done(page);
    },
  },
  { name: "everything open", reach: openEverything },
  { name: "filter without a hit", reach: (page) => page.locator("[data-filter]").fill("zzzz"), part: "#headers" },
  { name: "copy menu", reach: (page) => page.locator("#indicators .copy-row").first().click(), part: ".copy-menu" },
  {
    name: "keys",
    reach: async (page) => {
      await page.keyboard.press("Escape");
      await page.locator("#content").focus();
      await page.keyboard.press("?");
      await expect(page.locator(".keys-dialog")).toBeVisible();
    },
    part: ".keys-dialog",
  },
  {
    name: "share",
    reach: async (page) => {
      await page.keyboard.press("Escape");
      await page.getByRole("button", { name: "Share" }).click();
      await expect(page.getByRole("dialog")).toBeVisible();
    },
    part: "dialog[open]",
  },
  {
    name: "interrupted",
    reach: async (page) => {
      await page.keyboard.press("Escape");
      await page.goto("/");
      await page.route("**/api/v1/analyze**", async (route) => {
        const whole = await (await route.fetch()).text();
        await route.fulfill({ contentType: "application/x-ndjson", body: whole.split("\n", 1)[0] ?? "" });
      });
      await box(page).fill(readFixture("live.eml"));
      await page.locator(".analyze").click();
      await expect(page.locator(".interrupted")).toContainText("Interrupted", { timeout: 30_000 });
      await page.unroute("**/api/v1/analyze**");
    },
  },
  {
    name: "headers only",
    reach: (page) => page.goto("/?sample=header-only").then(() => done(page)),
  },
  {
    name: "SMTP session",
    reach: (page) => page.goto("/?sample=session-delivery").then(() => done(page)),
  },
  {
    name: "French form",
    reach: async (page) => {
      await page.goto("/");
      await page.getByRole("button", { name: "Français" }).click();
      await expect(page.locator("html")).toHaveAttribute("lang", "fr");
    },
  },
];

for (const width of [320, 390, 1440]) {
  test(`${states.length} states at ${width} px, light and dark`, async ({ page }) => {
    test.setTimeout(240_000);
    page.on("dialog", (dialog) => void dialog.accept());
    await page.emulateMedia({ reducedMotion: "reduce" });
    await page.setViewportSize({ width, height: 900 });
    for (const { name, reach, part } of states) {
      await reach(page);
      // A theme is nothing but CSS: no state has to be reached again for it.
      for (const colorScheme of ["light", "dark"] as const) {
        await page.emulateMedia({ colorScheme });
        await expectReach(page, part, `${name}, ${colorScheme}`);
      }
    }
  });
}

/** Until nothing is closed and nothing is yet to be drawn: what is opened may hold more. */
async function openEverything(page: Page): Promise<void> {
  const openMore = () =>
    page.evaluate(() => {
      for (const panel of document.querySelectorAll(".panel")) panel.removeAttribute("data-folded");
      // Not the picture of an HTML part: the tests' own script may not run in its frame either.
      const all = [...document.querySelectorAll<HTMLDetailsElement>("details:not(.html-picture)")];
      // Of those with one name only one can be open: the last.
      const last = new Map(all.map((details) => [details.name, details]));
      const closed = all.filter((details) => !details.open && (!details.name || last.get(details.name) === details));
      for (const details of closed) details.open = true;
      const undrawn = [...document.querySelectorAll("details span[hidden]")].filter(
        (mark) => mark.closest("details")?.open,
      );
      return closed.length + undrawn.length;
    });
  await expect.poll(openMore).toBe(0);
}

test("by keyboard alone: skip link, analyze, hops, filter, panels, keys off", async ({ page }) => {
  await page.goto("/");
  await page.keyboard.press("Tab");
  await expect(page.getByRole("link", { name: "Skip to the content" })).toBeFocused();
  await page.keyboard.press("Enter");
  await page.keyboard.press("Tab");
  await page.keyboard.press("Tab");
  await expect(box(page)).toBeFocused();
  await page.keyboard.insertText(readFixture("live.eml"));
  await page.keyboard.press("Control+Enter");
  await done(page);
  await page.keyboard.press("j");
  await page.keyboard.press("j");
  await expect(page.locator(".hop[data-selected]")).toHaveCount(1);
  await page.keyboard.press("/");
  await expect(page.locator("[data-filter]")).toBeFocused();
  await page.keyboard.press("Escape");
  await page.locator("#content").focus();
  await page.keyboard.press("3");
  await expect(page).toHaveURL(/#authentication$/);
  await page.keyboard.press("?");
  await page.getByRole("button", { name: "Off", exact: true }).click();
  await page.keyboard.press("Escape");
  await page.locator("#content").focus();
  await page.keyboard.press("2");
  await expect(page).toHaveURL(/#authentication$/);
});

test("forced colours: every state of a row has a line or a word, not a background alone", async ({ page }) => {
  await page.emulateMedia({ forcedColors: "active" });
  await page.goto("/?sample=forged-sender");
  await done(page);
  const row = page.locator("[data-selected]").first();
  expect(await row.evaluate((element) => getComputedStyle(element).outlineStyle)).not.toBe("none");
});

// An SMTP log on the page: lines, digits, transactions, secrets on request, the reconstruction; and its reach.
import { readFileSync } from "node:fs";
import path from "node:path";
import type { Page } from "playwright/test";
import { expect, test } from "./page.ts";
import { expectReach } from "./reach.ts";

function readSample(id: string): string {
  return readFileSync(path.resolve(import.meta.dirname, `../public/samples/${id}.eml`), "latin1");
}

async function openLog(page: Page, id: string) {
  await page.goto("/");
  await page.getByRole("textbox", { name: "Message source" }).fill(readSample(id));
  await page.getByRole("button", { name: "Analyze" }).click();
  const session = page.getByRole("region", { name: "Session", exact: true });
  await expect(session).toBeVisible();
  return session;
}

test("says what each line means, and each digit on focus", async ({ page }) => {
  const session = await openLog(page, "session-fixup");
  await expect(session.locator("#line-10")).toContainText("wrote over");
  const digits = session.locator("#line-14 [role=tooltip]");
  await expect(digits).toBeHidden();
  await session.locator("#line-14 button").focus();
  await expect(digits).toBeVisible();
  await expect(digits).toContainText("5yz");
  await session.locator("#line-14 button").blur();
  await session.locator("#line-16 button").hover();
  await expect(session.locator("#line-16 [role=tooltip]")).toBeVisible();
});

test("shows secrets only when asked, and nowhere else", async ({ page }) => {
  const session = await openLog(page, "session-login");
  await expect(session.locator("#line-20")).toContainText("AUTH PLAIN ********");
  await expect(session).not.toContainText("not my real password");
  await session.getByRole("button", { name: "Show what is hidden" }).click();
  await expect(session).toContainText("not my real password");
  await session.getByRole("button", { name: "Hide it again" }).click();
  await expect(session).not.toContainText("not my real password");
});

test("shows transactions as blocks, and reads the message inside", async ({ page }) => {
  const session = await openLog(page, "session-greylisting");
  await expect(session.locator(".block.transaction")).toHaveCount(2);
  await expect(session.locator(".block-head").first()).toContainText("put off");
  await expect(session.locator(".block-head").last()).toContainText("queued as 4dK4Rt3v1Qz9rTc");
  await openLog(page, "session-delivery");
  const envelope = page.getByRole("region", { name: "Authentication", exact: true }).locator(".identities");
  await expect(envelope).toContainText("post@harbour.example");
  await expect(page.getByRole("region", { name: "Contents", exact: true })).toContainText("multipart/alternative");
});

test("findings lead to their lines", async ({ page }) => {
  await openLog(page, "session-fixup");
  await page.getByRole("region", { name: "Findings", exact: true }).getByRole("link", { name: "line 5" }).click();
  await expect(page).toHaveURL(/#line-5$/);
});

test("any message can be read as the dialogue it came by", async ({ page }) => {
  await page.goto("/");
  await page.getByRole("textbox", { name: "Message source" }).fill(readSample("all-fine"));
  await page.getByRole("button", { name: "Analyze" }).click();
  const route = page.getByRole("region", { name: "Route", exact: true });
  await route.getByText("As SMTP: what each hop must have said").click();
  await expect(route).toContainText("EHLO out.harbour.example");
  await expect(route).toContainText("MX corp.example");
  await expect(page.getByRole("region", { name: "Session", exact: true })).toHaveCount(0);
});

test("a share of a log holds no password", async ({ page, request }) => {
  const response = await request.post("/api/v1/reports", {
    headers: { "content-type": "text/plain" },
    data: Buffer.from(readSample("session-login"), "latin1"),
  });
  const { secret } = await response.json();
  const report = await (await request.get("/api/v1/report", { headers: { authorization: `Bearer ${secret}` } })).text();
  expect(report).toContain('"secret":"hidden"');
  expect(report).not.toContain("not my real password");
  expect(report).not.toContain("AG5vdCBteSByZWFsIHBhc3N3b3Jk");
  await page.goto(`/r/${secret}`);
  const session = page.getByRole("region", { name: "Session", exact: true });
  await expect(session).toContainText("AUTH PLAIN ********");
  await expect(session.getByRole("button", { name: "Show what is hidden" })).toHaveCount(0);
});

for (const [id, width, colorScheme] of [
  ["session-login", 320, "light"],
  ["session-login", 1440, "dark"],
  ["session-delivery", 390, "dark"],
  ["session-greylisting", 1440, "light"],
] as const) {
  test(`reach: ${id}, ${width} px, ${colorScheme}`, async ({ page }) => {
    await page.emulateMedia({ colorScheme });
    await page.setViewportSize({ width, height: 900 });
    const session = await openLog(page, id);
    await page.locator("#reconstruction > summary, #session").last().scrollIntoViewIfNeeded();
    for (const summary of await session.locator("summary").all()) await summary.click();
    await expectReach(page, "#session");
  });
}

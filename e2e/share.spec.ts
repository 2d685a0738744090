// Sharing as people use it: what a link holds, how it ends, and what the page behind it can do, with and without JavaScript.
import type { Page } from "playwright/test";
import { redactedReportSchema } from "#lib/report/redact/schema.ts";
import type { Report } from "#lib/report/types.ts";
import { expect, readFixture, test } from "./page.ts";
import { expectReach } from "./reach.ts";

const message = Buffer.from(readFixture("live.eml"));
const post = { headers: { "Content-Type": "message/rfc822" }, data: message };

async function openDialog(page: Page) {
  await page.goto("/");
  await page.getByRole("textbox", { name: "Message source" }).fill(readFixture("live.eml"));
  await page.getByRole("button", { name: "Analyze" }).click();
  await expect(page.getByRole("region", { name: "Answer", exact: true })).toContainText("vouches");
  await page.getByRole("button", { name: "Share" }).first().click();
  return page.getByRole("dialog", { name: "Share this report" });
}

test("a redacted report is seen before it is made, and its page holds no more", async ({ page, request }) => {
  const dialog = await openDialog(page);
  await dialog.getByRole("button", { name: "Redacted" }).click();
  await dialog.getByRole("button", { name: "See what it will hold" }).click();
  const preview = dialog.getByRole("region", { name: "The redacted document" });
  await expect(preview).toContainText("person-1@harbour.test");
  await expect(preview).toContainText("What does not hold any more");
  await dialog.getByRole("button", { name: "1 hour" }).click();
  const created = page.waitForResponse((response) => response.url().includes("/api/v1/reports"));
  await dialog.getByRole("button", { name: "Create link" }).click();
  const share = await (await created).json();
  expect((Date.parse(share.expiresAt) - Date.now()) / 3_600_000).toBeLessThan(1.1);

  const headers = { Authorization: `Bearer ${share.secret}` };
  const report = await (await request.get("/api/v1/report", { headers })).json();
  expect(redactedReportSchema.parse(report)).toEqual(report);
  expect((await request.get("/api/v1/report/octets", { headers })).status()).toBe(404);
  expect((await request.get(`/r/${share.secret}/parts/1`)).status()).toBe(404);
  expect((await request.post("/api/v1/report/check", { headers })).status()).toBe(404);

  await page.goto(share.url);
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("Redacted report");
  await expect(page.getByRole("region", { name: "Route" }).locator("#hop-2")).toContainText("corp.test");
  await expect(page.getByRole("region", { name: "Answer" })).toContainText("DMARC");
  const html = await (await request.get(share.url)).text();
  for (const word of ["timetable", "post@", "Harbour", "198.51.100.24", "nov26", "mx1.corp"]) {
    expect(html).not.toContain(word);
    expect(JSON.stringify(report)).not.toContain(word);
  }
});

test("the delete link ends a share for everyone, and its token never reaches the server", async ({ page, request }) => {
  const dialog = await openDialog(page);
  await dialog.getByRole("button", { name: "Create link" }).click();
  const link = dialog.getByRole("link").filter({ hasText: "#delete=" });
  const address = (await link.getAttribute("href"))!;
  const asked: string[] = [];
  page.on("request", (sent) => asked.push(sent.url()));
  await page.goto(address);
  const token = address.split("#delete=")[1]!;
  await expect(page.getByRole("textbox", { name: "Delete token" })).toHaveValue(token);
  expect(page.url()).not.toContain(token);
  await page.getByRole("button", { name: "Delete for everyone" }).click();
  await expect(page.getByText("Deleted. The link opens nothing any more.")).toBeVisible();
  expect(asked.filter((url) => url.includes(token))).toEqual([]);
  expect((await request.get(address.split("#")[0]!)).status()).toBe(404);
});

test("checking again shows both results with their dates, and leaves the share as it is", async ({ page, request }) => {
  const share = await (await request.post("/api/v1/reports?live=off", post)).json();
  const headers = { Authorization: `Bearer ${share.secret}` };
  const before: Report = await (await request.get("/api/v1/report", { headers })).json();
  await page.goto(share.url);
  await page.getByRole("button", { name: "Check again" }).click();
  const table = page.getByRole("region", { name: "Then and now" });
  await expect(table.getByRole("row").filter({ hasText: "SPF of MAIL FROM" })).toContainText("pass");
  await expect(table.getByRole("row").filter({ hasText: "DMARC" })).toContainText("changed");
  await expect(table.locator("thead time")).toHaveCount(2);
  const after: Report = await (await request.get("/api/v1/report", { headers })).json();
  expect(after).toEqual(before);
});

test.describe("without JavaScript", () => {
  test.use({ javaScriptEnabled: false });
  test("a shared page is complete, in all its panels", async ({ page, request }) => {
    const share = await (await request.post("/api/v1/reports", post)).json();
    await page.goto(share.url);
    for (const n of [0, 1, 2]) await expect(page.locator(`#hop-${n}`)).toBeVisible();
    await expect(page.getByRole("region", { name: "Authentication", exact: true })).toContainText("pass");
    await expect(page.getByRole("region", { name: "DNS log", exact: true })).toContainText("_dmarc.harbour.test");
    expect(await page.content()).toContain("Reading needs no JavaScript");
  });

  test("so is a redacted one", async ({ page, request }) => {
    const share = await (await request.post("/api/v1/reports?content=redacted", post)).json();
    await page.goto(share.url);
    await expect(page.getByRole("region", { name: "Route" }).locator("#hop-2")).toBeVisible();
    await expect(page.getByRole("region", { name: "What does not hold any more" })).toContainText("DKIM");
  });
});

test("title, preview and headers of a shared page tell nothing of the message", async ({ request }) => {
  const share = await (await request.post("/api/v1/reports", post)).json();
  const answer = await request.get(share.url);
  const head = (await answer.text()).split("</head>", 1)[0]!;
  expect(head).toContain("<title>Shared mail report");
  for (const word of ["timetable", "harbour", "corp.test"]) expect(head.toLowerCase()).not.toContain(word);
  expect(head).toMatch(/<meta name="robots" content="noindex/);
  expect(answer.headers()).toMatchObject({
    "cache-control": expect.stringMatching(/private.*no-store|no-store.*private/),
    "referrer-policy": "no-referrer",
    "x-robots-tag": expect.stringContaining("noindex"),
  });
});

for (const width of [320, 1440]) {
  test(`redacted page and /api can be reached at ${width} px: axe finds nothing, nothing scrolls sideways`, async ({
    page,
    request,
  }) => {
    await page.setViewportSize({ width, height: 900 });
    const share = await (await request.post("/api/v1/reports?content=redacted", post)).json();
    for (const url of [share.url, "/api"]) {
      await page.goto(url);
      await expectReach(page, undefined, url);
    }
  });
}

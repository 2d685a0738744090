// The main job: paste a message, see its route and its authentication checked over real DNS, share it, open the link,
// delete it.
import type { Page } from "playwright/test";
import { expect, readFixture, test } from "./page.ts";

const panels = [
  "Answer",
  "Route",
  "Authentication",
  "Contents",
  "Headers",
  "Findings",
  "Domain",
  "Indicators",
  "DNS log",
  "Source",
];

async function analyze(page: Page, text: string): Promise<void> {
  await page.goto("/");
  await page.getByRole("textbox", { name: "Message source" }).fill(text);
  await page.getByRole("button", { name: "Analyze" }).click();
}

/** What must be seen of the live fixture, on the page and behind the link alike. */
async function expectLiveReport(page: Page): Promise<void> {
  for (const name of panels) await expect(page.getByRole("region", { name, exact: true })).toBeVisible();
  const route = page.getByRole("region", { name: "Route", exact: true });
  for (const n of [0, 1, 2]) await expect(page.locator(`#hop-${n}`)).toBeVisible();
  await expect(route).toContainText("198.51.100.24");
  await expect(route).toContainText("TLSv1.3");
  const authentication = page.getByRole("region", { name: "Authentication", exact: true });
  await expect(authentication.getByRole("row", { name: /SPF.*pass/s }).first()).toBeVisible();
  const signatures = authentication.getByRole("row").filter({ has: page.getByRole("rowheader", { name: /^DKIM/ }) });
  await expect(signatures).toHaveCount(2);
  for (const n of [0, 1]) await expect(signatures.nth(n)).toContainText("pass");
  await expect(authentication.getByRole("row", { name: /DMARC.*pass/s }).first()).toBeVisible();
  const log = page.getByRole("region", { name: "DNS log", exact: true });
  await expect(log).toContainText("nov26._domainkey.harbour.test");
  await expect(log).toContainText("_dmarc.harbour.test");
}

test("paste, read, share, open the link, delete", async ({ page, request }) => {
  await analyze(page, readFixture("live.eml"));
  await expectLiveReport(page);

  await page.getByRole("button", { name: "Share" }).first().click();
  const dialog = page.getByRole("dialog");
  const created = page.waitForResponse((response) => response.url().includes("/api/v1/reports"));
  await dialog
    .getByRole("button", { name: /create|share/i })
    .first()
    .click();
  const share = await (await created).json();
  expect(share.secret).toMatch(/^[\w-]{22}$/);
  await expect(dialog).toContainText(share.secret);

  await page.goto(share.url);
  await expectLiveReport(page);
  expect(await page.title()).not.toContain("timetable");

  const headers = { Authorization: `Bearer ${share.secret}` };
  const wrong = await request.delete("/api/v1/report", { headers, data: { deleteToken: "nonsense" } });
  expect(wrong.status()).toBe(403);
  const gone = await request.delete("/api/v1/report", { headers, data: { deleteToken: share.deleteToken } });
  expect(gone.status()).toBe(204);
  expect((await request.get("/api/v1/report", { headers })).status()).toBe(404);
  expect((await request.get(share.url)).status()).toBe(404);
});

test("every sample works, each says its own thing", async ({ page }) => {
  const said: Record<string, RegExp> = {
    "All fine": /vouches for this message/,
    "The forged sender": /does not vouch/,
    "Signed, then edited": /does not vouch/,
  };
  for (const [title, sentence] of Object.entries(said)) {
    await page.goto("/");
    await page.getByText(title, { exact: false }).first().click();
    await expect(page.getByRole("region", { name: "Answer", exact: true })).toContainText(sentence);
  }
});

test("a name written from right to left stands before its address", async ({ page }) => {
  const name = "דואר ונמל";
  const encoded = `=?utf-8?B?${Buffer.from(name).toString("base64")}?=`;
  await page.goto("/?live=off");
  const text = `From: ${encoded} <post@harbour.example>\nTo: "${name}" <kim@corp.example>\n\nHello\n`;
  await page.getByRole("textbox", { name: "Message source" }).fill(text);
  await page.getByRole("button", { name: "Analyze" }).click();
  for (const [panel, address] of [
    ["#answer .main", "<post@harbour.example>"],
    ["#headers .decoded", "<post@harbour.example>"],
    ["#headers", "<kim@corp.example>"],
  ] as const) {
    const boxes = [name, address].map((part) =>
      page.locator(`${panel} bdi[dir]`, { hasText: part }).last().boundingBox(),
    );
    const [before, behind] = await Promise.all(boxes);
    expect(before!.x + before!.width, panel).toBeLessThanOrEqual(behind!.x + 1);
  }
});

test("what is not mail is said in one sentence, and the text stays", async ({ page }) => {
  const text = "just some words\nand no field at all";
  await page.goto("/");
  await page.getByRole("textbox", { name: "Message source" }).fill(text);
  await page.getByRole("button", { name: "Analyze" }).click();
  await expect(page.getByText(/no header|not (a|an e-?mail|mail)|no field/i).first()).toBeVisible();
  await expect(page.getByRole("textbox", { name: "Message source" })).toHaveValue(text);
});

test("the shared page is complete without JavaScript", async ({ browser, request }) => {
  const created = await request.post("/api/v1/reports", {
    headers: { "Content-Type": "message/rfc822" },
    data: Buffer.from(readFixture("live.eml")),
  });
  const { url } = await created.json();
  const context = await browser.newContext({ javaScriptEnabled: false });
  const page = await context.newPage();
  await page.goto(url);
  await expect(page.locator("#hop-2")).toContainText("store2.corp.test");
  await expect(page.getByRole("region", { name: "Authentication", exact: true })).toContainText("pass");
  await expect(page.getByRole("region", { name: "Headers", exact: true })).toContainText(
    "20261116081400.7f3a@harbour.test",
  );
  await context.close();
});

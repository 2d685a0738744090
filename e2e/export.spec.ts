// What can be taken along: each export is what its name says, the paper holds every panel unfolded with harmless links, and
// every row can be copied in three forms.
import { execFileSync } from "node:child_process";
import { readFileSync, writeFileSync } from "node:fs";
import type { Page } from "playwright/test";
import type { Report } from "#lib/report/types.ts";
import { expect, readFixture, test } from "./page.ts";

async function analyze(page: Page): Promise<void> {
  await page.goto("/");
  await page.getByRole("textbox", { name: "Message source" }).fill(readFixture("live.eml"));
  await page.getByRole("button", { name: "Analyze" }).click();
  await expect(page.getByRole("button", { name: "Export" })).toBeVisible({ timeout: 20_000 });
}

async function download(page: Page, name: string): Promise<string> {
  await page.getByRole("button", { name: "Export" }).click();
  const begun = page.waitForEvent("download");
  await page.getByRole("button", { name, exact: true }).click();
  const file = await begun;
  await page.keyboard.press("Escape");
  return readFileSync(await file.path(), "utf8");
}

test("every form can be downloaded", async ({ page }) => {
  await analyze(page);
  const report: Report = JSON.parse(await download(page, "JSON, everything"));
  expect(report.summary.from[0]?.address).toBe("post@harbour.test");
  const note = await download(page, "Markdown, for a ticket");
  expect(note).toContain("## Authentication");
  expect(note).toContain("harbour[.]test");
  expect(await download(page, "CSV, hops")).toContain('"198.51.100.24"');
  expect(await download(page, "CSV, indicators")).toContain('"198[.]51[.]100[.]24"');
  expect(await download(page, "CSV, findings")).toMatch(/^"Severity","Rule"/);
  const bundle = JSON.parse(await download(page, "STIX 2.1, what was observed"));
  expect(bundle.objects.map(({ type }: { type: string }) => type)).toEqual(
    expect.arrayContaining(["observed-data", "email-message", "ipv4-addr", "email-addr", "domain-name"]),
  );
});

test("a row is copied as it is, defanged, and as Markdown", async ({ page, context }) => {
  await context.grantPermissions(["clipboard-read", "clipboard-write"]);
  await analyze(page);
  const row = page.locator("#indicators tr").filter({ hasText: "198[.]51[.]100[.]24" });
  for (const [form, text] of [
    ["Copy as it is", "198.51.100.24"],
    ["Copy defanged", "198[.]51[.]100[.]24"],
    ["Copy as Markdown", "`198[.]51[.]100[.]24`"],
  ] as const) {
    await row.getByRole("button", { name: /^Copy/ }).click();
    await page.getByRole("button", { name: form }).click();
    await expect(page.locator(".copy-menu [role=status]")).toHaveText("Copied");
    expect(await page.evaluate(() => navigator.clipboard.readText())).toBe(text);
    await page.keyboard.press("Escape");
  }
});

test("hops and parts are copied from their rows too", async ({ page, context }) => {
  await context.grantPermissions(["clipboard-read", "clipboard-write"]);
  await analyze(page);
  for (const [row, name, text] of [
    ["#hop-1", "Copy hop 1", /^Received: from .*198\.51\.100\.24/s],
    [".part-tree tr >> nth=0", "Copy part TEXT", /^\S+\/\S+/],
  ] as const) {
    await page.locator(row).getByRole("button", { name, exact: true }).click();
    await page.getByRole("button", { name: "Copy as it is" }).click();
    await expect(page.locator(".copy-menu [role=status]")).toHaveText("Copied");
    expect(await page.evaluate(() => navigator.clipboard.readText())).toMatch(text);
    await page.keyboard.press("Escape");
  }
});

for (const format of ["A4", "Letter"] as const) {
  test(`paper, ${format}: every panel, nothing folded, no link that can be followed`, async ({ page }, info) => {
    await page.goto("/?sample=forged-sender");
    await expect(page.getByRole("button", { name: "Export" })).toBeVisible({ timeout: 20_000 });
    const octets = await page.pdf({ format, preferCSSPageSize: false });
    const file = info.outputPath("report.pdf");
    writeFileSync(file, octets);
    const text = execFileSync("pdftotext", ["-layout", file, "-"], { encoding: "utf8" });
    for (const title of [
      "Answer",
      "Route",
      "Authentication",
      "Contents",
      "Headers",
      "Findings",
      "Domain",
      "Indicators",
    ])
      expect(text).toMatch(new RegExp(`\\b${title}\\b`));
    const { source } = JSON.parse(await download(page, "JSON, everything")) as Report;
    expect(text.replace(/\s/g, "")).toContain(source.sha256);
    // Folded on the screen: how the result was found, and the smaller remarks.
    expect(text).toContain("Not checked, and why");
    expect(text).not.toMatch(/\bAnalyze\b|\bExport\b/);
    const size = execFileSync("pdfinfo", [file], { encoding: "utf8" });
    expect(size).toMatch(format === "A4" ? /Page size: +59[45].* x 84[12]/ : /Page size: +612 x 792/);
    // What the message says stands there as it says it, but nothing of it can be followed; lists of links are harmless text.
    const links = execFileSync("pdfinfo", ["-url", file], { encoding: "utf8" }).match(/https?:\S+/g) ?? [];
    expect(links.filter((address) => /example\b/.test(address))).toEqual([]);
    expect(text).toContain("verify-login[.]example");
  });
}

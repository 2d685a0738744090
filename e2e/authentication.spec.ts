// The Authentication panel at work: the octets that were signed, what a signature covers in the source, another envelope
// that leaves signatures alone, lists on request, and a record to publish.
import { readFileSync } from "node:fs";
import path from "node:path";
import type { Page, Request } from "playwright/test";
import { expect, test } from "./page.ts";
import { expectReach } from "./reach.ts";

/** Opens a sample of the shelf, whose DNS answers come with it, and waits for its report. */
async function openSample(page: Page, id: string): Promise<void> {
  await page.goto("/");
  await page.locator(`a[href*="sample=${id}"]`).click();
  await expect(page.getByRole("region", { name: "DNS log", exact: true })).toBeVisible();
  await expect(page.getByRole("button", { name: "Share" }).first()).toBeVisible();
  await expect(page.locator("#dmarc")).not.toContainText("asking");
}

const isAnalysis = (request: Request) => request.url().includes("/api/v1/analyze");

/** The methods of the check events in an answer. */
async function methodsOf(body: string): Promise<string[]> {
  const events = body.split("\n").filter(Boolean);
  return events.map((line) => JSON.parse(line)).flatMap((event) => (event.event === "check" ? [event.method] : []));
}

test("shows the octets that were signed, and what was added to them", async ({ page }) => {
  await openSample(page, "signed-then-edited");
  const panel = page.getByRole("region", { name: "Authentication", exact: true });
  const working = panel.locator("#dkim-0-working");
  await expect(working.getByRole("img", { name: /signed by harbour\.example.*added: \d+ octets/ })).toBeVisible();
  const facts = working.locator(".fact");
  const signed = facts.filter({ hasText: "Hash signed" }).locator("dd");
  await expect(facts.filter({ hasText: "Without what was added" }).locator("dd")).toHaveText(
    (await signed.textContent()) ?? "",
  );

  await working.getByText("The octets that were signed").click();
  await expect(working.locator(".hashed")).toHaveCount(2);
  const [header, body] = await working.locator(".hashed").all();
  await expect(header!).toContainText("subject:Winter timetable");
  await expect(header!).toContainText("b= is emptied for the hash");
  await expect(body!.locator("mark.changed")).toContainText("Sent to the members");
  await expectReach(page, "#authentication");
});

test("shades in the source what a signature covers", async ({ page }) => {
  await openSample(page, "signed-then-edited");
  await page.locator("#dkim-0-working").getByText("The octets that were signed").click();
  await page.locator("#dkim-0-working").getByRole("link", { name: "Show in Source what it covers" }).click();
  const source = page.getByRole("region", { name: "Source", exact: true });
  await expect(source.locator(".chosen-by[aria-current]")).toContainText("DKIM 1, harbour.example");
  await expect(source).toContainText(/Covers [\d,]+ octets of [\d,]+/);
  await expect(source.locator(".sl", { hasText: "DKIM-Signature" }).first().locator(".covered").first()).toBeVisible();
  await expect(source.locator(".sl", { hasText: "Return-Path" }).locator(".covered")).toHaveCount(0);
  await source.getByRole("button", { name: "None" }).click();
  await expect(source.locator(".covered")).toHaveCount(0);
});

test("another sending address changes SPF and DMARC, and leaves signatures as they are", async ({ page }) => {
  await openSample(page, "all-fine");
  const panel = page.getByRole("region", { name: "Authentication", exact: true });
  // Numbers of DNS answers belong to one run.
  const readDkim = async () => (await panel.locator("#dkim-0").textContent())?.replace(/DNS\s\d+/g, "DNS");
  // Recorded and now are compared when every check has ended.
  await expect(panel.locator("#dkim-0")).toContainText("Recorded pass");
  const dkim = await readDkim();
  await expect(panel.locator("#spf .now")).toContainText("pass");
  await panel.getByText("Ask for another sending address").click();
  await panel.getByLabel("Sending address").fill("203.0.113.77");
  const asked = page.waitForRequest(isAnalysis);
  await panel.getByRole("button", { name: "Ask again" }).click();
  const request = await asked;
  expect(new URL(request.url()).searchParams.get("rerun")).toBe("envelope");
  const methods = await methodsOf(await (await request.response())!.text());
  expect(methods).toEqual(expect.arrayContaining(["spf", "dmarc", "reverseDns"]));
  for (const kept of ["dkim", "arc", "domainkeys"]) expect(methods).not.toContain(kept);
  await expect(panel.locator("#spf .now")).not.toContainText("pass");
  await expect.poll(readDkim).toBe(dkim);
  await expect(panel).toContainText("As you gave them:");
  await panel.getByRole("button", { name: "As the message shows" }).click();
  await expect(panel.locator("#spf .now")).toContainText("pass");
});

test("asks block lists only on the button", async ({ page }) => {
  const asked: string[] = [];
  page.on("request", (request) => {
    if (isAnalysis(request)) asked.push(new URL(request.url()).searchParams.get("lists") ?? "off");
  });
  await openSample(page, "all-fine");
  const domain = page.getByRole("region", { name: "Domain", exact: true });
  await expect(domain).toContainText("Block lists");
  await expect(domain).not.toContainText("Spamhaus");
  await domain.getByRole("button", { name: "Ask the block lists" }).click();
  await expect(domain).toContainText("Spamhaus");
  await expect(domain).toContainText("SORBS");
  expect(asked).toEqual(["off", "on"]);
});

test("a shared page shows the octets that were signed, too", async ({ page, request }) => {
  const source = readFileSync(path.resolve(import.meta.dirname, "../public/samples/signed-then-edited.eml"));
  const post = { headers: { "Content-Type": "message/rfc822" }, data: source };
  const share = await (await request.post("/api/v1/reports?sample=signed-then-edited", post)).json();
  await page.goto(share.url);
  const working = page.locator("#dkim-0-working");
  const fetching = working.getByRole("button", { name: "Fetch the octets" });
  // Until the page is awake it does not notice that the block was opened: then it is closed, and opened again.
  await expect(async () => {
    await working.getByText("The octets that were signed").click();
    await expect(fetching).toBeVisible({ timeout: 1_000 });
  }).toPass();
  await fetching.click();
  await expect(working.locator(".hashed").first()).toContainText("subject:Winter timetable");
});

test("offers the record that is missing, ready to copy", async ({ page }) => {
  await openSample(page, "bounce");
  const panel = page.getByRole("region", { name: "Authentication", exact: true });
  await panel.locator("#dmarc .disclose").click();
  const publish = panel.locator("#dmarc-working .to-publish");
  await expect(publish).toContainText(/_dmarc\.[\w.]+\. IN TXT "v=DMARC1; p=none"/);
  await expect(publish.getByRole("button", { name: "Copy" })).toBeVisible();
});

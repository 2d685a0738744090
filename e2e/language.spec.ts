// The language of the interface: French is complete, changing it loses nothing, and a pseudo-language shows that no word of
// the interface is written outside the catalogue and none is clipped when texts are a third longer.
import { readFileSync } from "node:fs";
import path from "node:path";
import type { Page } from "playwright/test";
import { expect, readFixture, test } from "./page.ts";
import { port } from "./ports.ts";

async function speak(page: Page, language: string): Promise<void> {
  await page.context().addCookies([{ name: "language", value: language, url: `http://127.0.0.1:${port}` }]);
}

async function analyze(page: Page, text: string): Promise<void> {
  await page.locator("#source-text").fill(text);
  await page.locator(".analyze").click();
  // The machine may be busy.
  await expect(page.locator("#answer")).toContainText(/vouches|se porte garant/, { timeout: 20_000 });
}

test("the language follows at once, and neither text nor report is lost", async ({ page }) => {
  await page.goto("/");
  await expect(page.locator("html")).toHaveAttribute("lang", "en");
  await page.locator("#source-text").fill("From: a@example.com\n\n");
  await page.getByRole("button", { name: "Français" }).click();
  await expect(page.getByRole("button", { name: "Analyser" })).toBeVisible();
  await expect(page.locator("html")).toHaveAttribute("lang", "fr");
  await expect(page.locator("#source-text")).toHaveValue("From: a@example.com\n\n");
  await analyze(page, readFixture("live.eml"));
  await expect(page.getByRole("region", { name: "Réponse", exact: true })).toBeVisible();
  await page.getByRole("button", { name: "English" }).click();
  await expect(page.getByRole("region", { name: "Answer", exact: true })).toContainText("vouches");
});

test("French: interface and report are French, words of standards are marked as English", async ({ page }) => {
  await speak(page, "fr");
  await page.goto("/?sample=forged-sender");
  for (const name of ["Trajet", "En-têtes", "Constats", "Indicateurs", "Journal DNS"])
    await expect(page.getByRole("region", { name, exact: true })).toBeVisible({ timeout: 20_000 });
  await expectFrench(page);
  const authentication = page.locator("#authentication");
  await expect(authentication.locator(".verdict [lang=en]", { hasText: /^fail$/ }).first()).toBeVisible();
  await expect(authentication).toContainText("Ni SPF ni DKIM n’ont réussi pour un domaine aligné");
  // The report is held: its words are there in both languages.
  await page.getByRole("button", { name: "English" }).click();
  await expect(page.locator(".sentences p").first()).toContainText("does not vouch for it");
  await expect(page.locator(".finding h3").first()).toHaveText("The From domain does not vouch for this message");
  await page.getByRole("button", { name: "Français" }).click();
  await expectFrench(page);
});

test("French: a shared page", async ({ page, request }) => {
  const post = { headers: { "Content-Type": "message/rfc822" }, data: forged };
  const share = await (await request.post("/api/v1/reports?sample=forged-sender", post)).json();
  await speak(page, "fr");
  await page.goto(share.url);
  await expectFrench(page);
});

const forged = readFileSync(path.resolve(import.meta.dirname, "../public/samples/forged-sender.eml"));

async function expectFrench(page: Page): Promise<void> {
  const answer = page.locator(".sentences p").first();
  await expect(answer).toContainText("Le domaine northbank.example ne se porte pas garant du message.");
  await expect(answer).toHaveAttribute("lang", "fr");
  await expect(answer.getByRole("link", { name: "DMARC échoue" })).toHaveAttribute("href", "#authentication");
  const finding = page.locator(".finding").first();
  await expect(finding.locator("h3")).toHaveText("Domaine de From qui ne se porte pas garant de ce message");
  await expect(finding).toContainText("Ni SPF ni DKIM n’ont réussi pour un domaine aligné sur northbank.example");
  // Narrow no-break spaces of ours are no hidden characters.
  await expect(finding.locator(".inv")).toHaveCount(0);
  await expect(page.locator(".not-checked")).toContainText("Listes noires et propriétaire du réseau");
}

for (const width of [390, 1440]) {
  test(`no word outside the catalogue, none clipped, at ${width} px`, async ({ page }) => {
    await page.setViewportSize({ width, height: 900 });
    await speak(page, "qps");
    await page.goto("/");
    await page.locator("#source-text").focus();
    expect(await plainTexts(page)).toEqual([]);
    expect(await clippedTexts(page)).toEqual([]);
    await analyze(page, readFixture("live.eml"));
    await openEverything(page);
    expect(await plainTexts(page)).toEqual([]);
    expect(await clippedTexts(page)).toEqual([]);
  });
}

/** Unfolds panels and opens every disclosure, as a reader would. */
async function openEverything(page: Page): Promise<void> {
  await page.evaluate(() => {
    for (const panel of document.querySelectorAll(".panel")) panel.removeAttribute("data-folded");
    for (const details of document.querySelectorAll("details")) details.open = true;
    for (const button of document.querySelectorAll<HTMLElement>("button.disclose[aria-expanded=false]")) button.click();
  });
}

/** Words of the page that are neither of the message, nor said by the report, nor names that no language translates. */
function plainTexts(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    // What every language shares: results, algorithms, fields, tags, hosts, and whatever is written in capitals.
    const results = "pass|fail|softfail|neutral|none|policy|temperror|permerror|reject|quarantine|relaxed|simple";
    const names = "From|To|Cc|Sender|Reply-To|Return-Path|Message-ID|DomainKeys|OpenAPI|Waybill|spf1|ms";
    const shared = new RegExp(
      `^(?:${results}|${names}|(?:rsa|ed25519)(?:-sha\\d+)?|[A-Z][A-Z0-9-]*|[0-9a-f]{8,}|\\S+\\.\\S+)$`,
    );
    const isPlain = (text: string) =>
      text
        .replaceAll(/⟦[^⟧]*⟧/g, " ")
        .split(/[\s,;:=/()“”]+/)
        .some((word) => /[A-Za-z]{2}/.test(word) && !shared.test(word));
    const outside =
      "[lang], bdi, .lit, code, kbd, pre, .rfc, time, script, style, .wordmark, .chip .value, option, title";
    const found: string[] = [];
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    for (let node = walker.nextNode(); node; node = walker.nextNode()) {
      const text = node.textContent?.trim() ?? "";
      const parent = node.parentElement;
      if (!parent || !isPlain(text) || parent.closest(outside)?.closest("body")) continue;
      if (!parent.checkVisibility()) continue;
      found.push(`${parent.className || parent.tagName} in ${parent.closest("[id]")?.id}: ${text.slice(0, 80)}`);
    }
    for (const element of document.querySelectorAll("[aria-label], [placeholder], [title]")) {
      if (element.closest("[lang]:not(html)")) continue;
      for (const name of ["aria-label", "placeholder", "title"]) {
        const text = element.getAttribute(name) ?? "";
        const inside = element.closest("bdi, .lit, code, pre, .inv") !== null;
        if (!inside && isPlain(text)) found.push(`${name}: ${text.slice(0, 80)}`);
      }
    }
    return found;
  });
}

/** Texts of the catalogue that do not fit where they stand. */
function clippedTexts(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const found: string[] = [];
    const wide = document.documentElement.scrollWidth - document.documentElement.clientWidth;
    if (wide > 0) found.push(`the page is ${wide} px too wide`);
    for (const element of document.querySelectorAll<HTMLElement>("body *")) {
      const own = [...element.childNodes].some((node) => node.nodeType === 3 && node.textContent?.includes("⟦"));
      if (!own || !element.checkVisibility() || element.closest(".sr, .skip")) continue;
      const { overflowX, display } = getComputedStyle(element);
      if (display === "inline") continue;
      const over = element.scrollWidth - element.clientWidth;
      if (over > 1 && overflowX !== "visible")
        found.push(`cut: ${element.className}: ${element.textContent?.slice(0, 60)}`);
      const box = element.getBoundingClientRect();
      if (box.right > innerWidth + 1 && !element.closest(".rail ol, .actions, .source-view, .scroller, .ln"))
        found.push(`outside: ${element.className}: ${element.textContent?.slice(0, 60)}`);
    }
    return found;
  });
}

// Hostile mail in a real browser: no script runs, nothing is asked of anybody, and no frame gets out of its box. Every payload is
// drawn as a picture, cleaned and as sent; and every payload stands where mail shows text.
import { expect, type Page, test } from "playwright/test";
import { canary, loads, scripts } from "./payloads.ts";

/** What happened that must not. */
interface Watch {
  asked: string[];
  ran: () => Promise<string[]>;
}

async function watch(page: Page, baseURL: string): Promise<Watch> {
  const asked: string[] = [];
  // What gets here would have left the browser; what a policy stops does not get here.
  const elsewhere = (url: URL) => /^https?:$/.test(url.protocol) && url.origin !== new URL(baseURL).origin;
  await page.context().route(elsewhere, (route) => {
    asked.push(route.request().url());
    return route.abort();
  });
  page.on("dialog", (dialog) => {
    // Our own question before a report is left.
    if (dialog.type() === "beforeunload") return void dialog.accept();
    asked.push(`dialog ${dialog.message()}`);
    void dialog.dismiss();
  });
  page.context().on("page", (opened) => asked.push(`window ${opened.url()}`));
  await page.addInitScript(() => {
    const ran: string[] = [];
    (globalThis as { ran?: string[] }).ran = ran;
    addEventListener("message", ({ data }) => ran.push(String(data)));
  });
  return { asked, ran: () => page.evaluate(() => (globalThis as { ran?: string[] }).ran ?? []) };
}

async function analyze(page: Page, source: string): Promise<void> {
  await page.goto("/");
  const octets = { name: "hostile.eml", mimeType: "message/rfc822", buffer: Buffer.from(source) };
  // Until the page is awake it does not notice the file.
  await expect(async () => {
    await page.locator("input[type=file]").first().setInputFiles(octets);
    await expect(page.getByText("hostile.eml").first()).toBeVisible({ timeout: 1_000 });
  }).toPass();
  await page.getByRole("button", { name: "Analyze" }).click();
  await expect(page.getByRole("region", { name: "DNS log" })).toBeVisible({ timeout: 30_000 });
}

/** One HTML part for each payload. */
function mailOf(payloads: readonly string[]): string {
  const parts = payloads.map(
    (payload) => `--b\r\nContent-Type: text/html; charset=utf-8\r\n\r\n<p>before</p>${payload}\r\n`,
  );
  return `From: a@harbour.example\r\nDate: Mon, 16 Nov 2026 08:14:00 +0000\r\nMIME-Version: 1.0\r\nContent-Type: multipart/mixed; boundary=b\r\n\r\n${parts.join("")}--b--\r\n`;
}

/** Draws every part, both versions, some at a time as a reader would, and waits for what comes late. */
async function drawAll(page: Page): Promise<number> {
  return page.evaluate(async () => {
    /** The frame of a version, once all of its document has been read; some payloads keep a document from ever ending. */
    const drawing = (picture: Element, version: string) =>
      new Promise<void>((resolve) => {
        const seen = new MutationObserver(listen);
        const end = () => {
          seen.disconnect();
          resolve();
        };
        function listen() {
          const frame = picture.querySelector("iframe");
          const chosen = picture.querySelector("button[aria-pressed=true]");
          if (!frame || chosen?.textContent !== version || frame.dataset.heard !== undefined) return;
          // Listened for in the same task in which it was put there: its load comes later.
          frame.dataset.heard = "";
          frame.addEventListener("load", end, { once: true });
          setTimeout(end, 3_000);
        }
        seen.observe(picture, { subtree: true, childList: true, attributes: true });
        listen();
      });
    /** What a part shows may come only when it is opened. */
    const pictureOf = (part: Element) =>
      new Promise<HTMLDetailsElement>((resolve) => {
        const seen = new MutationObserver(look);
        function look() {
          const picture = part.querySelector<HTMLDetailsElement>("details.html-picture");
          if (!picture) return;
          seen.disconnect();
          resolve(picture);
        }
        seen.observe(part, { subtree: true, childList: true });
        look();
      });
    let drawn = 0;
    for (const part of document.querySelectorAll<HTMLDetailsElement>("details.inspector")) {
      // The whole has no picture, only its parts.
      if (!/^part-\d+$/.test(part.id)) continue;
      part.open = true;
      const picture = await pictureOf(part);
      const cleaned = drawing(picture, "Cleaned");
      picture.open = true;
      await cleaned;
      const asSent = drawing(picture, "As sent");
      picture.querySelector<HTMLButtonElement>("button[aria-pressed=false]")?.click();
      await asSent;
      drawn += 1;
      picture.open = false;
    }
    // Not for what must come: how long what must not is looked for after the last.
    await new Promise((resolve) => setTimeout(resolve, 1_500));
    return drawn;
  });
}

/** Parts that the page lists of one message. */
const atOnce = 150;

for (const [name, payloads] of Object.entries({ scripts, loads })) {
  for (let from = 0; from < payloads.length; from += atOnce) {
    const some = payloads.slice(from, from + atOnce);
    test(`pictures: ${name} ${from} to ${from + some.length - 1}`, async ({ page, baseURL }) => {
      test.setTimeout(240_000);
      const seen = await watch(page, baseURL!);
      await analyze(page, mailOf(some));
      expect(await drawAll(page)).toBe(some.length);
      expect(await seen.ran()).toEqual([]);
      expect(seen.asked).toEqual([]);
    });
  }
}

test("what would leave the browser is seen", async ({ page, baseURL }) => {
  const seen = await watch(page, baseURL!);
  await page.goto(`http://control.${canary}/x`).catch(() => {});
  expect(seen.asked).toEqual([`http://control.${canary}/x`]);
});

test("there are enough of them", () => {
  expect(new Set(scripts).size + new Set(loads).size).toBeGreaterThanOrEqual(280);
});

test("payloads as texts: names, subjects, file names, types, fields, addresses", async ({ page, baseURL }) => {
  test.setTimeout(240_000);
  const seen = await watch(page, baseURL!);
  const sample = scripts.filter((_, at) => at % 6 === 0).map((payload) => payload.replace(/[\r\n]+/g, " "));
  const encode = (text: string) => `=?utf-8?B?${Buffer.from(text).toString("base64")}?=`;
  for (const payload of [sample.join(" "), ...sample.slice(0, 6)]) {
    const short = payload.slice(0, 400).replaceAll('"', "'");
    await analyze(
      page,
      `Received: from ${short} (${short} [192.0.2.1])\r\n\tby ${short} with ESMTP; Mon, 16 Nov 2026 08:14:00 +0000\r\n` +
        `From: ${encode(payload)} <a@harbour.example>\r\nTo: "${short}" <b@corp.example>\r\nSubject: ${encode(payload)}\r\n` +
        `Message-ID: <${short}@x>\r\nX-${short.replace(/[^!-9;-~]/g, "")}: ${short}\r\n${short.replace(/[^!-9;-~]/g, "")}: x\r\n` +
        `Authentication-Results: ${short}; dkim=pass header.d=${short}\r\nList-Id: ${short}\r\n` +
        `DKIM-Signature: v=1; d=${short}; s=${short}; h=${short}; bh=x; b=x\r\n` +
        `MIME-Version: 1.0\r\nContent-Type: multipart/mixed; boundary="b"\r\n\r\n` +
        `--b\r\nContent-Type: text/x-${short}; charset="${short}"; name="${short}.html"\r\nContent-Disposition: attachment; filename="${short}"\r\nContent-ID: <${short}>\r\n\r\n${payload}\r\n` +
        `--b\r\nContent-Type: text/calendar\r\n\r\nBEGIN:VCALENDAR\r\nBEGIN:VEVENT\r\nSUMMARY:${short}\r\nURL:${short}\r\nEND:VEVENT\r\nEND:VCALENDAR\r\n` +
        `--b--\r\n`,
    );
    await page.evaluate(() => {
      for (const details of document.querySelectorAll<HTMLDetailsElement>("main details")) details.open = true;
    });
    await page.waitForTimeout(300);
    expect(await seen.ran()).toEqual([]);
  }
  expect(seen.asked).toEqual([]);
});

test("a picture stays in its box", async ({ page, baseURL }) => {
  const seen = await watch(page, baseURL!);
  const cover =
    "<div style='position:fixed;inset:-9999px;z-index:2147483647;background:red;width:99999px;height:99999px'>x</div>";
  await analyze(
    page,
    mailOf([`${cover}<a href=https://canary.test/ target=_top style='position:fixed;inset:0'>go</a>`]),
  );
  await page.evaluate(() => {
    for (const details of document.querySelectorAll<HTMLDetailsElement>("details.inspector, details.html-picture"))
      details.open = true;
  });
  const frame = page.locator("iframe.picture-frame");
  await page.getByRole("button", { name: "As sent" }).click();
  await frame.scrollIntoViewIfNeeded();
  const box = (await frame.boundingBox())!;
  const above = await page.evaluate(({ x, y }) => document.elementFromPoint(x, y)?.tagName, {
    x: box.x + 20,
    y: box.y - 8,
  });
  expect(above).not.toBe("IFRAME");
  await page.mouse.click(box.x + box.width / 2, box.y + box.height / 2);
  await page.waitForTimeout(300);
  expect(new URL(page.url()).origin).toBe(new URL(baseURL!).origin);
  expect(await frame.getAttribute("sandbox")).toBe("");
  expect(seen.asked).toEqual([]);
});

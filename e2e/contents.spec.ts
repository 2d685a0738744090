// The Contents panel: the tree by keyboard, a message inside the message and the way back, a QR code, and reach.
import encodeQr from "qr";
import { expect, test } from "./page.ts";
import { expectReach } from "./reach.ts";

const code = Buffer.from(encodeQr("https://www.harbour.example/pay?to=1", "gif")).toString("base64");

const mail = `From: Harbour Ferries <post@harbour.example>
To: Robin <robin@corp.example>
Subject: The outer one
Date: Mon, 16 Nov 2026 08:14:00 +0000
MIME-Version: 1.0
Content-Type: multipart/mixed; boundary="m"

--m
Content-Type: multipart/alternative; boundary="a"

--a
Content-Type: text/plain; charset=utf-8

See https://www.harbour.example/ please
--a
Content-Type: text/html; charset=utf-8

<p>See <a href="https://www.harbour.example.pay.example/">www.harbour.example</a> please</p>
<img src="https://pixel.example/1.gif" width=1 height=1>
--a--
--m
Content-Type: image/gif; name="code.gif"
Content-Transfer-Encoding: base64

${code.replace(/.{76}/g, "$&\n")}
--m
Content-Type: message/rfc822

From: Kim <kim@far.example>
Subject: The inner one
Date: Mon, 16 Nov 2026 07:14:00 +0000

Inside
--m--
`;

test.beforeEach(async ({ page }) => {
  await page.goto("/");
  await page.getByRole("textbox", { name: "Message source" }).fill(mail);
  await page.getByRole("button", { name: "Analyze" }).click();
  await expect(page.getByRole("region", { name: "Contents" })).toBeVisible();
});

test("the tree is walked and folded by keys", async ({ page }) => {
  const tree = page.getByRole("treegrid", { name: "MIME tree" });
  const row = (name: string) => tree.getByRole("link", { name });
  await tree.getByRole("link").first().focus();
  await page.keyboard.press("Home");
  await expect(row("TEXT multipart/mixed")).toBeFocused();
  await page.keyboard.press("ArrowDown");
  await page.keyboard.press("ArrowLeft");
  await expect(tree.getByRole("row", { expanded: false })).toHaveCount(1);
  await expect(row("1.1 text/plain")).toHaveCount(0);
  await page.keyboard.press("ArrowDown");
  await expect(row("code.gif")).toBeFocused();
  await page.keyboard.press("Enter");
  await expect(page).toHaveURL(/#part-2$/);
  await expect(page.locator("#part-2")).toHaveAttribute("open", "");
});

test("a link that shows another domain is told, and is no link", async ({ page }) => {
  const contents = page.getByRole("region", { name: "Contents" });
  const row = contents.getByRole("row").filter({ hasText: "www.harbour.example" }).filter({ hasText: "pay[.]example" });
  await expect(row).toContainText("the text shows another domain");
  await expect(contents.locator("a[href^=http]")).toHaveCount(0);
});

test("a QR code is read in the browser, when asked for", async ({ page }) => {
  await page.evaluate(() => document.querySelector<HTMLDetailsElement>("[id='part-2']")?.setAttribute("open", ""));
  await page.getByRole("button", { name: "Look for a QR code" }).click();
  await expect(page.getByRole("region", { name: "Contents" })).toContainText(
    "hxxps://www[.]harbour[.]example/pay?to=1",
  );
});

test("a message inside opens as a report of its own, with a way back", async ({ page }) => {
  await page.evaluate(() => document.querySelector<HTMLDetailsElement>("[id='part-3']")?.setAttribute("open", ""));
  await page.getByRole("button", { name: /Open as a report of its own/ }).click();
  await expect(page.getByRole("region", { name: "Answer" })).toContainText("The inner one");
  await page.getByRole("button", { name: /outer message/ }).click();
  await expect(page.getByRole("region", { name: "Answer" })).toContainText("The outer one");
});

for (const width of [320, 1440]) {
  test(`everything unfolded at ${width} px`, async ({ page }) => {
    await page.setViewportSize({ width, height: 900 });
    await page.evaluate(() => {
      document.querySelector("#contents")?.removeAttribute("data-folded");
      for (const details of document.querySelectorAll<HTMLDetailsElement>("#contents details:not(.html-picture)"))
        if (!details.hasAttribute("name")) details.open = true;
    });
    await expectReach(page, "#contents");
  });
}

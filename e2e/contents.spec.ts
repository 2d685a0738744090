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
--m
Content-Type: application/octet-stream; name="suspicious.eml"
Content-Transfer-Encoding: base64

${Buffer.from("From: Pat <pat@near.example>\r\nSubject: The forwarded one\r\n\r\nLook at this\r\n").toString("base64")}
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

test("a mail attached as a file opens as a report of its own, on the form page", async ({ page }) => {
  await page.evaluate(() => document.querySelector("[id='part-4']")?.setAttribute("open", ""));
  const part = page.locator("[id='part-4']");
  await expect(part).toContainText("a mail of its own, though it is declared application/octet-stream");
  await expect(page.getByRole("treegrid", { name: "MIME tree" }).getByRole("link", { name: /^4\.1/ })).toHaveCount(0);
  await part.getByRole("button", { name: /Open as a report of its own/ }).click();
  await expect(page.getByRole("region", { name: "Answer" })).toContainText("The forwarded one");
  await page.getByRole("button", { name: /outer message/ }).click();
  await expect(page.getByRole("region", { name: "Answer" })).toContainText("The outer one");
});

test("and from a shared page, with the way back to it", async ({ page, request }) => {
  const headers = { "Content-Type": "message/rfc822" };
  const answer = await request.post("/api/v1/reports?live=off", { headers, data: mail.replaceAll("\n", "\r\n") });
  const share = await answer.json();
  await page.goto(share.url);
  for (const [part, subject] of [
    ["part-4", "The forwarded one"],
    ["part-3", "The inner one"],
  ] as const) {
    await expect(page.getByRole("region", { name: "Answer" })).toContainText("The outer one");
    await page.locator(`[id='${part}']`).evaluate((details) => details.setAttribute("open", ""));
    await page
      .locator(`[id='${part}']`)
      .getByRole("button", { name: /Open as a report of its own/ })
      .click();
    await expect(page.getByRole("region", { name: "Answer" })).toContainText(subject);
    expect(new URL(page.url()).pathname).toBe("/");
    await page.getByRole("button", { name: /outer message/ }).click();
    await expect(page).toHaveURL(share.url);
  }
});

test("octets that are unfolded before the code of a shared page comes are shown all the same", async ({
  page,
  request,
}) => {
  const headers = { "Content-Type": "message/rfc822" };
  const share = await (await request.post("/api/v1/reports?live=off", { headers, data: mail })).json();
  await page.addInitScript(() => {
    const unfold = () => {
      for (const details of document.querySelectorAll<HTMLDetailsElement>("[id='part-4'], [id='part-4'] details"))
        details.open = true;
    };
    new MutationObserver(unfold).observe(document, { childList: true, subtree: true });
  });
  await page.goto(share.url);
  await expect(page.locator("[id='part-4']").getByRole("group", { name: "Octets of part 4" })).toContainText(
    "46 72 6f 6d",
  );
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

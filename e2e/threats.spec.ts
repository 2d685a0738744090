// What may not happen to a reader, a sharer or the server: each test is named in docs/threats.md by its number.
import { gzipSync } from "node:zlib";
import { expect, readFixture, test } from "./page.ts";

const message = Buffer.from(readFixture("live.eml"));
const post = { headers: { "Content-Type": "message/rfc822" }, data: message };
const secretWord = "timetable";

const names = [
  "../../etc/passwd",
  "..\\..\\x.exe",
  "a.html",
  "a.svg",
  "x\r\nSet-Cookie: a=b",
  'quote".html',
  "semi;colon.js",
  "<script>alert(1)</script>.html",
  "\u202Efdp.exe",
  "\u0000nul.html",
  "%2e%2e%2f",
  "CON",
  "a".repeat(5_000),
  "été.html",
  "😀.html",
  "*",
  "'; filename=x.html",
  "filename*=UTF-8''x.html",
  " ",
  ".htaccess",
];
const types = ["text/html", "image/svg+xml", "application/xhtml+xml", "text/xml", "application/javascript"];

test("T4: parts leave only as downloads with fixed headers", async ({ request, page }) => {
  for (const [at, name] of names.entries()) {
    const type = types[at % types.length];
    const encoded = [...Buffer.from(name)].map((octet) => `%${octet.toString(16).padStart(2, "0")}`).join("");
    const source = `From: a@example.com\r\nContent-Type: multipart/mixed; boundary=b\r\n\r\n--b\r\nContent-Type: ${type}; name*=utf-8''${encoded}\r\nContent-Disposition: inline; filename*=utf-8''${encoded}\r\n\r\n<svg xmlns="http://www.w3.org/2000/svg" onload="alert(1)"/>\r\n--b--\r\n`;
    const answer = await request.post("/api/v1/parts/1", { ...post, data: Buffer.from(source) });
    expect(answer.status(), name).toBe(200);
    const headers = answer.headers();
    expect(headers).toMatchObject({
      "content-type": "application/octet-stream",
      "content-security-policy": "sandbox; default-src 'none'",
      "x-content-type-options": "nosniff",
      "cross-origin-resource-policy": "same-origin",
    });
    // RFC 6266: a neutral name, and the real one percent-encoded beside it, in nothing but attr-char (RFC 8187 §3.2.1).
    expect(headers["content-disposition"]).toMatch(
      /^attachment; filename="part-1\.bin"(; filename\*=UTF-8''[\w!#$&+.^`|~%-]*)?$/,
    );
    expect(headers["set-cookie"]).toBeUndefined();
  }
  const shared = `From: a@example.com\r\nContent-Type: text/html\r\n\r\n<script>document.title="ran"</script>`;
  const share = await (await request.post("/api/v1/reports", { ...post, data: Buffer.from(shared) })).json();
  const download = page.waitForEvent("download");
  await page.goto(`/r/${share.secret}/parts/1`).catch(() => {});
  expect((await download).suggestedFilename()).toBe("part-1.bin");
});

test("T9: compressed request bodies are refused", async ({ request }) => {
  const bomb = gzipSync(Buffer.alloc(10_000_000));
  for (const coding of ["gzip", "deflate", "br", "zstd"]) {
    const headers = { ...post.headers, "Content-Encoding": coding };
    const answer = await request.post("/api/v1/analyze", { headers, data: bomb });
    expect(answer.status()).toBe(415);
  }
});

test("T14: pages of other sites can make the server do nothing", async ({ request }) => {
  const share = await (await request.post("/api/v1/reports", post)).json();
  const foreign = { "Sec-Fetch-Site": "cross-site", Origin: "https://evil.example" };
  for (const url of ["/api/v1/analyze", "/api/v1/reports", "/api/v1/parts/1"]) {
    const answer = await request.post(url, { headers: { ...post.headers, ...foreign }, data: message });
    expect(answer.status(), url).toBe(403);
  }
  const bearer = { Authorization: `Bearer ${share.secret}` };
  expect((await request.post("/api/v1/report/check", { headers: { ...bearer, ...foreign } })).status()).toBe(403);
  const body = { deleteToken: share.deleteToken };
  expect((await request.delete("/api/v1/report", { headers: { ...bearer, ...foreign }, data: body })).status()).toBe(
    403,
  );
  // A form of another site cannot send DELETE or Authorization, and gets no permission to.
  const preflight = await request.fetch("/api/v1/report", { method: "OPTIONS", headers: foreign });
  expect(preflight.headers()["access-control-allow-origin"]).toBeUndefined();
  expect((await request.get("/api/v1/report", { headers: bearer })).status()).toBe(200);
});

test("T14: a form of another site, really sent by a browser, is refused", async ({ browser, baseURL }) => {
  const page = await browser.newPage();
  await page.route("https://evil.example/", (route) =>
    route.fulfill({
      contentType: "text/html",
      body: `<form method="post" enctype="text/plain" action="${baseURL}/api/v1/reports"><input name="From: a@example.com&#10;x" value="y"></form>`,
    }),
  );
  await page.goto("https://evil.example/");
  const answered = page.waitForResponse((response) => response.url().startsWith(`${baseURL}/api/v1/reports`));
  await page.evaluate(() => document.querySelector("form")!.submit());
  expect((await answered).status()).toBe(403);
  await page.close();
});

test("T15: nothing that depends on a message or a secret may be cached, under any name", async ({ request }) => {
  const share = await (await request.post("/api/v1/reports", post)).json();
  const bearer = { headers: { Authorization: `Bearer ${share.secret}` } };
  const dynamic = [
    await request.post("/api/v1/analyze?live=off", post),
    await request.post("/api/v1/parts/1", post),
    await request.post("/api/v1/analyze", { ...post, data: "" }),
    await request.get("/api/v1/report", bearer),
    await request.get("/api/v1/report/octets", bearer),
    await request.get("/api/v1/report"),
    await request.get(share.url),
    await request.get(share.url, { headers: { RSC: "1" } }),
    await request.get(share.url, { headers: { RSC: "1", "Next-Router-Prefetch": "1" } }),
    await request.get(`${share.url}/parts/1`),
    await request.get("/"),
  ];
  for (const answer of dynamic) expect(answer.headers()["cache-control"], answer.url()).toContain("no-store");
  for (const disguise of ["/style.css", "/a.js", "/x.png", "%2Fa.css"]) {
    const answer = await request.get(`${share.url}${disguise}`);
    expect(answer.status(), disguise).toBe(404);
    expect(await answer.text()).not.toContain(secretWord);
  }
});

const bots = [
  "Slackbot-LinkExpanding 1.0 (+https://api.slack.com/robots)",
  "Twitterbot/1.0",
  "facebookexternalhit/1.1 (+http://www.facebook.com/externalhit_uatext.php)",
  "Mozilla/5.0 (compatible; Discordbot/2.0; +https://discordapp.com)",
  "TelegramBot (like TwitterBot)",
  "WhatsApp/2.23.20.0",
  "LinkedInBot/1.0 (compatible; Mozilla/5.0; Apache-HttpClient +http://www.linkedin.com)",
  "Mozilla/5.0 (Windows NT 6.1; WOW64) SkypeUriPreview Preview/0.5",
  "Mozilla/5.0 (compatible; Googlebot/2.1; +http://www.google.com/bot.html)",
  "Mozilla/5.0 (compatible; bingbot/2.0; +http://www.bing.com/bingbot.htm)",
  "Mozilla/5.0 (compatible; YandexBot/3.0; +http://yandex.com/bots)",
  "Mozilla/5.0 (compatible; DuckDuckBot/1.1; +http://duckduckgo.com/duckduckbot.html)",
];

test("T16: programs that preview and index links read nothing; nobody may index", async ({ request }) => {
  const share = await (await request.post("/api/v1/reports", post)).json();
  for (const bot of bots) {
    const answer = await request.get(share.url, { headers: { "User-Agent": bot } });
    const text = await answer.text();
    for (const word of [secretWord, "harbour.test", "corp.test"]) expect(text, bot).not.toContain(word);
    expect(answer.headers()["x-robots-tag"]).toContain("noindex");
  }
  expect(await (await request.get(share.url)).text()).toContain(secretWord);
});

test("T17: looking never uses a link up", async ({ request }) => {
  const share = await (await request.post("/api/v1/reports", post)).json();
  test.slow();
  for (let n = 0; n < 100; n++) {
    const headers: Record<string, string> = n % 3 === 0 ? { "Sec-Purpose": "prefetch" } : {};
    const answer = await request.fetch(share.url, { method: n % 3 === 1 ? "HEAD" : "GET", headers });
    expect(answer.status()).toBe(200);
  }
  const bearer = { Authorization: `Bearer ${share.secret}` };
  expect((await request.get("/api/v1/report", { headers: bearer })).status()).toBe(200);
});

test("T18: no link out of a shared page carries its address", async ({ page, request }) => {
  const share = await (await request.post("/api/v1/reports", post)).json();
  await page.goto(share.url);
  const links = await page
    .locator("a[href^='http']")
    .evaluateAll((nodes) => nodes.map((node) => (node as HTMLAnchorElement).rel));
  for (const rel of links) expect(rel).toContain("noopener");
  expect(await page.evaluate(() => document.querySelector("meta[name=referrer]")?.getAttribute("content"))).toBe(
    "no-referrer",
  );
  const sent = page.waitForRequest("**/healthz");
  await page.evaluate(() => fetch("/healthz"));
  expect((await sent).headers().referer || null).toBeNull();
});

test("T19: no page can be framed or reached from another window", async ({ page, request }) => {
  const share = await (await request.post("/api/v1/reports", post)).json();
  for (const url of ["/", share.url, "/api", "/r/AAAAAAAAAAAAAAAAAAAAAA"]) {
    const headers = (await request.get(url)).headers();
    expect(headers["content-security-policy"], url).toContain("frame-ancestors 'none'");
    expect(headers).toMatchObject({
      "x-frame-options": "DENY",
      "cross-origin-opener-policy": "same-origin",
      "cross-origin-resource-policy": "same-origin",
    });
  }
  await page.goto(share.url);
  expect(await page.evaluate(() => window.opener)).toBeNull();
});

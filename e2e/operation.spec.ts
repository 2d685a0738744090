// The app as an operator meets it: limits, overload, its end, a store that is full or gone, and what it writes down. Each test
// runs an app of its own.
import { execFileSync, spawnSync } from "node:child_process";
import { createSocket } from "node:dgram";
import { mkdirSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { connect } from "node:net";
import path from "node:path";
import { expect, test } from "playwright/test";
import { type RunningApp, startApp } from "./app.ts";
import { readFixture } from "./page.ts";

const message = readFixture("live.eml");
const rfc822 = { "Content-Type": "message/rfc822" };

const post = (app: RunningApp, url: string, headers: Record<string, string> = {}, body: string = message) =>
  fetch(`${app.origin}${url}`, { method: "POST", headers: { ...rfc822, ...headers }, body });

/** The lines of its log. */
const readLines = (app: RunningApp): { msg: string }[] =>
  app
    .log()
    .split("\n")
    .filter((line) => line.startsWith("{"))
    .map((line) => JSON.parse(line));

async function withApp(env: Record<string, string>, use: (app: RunningApp) => Promise<void>): Promise<void> {
  const app = await startApp(env);
  try {
    await use(app);
  } finally {
    await app.stop();
  }
}

test("a client's rate holds whatever it writes into X-Forwarded-For", () =>
  withApp({ RATE_ANALYZE: "5" }, async (app) => {
    for (let n = 0; n < 5; n++) {
      const answer = await post(app, "/api/v1/analyze?live=off", { "X-Forwarded-For": `203.0.113.${n}` });
      expect(answer.status).toBe(200);
      expect(answer.headers.get("ratelimit-remaining")).toBe(String(4 - n));
    }
    for (const forged of ["203.0.113.99", "127.0.0.1", "2001:db8::1, 203.0.113.98", ""]) {
      const answer = await post(app, "/api/v1/analyze?live=off", { "X-Forwarded-For": forged });
      expect(answer.status).toBe(429);
      expect(Number(answer.headers.get("retry-after"))).toBeGreaterThan(0);
      expect(answer.headers.get("content-type")).toBe("application/problem+json");
      expect((await answer.json()).type).toBe("urn:waybill:problem:rate-limited");
    }
  }));

test("behind one proxy, clients are those the proxy names, and nobody the client names", () =>
  withApp({ RATE_ANALYZE: "2", TRUST_PROXY: "1" }, async (app) => {
    const as = async (forwarded: string) =>
      (await post(app, "/api/v1/analyze?live=off", { "X-Forwarded-For": forwarded })).status;
    expect([await as("203.0.113.1"), await as("192.0.2.1, 203.0.113.1"), await as("192.0.2.2, 203.0.113.1")]).toEqual([
      200, 200, 429,
    ]);
    expect(await as("203.0.113.2")).toBe(200);
  }));

test("links that open nothing are counted, on the page too", () =>
  withApp({ RATE_MISS: "3" }, async (app) => {
    const share = await (await post(app, "/api/v1/reports?live=off")).json();
    const read = (secret: string) =>
      fetch(`${app.origin}/api/v1/report`, { headers: { Authorization: `Bearer ${secret}` } });
    expect((await read(share.secret)).status).toBe(200);
    await fetch(`${app.origin}/r/AAAAAAAAAAAAAAAAAAAAAA`);
    for (let n = 0; n < 2; n++) expect((await read("AAAAAAAAAAAAAAAAAAAAAA")).status).toBe(404);
    expect((await read(share.secret)).status).toBe(429);
    expect((await fetch(`${app.origin}/r/${share.secret}`)).status).toBe(404);
  }));

test("when full, the next is refused at once with a time to wait, and it recovers", () =>
  withApp({ RATE_ANALYZE: "0" }, async (app) => {
    const { port } = new URL(app.origin);
    const head =
      "POST /api/v1/analyze HTTP/1.1\r\nHost: x\r\nContent-Type: message/rfc822\r\nContent-Length: 500\r\n\r\nFrom: ";
    const slow = await Promise.all(
      Array.from(
        { length: 64 },
        () =>
          new Promise<ReturnType<typeof connect>>((resolve) => {
            const socket = connect(Number(port), "127.0.0.1", () => socket.write(head, () => resolve(socket)));
            socket.on("error", () => {});
          }),
      ),
    );
    await expect.poll(async () => (await post(app, "/api/v1/analyze?live=off")).status, { timeout: 30_000 }).toBe(503);
    for (let n = 0; n < 20; n++) {
      const answer = await post(app, "/api/v1/analyze?live=off");
      expect(answer.status).toBe(503);
      expect(Number(answer.headers.get("retry-after"))).toBeGreaterThan(0);
      await answer.text();
    }
    for (const socket of slow) socket.destroy();
    await expect.poll(async () => (await post(app, "/api/v1/analyze?live=off")).status, { timeout: 30_000 }).toBe(200);
  }));

test("SIGTERM: what runs may end, nothing new is taken in, and it is over within five seconds", async () => {
  // A name server that never answers keeps the analysis waiting.
  const silent = createSocket("udp4");
  await new Promise<void>((resolve) => silent.bind(0, "127.0.0.1", resolve));
  const { port } = silent.address();
  const app = await startApp({ DNS_SERVERS: `127.0.0.1:${port}` });
  try {
    const running = await post(app, "/api/v1/analyze", { Accept: "application/x-ndjson" });
    const events = running.text();
    const idle = await fetch(`${app.origin}/healthz`);
    expect(idle.status).toBe(200);
    const began = performance.now();
    app.process.kill("SIGTERM");
    await expect
      .poll(() =>
        fetch(`${app.origin}/healthz`).then(
          () => "open",
          () => "closed",
        ),
      )
      .toBe("closed");
    // 143 is how Next says that SIGTERM ended it.
    expect([0, 143]).toContain(await app.ended);
    expect(performance.now() - began).toBeLessThan(5_000);
    const last = (await events).trim().split("\n").at(-1)!;
    expect(JSON.parse(last)).toMatchObject({ event: "error", problem: { status: 503 } });
  } finally {
    await app.stop();
    silent.close();
  }
});

test("SIGTERM: an idle app ends at once, with a connection kept open", async () => {
  const app = await startApp();
  const { port } = new URL(app.origin);
  const socket = connect(Number(port), "127.0.0.1", () => socket.write("GET /healthz HTTP/1.1\r\nHost: x\r\n\r\n"));
  await new Promise((resolve) => socket.once("data", resolve));
  const began = performance.now();
  app.process.kill("SIGTERM");
  await app.ended;
  expect(performance.now() - began).toBeLessThan(5_000);
  socket.destroy();
  await app.stop();
});

test("T22: a full store says so; analysis and what is shared go on", () =>
  withApp({ STORE_MAX_BYTES: "60000" }, async (app) => {
    const statuses: number[] = [];
    let share = { secret: "" };
    for (let n = 0; n < 20 && statuses.at(-1) !== 507; n++) {
      const answer = await post(app, "/api/v1/reports?live=off");
      statuses.push(answer.status);
      if (answer.status === 201) share = await answer.json();
    }
    expect(statuses.slice(0, -1).every((status) => status === 201)).toBe(true);
    expect(statuses.at(-1)).toBe(507);
    expect((await post(app, "/api/v1/analyze?live=off")).status).toBe(200);
    const headers = { Authorization: `Bearer ${share.secret}` };
    expect((await fetch(`${app.origin}/api/v1/report`, { headers })).status).toBe(200);
  }));

test("T22: the disk is never filled: sharing stops at the reserve", () =>
  withApp({ DISK_RESERVE_BYTES: String(2 ** 52) }, async (app) => {
    expect((await post(app, "/api/v1/reports?live=off")).status).toBe(507);
    expect((await post(app, "/api/v1/analyze?live=off")).status).toBe(200);
  }));

const broken: [name: string, databaseUrl: string][] = [
  ["a disk that cannot be written", "file:/proc/waybill/waybill.db"],
  ["a database that is down", "postgres://waybill@127.0.0.1:1/waybill"],
];
for (const [name, databaseUrl] of broken) {
  test(`${name}: analysis works, and sharing says what does not`, () =>
    withApp({ DATABASE_URL: databaseUrl }, async (app) => {
      expect((await post(app, "/api/v1/analyze?live=off")).status).toBe(200);
      const refused = await post(app, "/api/v1/reports?live=off");
      expect(refused.status).toBe(503);
      expect(await refused.json()).toMatchObject({ type: "urn:waybill:problem:store-down" });
      const ready = await fetch(`${app.origin}/readyz`);
      expect([ready.status, await ready.text()]).toEqual([503, "the store cannot be read\n"]);
      const page = await fetch(`${app.origin}/r/AAAAAAAAAAAAAAAAAAAAAA`);
      expect(await page.text()).toContain("Shared reports cannot be read at the moment");
      expect(app.log()).not.toContain("waybill@127");
    }));
}

test("a disk that is really full", async () => {
  const folder = path.resolve("test-results/full-disk");
  mkdirSync(folder, { recursive: true });
  const mounted = spawnSync("mount", ["-t", "tmpfs", "-o", "size=1m", "tmpfs", folder]);
  test.skip(mounted.status !== 0, "a small file system cannot be mounted here: needs root");
  try {
    await withApp({ DATABASE_URL: `file:${folder}/waybill.db`, DISK_RESERVE_BYTES: "0" }, async (app) => {
      const shares: string[] = [];
      let status = 201;
      for (let n = 0; n < 200 && status === 201; n++) {
        const answer = await post(app, "/api/v1/reports?live=off");
        status = answer.status;
        if (status === 201) shares.push((await answer.json()).secret);
      }
      expect([503, 507]).toContain(status);
      expect((await post(app, "/api/v1/analyze?live=off")).status).toBe(200);
      expect(shares.length).toBeGreaterThan(2);
      for (const secret of shares) {
        const headers = { Authorization: `Bearer ${secret}` };
        expect((await fetch(`${app.origin}/api/v1/report`, { headers })).status).toBe(200);
      }
    });
  } finally {
    execFileSync("umount", [folder]);
    rmSync(folder, { recursive: true, force: true });
  }
});

test("T12, T13: words of 200 messages are in no file, no line, no metric and no error page", () =>
  withApp({ METRICS_TOKEN: "0123456789abcdef", RATE_ANALYZE: "0", RATE_SHARE: "0", RATE_MISS: "0" }, async (app) => {
    const words = Array.from({ length: 200 }, (_, n) => `canary${n.toString(36).padStart(2, "0")}word`);
    const pages: string[] = [];
    const secrets: string[] = [];
    for (let n = 0; n < words.length; n += 10) {
      const [a, b, c, d, e, f, g, h, i, j] = words.slice(n, n + 10);
      const source = `Return-Path: <${a}@example.com>\nReceived: from ${b}.example.com (${c} [192.0.2.1]) by mx.example.org with ESMTP id ${d}\n for <${e}@example.org>; Sun, 22 Nov 2026 10:00:00 +0000\nFrom: "${f}" <${a}@example.com>\nSubject: ${g}\nDKIM-Signature: v=1; a=rsa-sha256; d=${h}.example.com; s=${h}; h=from; bh=x; b=x\nContent-Type: text/plain; name="${i}"\n\n${j}\n`;
      const share = await (await post(app, "/api/v1/reports", {}, source)).json();
      secrets.push(share.secret);
      await (await post(app, `/api/v1/analyze?mailFrom=${a}@example.com&helo=${b}.example.com`, {}, source)).text();
      await (await fetch(`${app.origin}/r/${share.secret}`)).text();
      const wrong = [
        await post(app, `/api/v1/analyze?live=${a}`, {}, source),
        await post(app, `/api/v1/analyze?sample=${a}`, {}, source),
        await post(app, `/api/v1/analyze?ip=${a}`, {}, source),
        await post(app, "/api/v1/analyze", { "Content-Type": `x/${a}` }, source),
        await post(app, "/api/v1/analyze", { "Content-Type": "multipart/form-data; boundary=x" }, `--x\r\n${a}`),
        await post(app, "/api/v1/analyze", {}, `${a}\n${b}\n`),
        await post(app, `/api/v1/parts/${a}`, {}, source),
        await post(app, `/${a}`, {}, source),
        await fetch(`${app.origin}/${a}/${b}`),
        await fetch(`${app.origin}/api/v1/report`, { headers: { Authorization: `Bearer ${a}` } }),
        await fetch(`${app.origin}/api/v1/report`, {
          method: "DELETE",
          headers: { Authorization: `Bearer ${share.secret}` },
          body: `{"deleteToken": ${a}`,
        }),
      ];
      for (const answer of wrong) {
        expect(answer.status).toBeGreaterThanOrEqual(400);
        pages.push(await answer.text());
      }
    }
    expect((await fetch(`${app.origin}/metrics`)).status).toBe(401);
    const metrics = await fetch(`${app.origin}/metrics`, { headers: { Authorization: "Bearer 0123456789abcdef" } });
    const measured = await metrics.text();
    expect(measured).toContain('waybill_requests_total{route="/api/v1/analyze",method="POST",status="200"} 20');
    const files = readdirSync(app.folder).map((name) => readFileSync(path.join(app.folder, name), "latin1"));
    expect(files.join("").length).toBeGreaterThan(20 * 4096);
    const places = { files: files.join("\n"), log: app.log(), metrics: measured };
    for (const [place, text] of Object.entries(places)) {
      expect(
        words.filter((word) => text.includes(word)),
        place,
      ).toEqual([]);
      expect(
        secrets.filter((secret) => text.includes(secret)),
        place,
      ).toEqual([]);
    }
    // A page may repeat the address that was asked for, as every 404 page of Next does in its data; never the message.
    const said = pages.join("\n");
    expect(words.filter((word, n) => n % 10 > 1 && said.includes(word))).toEqual([]);
    expect(readLines(app).filter(({ msg }) => msg === "request").length).toBeGreaterThan(200);
  }));

test("settings that are wrong stop the start with a sentence", () => {
  const run = (env: Record<string, string>) =>
    spawnSync(process.execPath, ["scripts/start.ts"], {
      env: { ...process.env, PORT: "0", ...env },
      encoding: "utf8",
      timeout: 20_000,
    });
  const port = run({ PORT: "eighty" });
  expect([port.status, port.stderr]).toEqual([2, expect.stringContaining("PORT=eighty: write a number")]);
  const proxy = run({ PORT: "4999", TRUST_PROXY: "many", LIVE_CHECKS: "perhaps" });
  expect(proxy.status).toBe(2);
  expect(proxy.stderr).toContain("TRUST_PROXY=many: write a whole number");
  expect(proxy.stderr).toContain("LIVE_CHECKS=perhaps: write on or off");
});

// `node bench/hydration.ts` on a built app: the longest tasks of a browser that draws a report of 300 fields and 100 parts, sent
// through the form and opened from its link. Medians of three loads, in CPU time of the main thread: the clock tells of others.
import { type ChildProcess, spawn } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { type Browser, chromium, type Page } from "playwright";
import { chromiumPath } from "../scripts/chromium.ts";
import { printTable, type Row } from "./measure.ts";
import { largeReport } from "./messages.ts";

const port = Number(process.env.PORT ?? 3988);
const origin = `http://127.0.0.1:${port}`;
const loads = 3;
const mostMs = 100;

const folder = mkdtempSync(path.join(tmpdir(), "waybill-hydration-"));
const app = await startApp();
const executablePath = chromiumPath();
const browser = await chromium.launch({ args: ["--no-sandbox"], ...(executablePath && { executablePath }) });
try {
  const message = largeReport();
  const shared = await share(message);
  printTable("longest tasks of the page that draws 300 fields and 100 parts", [
    describe("form, sent and drawn", await repeat(browser, (page) => sendThroughForm(page, message))),
    describe("shared report, opened", await repeat(browser, (page) => openShared(page, shared))),
  ]);
} finally {
  await browser.close();
  app.kill();
  rmSync(folder, { recursive: true, force: true });
}

/** What the page's main thread did, in milliseconds of CPU, the longest task first. */
type Tasks = number[];

async function repeat(browser: Browser, load: (page: Page) => Promise<void>): Promise<Tasks[]> {
  const found: Tasks[] = [];
  for (let at = 0; at < loads; at += 1) found.push(await measure(browser, load));
  return found;
}

interface TraceEvent {
  name: string;
  /** Microseconds of CPU; left out of what is no task. */
  tdur?: number;
  pid: number;
  tid: number;
  args?: { name?: string; data?: { url?: string } };
}

async function measure(browser: Browser, load: (page: Page) => Promise<void>): Promise<Tasks> {
  const page = await browser.newPage();
  await browser.startTracing(page, { categories: ["toplevel", "devtools.timeline", "__metadata"] });
  await load(page);
  await page.waitForTimeout(1_000);
  const { traceEvents } = JSON.parse((await browser.stopTracing()).toString()) as { traceEvents: TraceEvent[] };
  await page.close();
  const isMain = new Set(
    traceEvents.filter(({ args }) => args?.name === "CrRendererMain").map(({ pid, tid }) => `${pid} ${tid}`),
  );
  return traceEvents
    .filter(({ name, pid, tid }) => /RunTask$/.test(name) && isMain.has(`${pid} ${tid}`))
    .map(({ tdur = 0 }) => tdur / 1_000)
    .sort((a, b) => b - a);
}

async function sendThroughForm(page: Page, message: Buffer): Promise<void> {
  await page.goto(origin);
  await page.waitForLoadState("networkidle");
  const file = { name: "large.eml", mimeType: "message/rfc822", buffer: message };
  await page.locator("input[type=file]").setInputFiles(file);
  await page.getByRole("button", { name: "Analyze" }).click();
  await page.locator("#source").waitFor();
}

async function openShared(page: Page, address: string): Promise<void> {
  await page.goto(address);
  await page.waitForLoadState("networkidle");
}

function describe(what: string, found: Tasks[]): Row {
  const longest = median(found.map(([first = 0]) => first));
  const all = found.map((tasks) => tasks.slice(0, 3).map(Math.round).join(", ")).join(" | ");
  return { what, measured: `${Math.round(longest)} ms (${all})`, target: `<= ${mostMs} ms`, met: longest <= mostMs };
}

function median(values: number[]): number {
  return values.toSorted((a, b) => a - b)[values.length >> 1] ?? 0;
}

async function share(message: Buffer): Promise<string> {
  const headers = { "content-type": "message/rfc822", origin };
  const response = await fetch(`${origin}/api/v1/reports?live=off`, {
    method: "POST",
    headers,
    body: new Uint8Array(message),
  });
  const { secret } = (await response.json()) as { secret: string };
  return `${origin}/r/${secret}`;
}

async function startApp(): Promise<ChildProcess> {
  const env = {
    ...process.env,
    PORT: String(port),
    DATABASE_URL: `file:${path.join(folder, "app.db")}`,
    LIVE_CHECKS: "off",
  };
  const child = spawn("node", ["scripts/start.ts"], { env, stdio: "ignore" });
  for (let tries = 0; tries < 150; tries += 1) {
    const up = await fetch(`${origin}/healthz`).then(
      ({ ok }) => ok,
      () => false,
    );
    if (up) return child;
    await new Promise((resolve) => setTimeout(resolve, 200));
  }
  throw new Error("The app did not start: has it been built?");
}

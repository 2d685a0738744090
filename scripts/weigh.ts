// What a page weighs: the JavaScript and CSS that the built app sends for the form, and for a report after it, each file
// with gzip -9. Browsers that know modules skip the polyfill, and so does this. Run after `npm run build`; fails above a limit.
import { spawn } from "node:child_process";
import { gzipSync } from "node:zlib";
import { type Browser, chromium, type Page } from "playwright";
import { chromiumPath } from "./chromium.ts";

const port = process.env.PORT ?? "3211";
const base = `http://127.0.0.1:${port}`;

/**
 * Kilobytes of 1000 octets. `form`: what its page names; `report`: everything fetched until a report stands there whole, and
 * `scrolled` until it has been scrolled to its end as well. Framework and React are 138 of each.
 */
const limits = { "form, JavaScript": 165, "report, JavaScript": 200, "scrolled, JavaScript": 207, CSS: 15 };

const server = spawn("node", ["scripts/start.ts"], {
  env: { ...process.env, PORT: port, DATABASE_URL: "file::memory:" },
});
try {
  await waitForStart();
  const weights = await weigh();
  for (const [name, files] of Object.entries(weights)) {
    const limit = limits[name as keyof typeof limits];
    const total = files.reduce((sum, { octets }) => sum + octets, 0) / 1000;
    if (total > limit) process.exitCode = 1;
    console.log(`${name}: ${total.toFixed(1)} kB of ${limit} kB${total > limit ? ", TOO MUCH" : ""}`);
    for (const { path, octets } of files) console.log(`  ${(octets / 1000).toFixed(1).padStart(6)} ${path}`);
  }
} finally {
  server.kill();
}

interface File {
  path: string;
  octets: number;
}

async function weigh(): Promise<Record<keyof typeof limits, File[]>> {
  const html = await (await fetch(base)).text();
  const scripts = [...html.matchAll(/<script[^>]*\ssrc="([^"]+)"[^>]*>/g)].filter(([tag]) => !/nomodule/i.test(tag));
  const skipped = [...html.matchAll(/<script[^>]*\ssrc="([^"]+)"[^>]*>/g)].filter(([tag]) => /nomodule/i.test(tag));
  const form = scripts.map(([, path]) => path!);
  const { report, scrolled } = await pathsOfReport();
  const scriptsOf = (paths: readonly string[]) =>
    paths.filter((path) => path.endsWith(".js") && !skipped.some(([, other]) => other === path));
  return {
    "form, JavaScript": await sizesOf(form),
    "report, JavaScript": await sizesOf([...form, ...scriptsOf(report)]),
    "scrolled, JavaScript": await sizesOf([...form, ...scriptsOf(scrolled)]),
    CSS: await sizesOf(scrolled.filter((path) => path.endsWith(".css"))),
  };
}

/** Every file that a browser fetches until a report stands there, and until its end was scrolled to; nothing is pressed. */
async function pathsOfReport(): Promise<Record<"report" | "scrolled", string[]>> {
  const executablePath = chromiumPath();
  const browser: Browser = await chromium.launch({ args: ["--no-sandbox"], ...(executablePath && { executablePath }) });
  try {
    const page = await browser.newPage();
    const paths: string[] = [];
    page.on("request", (request) => paths.push(new URL(request.url()).pathname));
    await page.goto(`${base}/?sample=all-fine`);
    await page.locator("#source").waitFor();
    await page.waitForLoadState("networkidle");
    const report = [...paths];
    await scrollToEnd(page);
    await page.waitForLoadState("networkidle");
    return { report, scrolled: paths };
  } finally {
    await browser.close();
  }
}

/** As a reader does, screen by screen. */
async function scrollToEnd(page: Page): Promise<void> {
  await page.evaluate(async () => {
    for (let top = 0; top < document.documentElement.scrollHeight; top += innerHeight / 2) {
      scrollTo({ top });
      await new Promise((resolve) => setTimeout(resolve, 50));
    }
  });
  await page.waitForTimeout(500);
}

async function sizesOf(paths: readonly string[]): Promise<File[]> {
  const sizes = [...new Set(paths)].map(async (path) => {
    const octets = Buffer.from(await (await fetch(base + path)).arrayBuffer());
    return { path, octets: gzipSync(octets, { level: 9 }).length };
  });
  return (await Promise.all(sizes)).sort((a, b) => b.octets - a.octets);
}

async function waitForStart(): Promise<void> {
  for (let tries = 0; tries < 100; tries += 1) {
    const up = await fetch(`${base}/healthz`).then(
      ({ ok }) => ok,
      () => false,
    );
    if (up) return;
    await new Promise((resolve) => setTimeout(resolve, 200));
  }
  throw new Error("The app did not start: has it been built?");
}

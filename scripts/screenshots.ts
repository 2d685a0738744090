// Makes the pictures of the README from the built app: landing and report, light and dark, and a report on a phone.
// Run after `npm run build`: npm run screenshots
import { spawn } from "node:child_process";
import { mkdirSync } from "node:fs";
import path from "node:path";
import { type Browser, chromium, type Page } from "playwright";
import { chromiumPath } from "./chromium.ts";

const port = "3211";
const address = `http://127.0.0.1:${port}`;
const folder = path.resolve(import.meta.dirname, "../docs/images");

interface Picture {
  name: string;
  width: number;
  height: number;
  theme: "light" | "dark";
  /** Title of a sample; without one, the landing page. */
  sample?: string;
  /** The panel at the top of the picture. */
  panel?: string;
}

const pictures: readonly Picture[] = [
  { name: "landing-light", width: 1440, height: 900, theme: "light" },
  { name: "report-light", width: 1440, height: 1000, theme: "light", sample: "Signed, then edited" },
  { name: "report-dark", width: 1440, height: 1000, theme: "dark", sample: "Signed, then edited" },
  {
    name: "authentication-light",
    width: 1440,
    height: 1000,
    theme: "light",
    sample: "Signed, then edited",
    panel: "authentication",
  },
  { name: "contents-dark", width: 1440, height: 900, theme: "dark", sample: "What you do not see", panel: "contents" },
  { name: "session-light", width: 1440, height: 900, theme: "light", sample: "A login in a log", panel: "session" },
  { name: "phone-light", width: 390, height: 844, theme: "light", sample: "Signed, then edited" },
];

mkdirSync(folder, { recursive: true });
const app = spawn(process.execPath, [path.resolve(import.meta.dirname, "start.ts")], {
  env: { ...process.env, PORT: port, DATABASE_URL: "file:./test-results/screenshots.db" },
  stdio: "ignore",
});
try {
  await waitForApp();
  const executablePath = chromiumPath();
  const browser = await chromium.launch({ args: ["--disable-gpu"], ...(executablePath && { executablePath }) });
  for (const picture of pictures) await take(browser, picture);
  await browser.close();
} finally {
  app.kill();
}

async function waitForApp(): Promise<void> {
  for (let tries = 0; tries < 100; tries++) {
    const answered = await fetch(`${address}/healthz`).then(
      ({ ok }) => ok,
      () => false,
    );
    if (answered) return;
    await new Promise((resolve) => setTimeout(resolve, 200));
  }
  throw new Error("The app did not start. Has it been built?");
}

async function take(browser: Browser, { name, width, height, theme, sample, panel }: Picture): Promise<void> {
  const page = await browser.newPage({ viewport: { width, height }, colorScheme: theme, reducedMotion: "reduce" });
  await page.goto(address);
  if (sample) await openSample(page, sample);
  if (panel) await page.evaluate((id) => document.getElementById(id)?.scrollIntoView(), panel);
  await page.waitForTimeout(600);
  await page.screenshot({ path: path.join(folder, `${name}.png`) });
  await page.close();
  console.log(`docs/images/${name}.png`);
}

/** Opens a sample and waits until every check has ended. */
async function openSample(page: Page, title: string): Promise<void> {
  await page
    .getByRole("button", { name: title })
    .or(page.getByRole("link", { name: title }))
    .first()
    .click();
  await page.getByRole("button", { name: "Share" }).waitFor();
  await page.getByText("asking", { exact: true }).first().waitFor({ state: "hidden" });
}

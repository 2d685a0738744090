// Which Chromium the browser tests start.
import { existsSync } from "node:fs";
import { chromium } from "playwright";

const places = ["/usr/bin/chromium", "/usr/bin/chromium-browser", "/usr/bin/google-chrome"];

/** CHROMIUM_PATH, or the system's browser when Playwright has none of its own; undefined = Playwright's own. */
export function chromiumPath(): string | undefined {
  if (process.env.CHROMIUM_PATH) return process.env.CHROMIUM_PATH;
  return hasOwnChromium() ? undefined : places.find((place) => existsSync(place));
}

/** Whether Playwright has downloaded its own browser. */
export function hasOwnChromium(): boolean {
  return existsSync(chromium.executablePath());
}

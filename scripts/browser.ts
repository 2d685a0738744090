// Makes sure that there is a Chromium for the browser tests, and a real resolver for the DNS test: what is there is used,
// Debian's packages are installed where apt-get may be run, and Playwright's own download is the last resort.
import { execFileSync, spawnSync } from "node:child_process";
import { chromiumPath, hasOwnChromium } from "./chromium.ts";

const root = process.getuid?.() === 0 && spawnSync("apt-get", ["--version"]).status === 0;
const wanted = [
  ...(chromiumPath() || hasOwnChromium() ? [] : ["chromium"]),
  ...(spawnSync("unbound", ["-V"]).status === 0 ? [] : ["unbound"]),
  // Reads what the printed report says.
  ...(spawnSync("pdftotext", ["-v"]).status === 0 ? [] : ["poppler-utils"]),
];

if (root && wanted.length > 0) {
  const env = { ...process.env, DEBIAN_FRONTEND: "noninteractive" };
  execFileSync("apt-get", ["update", "-q"], { stdio: "inherit", env });
  execFileSync("apt-get", ["install", "-y", "-q", "--no-install-recommends", ...wanted], { stdio: "inherit", env });
} else if (wanted.includes("chromium")) {
  execFileSync("npx", ["playwright", "install", "chromium"], { stdio: "inherit" });
}

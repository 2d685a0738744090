import { defineConfig, devices } from "playwright/test";
import { dnsPort, port } from "./e2e/ports.ts";
import { chromiumPath } from "./scripts/chromium.ts";

const executablePath = chromiumPath();

export default defineConfig({
  testDir: "e2e",
  fullyParallel: true,
  workers: 2,
  timeout: 60_000,
  // What is waited for costs its time only when it does not come; the machine may be busy.
  expect: { timeout: 20_000 },
  forbidOnly: true,
  // Real browsers, databases and kills on a machine that others use: what passes only at the second try is listed as flaky.
  retries: 1,
  reporter: [["list"]],
  outputDir: "test-results",
  globalSetup: "./e2e/global-setup.ts",
  use: {
    ...devices["Desktop Chrome"],
    baseURL: `http://127.0.0.1:${port}`,
    // Recording one of everything is a seventh of all the work; `npm run e2e -- --trace on` records.
    trace: "off",
    screenshot: "only-on-failure",
    launchOptions: { args: ["--disable-gpu"], ...(executablePath && { executablePath }) },
  },
  webServer: {
    command: "node scripts/start.ts",
    url: `http://127.0.0.1:${port}/healthz`,
    reuseExistingServer: false,
    env: {
      PORT: String(port),
      // A language for tests alone: see components/language/pseudo.ts.
      PSEUDO_LANGUAGE: "on",
      DATABASE_URL: "file:./test-results/e2e.db",
      DNS_SERVERS: `127.0.0.1:${dnsPort}`,
      DNS_ALLOW_SUFFIXES: "test 100.51.198.in-addr.arpa",
      // All tests are one client; e2e/operation.spec.ts tries the limits on apps of its own.
      RATE_ANALYZE: "5000",
      RATE_SHARE: "1000",
      RATE_MISS: "1000",
    },
  },
});

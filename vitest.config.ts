import { defineConfig } from "vitest/config";

// `server-only` throws outside a React server; the `react-server` condition makes it the empty module it is in production.
export default defineConfig({
  resolve: { conditions: ["react-server"] },
  ssr: { resolve: { conditions: ["react-server"], externalConditions: ["react-server"] } },
  test: {
    include: ["{app,components,lib,cli,scripts}/**/*.test.{ts,tsx}"],
    testTimeout: 30_000,
    execArgv: ["--conditions=react-server"],
  },
});

import { defineConfig } from "vitest/config";

// `server-only` throws outside a React server; the `react-server` condition makes it the empty module it is in production.
export default defineConfig({
  resolve: { conditions: ["react-server"] },
  ssr: { resolve: { conditions: ["react-server"], externalConditions: ["react-server"] } },
  test: {
    testTimeout: 30_000,
    execArgv: ["--conditions=react-server"],
    // Left alone, one core would stand idle: that is half of two.
    maxWorkers: "100%",
    projects: [
      {
        extends: true,
        test: {
          name: "pure",
          setupFiles: ["./vitest.setup.ts"],
          include: ["{app,components,lib,scripts}/**/*.test.{ts,tsx}"],
          exclude: ["lib/server/**"],
          // Nothing outlives a test file where there is no state but in values: one process reads many files.
          isolate: false,
        },
      },
      {
        extends: true,
        // Keeps state on `globalThis` and in the environment: a process for each file.
        test: { name: "process", include: ["{lib/server,cli}/**/*.test.ts"] },
      },
    ],
  },
});

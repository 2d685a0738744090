// An app of its own for tests that need other settings, its log, or its end. The production build serves; nothing is asked but
// the name server of the run.
import { type ChildProcess, spawn } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import { createServer } from "node:net";
import { tmpdir } from "node:os";
import path from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { dnsPort } from "./ports.ts";

export interface RunningApp {
  origin: string;
  /** Of its database, unless DATABASE_URL was given. */
  folder: string;
  process: ChildProcess;
  /** Everything it has written, both streams. */
  log(): string;
  /** Resolves with its exit code. */
  ended: Promise<number | null>;
  /** Ends it and removes its folder. */
  stop(): Promise<void>;
}

/** Starts an app and waits until it is alive. @param env beside or over the settings of the run */
export async function startApp(env: Record<string, string> = {}): Promise<RunningApp> {
  for (;;) {
    const app = spawnApp(env, String(await findFreePort()));
    if (await isAlive(app)) return app;
    await app.stop();
    // Between the look for a free port and the start another process may have taken it.
    if (!app.log().includes("EADDRINUSE")) throw new Error(`the app did not start: ${app.log()}`);
  }
}

function spawnApp(env: Record<string, string>, port: string): RunningApp {
  const folder = mkdtempSync(path.join(tmpdir(), "waybill-app-"));
  const settings = {
    PORT: port,
    DATABASE_URL: `file:${folder}/waybill.db`,
    DNS_SERVERS: `127.0.0.1:${dnsPort}`,
    DNS_ALLOW_SUFFIXES: "test 100.51.198.in-addr.arpa",
    ...env,
  };
  // Not through scripts/start.ts: a kill must meet the process that serves.
  const next = path.resolve(import.meta.dirname, "../node_modules/next/dist/bin/next");
  const child = spawn(process.execPath, [next, "start", "-H", "127.0.0.1", "-p", port], {
    env: { ...process.env, ...settings },
    stdio: ["ignore", "pipe", "pipe"],
  });
  let said = "";
  for (const stream of [child.stdout, child.stderr]) stream.on("data", (chunk) => (said += chunk));
  const ended = new Promise<number | null>((resolve) => child.once("exit", resolve));
  return {
    origin: `http://127.0.0.1:${port}`,
    folder,
    process: child,
    log: () => said,
    ended,
    async stop() {
      child.kill("SIGKILL");
      await ended;
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

/** Waits until it answers or has ended; a minute, for the machine may be busy. */
async function isAlive({ origin, process }: RunningApp): Promise<boolean> {
  const until = performance.now() + 60_000;
  while (process.exitCode === null && process.signalCode === null && performance.now() < until) {
    const answer = await fetch(`${origin}/healthz`).catch(() => null);
    if (answer?.ok) return true;
    await sleep(100);
  }
  return false;
}

function findFreePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const probe = createServer().on("error", reject);
    probe.listen(0, "127.0.0.1", () => {
      const address = probe.address();
      probe.close(() =>
        typeof address === "object" && address ? resolve(address.port) : reject(new Error("no port")),
      );
    });
  });
}

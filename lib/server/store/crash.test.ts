// A process that is killed while it shares: whatever it had acknowledged is there afterwards and opens, and nothing that is
// there is torn. WAYBILL_KILLS=200 does the whole number; every run does a few. (A kill proves the death of a process; that of
// the machine is the database's own promise: synchronous=FULL, and PostgreSQL's synchronous_commit.)
import { spawn } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { DatabaseSync } from "node:sqlite";
import { Client } from "pg";
import { expect, it } from "vitest";
import { deriveId, open } from "../seal.ts";
import { startPostgres } from "./postgres.test-support.ts";
import { openPostgres } from "./postgres.ts";
import { createSqlStore } from "./sql-store.ts";
import { openSqlite } from "./sqlite.ts";
import type { Store } from "./types.ts";

const kills = Number(process.env.WAYBILL_KILLS ?? 20);
/** Milliseconds; a machine that has other work starts processes slowly. */
const patience = 120_000 + kills * 10_000;
const writer = path.resolve(import.meta.dirname, "crash-writer.test-support.ts");

/** Runs a writer, kills it a moment after its first acknowledgement, and returns the secrets it had acknowledged. */
function killOne(url: string, afterMs: number): Promise<string[]> {
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, ["--conditions=react-server", writer, url], {
      stdio: ["ignore", "pipe", "inherit"],
    });
    let said = "";
    child.stdout.on("data", (chunk) => {
      if (said === "") setTimeout(() => child.kill("SIGKILL"), afterMs);
      said += chunk;
    });
    // Its last line may be cut: that one was not acknowledged whole.
    child.on("close", (code) => {
      if (code !== null) reject(new Error(`the writer ended by itself with ${code}`));
      else resolve(said.split("\n").slice(0, -1));
    });
  });
}

/** Those that are not there or do not open. */
async function findLost(secrets: readonly string[], store: Store): Promise<string[]> {
  const lost: string[] = [];
  for (const secret of secrets) {
    const stored = await store.get(deriveId(secret, null), 0);
    if (!stored || open(stored.blob, secret, stored.expiresAt, null) === null) lost.push(secret);
  }
  return lost;
}

it(
  `sqlite: ${kills} kills, nothing acknowledged is lost and nothing is torn`,
  async () => {
    const folder = mkdtempSync(path.join(tmpdir(), "waybill-crash-"));
    const file = path.join(folder, "waybill.db");
    const acknowledged: string[] = [];
    for (let n = 0; n < kills; n++) acknowledged.push(...(await killOne(`file:${file}`, (n * 37) % 150)));
    const store = createSqlStore(() => openSqlite(file, 0), 2 ** 40);
    expect(await findLost(acknowledged, store)).toEqual([]);
    const { reports } = await store.measure();
    expect(acknowledged.length).toBeGreaterThan(kills);
    // Written but not yet said: at most one a kill.
    expect(reports - acknowledged.length).toBeLessThanOrEqual(kills);
    await store.close();
    const db = new DatabaseSync(file);
    expect(db.prepare("pragma integrity_check").get()).toEqual({ integrity_check: "ok" });
    expect(db.prepare("select count(*) as torn from reports where length(blob) <> octets").get()).toEqual({ torn: 0 });
    db.close();
    rmSync(folder, { recursive: true });
  },
  patience,
);

it(
  `postgres: two instances, one killed again and again, nothing acknowledged is lost`,
  async () => {
    const server = await startPostgres();
    const rounds = Math.ceil(kills / 4);
    const acknowledged: string[] = [];
    const steady = killOne(server.url, rounds * 600);
    for (let n = 0; n < rounds; n++) acknowledged.push(...(await killOne(server.url, 50 + ((n * 37) % 150))));
    acknowledged.push(...(await steady));
    const store = createSqlStore(() => openPostgres(server.url), 2 ** 40);
    expect(await findLost(acknowledged, store)).toEqual([]);
    const { reports } = await store.measure();
    expect(reports - acknowledged.length).toBeLessThanOrEqual(rounds + 1);
    await store.close();
    const client = new Client(server.url);
    await client.connect();
    const { rows } = await client.query("select count(*)::int as torn from reports where length(blob) <> octets");
    expect(rows).toEqual([{ torn: 0 }]);
    await client.end();
    await server.remove();
  },
  patience,
);

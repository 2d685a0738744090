import "server-only";
// Shared reports in PostgreSQL, for several instances of the app on one database. The server's own settings decide about
// durability: an acknowledged share is a committed transaction (`synchronous_commit` on by default).
import { Pool } from "pg";
import type { Database, SqlValue } from "./types.ts";

/** Any number that no other user of the database locks by: "waybill" in octets. */
const migrationLock = "33602696198581356";

/**
 * Connects on first use.
 * @param url `postgres://user:password@host:port/database`
 */
export async function openPostgres(url: string): Promise<Database> {
  const pool = new Pool({
    connectionString: url,
    max: 8,
    connectionTimeoutMillis: 3_000,
    idleTimeoutMillis: 30_000,
    query_timeout: 10_000,
    application_name: "waybill",
  });
  // A connection that breaks while idle is replaced at the next use; without a listener it would end the process.
  pool.on("error", () => {});
  const query: Database["query"] = async (sql, args = []) => readResult(await pool.query(sql, bind(args)));
  return {
    query,
    async migrating(work) {
      const client = await pool.connect();
      let broken: Error | undefined;
      try {
        await client.query("begin");
        await client.query(`select pg_advisory_xact_lock(${migrationLock})`);
        await work(async (sql, args = []) => readResult(await client.query(sql, bind(args))));
        await client.query("commit");
      } catch (error) {
        await client.query("rollback").catch((failed: Error) => {
          broken = failed;
        });
        throw error;
      } finally {
        client.release(broken);
      }
    },
    // The disk is the database's own; when it is full the insert says so.
    hasRoom: async () => true,
    // Vacuum reuses the pages; the key of a removed blob is in no backup.
    forget: async () => {},
    describe: describeError,
    blobType: "bytea",
    close: () => pool.end(),
  };
}

function bind(args: readonly SqlValue[]): unknown[] {
  return args.map((value) =>
    value instanceof Uint8Array ? Buffer.from(value.buffer, value.byteOffset, value.length) : value,
  );
}

function readResult({ rows, rowCount }: { rows: Record<string, unknown>[]; rowCount: number | null }) {
  return { rows, changes: rowCount ?? 0 };
}

/** SQLSTATE class 53: disk_full 53100, out_of_memory, too_many_connections; only the first is about room. */
function describeError(error: unknown): "full" | "down" {
  return error instanceof Error && "code" in error && error.code === "53100" ? "full" : "down";
}

import "server-only";
// Shared reports in one SQLite file (node:sqlite). WAL for readers beside a writer; `synchronous=FULL` so that an
// acknowledged share survives a crash; `secure_delete` so that a removed blob is gone from the file.
import { existsSync, mkdirSync } from "node:fs";
import { statfs } from "node:fs/promises";
import path from "node:path";
import { DatabaseSync } from "node:sqlite";
import { setTimeout } from "node:timers/promises";
import type { Database, SqlValue } from "./types.ts";

/** Milliseconds to wait for another process that writes. */
const patience = 5_000;
const pragmas = `
  pragma busy_timeout = ${patience};
  pragma journal_mode = wal;
  pragma synchronous = full;
  pragma secure_delete = on;
`;

/**
 * Opens the database, and makes it with its folder when it is not there.
 * @param file path of the file, or `:memory:`
 * @param reserve octets of the disk that stay free
 */
export async function openSqlite(file: string, reserve: number): Promise<Database> {
  const folder = file === ":memory:" ? null : path.dirname(path.resolve(file));
  if (folder) makeFolder(folder);
  const db = new DatabaseSync(file);
  db.exec(pragmas);
  const query = async (sql: string, args: readonly SqlValue[] = []) => runStatement(db, sql, args);
  return {
    query,
    async migrating(work) {
      await beginAlone(db);
      try {
        await work(query);
        db.exec("commit");
      } catch (error) {
        db.exec("rollback");
        throw error;
      }
    },
    async hasRoom(octets) {
      if (!folder) return true;
      const { bavail, bsize } = await statfs(folder);
      // A blob is written to the log and later to the file.
      return bavail * bsize - 2 * octets >= reserve;
    },
    async forget() {
      // Without this the removed pages stay readable in the write-ahead log until it is next reused.
      db.exec("pragma wal_checkpoint(truncate)");
    },
    describe: describeError,
    blobType: "blob",
    async close() {
      db.close();
    },
  };
}

/** Node's own recursive way never ends where a file system refuses a folder as "not found" (/proc). */
function makeFolder(folder: string): void {
  if (existsSync(folder)) return;
  makeFolder(path.dirname(folder));
  try {
    mkdirSync(folder);
  } catch (error) {
    if (!existsSync(folder)) throw error;
  }
}

/**
 * Takes the write lock at once, so that two instances do not read the same state. SQLite waits by blocking, which would
 * never end if the other instance were in this process; so this asks again and again.
 */
async function beginAlone(db: DatabaseSync): Promise<void> {
  db.exec("pragma busy_timeout = 0");
  const last = Date.now() + patience;
  for (;;) {
    try {
      db.exec("begin immediate");
      db.exec(`pragma busy_timeout = ${patience}`);
      return;
    } catch (error) {
      if (Date.now() > last) throw error;
      await setTimeout(10);
    }
  }
}

function runStatement(db: DatabaseSync, sql: string, args: readonly SqlValue[]) {
  const statement = db.prepare(sql.replace(/\$(\d+)/g, "?$1"));
  if (/^\s*select/i.test(sql)) return { rows: statement.all(...args), changes: 0 };
  return { rows: [], changes: Number(statement.run(...args).changes) };
}

/** 13 is SQLITE_FULL; a full disk may also show as an input/output error of the log, which says "down". */
function describeError(error: unknown): "full" | "down" {
  return error instanceof Error && "errcode" in error && error.errcode === 13 ? "full" : "down";
}

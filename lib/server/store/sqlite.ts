import "server-only";
// Shared reports in one SQLite file (node:sqlite). WAL for readers beside a writer; `synchronous=FULL` so that an
// acknowledged share survives a crash; `secure_delete` so that a removed blob is gone from the file.
import { mkdirSync } from "node:fs";
import path from "node:path";
import { DatabaseSync } from "node:sqlite";
import type { Store, StoredReport } from "./types.ts";

const schema = `
  pragma journal_mode = wal;
  pragma synchronous = full;
  pragma busy_timeout = 5000;
  pragma secure_delete = on;
  create table if not exists reports (
    id text primary key,
    blob blob not null,
    expires_at integer not null,
    delete_hash blob not null
  ) without rowid;
  create index if not exists reports_by_expiry on reports (expires_at);
`;

/**
 * Opens the database, and makes it with its folder when it is not there.
 * @param file path of the file, or `:memory:`
 */
export function openSqlite(file: string): Store {
  if (file !== ":memory:") mkdirSync(path.dirname(path.resolve(file)), { recursive: true });
  const db = new DatabaseSync(file);
  db.exec(schema);
  const insert = db.prepare("insert into reports (id, blob, expires_at, delete_hash) values (?, ?, ?, ?)");
  const select = db.prepare("select id, blob, expires_at, delete_hash from reports where id = ? and expires_at > ?");
  const remove = db.prepare("delete from reports where id = ?");
  const sweep = db.prepare("delete from reports where expires_at <= ?");
  return {
    async put({ id, blob, expiresAt, deleteHash }) {
      insert.run(id, blob, expiresAt, deleteHash);
    },
    async get(id, now) {
      const row = select.get(id, now);
      return row ? readRow(row) : null;
    },
    async remove(id) {
      return remove.run(id).changes > 0;
    },
    async sweep(now) {
      const { changes } = sweep.run(now);
      // Without this the removed pages stay readable in the write-ahead log until it is next reused.
      if (changes > 0) db.exec("pragma wal_checkpoint(truncate)");
      return Number(changes);
    },
    async close() {
      db.close();
    },
  };
}

function readRow(row: Record<string, unknown>): StoredReport {
  return {
    id: String(row.id),
    blob: row.blob as Uint8Array,
    expiresAt: Number(row.expires_at),
    deleteHash: row.delete_hash as Uint8Array,
  };
}

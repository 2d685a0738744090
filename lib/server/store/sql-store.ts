import "server-only";
// The store over any SQL database: one text of SQL for every driver, so that they cannot differ. Expiry is part of every
// read; the quota is part of the insert.
import { migrate } from "./migrations.ts";
import { type Database, isStoreError, type SqlValue, type Store, type StoredReport, StoreError } from "./types.ts";

// The quota is checked where it is used up: one statement, no gap between asking and writing. Instances that write in the
// same instant may pass it by one report each.
const insert = `insert into reports (id, blob, expires_at, delete_hash, octets)
  select $1, $2, $3, $4, cast($5 as bigint)
  where (select coalesce(sum(octets), 0) from reports) + cast($5 as bigint) <= cast($6 as bigint)`;
const select = "select id, blob, expires_at, delete_hash from reports where id = $1 and expires_at > $2";
const remove = "delete from reports where id = $1";
const sweep = "delete from reports where expires_at <= $1";
const measure = "select count(*) as reports, coalesce(sum(octets), 0) as octets from reports";

/**
 * A store over `open()`, which is called at the first use and again after it failed: an unreachable database must not stop
 * the process, for everything but sharing works without one.
 * @param quota octets of all blobs together
 */
export function createSqlStore(open: () => Promise<Database>, quota: number): Store {
  let opened: Promise<Database> | null = null;
  const database = () => {
    opened ??= openMigrated(open).catch((error) => {
      opened = null;
      throw error;
    });
    return opened;
  };
  const run = async <T>(work: (db: Database) => Promise<T>): Promise<T> => {
    const db = await database();
    return work(db).catch((error) => {
      throw isStoreError(error) ? error : new StoreError(db.describe(error), error);
    });
  };
  return {
    put: (report) => run((db) => put(db, report, quota)),
    get: (id, now) => run(async (db) => readRow((await db.query(select, [id, now])).rows[0])),
    remove: (id) => run(async (db) => (await db.query(remove, [id])).changes > 0),
    sweep: (now) => run((db) => sweepExpired(db, now)),
    measure: () => run(async (db) => readMeasure((await db.query(measure)).rows[0]!)),
    close: async () => {
      if (opened) await (await opened.catch(() => null))?.close();
    },
  };
}

async function openMigrated(open: () => Promise<Database>): Promise<Database> {
  let db: Database | null = null;
  try {
    db = await open();
    await migrate(db);
    return db;
  } catch (error) {
    await db?.close().catch(() => {});
    throw isStoreError(error) ? error : new StoreError("down", error);
  }
}

/** Expired reports that wait for the sweep take no room from a new one. */
async function put(db: Database, report: StoredReport, quota: number): Promise<void> {
  const { id, blob, expiresAt, deleteHash } = report;
  const args: SqlValue[] = [id, blob, expiresAt, deleteHash, blob.length, quota];
  if (!(await db.hasRoom(blob.length))) throw new StoreError("full");
  if ((await db.query(insert, args)).changes > 0) return;
  const swept = await sweepExpired(db, Math.floor(Date.now() / 1000));
  if (swept === 0 || (await db.query(insert, args)).changes === 0) throw new StoreError("full");
}

async function sweepExpired(db: Database, now: number): Promise<number> {
  const { changes } = await db.query(sweep, [now]);
  if (changes > 0) await db.forget();
  return changes;
}

/** Drivers differ in the types of blobs and of 64-bit numbers; here they become one. */
function readRow(row: Record<string, unknown> | undefined): StoredReport | null {
  if (!row) return null;
  return {
    id: String(row.id),
    blob: Uint8Array.from(row.blob as Uint8Array),
    expiresAt: Number(row.expires_at),
    deleteHash: Uint8Array.from(row.delete_hash as Uint8Array),
  };
}

function readMeasure(row: Record<string, unknown>): { reports: number; octets: number } {
  return { reports: Number(row.reports), octets: Number(row.octets) };
}

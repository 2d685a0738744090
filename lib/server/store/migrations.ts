import "server-only";
// The shape of the database, step by step. Steps are only ever added: a database knows how many it has taken. `BLOB` stands
// for the driver's type of octets.
import type { Database } from "./types.ts";

const steps: readonly (readonly string[])[] = [
  [
    `create table if not exists reports (
      id text primary key,
      blob BLOB not null,
      expires_at bigint not null,
      delete_hash BLOB not null
    )`,
    "create index if not exists reports_by_expiry on reports (expires_at)",
  ],
  [
    "alter table reports add column octets bigint not null default 0",
    "update reports set octets = length(blob)",
    // Summing the quota reads this alone, never the blobs.
    "create index reports_by_octets on reports (octets)",
  ],
];

/** Takes the steps that are missing. Instances that start at once wait for each other. */
export async function migrate(db: Database): Promise<void> {
  await db.migrating(async (query) => {
    await query("create table if not exists waybill_schema (steps bigint not null)");
    const { rows } = await query("select steps from waybill_schema");
    const taken = Number(rows[0]?.steps ?? 0);
    if (taken > steps.length) throw new Error("the database was made by a newer version");
    if (taken === steps.length) return;
    for (const statement of steps.slice(taken).flat()) await query(statement.replace(/\bBLOB\b/g, db.blobType));
    await query(rows[0] ? "update waybill_schema set steps = $1" : "insert into waybill_schema (steps) values ($1)", [
      steps.length,
    ]);
  });
}

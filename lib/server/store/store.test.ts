// One suite for every driver of the store, against the real engines.
import { mkdirSync, mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { DatabaseSync } from "node:sqlite";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { type PostgresServer, startPostgres } from "./postgres.test-support.ts";
import { openPostgres } from "./postgres.ts";
import { createSqlStore } from "./sql-store.ts";
import { openSqlite } from "./sqlite.ts";
import { type Store, type StoredReport, StoreError } from "./types.ts";

const folder = mkdtempSync(path.join(tmpdir(), "waybill-store-"));
const file = path.join(folder, "deep", "waybill.db");
const quota = 10_000;
let server: PostgresServer;

beforeAll(async () => {
  server = await startPostgres();
}, 60_000);
afterAll(async () => {
  await server.remove();
  rmSync(folder, { recursive: true });
});

function report(id: string, expiresAt: number, blob = new Uint8Array([1, 2, 3])): StoredReport {
  return { id: id.padEnd(32, "0"), blob, expiresAt, deleteHash: new Uint8Array(32).fill(9) };
}
const idOf = (id: string) => report(id, 0).id;
const soon = Math.floor(Date.now() / 1000) + 1000;

describe.each([
  ["sqlite", () => createSqlStore(() => openSqlite(file, 0), quota)],
  ["postgres", () => createSqlStore(() => openPostgres(server.url), quota)],
])("store: %s", (_, openStore) => {
  let store: Store;
  beforeAll(() => {
    store = openStore();
  });
  afterAll(() => store.close());

  it("gives back what was put", async () => {
    const all = Uint8Array.from({ length: 256 }, (_, octet) => octet);
    await store.put(report("a1", soon, all));
    expect(await store.get(idOf("a1"), soon - 1)).toEqual(report("a1", soon, all));
  });

  it("never gives an expired report, swept or not", async () => {
    await store.put(report("b1", soon));
    expect(await store.get(idOf("b1"), soon)).toBeNull();
    expect(await store.get(idOf("b1"), soon - 1)).not.toBeNull();
  });

  it("refuses a second report of the same id, and keeps the first", async () => {
    await store.put(report("c1", soon));
    await expect(store.put(report("c1", soon + 1))).rejects.toThrow(StoreError);
    expect(await store.get(idOf("c1"), 0)).toMatchObject({ expiresAt: soon });
  });

  it("removes once", async () => {
    await store.put(report("d1", soon));
    expect(await store.remove(idOf("d1"))).toBe(true);
    expect(await store.remove(idOf("d1"))).toBe(false);
    expect(await store.get(idOf("d1"), 0)).toBeNull();
  });

  it("sweeps what expired and nothing else", async () => {
    await store.put(report("e1", 100));
    await store.put(report("e2", soon));
    expect(await store.sweep(100)).toBe(1);
    expect(await store.get(idOf("e1"), 0)).toBeNull();
    expect(await store.get(idOf("e2"), 0)).not.toBeNull();
  });

  it("is full at its quota, and expired reports make room", async () => {
    const before = await store.measure();
    const rest = quota - before.octets;
    await store.put(report("f1", 100, new Uint8Array(rest)));
    expect(await store.measure()).toEqual({ reports: before.reports + 1, octets: quota });
    await store.put(report("f2", soon, new Uint8Array(rest)));
    expect(await store.get(idOf("f1"), 0)).toBeNull();
    await expect(store.put(report("f3", soon))).rejects.toMatchObject({ code: "full" });
    await store.remove(idOf("f2"));
    await store.put(report("f3", soon));
  });

  it("keeps reports over a restart", async () => {
    await store.put(report("g1", soon));
    await store.close();
    store = openStore();
    expect(await store.get(idOf("g1"), 0)).not.toBeNull();
  });

  it("is opened by several instances at once", async () => {
    const stores = Array.from({ length: 4 }, openStore);
    const found = await Promise.all(stores.map((other) => other.get(idOf("g1"), 0)));
    expect(found.every((one) => one !== null)).toBe(true);
    await Promise.all(stores.map((other) => other.close()));
  });
});

describe("sqlite alone", () => {
  const openStore = (name: string, reserve = 0) =>
    createSqlStore(() => openSqlite(path.join(folder, name), reserve), quota);

  it("leaves nothing of a removed or swept blob on disk", async () => {
    const store = openStore("canary.db");
    await store.put(report("a1", 100, Buffer.from("CANARY-IN-BLOB")));
    await store.put(report("a2", soon));
    await store.sweep(100);
    const left = ["canary.db", "canary.db-wal"].filter((name) =>
      readFileSync(path.join(folder, name)).includes("CANARY-IN-BLOB"),
    );
    expect(left).toEqual([]);
    await store.close();
  });

  it("takes over a database of the first shape", async () => {
    const old = new DatabaseSync(path.join(folder, "old.db"));
    old.exec(`create table reports (id text primary key, blob blob not null, expires_at integer not null,
      delete_hash blob not null) without rowid`);
    old.prepare("insert into reports values (?, ?, ?, ?)").run(idOf("a1"), new Uint8Array(7), soon, new Uint8Array(32));
    old.close();
    const store = openStore("old.db");
    expect(await store.measure()).toEqual({ reports: 1, octets: 7 });
    await store.close();
  });

  it("is full before the disk is", async () => {
    const store = openStore("reserve.db", Number.MAX_SAFE_INTEGER);
    await expect(store.put(report("a1", soon))).rejects.toMatchObject({ code: "full" });
    await store.close();
  });

  it("is down while it cannot be opened, and works as soon as it can", async () => {
    const blocked = path.join(folder, "blocked");
    mkdirSync(path.join(blocked, "waybill.db"), { recursive: true });
    const store = createSqlStore(() => openSqlite(path.join(blocked, "waybill.db"), 0), quota);
    await expect(store.get(idOf("a1"), 0)).rejects.toMatchObject({ code: "down" });
    rmSync(path.join(blocked, "waybill.db"), { recursive: true });
    expect(await store.get(idOf("a1"), 0)).toBeNull();
    await store.close();
  });
});

describe("postgres alone", () => {
  it("is down while the server is, works after it comes back, and lost nothing that was acknowledged", async () => {
    const store = createSqlStore(() => openPostgres(server.url), quota);
    await store.put(report("h1", soon));
    await server.kill();
    await expect(store.get(idOf("h1"), 0)).rejects.toMatchObject({ code: "down" });
    await server.start();
    expect(await store.get(idOf("h1"), 0)).not.toBeNull();
    await store.close();
  }, 60_000);
});

// One suite for every driver of the store.
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { openSqlite } from "./sqlite.ts";
import type { Store, StoredReport } from "./types.ts";

const folder = mkdtempSync(path.join(tmpdir(), "waybill-store-"));
const file = path.join(folder, "deep", "waybill.db");

function report(id: string, expiresAt: number): StoredReport {
  return { id: id.padEnd(32, "0"), blob: new Uint8Array([1, 2, 3]), expiresAt, deleteHash: new Uint8Array(32).fill(9) };
}

describe.each([["sqlite", () => openSqlite(file)]])("store: %s", (_, openStore) => {
  let store: Store;
  beforeAll(() => {
    store = openStore();
  });
  afterAll(async () => {
    await store.close();
    rmSync(folder, { recursive: true });
  });

  it("gives back what was put", async () => {
    await store.put(report("a1", 2000));
    const found = await store.get(report("a1", 0).id, 1999);
    expect(found && { ...found, blob: [...found.blob], deleteHash: [...found.deleteHash] }).toEqual({
      ...report("a1", 2000),
      blob: [1, 2, 3],
      deleteHash: Array(32).fill(9),
    });
  });

  it("never gives an expired report, swept or not", async () => {
    await store.put(report("b1", 2000));
    expect(await store.get(report("b1", 0).id, 2000)).toBeNull();
  });

  it("refuses a second report of the same id", async () => {
    await store.put(report("c1", 2000));
    await expect(store.put(report("c1", 3000))).rejects.toThrow();
  });

  it("removes once", async () => {
    await store.put(report("d1", 2000));
    expect(await store.remove(report("d1", 0).id)).toBe(true);
    expect(await store.remove(report("d1", 0).id)).toBe(false);
    expect(await store.get(report("d1", 0).id, 0)).toBeNull();
  });

  it("sweeps what expired and nothing else; swept octets are gone from disk", async () => {
    const canary = "CANARY-IN-BLOB";
    await store.put({ ...report("e1", 100), blob: Buffer.from(canary) });
    await store.put(report("e2", 9000));
    expect(await store.sweep(100)).toBe(1);
    expect(await store.get(report("e2", 0).id, 100)).not.toBeNull();
    const left = [file, `${file}-wal`].filter((name) => readFileSync(name).includes(canary));
    expect(left).toEqual([]);
  });

  it("keeps reports over a restart", async () => {
    await store.put(report("f1", 2000));
    await store.close();
    store = openStore();
    expect(await store.get(report("f1", 0).id, 0)).not.toBeNull();
  });
});

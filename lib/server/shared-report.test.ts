// Shared reports over time and against guessing, with the store in memory.
import { afterEach, describe, expect, it, vi } from "vitest";
import { createSecret } from "./seal.ts";
import { deleteReport, openShare, shareReport, showShare } from "./shared-report.ts";
import { createSqlStore } from "./store/sql-store.ts";
import { openSqlite } from "./store/sqlite.ts";
import type { Store } from "./store/types.ts";

const options = {
  live: false,
  lists: false,
  message: null,
  ip: null,
  helo: null,
  mailFrom: null,
  border: null,
  ownDomains: [],
};
const octets = Buffer.from("From: a@example.com\r\nSubject: x\r\n\r\nbody\r\n");
const reading = { octets, options, repairs: [], now: new Date("2026-11-22T12:00:00.000Z") };
const world = { octets: octets.length, signal: new AbortController().signal };
const openStore = () => createSqlStore(() => openSqlite(":memory:", 0), 2 ** 30);

async function share(store: Store, pepper: string | null = null) {
  const shared = await shareReport(reading, "full", "1h", { store, pepper }, world);
  if ("problem" in shared) throw new Error(shared.problem);
  return shared;
}

const isOpened = async (secret: string, store: Store, pepper: string | null = null) =>
  (await openShare(secret, { store, pepper })) !== null;
const hour = 3_600_000;
const day = 24 * hour;

afterEach(() => vi.useRealTimers());

describe("the clock", () => {
  it.each([
    ["an hour is nearly over", hour - 1_000, true],
    ["an hour is over", hour, false],
    ["the clock jumps a day ahead", day, false],
    ["the clock jumps a day back", -day, true],
  ])("%s", async (_, later, readable) => {
    vi.useFakeTimers({ now: new Date("2026-11-22T12:00:00Z"), toFake: ["Date"] });
    const store = openStore();
    const { secret } = await share(store);
    vi.setSystemTime(Date.now() + later);
    expect(await isOpened(secret, store)).toBe(readable);
    await store.close();
  });

  it("ten thousand expired reports are gone with one sweep", async () => {
    const db = await openSqlite(":memory:", 0);
    const store = createSqlStore(async () => db, 2 ** 30);
    await store.measure();
    await db.query(`with recursive n (i) as (select 1 union all select i + 1 from n where i < 10000)
      insert into reports (id, blob, expires_at, delete_hash, octets)
      select printf('%032d', i), zeroblob(4153), 100, zeroblob(32), 4153 from n`);
    expect(await store.measure()).toEqual({ reports: 10_000, octets: 41_530_000 });
    expect(await store.sweep(100)).toBe(10_000);
    expect(await store.measure()).toEqual({ reports: 0, octets: 0 });
    await store.close();
  });
});

describe("T11: guessing", () => {
  it("never hits, and unknown, expired, deleted and malformed are one and the same", async () => {
    const store = openStore();
    const keeping = { store, pepper: null };
    const { secret, deleteToken } = await share(store);
    for (let n = 0; n < 2_000; n++) expect(await openShare(createSecret(), keeping)).toBeNull();
    for (const text of ["", "x", `${secret}=`, ` ${secret}`, secret.slice(1), "../../etc/passwd"]) {
      expect(await openShare(text, keeping)).toBeNull();
    }
    expect(await deleteReport(secret, createSecret(), keeping)).toBe("wrong-token");
    expect(await deleteReport(createSecret(), deleteToken, keeping)).toBe("not-found");
    expect(await isOpened(secret, store)).toBe(true);
    expect(await deleteReport(secret, deleteToken, keeping)).toBe("deleted");
    expect(await openShare(secret, keeping)).toBeNull();
    await store.close();
  });

  it("another pepper opens nothing", async () => {
    const store = openStore();
    const { secret } = await share(store, "one");
    expect(await isOpened(secret, store, "other")).toBe(false);
    expect(await isOpened(secret, store, "one")).toBe(true);
    await store.close();
  });
});

describe("what is shown", () => {
  it("is the analysis of the sharer, at its instant", async () => {
    const store = openStore();
    const { secret } = await share(store);
    const opened = await openShare(secret, { store, pepper: null });
    const shown = await showShare(opened!);
    expect(shown).toMatchObject({ kind: "full", report: { analyzedAt: "2026-11-22T12:00:00.000Z" } });
    expect(shown?.kind === "full" && Buffer.from(shown.octets).equals(octets)).toBe(true);
    await store.close();
  });
});

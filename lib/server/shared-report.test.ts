// Shared reports over time and against guessing, with the store in memory.
import { afterEach, describe, expect, it, vi } from "vitest";
import { createSecret } from "./seal.ts";
import { deleteReport, openReport, shareReport } from "./shared-report.ts";
import { createSqlStore } from "./store/sql-store.ts";
import { openSqlite } from "./store/sqlite.ts";

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
const input = { octets, options, repairs: [], analyzedAt: "2026-11-22T12:00:00.000Z", dns: [] };
const openStore = () => createSqlStore(() => openSqlite(":memory:", 0), 2 ** 30);
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
    const { secret } = await shareReport(input, "1h", store, null);
    vi.setSystemTime(Date.now() + later);
    expect((await openReport(secret, store, null)) !== null).toBe(readable);
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
    const share = await shareReport(input, "1h", store, null);
    for (let n = 0; n < 2_000; n++) expect(await openReport(createSecret(), store, null)).toBeNull();
    for (const text of ["", "x", `${share.secret}=`, ` ${share.secret}`, share.secret.slice(1), "../../etc/passwd"]) {
      expect(await openReport(text, store, null)).toBeNull();
    }
    expect(await deleteReport(share.secret, createSecret(), store, null)).toBe("wrong-token");
    expect(await deleteReport(createSecret(), share.deleteToken, store, null)).toBe("not-found");
    expect(await openReport(share.secret, store, null)).not.toBeNull();
    expect(await deleteReport(share.secret, share.deleteToken, store, null)).toBe("deleted");
    expect(await openReport(share.secret, store, null)).toBeNull();
    await store.close();
  });

  it("another pepper opens nothing", async () => {
    const store = openStore();
    const { secret } = await shareReport(input, "1h", store, "one");
    expect(await openReport(secret, store, "other")).toBeNull();
    expect(await openReport(secret, store, "one")).not.toBeNull();
    await store.close();
  });
});

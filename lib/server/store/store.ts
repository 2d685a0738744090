import "server-only";
// The store of this process: opened on first use, swept every few minutes.
import { config } from "../config.ts";
import { openSqlite } from "./sqlite.ts";
import type { Store } from "./types.ts";

/** Milliseconds between sweeps; expired reports are gone from disk within twice this. */
const sweepEvery = 300_000;

const shared = globalThis as { waybillStore?: Store };

/** The one store of this process. Next loads modules more than once, so it is kept on `globalThis`. */
export function store(): Store {
  if (shared.waybillStore) return shared.waybillStore;
  const opened = openSqlite(config().databaseUrl.replace(/^file:/, ""));
  shared.waybillStore = opened;
  const sweep = () => {
    opened
      .sweep(Math.floor(Date.now() / 1000))
      .catch(() => console.error("waybill: expired reports could not be removed"));
  };
  sweep();
  setInterval(sweep, sweepEvery).unref();
  return opened;
}

import "server-only";
// The store of this process: chosen by DATABASE_URL, opened on first use, swept every few minutes.
import { type Config, config } from "../config.ts";
import { log } from "../log.ts";
import { openPostgres } from "./postgres.ts";
import { createSqlStore } from "./sql-store.ts";
import { openSqlite } from "./sqlite.ts";
import type { Store } from "./types.ts";

/** Milliseconds between sweeps; expired reports are gone from disk within twice this. */
const sweepEvery = 240_000;

const shared = globalThis as { waybillStore?: Store };

/** The one store of this process. Next loads modules more than once, so it is kept on `globalThis`. */
export function store(): Store {
  if (shared.waybillStore) return shared.waybillStore;
  const opened = openConfigured(config());
  shared.waybillStore = opened;
  const sweep = () => {
    opened
      .sweep(Math.floor(Date.now() / 1000))
      .then((removed) => removed > 0 && log().info({ removed }, "expired reports removed"))
      .catch(() => log().error("expired reports could not be removed"));
  };
  sweep();
  setInterval(sweep, sweepEvery).unref();
  return opened;
}

function openConfigured({ databaseUrl, storeMaxBytes, diskReserveBytes }: Config): Store {
  const file = /^file:(.+)$/.exec(databaseUrl)?.[1];
  const open = file ? () => openSqlite(file, diskReserveBytes) : () => openPostgres(databaseUrl);
  return createSqlStore(open, storeMaxBytes);
}

import "server-only";
import { ConfigError, config } from "./config.ts";
import { drain } from "./drain.ts";
import { log } from "./log.ts";
import { store } from "./store/store.ts";
import { startThreads } from "./threads/threads.ts";
import { watchRequests } from "./watch-requests.ts";

/** Checks the environment and begins to watch. A wrong value ends the process: a server that answers 500 helps nobody. */
export function start(): void {
  readOrExit();
  watchRequests();
  for (const signal of ["SIGTERM", "SIGINT"] as const) process.once(signal, drain);
  startThreads();
  // Opened now, so that expired reports are removed although nobody shares.
  if (config().sharing) store();
  log().info(describeSettings(), "Waybill starts");
}

function readOrExit(): void {
  try {
    config();
  } catch (error) {
    if (!(error instanceof ConfigError)) throw error;
    console.error(`Waybill cannot start:\n${error.message}`);
    process.exit(2);
  }
}

/** The settings as they are, without a secret and without a name. */
function describeSettings(): object {
  const { databaseUrl, sharing, liveChecks, trustProxy, maxMessageBytes, rates, sharePepper, metricsToken } = config();
  return {
    store: databaseUrl.split(":", 1)[0],
    sharing,
    liveChecks,
    trustProxy,
    maxMessageBytes,
    rates,
    sharePepper: sharePepper !== null,
    metricsToken: metricsToken !== null,
  };
}

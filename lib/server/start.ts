import "server-only";
import { ConfigError, config } from "./config.ts";

/** Checks the environment. A wrong value ends the process: a server that answers 500 to everything helps nobody. */
export function start(): void {
  try {
    config();
  } catch (error) {
    if (!(error instanceof ConfigError)) throw error;
    console.error(`Waybill cannot start:\n${error.message}`);
    process.exit(2);
  }
}

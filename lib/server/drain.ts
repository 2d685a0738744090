import "server-only";
// The end of the process: what is running may finish for a few seconds, nothing new is taken in.
import { limits } from "#lib/limits.ts";

const shared = globalThis as { waybillStop?: { draining: boolean; stop: AbortController } };

function state() {
  shared.waybillStop ??= { draining: false, stop: new AbortController() };
  return shared.waybillStop;
}

/** Whether the process was told to end. */
export function isDraining(): boolean {
  return state().draining;
}

/** Aborts when what still runs must give up. */
export function stopped(): AbortSignal {
  return state().stop.signal;
}

/** Begins the end: called on the first SIGTERM or SIGINT. Next closes the server and ends the process when it is idle. */
export function drain(): void {
  if (isDraining()) return;
  state().draining = true;
  setTimeout(
    () => state().stop.abort(new DOMException("Waybill is stopping.", "TimeoutError")),
    limits.drainMs,
  ).unref();
  setTimeout(() => process.exit(0), limits.drainMs + 500).unref();
}

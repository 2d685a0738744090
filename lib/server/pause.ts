import "server-only";

/** Lets the event loop run what waits: searches call it between pieces of work. */
export function pause(): Promise<void> {
  return new Promise((resolve) => setImmediate(resolve));
}

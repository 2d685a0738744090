/** Lets the browser draw and answer the reader before work goes on. */
export function pause(): Promise<void> {
  const { scheduler } = globalThis as { scheduler?: { yield?: () => Promise<void> } };
  if (scheduler?.yield) return scheduler.yield();
  return new Promise((resolve) => setTimeout(resolve, 0));
}

/** Milliseconds of work after which a long task gives way; a frame of 60 Hz has 16. */
const stretchMs = 12;

/** A clock for a long task: `await due()` gives way when its stretch is over; throws the reason when it was aborted. */
export function stretches(signal: AbortSignal): () => Promise<void> {
  let since = performance.now();
  return async () => {
    if (performance.now() - since > stretchMs) {
      await pause();
      since = performance.now();
    }
    signal.throwIfAborted();
  };
}

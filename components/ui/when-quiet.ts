/** Does something once the page has loaded and the browser has nothing else to do; the function given back prevents it. */
export function whenQuiet(act: () => void): () => void {
  const stop = new AbortController();
  const quiet = globalThis.requestIdleCallback ?? ((later: () => void) => setTimeout(later, 1_000));
  const begin = () =>
    quiet(() => {
      if (!stop.signal.aborted) act();
    });
  if (document.readyState === "complete") begin();
  else addEventListener("load", begin, { once: true, signal: stop.signal });
  return () => stop.abort();
}

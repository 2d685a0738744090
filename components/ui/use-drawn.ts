"use client";
// Whether what is folded away has to be drawn: once it was opened, and when the page goes to paper. What came from the server
// stands there at once, for a page without scripts is complete.
import { useEffect, useRef, useState, useSyncExternalStore } from "react";
import { flushSync } from "react-dom";

/** @param printed it is drawn for paper too */
export function useDrawn(open: boolean, printed = true): boolean {
  const served = useServed();
  const [drawn, setDrawn] = useState(served || open);
  if (open && !drawn) setDrawn(true);
  useEffect(() => {
    if (drawn || !printed) return;
    const draw = () => flushSync(() => setDrawn(true));
    addEventListener("beforeprint", draw);
    return () => removeEventListener("beforeprint", draw);
  }, [drawn, printed]);
  return drawn;
}

/** Whether this came from the server. The answer stays, so that nothing is drawn again for it when the scripts have come. */
export function useServed(): boolean {
  const served = useRef(false);
  const isServed = () => {
    // Asked on the server, and in the first drawing of what came from there.
    served.current = true;
    return true;
  };
  return useSyncExternalStore(never, () => served.current, isServed);
}

/** Whether this stands there as the server drew it: pressing it would do nothing yet. */
export function useAsleep(): boolean {
  return useSyncExternalStore(never, isAwake, isAsleep);
}

const never = () => () => undefined;
const isAwake = () => false;
const isAsleep = () => true;

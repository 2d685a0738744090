"use client";
// Whether what is folded away has to be drawn: once it was opened, and when the page goes to paper. What came from the server
// stands there at once, for a page without scripts is complete.
import { useEffect, useState, useSyncExternalStore } from "react";
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

/** Whether this came from the server as it stands. */
export function useServed(): boolean {
  return useSyncExternalStore(never, isDrawnHere, isServed);
}

const never = () => () => undefined;
const isDrawnHere = () => false;
const isServed = () => true;

"use client";
// Panels one after the other, each when the one before is on the screen: a report of hundreds of fields and parts would be
// laid out in one go otherwise, and hold up the page for as long. What came from the server stands there at once.
import { type ReactNode, startTransition, useEffect, useState } from "react";
import { useServed } from "#components/ui/use-drawn.ts";

interface InStepsProps {
  /** Otherwise all are drawn at once. */
  large: boolean;
  children: readonly ReactNode[];
}

/** Panels of the first step: the answer fills a screen. */
const firstStep = 1;

export function InSteps({ large, children }: InStepsProps) {
  const served = useServed();
  const [shown, setShown] = useState(large && !served ? firstStep : Number.POSITIVE_INFINITY);
  useEffect(() => {
    if (shown === Number.POSITIVE_INFINITY) return;
    if (shown >= children.length) {
      setShown(Number.POSITIVE_INFINITY);
      // What the address names may have come with the last steps: Selection finds it now.
      if (location.hash) dispatchEvent(new HashChangeEvent("hashchange"));
      return;
    }
    // After the next paint; a page that is not looked at paints nothing, and goes on all the same.
    const timer = setTimeout(() => startTransition(() => setShown(shown + 1)), 20);
    return () => clearTimeout(timer);
  }, [shown, children.length]);
  return children.slice(0, shown);
}

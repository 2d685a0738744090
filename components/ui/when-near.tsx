"use client";
// Draws what lies far down the page, or is not shown at first, when the reader comes near it or goes there by an address.
import { type ReactNode, Suspense, useEffect, useRef, useState } from "react";
import { useServed } from "./use-drawn.ts";

interface WhenNearProps {
  /** Addresses of what lies inside. */
  anchors?: RegExp;
  children: ReactNode;
}

export function WhenNear({ anchors, children }: WhenNearProps) {
  const served = useServed();
  const [near, setNear] = useState(served);
  const mark = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (near || !mark.current) return;
    const stop = new AbortController();
    const draw = () => setNear(true);
    const read = () => anchors?.test(location.hash) && draw();
    // A screen ahead.
    const observer = new IntersectionObserver((entries) => entries.some((one) => one.isIntersecting) && draw(), {
      rootMargin: "100% 0px",
    });
    observer.observe(mark.current);
    addEventListener("hashchange", read, { signal: stop.signal });
    read();
    return () => {
      observer.disconnect();
      stop.abort();
    };
  }, [near, anchors]);
  return near ? <Suspense>{children}</Suspense> : <div ref={mark} className="empty" />;
}

"use client";
// Draws what lies in a closed disclosure when it is first opened.
import { type ReactNode, Suspense, useEffect, useRef, useState } from "react";
import { useDrawn } from "./use-drawn.ts";

interface WhenOpenedProps {
  /** It is drawn for paper too. */
  printed?: boolean;
  children: ReactNode;
}

export function WhenOpened({ printed = true, children }: WhenOpenedProps) {
  const [open, setOpen] = useState(false);
  const drawn = useDrawn(open, printed);
  const mark = useRef<HTMLSpanElement>(null);
  useEffect(() => {
    const details = mark.current?.closest("details");
    if (!details) return;
    const read = () => setOpen(details.open);
    read();
    details.addEventListener("toggle", read);
    return () => details.removeEventListener("toggle", read);
  }, []);
  return drawn ? <Suspense>{children}</Suspense> : <span ref={mark} hidden />;
}

"use client";
// Draws what lies in a closed disclosure when it is first opened.
import { type ReactNode, Suspense, useState } from "react";
import { useDrawn } from "./use-drawn.ts";
import { useToggled } from "./use-toggled.ts";

interface WhenOpenedProps {
  /** It is drawn for paper too. */
  printed?: boolean;
  children: ReactNode;
}

export function WhenOpened({ printed = true, children }: WhenOpenedProps) {
  const [open, setOpen] = useState(false);
  const drawn = useDrawn(open, printed);
  const mark = useToggled<HTMLSpanElement>(setOpen);
  return drawn ? <Suspense>{children}</Suspense> : <span ref={mark} hidden />;
}

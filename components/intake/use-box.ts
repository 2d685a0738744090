"use client";
// The box and what is held beside it. The text area keeps its own text (nothing typed before the page woke up is lost);
// this hook knows when it changed.
import { type RefObject, useCallback, useEffect, useRef, useState } from "react";
import type { Source } from "#components/analysis/source.ts";
import { type Held, sourceOf, textOf, typeOf } from "./held.ts";

export interface Box {
  area: RefObject<HTMLTextAreaElement | null>;
  held: Held | null;
  /** The text, a moment behind the typing. */
  text: string;
  onInput: () => void;
  hold: (file: Omit<Held, "shown">) => void;
  openFile: (file: File) => Promise<void>;
  clear: () => void;
  source: () => Source | null;
}

const quietMs = 150;

export function useBox(): Box {
  const area = useRef<HTMLTextAreaElement>(null);
  const [held, setHeld] = useState<Held | null>(null);
  const [text, setText] = useState("");
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);

  const read = useCallback(() => {
    const now = area.current?.value ?? "";
    setText(now);
    setHeld((before) => (before && before.shown !== now ? null : before));
  }, []);
  const onInput = useCallback(() => {
    clearTimeout(timer.current);
    timer.current = setTimeout(read, quietMs);
  }, [read]);

  const hold = useCallback((file: Omit<Held, "shown">) => {
    if (!area.current) return;
    area.current.value = textOf(file.octets);
    // Read back: a text area turns every line end into LF.
    const shown = area.current.value;
    setText(shown);
    setHeld({ ...file, shown });
  }, []);
  const openFile = useCallback(
    async (file: File) => {
      const octets = new Uint8Array(await file.arrayBuffer());
      hold({ octets, name: file.name, type: typeOf(file.name), sample: null });
    },
    [hold],
  );
  const clear = useCallback(() => {
    if (area.current) area.current.value = "";
    read();
    setHeld(null);
  }, [read]);
  const source = useCallback(() => sourceOf(area.current?.value ?? "", held), [held]);

  useEffect(() => {
    // What was typed before the page woke up.
    read();
    return () => clearTimeout(timer.current);
  }, [read]);

  return { area, held, text, onInput, hold, openFile, clear, source };
}

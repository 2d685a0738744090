"use client";
// The box and what is held beside it. The text area keeps its own text (nothing typed before the page woke up is lost);
// this hook knows when it changed, and takes out what is too long for it before the browser lays it out.
import { type ClipboardEvent, type RefObject, useCallback, useEffect, useMemo, useRef, useState } from "react";
import type { Source } from "#components/analysis/source.ts";
import { octetsToText } from "#components/evidence/octet-text.ts";
import type { Glance } from "#lib/intake/glance.ts";
import { type Held, headOf, holdText, mostTyped, sourceOf, typeOf } from "./held.ts";

export interface Box {
  area: RefObject<HTMLTextAreaElement | null>;
  held: Held | null;
  /** The text, a moment behind the typing; the beginning of what is held, if anything is. */
  text: string;
  /** What that seems to be; null for a moment, until the code that looks is here. */
  glance: Glance | null;
  /** The reader is about to put something into the box. */
  onApproach: () => void;
  onInput: () => void;
  onPaste: (event: ClipboardEvent<HTMLTextAreaElement>) => void;
  hold: (held: Held) => void;
  openFile: (file: File) => Promise<void>;
  /** Puts what is held into the text area. */
  edit: () => void;
  clear: () => void;
  source: () => Source | null;
}

const quietMs = 150;

export function useBox(): Box {
  const area = useRef<HTMLTextAreaElement>(null);
  const [held, setHeld] = useState<Held | null>(null);
  const [typed, setTyped] = useState("");
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);

  const write = useCallback((text: string, beside: Held | null) => {
    clearTimeout(timer.current);
    if (area.current) area.current.value = text;
    setTyped(text);
    setHeld(beside);
  }, []);
  const hold = useCallback((next: Held) => write("", next), [write]);
  const read = useCallback(() => {
    const now = area.current?.value ?? "";
    if (now.length > mostTyped) return hold(holdText(now));
    setTyped(now);
    // What is typed takes the place of what was held.
    if (now !== "") setHeld(null);
  }, [hold]);
  const onInput = useCallback(() => {
    clearTimeout(timer.current);
    if ((area.current?.value.length ?? 0) > mostTyped) read();
    else timer.current = setTimeout(read, quietMs);
  }, [read]);
  const openFile = useCallback(
    async (file: File) => {
      const octets = new Uint8Array(await file.arrayBuffer());
      hold({ octets, name: file.name, type: typeOf(file.name), sample: null });
    },
    [hold],
  );
  const onPaste = useCallback(
    (event: ClipboardEvent<HTMLTextAreaElement>) => {
      const file = event.clipboardData.files[0];
      const text = file ? "" : event.clipboardData.getData("text/plain");
      if (!file && text.length <= mostTyped) return;
      event.preventDefault();
      if (file) return void openFile(file);
      const { value, selectionStart, selectionEnd } = event.currentTarget;
      hold(holdText(value.slice(0, selectionStart) + text + value.slice(selectionEnd)));
    },
    [hold, openFile],
  );
  const edit = useCallback(() => {
    if (held) write(octetsToText(held.octets), null);
    area.current?.focus();
  }, [held, write]);
  const clear = useCallback(() => {
    write("", null);
    area.current?.focus();
  }, [write]);
  const source = useCallback(() => sourceOf(area.current?.value ?? "", held), [held]);

  useEffect(() => {
    // What was typed before the page woke up.
    read();
    return () => clearTimeout(timer.current);
  }, [read]);

  const text = useMemo(() => (held ? headOf(held) : typed), [held, typed]);
  // What a sample is stands on the shelf.
  const [look, onApproach] = useLook(text !== "" && !held?.sample);
  const seen = useMemo(() => look?.(text) ?? null, [look, text]);
  return { area, held, text, glance: seen, onApproach, onInput, onPaste, hold, openFile, edit, clear, source };
}

type Look = typeof import("#lib/intake/glance.ts").glance;

/** The quick look. Its code comes when the reader comes near the box, and at once when there is something to look at. */
function useLook(wanted: boolean): [look: Look | null, load: () => void] {
  const [look, setLook] = useState<Look | null>(null);
  const load = useCallback(() => {
    import("#lib/intake/glance.ts").then(
      ({ glance }) => setLook(() => glance),
      // Without it the box says less; what is sent is the same.
      () => undefined,
    );
  }, []);
  useEffect(() => {
    if (wanted) load();
  }, [wanted, load]);
  return [look, load];
}

"use client";
// The words of the filter and the field that was gone to: typed in the head of the panel, obeyed in its body and margin.
import { useDeferredValue, useMemo, useSyncExternalStore } from "react";
import type { Field } from "#lib/fields/types.ts";
import { fieldsHolding, pageAround } from "./field-words.ts";

interface Looking {
  words: string;
  /** Place in the list of fields that fit, of which the stretch around it is shown. */
  place: number;
}

const nothing: Looking = { words: "", place: 0 };
let looking = nothing;
const listeners = new Set<() => void>();

function subscribe(listener: () => void) {
  listeners.add(listener);
  return () => {
    listeners.delete(listener);
    // The panel has left the page: the next report begins unfiltered.
    if (listeners.size === 0) looking = nothing;
  };
}

export function look(changed: Partial<Looking>) {
  looking = { ...looking, ...changed };
  for (const listener of listeners) listener();
}

const useLooking = (): Looking =>
  useSyncExternalStore(
    subscribe,
    () => looking,
    () => nothing,
  );

const held = new WeakMap<readonly Field[], { words: string; fitting: readonly Field[] }>();

/** Head, body and margin ask alike: among 20,000 fields that is looked for once. */
function holding(fields: readonly Field[], words: string): readonly Field[] {
  const known = held.get(fields);
  if (known?.words === words) return known.fitting;
  const fitting = fieldsHolding(fields, words);
  held.set(fields, { words, fitting });
  return fitting;
}

/** The words as they are typed, and how many fields hold them. */
export function useFilter(fields: readonly Field[]): { words: string; left: number } {
  const { words } = useLooking();
  const wanted = useDeferredValue(words);
  const left = useMemo(() => holding(fields, wanted).length, [fields, wanted]);
  return { words, left };
}

/** The fields that hold the words and the stretch of these that is shown; a moment behind the typing. */
export function useFieldList(fields: readonly Field[]) {
  const { words, place } = useDeferredValue(useLooking());
  const fitting = useMemo(() => holding(fields, words), [fields, words]);
  return { fitting, ...useMemo(() => pageAround(fitting, place), [fitting, place]) };
}

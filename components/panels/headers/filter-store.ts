"use client";
// The words of the filter and the field that was gone to: typed in the head of the panel, obeyed in its body and margin.
import { useMemo, useSyncExternalStore } from "react";
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

/** The words, the fields that hold them, and the stretch of these that is shown. */
export function useFieldList(fields: readonly Field[]) {
  const { words, place } = useSyncExternalStore(
    subscribe,
    () => looking,
    () => nothing,
  );
  const fitting = useMemo(() => fieldsHolding(fields, words), [fields, words]);
  return { words, fitting, ...useMemo(() => pageAround(fitting, place), [fitting, place]) };
}

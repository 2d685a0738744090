"use client";
// `#texts` for the browser, and for client components rendered on the server.
import { createContext, useContext } from "react";
import type { Texts } from "./texts.ts";

export const TextsContext = createContext<Texts | null>(null);

/** The words of the page's language. */
export function useTexts(): Texts {
  const texts = useContext(TextsContext);
  if (texts === null) throw new Error("There is no TextsProvider around this component.");
  return texts;
}

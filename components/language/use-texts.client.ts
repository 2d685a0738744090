"use client";
// `#texts` for the browser, and for client components rendered on the server.
import { createContext, use, useContext } from "react";
import type { PageLanguage } from "./languages.ts";
import { loadActs } from "./load-texts.ts";
import type { ActTexts, BaseTexts, Texts } from "./texts.ts";

export const LanguageContext = createContext<PageLanguage>("en");
export const BaseTextsContext = createContext<BaseTexts | null>(null);
export const TextsContext = createContext<Texts | null>(null);

/** The language of the page. */
export const useLanguage = (): PageLanguage => useContext(LanguageContext);

/** All words of the page's language. Only inside a report. */
export function useTexts(): Texts {
  const texts = useContext(TextsContext);
  if (texts === null) throw new Error("There is no ReportTexts around this component.");
  return texts;
}

/** The words that every page has: bar, form, values, problems. */
export function useBaseTexts(): BaseTexts {
  const texts = useContext(BaseTextsContext);
  if (texts === null) throw new Error("There is no TextsProvider around this component.");
  return texts;
}

/** The words of what the reader asked for; waits until they are here. */
export function useActTexts(): ActTexts {
  return use(loadActs(useContext(LanguageContext)));
}

"use client";
// Gives client components the words of the page's language: those of every page, and around a report all of them. A language
// is two chunks of its own, loaded before they are needed.
import { type ReactNode, use } from "react";
import type { PageLanguage } from "./languages.ts";
import type { BaseTexts, Texts } from "./texts.ts";
import { BaseTextsContext, LanguageContext, TextsContext } from "./use-texts.client.ts";

interface Loader {
  base: () => Promise<BaseTexts>;
  all: () => Promise<Texts>;
}

const loaders: Record<PageLanguage, Loader> = {
  en: { base: async () => (await import("./en/base.ts")).base, all: async () => (await import("./en/index.ts")).en },
  fr: { base: async () => (await import("./fr/base.ts")).base, all: async () => (await import("./fr/index.ts")).fr },
  qps: {
    base: async () => (await import("./pseudo.ts")).pseudo,
    all: async () => (await import("./pseudo.ts")).pseudo,
  },
};

const base = new Map<PageLanguage, Promise<BaseTexts>>();
const all = new Map<PageLanguage, Promise<Texts>>();

/** Around the whole page. */
export function TextsProvider({ language, children }: { language: PageLanguage; children: ReactNode }) {
  const promise = base.get(language) ?? loaders[language].base();
  base.set(language, promise);
  return (
    <LanguageContext value={language}>
      <BaseTextsContext value={use(promise)}>{children}</BaseTextsContext>
    </LanguageContext>
  );
}

/** Around a report. */
export function ReportTexts({ children }: { children: ReactNode }) {
  return <TextsContext value={use(loadTexts(use(LanguageContext)))}>{children}</TextsContext>;
}

/** Begins to fetch all words of a language, if nobody has. */
export function loadTexts(language: PageLanguage): Promise<Texts> {
  const promise = all.get(language) ?? loaders[language].all();
  all.set(language, promise);
  return promise;
}

"use client";
// Gives client components the words of the page's language: those of every page, and around a report all of them. A language
// is two chunks of its own, loaded before they are needed.
import { type ReactNode, use } from "react";
import type { PageLanguage } from "./languages.ts";
import type { BaseTexts, ReportTexts as ReportWords, Texts } from "./texts.ts";
import { BaseTextsContext, LanguageContext, TextsContext } from "./use-texts.client.ts";

interface Loader {
  base: () => Promise<BaseTexts>;
  report: () => Promise<ReportWords>;
}

const loaders: Record<PageLanguage, Loader> = {
  en: {
    base: async () => (await import("./en/base.ts")).base,
    report: async () => (await import("./en/report.ts")).report,
  },
  fr: {
    base: async () => (await import("./fr/base.ts")).base,
    report: async () => (await import("./fr/report.ts")).report,
  },
  qps: {
    base: async () => (await import("./pseudo.ts")).pseudo,
    report: async () => (await import("./pseudo.ts")).pseudo,
  },
};

const base = new Map<PageLanguage, Promise<BaseTexts>>();
const all = new Map<PageLanguage, Promise<Texts>>();

/** Around the whole page. */
export function TextsProvider({ language, children }: { language: PageLanguage; children: ReactNode }) {
  return (
    <LanguageContext value={language}>
      <BaseTextsContext value={use(loadBase(language))}>{children}</BaseTextsContext>
    </LanguageContext>
  );
}

/** Around a report. */
export function ReportTexts({ children }: { children: ReactNode }) {
  return <TextsContext value={use(loadTexts(use(LanguageContext)))}>{children}</TextsContext>;
}

function loadBase(language: PageLanguage): Promise<BaseTexts> {
  const promise = base.get(language) ?? loaders[language].base();
  base.set(language, promise);
  return promise;
}

/** Begins to fetch all words of a language, if nobody has. */
export function loadTexts(language: PageLanguage): Promise<Texts> {
  const known = all.get(language);
  if (known) return known;
  const promise = Promise.all([loadBase(language), loaders[language].report()]).then(([words, more]) => ({
    ...words,
    ...more,
  }));
  all.set(language, promise);
  // The next who asks tries again.
  promise.catch(() => all.delete(language));
  return promise;
}

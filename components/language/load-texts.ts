// Fetches the words of a language: three chunks, each before it is needed.
import { tracked } from "#components/ui/tracked.ts";
import type { PageLanguage } from "./languages.ts";
import type { ActTexts, BaseTexts, ReportTexts, Texts } from "./texts.ts";

interface Loader {
  base: () => Promise<BaseTexts>;
  report: () => Promise<ReportTexts>;
  acts: () => Promise<ActTexts>;
}

const loaders: Record<PageLanguage, Loader> = {
  en: {
    base: async () => (await import("./en/base.ts")).base,
    report: async () => (await import("./en/report.ts")).report,
    acts: async () => (await import("./en/acts.ts")).acts,
  },
  fr: {
    base: async () => (await import("./fr/base.ts")).base,
    report: async () => (await import("./fr/report.ts")).report,
    acts: async () => (await import("./fr/acts.ts")).acts,
  },
  qps: {
    base: async () => (await import("./pseudo.ts")).pseudo,
    report: async () => (await import("./pseudo.ts")).pseudo,
    acts: async () => (await import("./pseudo.ts")).pseudo,
  },
};

/** Those of every page. */
export const loadBase = once<BaseTexts>((language) => loaders[language].base());

/** Those of a report. */
export const loadTexts = once<Texts>(async (language) => {
  const [base, report] = await Promise.all([loadBase(language), loaders[language].report()]);
  return { ...base, ...report };
});

/** Those of what the reader asks for. */
export const loadActs = once<ActTexts>((language) => loaders[language].acts());

/** The same promise for everybody, until it fails: then the next who asks tries again. */
function once<T>(load: (language: PageLanguage) => Promise<T>): (language: PageLanguage) => Promise<T> {
  const known = new Map<PageLanguage, Promise<T>>();
  return (language) => {
    const promise = known.get(language) ?? tracked(load(language));
    if (!known.has(language)) promise.catch(() => known.delete(language));
    known.set(language, promise);
    return promise;
  };
}

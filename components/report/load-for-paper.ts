"use client";
// Paper shows what is folded away on the screen too; what draws it has to be here before the page is printed.
import { useEffect } from "react";
import type { PageLanguage } from "#components/language/languages.ts";
import { loadActs } from "#components/language/load-texts.ts";
import { Working } from "#components/panels/authentication/working.ts";
import { Dialogues } from "#components/panels/session/reconstruction.tsx";
import { Steps } from "./original-steps.tsx";

/** Waits until it is; never rejects. */
export const loadForPaper = (language: PageLanguage): Promise<unknown> =>
  Promise.allSettled([loadActs(language), ...[Working, Dialogues, Steps].map(({ preload }) => preload())]);

/** The browser's own Ctrl+P gives no time to wait: begins when Ctrl goes down. */
export function usePaperKeys(language: PageLanguage): void {
  useEffect(() => {
    const onKey = ({ key }: KeyboardEvent) => {
      if (key === "Control" || key === "Meta") void loadForPaper(language);
    };
    addEventListener("keydown", onKey);
    return () => removeEventListener("keydown", onKey);
  }, [language]);
}

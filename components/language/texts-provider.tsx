"use client";
// Gives client components the words of the page's language: those of every page, and around a report those of reports.
import { type ReactNode, use } from "react";
import type { PageLanguage } from "./languages.ts";
import { loadActs, loadBase, loadTexts } from "./load-texts.ts";
import { BaseTextsContext, LanguageContext, TextsContext } from "./use-texts.client.ts";

/** Around the whole page. */
export function TextsProvider({ language, children }: { language: PageLanguage; children: ReactNode }) {
  return (
    <LanguageContext value={language}>
      <BaseTextsContext value={use(loadBase(language))}>{children}</BaseTextsContext>
    </LanguageContext>
  );
}

/** Around a report. @param props.shared it is one that was shared: its page needs the words of sharing too */
export function ReportTexts({ shared = false, children }: { shared?: boolean; children: ReactNode }) {
  const language = use(LanguageContext);
  if (shared) void loadActs(language);
  return <TextsContext value={use(loadTexts(language))}>{children}</TextsContext>;
}

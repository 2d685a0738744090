"use client";
// Gives client components the words of the page's language. A language is a chunk of its own, loaded before hydration.
import { type ReactNode, use } from "react";
import type { Language } from "./languages.ts";
import type { Texts } from "./texts.ts";
import { TextsContext } from "./use-texts.client.ts";

const loaders: Record<Language, () => Promise<Texts>> = {
  en: async () => (await import("./en/index.ts")).en,
  fr: async () => (await import("./fr/index.ts")).fr,
};

const loaded = new Map<Language, Promise<Texts>>();

export function TextsProvider({ language, children }: { language: Language; children: ReactNode }) {
  const promise = loaded.get(language) ?? loaders[language]();
  loaded.set(language, promise);
  return <TextsContext value={use(promise)}>{children}</TextsContext>;
}

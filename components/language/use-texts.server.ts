// `#texts` for server components (package.json, "imports", condition react-server): they have no context, but the request.
import { cookies, headers } from "next/headers";
import { cache, use } from "react";
import { en } from "./en/index.ts";
import { fr } from "./fr/index.ts";
import { chooseLanguage, type PageLanguage } from "./languages.ts";
import { pseudo } from "./pseudo.ts";
import type { ActTexts, AllTexts, BaseTexts, Texts } from "./texts.ts";

const languageTexts: Record<PageLanguage, AllTexts> = { en, fr, qps: pseudo };

/** The language of the page that is being made. */
export const readLanguage = cache(async (): Promise<PageLanguage> => {
  const chosen = (await cookies()).get("language")?.value;
  if (chosen === "qps" && process.env.PSEUDO_LANGUAGE === "on") return "qps";
  return chooseLanguage(chosen, (await headers()).get("accept-language"));
});

/** The words of that language, where one can wait. */
export async function readTexts(): Promise<AllTexts> {
  return languageTexts[await readLanguage()];
}

export const useLanguage = (): PageLanguage => use(readLanguage());

const textsOnce = cache(readTexts);

/** The words of the page's language, also of pages that are made here alone. */
export function useAllTexts(): AllTexts {
  return use(textsOnce());
}

/** Those of a report. */
export const useTexts = (): Texts => useAllTexts();

/** The same: on the server nothing is left out. */
export const useBaseTexts = (): BaseTexts => useAllTexts();

export const useActTexts = (): ActTexts => useAllTexts();

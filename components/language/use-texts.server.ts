// `#texts` for server components (package.json, "imports", condition react-server): they have no context, but the request.
import { cookies, headers } from "next/headers";
import { cache, use } from "react";
import { en } from "./en/index.ts";
import { fr } from "./fr/index.ts";
import { chooseLanguage, type Language } from "./languages.ts";
import type { Texts } from "./texts.ts";

const languageTexts: Record<Language, Texts> = { en, fr };

/** The language of the page that is being made. */
export const readLanguage = cache(
  async (): Promise<Language> =>
    chooseLanguage((await cookies()).get("language")?.value, (await headers()).get("accept-language")),
);

/** The words of that language, where one can wait. */
export async function readTexts(): Promise<Texts> {
  return languageTexts[await readLanguage()];
}

const textsOnce = cache(readTexts);

/** The words of the page's language. */
export function useTexts(): Texts {
  return use(textsOnce());
}

"use client";
import { useRouter } from "next/navigation";
import { Fragment, startTransition } from "react";
import { type Language, languageNames, languages } from "#components/language/languages.ts";
import { useLanguage } from "#texts";
import { writeCookie } from "./cookie.ts";

/**
 * The other languages. The choice lies in a cookie; the server then gives the same page in it, into which everything that is
 * on this one is kept: text in the box, report, what is open.
 */
export function LanguageChoice() {
  const router = useRouter();
  const current = useLanguage();
  const choose = (language: Language) => {
    writeCookie("language", language);
    startTransition(() => router.refresh());
  };
  return languages.map((language) =>
    language === current ? (
      <Fragment key={language} />
    ) : (
      <button
        className="button bare language"
        type="button"
        lang={language}
        aria-label={`${language.toUpperCase()} ${languageNames[language]}`}
        title={languageNames[language]}
        key={language}
        onClick={() => choose(language)}
      >
        {language.toUpperCase()}
      </button>
    ),
  );
}

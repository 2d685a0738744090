"use client";
// Fetches the code and the words of the report before they are needed: as soon as something is in the box, or somebody moves
// on the page. A page that nobody touches runs nothing more.
import { startTransition, useCallback, useEffect, useState } from "react";
import type { PageLanguage } from "#components/language/languages.ts";
import { loadTexts } from "#components/language/load-texts.ts";
import { useLanguage } from "#texts";

type Loaded = typeof import("./report-page.tsx");

let loading: Promise<Loaded> | undefined;

function load(language: PageLanguage): Promise<Loaded> {
  loading ??= import("./report-page.tsx").catch((problem) => {
    // The next who asks tries again.
    loading = undefined;
    throw problem;
  });
  return Promise.all([loading, loadTexts(language)]).then(([page]) => page);
}

/** The components of the report once they are here, and a function that fetches them; it rejects when they cannot be had. */
export function useReportPage(): [page: Loaded | null, fetchPage: () => Promise<void>] {
  const language = useLanguage();
  const [page, setPage] = useState<Loaded | null>(null);
  const fetchPage = useCallback(
    () => load(language).then((loaded) => startTransition(() => setPage(loaded))),
    [language],
  );
  useEffect(() => whenSomebodyIsThere(() => fetchPage().catch(() => undefined)), [fetchPage]);
  return [page, fetchPage];
}

const signs = ["pointermove", "pointerdown", "keydown", "scroll"] as const;

/** Does something at the first sign of a reader; the function given back prevents it. */
function whenSomebodyIsThere(act: () => void): () => void {
  const stop = new AbortController();
  const begin = () => {
    stop.abort();
    act();
  };
  for (const sign of signs) addEventListener(sign, begin, { signal: stop.signal, passive: true });
  return () => stop.abort();
}

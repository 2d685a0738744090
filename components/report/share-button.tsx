"use client";
import { lazy, Suspense, useContext, useState } from "react";
import { loadActs } from "#components/language/load-texts.ts";
import { LanguageContext } from "#components/language/use-texts.client.ts";
import { useTexts } from "#texts";
import type { Request } from "./use-report-actions.ts";

const load = () => import("#components/share/share-dialog.tsx");
const ShareDialog = lazy(async () => ({ default: (await load()).ShareDialog }));

/** The button of the share dialog, whose code comes when the reader reaches for it. */
export function ShareButton({ request, onShared }: { request: Request; onShared: () => void }) {
  const { share } = useTexts().exports;
  const language = useContext(LanguageContext);
  const [wanted, setWanted] = useState(false);
  const button = (
    <button
      className="button primary"
      type="button"
      // When it cannot be had now, the press tries again.
      onPointerEnter={() => Promise.all([load(), loadActs(language)]).catch(() => undefined)}
      onClick={() => setWanted(true)}
    >
      {share}
    </button>
  );
  if (!wanted) return button;
  return (
    <Suspense fallback={button}>
      <ShareDialog {...request} onShared={onShared} opened />
    </Suspense>
  );
}

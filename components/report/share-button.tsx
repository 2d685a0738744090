"use client";
import { Suspense, useState } from "react";
import { loadActs } from "#components/language/load-texts.ts";
import { late } from "#components/ui/late.tsx";
import { useLanguage, useTexts } from "#texts";
import type { Request } from "./use-report-actions.ts";

const ShareDialog = late(async () => (await import("#components/share/share-dialog.tsx")).ShareDialog);

/** The button of the share dialog, whose code comes when the reader reaches for it. */
export function ShareButton({ request, onShared }: { request: Request; onShared: () => void }) {
  const { share } = useTexts().exports;
  const language = useLanguage();
  const [wanted, setWanted] = useState(false);
  const button = (
    <button
      className="button primary"
      type="button"
      // When it cannot be had now, the press tries again.
      onPointerEnter={() => Promise.all([ShareDialog.preload(), loadActs(language)]).catch(() => undefined)}
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

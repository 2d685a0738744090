"use client";
import { lazy, Suspense, useState } from "react";
import { useTexts } from "#texts";
import type { Request } from "./use-report-actions.ts";

const load = () => import("#components/share/share-dialog.tsx");
const ShareDialog = lazy(async () => ({ default: (await load()).ShareDialog }));

/** The button of the share dialog, whose code comes when the reader reaches for it. */
export function ShareButton({ request, onShared }: { request: Request; onShared: () => void }) {
  const { open } = useTexts().share.dialog;
  const [wanted, setWanted] = useState(false);
  const button = (
    <button
      className="button primary"
      type="button"
      // When it cannot be had now, the press tries again.
      onPointerEnter={() => load().catch(() => undefined)}
      onClick={() => setWanted(true)}
    >
      {open}
    </button>
  );
  if (!wanted) return button;
  return (
    <Suspense fallback={button}>
      <ShareDialog {...request} onShared={onShared} opened />
    </Suspense>
  );
}

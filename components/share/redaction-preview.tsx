"use client";
import { useState } from "react";
import type { RedactedReport } from "#lib/report/redact/schema.ts";
import { useActTexts, useBaseTexts } from "#texts";
import { RedactedView } from "./redacted-view.tsx";

/** The document as it would be shared, made on demand. */
export function RedactionPreview({ load }: { load: () => Promise<unknown> }) {
  const words = useActTexts().share.dialog;
  const { problems } = useBaseTexts();
  const [document, setDocument] = useState<RedactedReport | null>(null);
  const [problem, setProblem] = useState<string | null>(null);
  const [busy, setBusy] = useState(false);
  const show = async () => {
    setBusy(true);
    setProblem(null);
    try {
      // The shape is our own server's contract.
      setDocument((await load()) as RedactedReport);
    } catch (error) {
      setProblem(error instanceof Error ? error.message : problems.serverFailed);
    }
    setBusy(false);
  };
  if (document === null) {
    return (
      <p className="dialog-actions">
        <button className="button" type="button" onClick={show} disabled={busy}>
          {busy ? words.previewing : words.preview}
        </button>
        <span className="problem" role="alert">
          {problem}
        </span>
      </p>
    );
  }
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard
    <section className="redaction-preview" aria-label={words.previewLabel} tabIndex={0}>
      <RedactedView report={document} level={3} />
      <details>
        <summary>{words.whole}</summary>
        <pre className="lit">{JSON.stringify(document, null, 2)}</pre>
      </details>
    </section>
  );
}

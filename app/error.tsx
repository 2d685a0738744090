"use client";
import { Wordmark } from "#components/ui/wordmark.tsx";
import { useBaseTexts } from "#texts";

/** Its code is sent with every page, so it brings no bar along. */
export default function ErrorPage({ reset }: { error: Error; reset: () => void }) {
  const { mistake } = useBaseTexts().bar;
  return (
    <main className="lone" id="content" tabIndex={-1}>
      <Wordmark href="/" />
      <h1>{mistake.title}</h1>
      <p className="say soft">{mistake.text}</p>
      <p>
        <button className="button primary" type="button" onClick={reset}>
          {mistake.again}
        </button>
      </p>
    </main>
  );
}

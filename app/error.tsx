"use client";
import { LonePage } from "#components/report/lone-page.tsx";
import { useBaseTexts } from "#texts";

export default function ErrorPage({ reset }: { error: Error; reset: () => void }) {
  const { mistake } = useBaseTexts().bar;
  return (
    <LonePage title={mistake.title}>
      <p className="say soft">{mistake.text}</p>
      <p>
        <button className="button primary" type="button" onClick={reset}>
          {mistake.again}
        </button>
      </p>
    </LonePage>
  );
}

"use client";
import { LonePage } from "#components/report/lone-page.tsx";

export default function ErrorPage({ reset }: { error: Error; reset: () => void }) {
  return (
    <LonePage title="Waybill made a mistake.">
      <p className="say soft">
        The page could not be shown. Nothing was stored by that. Try again; if it happens again, please report it.
      </p>
      <p>
        <button className="button primary" type="button" onClick={reset}>
          Try again
        </button>
      </p>
    </LonePage>
  );
}

"use client";
import "./globals.css";

/** Stands in for the layout when that has failed, so it needs nothing else. */
export default function GlobalError({ reset }: { error: Error; reset: () => void }) {
  return (
    <html lang="en">
      <body>
        <main className="lone">
          <h1>Waybill made a mistake.</h1>
          <p className="say soft">The page could not be shown. Nothing was stored by that.</p>
          <p>
            <button className="button primary" type="button" onClick={reset}>
              Try again
            </button>
          </p>
        </main>
      </body>
    </html>
  );
}

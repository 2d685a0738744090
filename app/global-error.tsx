"use client";
import "./globals.css";

/**
 * Stands in for the layout when that has failed, so it needs nothing else: neither the language that was chosen nor the
 * catalogues, whose words are repeated here.
 */
export default function GlobalError({ reset }: { error: Error; reset: () => void }) {
  return (
    <html lang="en">
      <body>
        <main className="lone">
          <h1>Waybill made a mistake.</h1>
          <p className="say soft">The page could not be shown. Nothing was stored by that.</p>
          <p className="say soft" lang="fr">
            Waybill a fait une erreur. La page n’a pas pu être affichée. Rien n’a été conservé. Réessayez ; si cela se
            reproduit, merci de le signaler.
          </p>
          <p>
            <button className="button primary" type="button" onClick={reset}>
              Try again / <span lang="fr">Réessayer</span>
            </button>
          </p>
        </main>
      </body>
    </html>
  );
}

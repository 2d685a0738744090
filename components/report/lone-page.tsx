import type { ReactNode } from "react";
import { TopBar } from "./top-bar.tsx";

/** A page with one thing to say. */
export function LonePage({ title, children }: { title: string; children: ReactNode }) {
  return (
    <>
      <TopBar />
      <div className="page-grid">
        <main className="sheet" id="content" tabIndex={-1}>
          <section className="lone">
            <h1>{title}</h1>
            {children}
          </section>
        </main>
      </div>
    </>
  );
}

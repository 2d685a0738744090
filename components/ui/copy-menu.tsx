"use client";
// One menu for every CopyRow of the page.
import { Suspense, useEffect, useRef, useState } from "react";
import type { CopyFormsProps } from "./copy-forms.tsx";
import { late } from "./late.tsx";

const CopyForms = late(async () => (await import("./copy-forms.tsx")).CopyForms);

export function CopyMenu() {
  const menu = useRef<HTMLDivElement>(null);
  const [asked, setAsked] = useState<CopyFormsProps["asked"] | null>(null);
  useEffect(() => {
    const onClick = (event: MouseEvent) => {
      const row = event.target instanceof Element ? event.target.closest<HTMLElement>("[data-copy]") : null;
      if (row) setAsked({ row });
    };
    document.addEventListener("click", onClick);
    return () => document.removeEventListener("click", onClick);
  }, []);
  return (
    <div className="export-menu copy-menu" ref={menu} popover="auto">
      {asked && (
        <Suspense>
          <CopyForms asked={asked} menu={menu} />
        </Suspense>
      )}
    </div>
  );
}

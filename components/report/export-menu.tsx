"use client";
import { Suspense, useId, useState } from "react";
import { ReportTexts } from "#components/language/texts-provider.tsx";
import { late } from "#components/ui/late.tsx";
import type { ReportSoFar } from "#lib/report/types.ts";
import { useLanguage, useTexts } from "#texts";
import { usePaperKeys } from "./load-for-paper.ts";

export interface ExportMenuProps {
  /** The report; rejects with an Error whose message is a sentence. */
  load: () => Promise<ReportSoFar>;
  /** Name of the file the message came from. */
  name: string | null;
}

const ExportForms = late(async () => (await import("./export-forms.tsx")).ExportForms);

/** The report to take along. */
export function ExportMenu(props: ExportMenuProps) {
  return (
    <ReportTexts>
      <Menu {...props} />
    </ReportTexts>
  );
}

function Menu(props: ExportMenuProps) {
  const { exports } = useTexts();
  const id = useId();
  const [opened, setOpened] = useState(false);
  usePaperKeys(useLanguage());
  return (
    <>
      <button
        className="button"
        type="button"
        popoverTarget={id}
        onPointerEnter={() => void ExportForms.preload()}
        onClick={() => setOpened(true)}
      >
        {exports.menu}
      </button>
      <div className="export-menu" id={id} popover="auto">
        {opened && (
          <Suspense>
            <ExportForms {...props} />
          </Suspense>
        )}
      </div>
    </>
  );
}

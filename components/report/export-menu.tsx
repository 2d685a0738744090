"use client";
import { useId, useState } from "react";
import { ReportTexts } from "#components/language/texts-provider.tsx";
import { saveFile } from "#components/ui/save-file.ts";
import type { ReportSoFar } from "#lib/report/types.ts";
import { useTexts } from "#texts";
import { type ReportExport, reportExports } from "./exports/index.ts";

interface ExportMenuProps {
  /** The report; rejects with an Error whose message is a sentence. */
  load: () => Promise<ReportSoFar>;
  /** Name of the file the message came from. */
  name: string | null;
}

/** The report to take along. */
export function ExportMenu(props: ExportMenuProps) {
  return (
    <ReportTexts>
      <Menu {...props} />
    </ReportTexts>
  );
}

function Menu({ load, name }: ExportMenuProps) {
  const { exports, values } = useTexts();
  const id = useId();
  const [said, setSaid] = useState("");
  const run = async (form: ReportExport, act: (text: string) => unknown, done: string) => {
    try {
      const [write, report] = await Promise.all([form.load(), load()]);
      await act(await write(report));
      setSaid(done);
    } catch (problem) {
      // The browser's own refusals are no sentences for a reader.
      const known = problem instanceof Error && !(problem instanceof DOMException) && problem.message;
      setSaid(known || exports.refused);
    }
  };
  return (
    <>
      <button className="button" type="button" popoverTarget={id}>
        {exports.menu}
      </button>
      <div className="export-menu" id={id} popover="auto">
        {reportExports.map((form) => (
          <span className="export-row" key={form.id}>
            <button
              className="button"
              type="button"
              onClick={() => run(form, (text) => saveFile(text, fileName(name, form.ending)), exports.saved)}
            >
              {exports.forms[form.id]}
            </button>
            {form.copies && (
              <button
                className="button"
                type="button"
                aria-label={exports.copyForm(exports.forms[form.id])}
                onClick={() => run(form, (text) => navigator.clipboard.writeText(text), values.copied)}
              >
                {values.copy}
              </button>
            )}
          </span>
        ))}
        <button className="button" type="button" onClick={() => print()}>
          {exports.print}
        </button>
        <p className="small soft" role="status">
          {said}
        </p>
      </div>
    </>
  );
}

function fileName(name: string | null, ending: string): string {
  return `${(name ?? "message").replace(/\.(?:eml|msg|mbox|txt)$/i, "").slice(0, 100)}.${ending}`;
}

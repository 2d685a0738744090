"use client";
// What the export menu offers; comes when it is opened.
import { useState } from "react";
import { saveFile } from "#components/ui/save-file.ts";
import { useLanguage, useTexts } from "#texts";
import type { ExportMenuProps } from "./export-menu.tsx";
import { type ReportExport, reportExports } from "./exports/index.ts";
import { loadForPaper } from "./load-for-paper.ts";

export function ExportForms({ load, name }: ExportMenuProps) {
  const { exports, values } = useTexts();
  const language = useLanguage();
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
      <button className="button" type="button" onClick={() => loadForPaper(language).then(() => print())}>
        {exports.print}
      </button>
      <p className="small soft" role="status">
        {said}
      </p>
    </>
  );
}

function fileName(name: string | null, ending: string): string {
  return `${(name ?? "message").replace(/\.(?:eml|msg|mbox|txt)$/i, "").slice(0, 100)}.${ending}`;
}

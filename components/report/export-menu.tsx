"use client";
import { useId, useState } from "react";
import { saveFile } from "#components/ui/save-file.ts";

interface ExportMenuProps {
  /** The report as JSON; rejects with an Error whose message is a sentence. */
  load: () => Promise<string>;
  /** Name of the file the message came from. */
  name: string | null;
}

/** The report to take along: everything the page shows is in its JSON. */
export function ExportMenu({ load, name }: ExportMenuProps) {
  const id = useId();
  const [said, setSaid] = useState("");
  const run = async (act: (json: string) => unknown, done: string) => {
    try {
      await act(await load());
      setSaid(done);
    } catch (problem) {
      setSaid(problem instanceof Error && problem.message ? problem.message : "The browser did not allow it.");
    }
  };
  return (
    <>
      <button className="button hide-xs" type="button" popoverTarget={id}>
        Export
      </button>
      <div className="export-menu" id={id} popover="auto">
        <button className="button" type="button" onClick={() => run((json) => saveFile(json, fileName(name)), "Saved")}>
          Download JSON
        </button>
        <button
          className="button"
          type="button"
          onClick={() => run((json) => navigator.clipboard.writeText(json), "Copied")}
        >
          Copy JSON
        </button>
        <button className="button" type="button" onClick={() => print()}>
          Print
        </button>
        <p className="small soft" role="status">
          {said}
        </p>
      </div>
    </>
  );
}

function fileName(name: string | null): string {
  return `${(name ?? "message").replace(/\.(?:eml|msg|mbox|txt)$/i, "").slice(0, 100)}.waybill.json`;
}

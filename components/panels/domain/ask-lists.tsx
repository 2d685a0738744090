"use client";
// The lists are asked on a button: they learn which address is looked at.
import { useReportContext } from "#components/report/report-context.tsx";
import { useTexts } from "#texts";

export function AskLists() {
  const { domain } = useTexts();
  const { askLists } = useReportContext();
  if (!askLists) return null;
  return (
    <div className="ask-lists">
      <button className="button" type="button" onClick={askLists}>
        {domain.askLists}
      </button>{" "}
      <span className="small soft">{domain.listsOff}</span>
    </div>
  );
}

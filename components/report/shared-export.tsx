"use client";
import { describeRefusal, type ProblemWords } from "#components/analysis/problem-text.ts";
import { saveFile } from "#components/ui/save-file.ts";
import type { RedactedReport } from "#lib/report/redact/schema.ts";
import type { Report } from "#lib/report/types.ts";
import { useActTexts, useBaseTexts } from "#texts";
import { ExportMenu } from "./export-menu.tsx";

/** The report of a share, fetched when it is asked for: the page does not hold it twice. */
export function SharedExport({ secret }: { secret: string }) {
  const { problems } = useBaseTexts();
  return <ExportMenu load={() => fetchReport<Report>(secret, problems)} name={null} />;
}

/** A redacted report has one form: its own document. */
export function RedactedExport({ secret }: { secret: string }) {
  const { problems } = useBaseTexts();
  const { json } = useActTexts().share.page;
  const save = async () => {
    const report = await fetchReport<RedactedReport>(secret, problems).catch(() => null);
    if (report) saveFile(JSON.stringify(report, null, 2), "redacted-report.json");
  };
  return (
    <button className="button" type="button" onClick={save}>
      {json}
    </button>
  );
}

/** The shape is our own server's contract. */
async function fetchReport<R>(secret: string, problems: ProblemWords): Promise<R> {
  const response = await fetch("/api/v1/report", { headers: { authorization: `Bearer ${secret}` } }).catch(() => null);
  if (!response) throw new Error(problems.lostConnection);
  if (!response.ok) throw new Error(await describeRefusal(response, problems));
  return (await response.json()) as R;
}

"use client";
import { describeRefusal, lostConnection } from "#components/analysis/problem-text.ts";
import { ExportMenu } from "./export-menu.tsx";

/** The report of a share, fetched when it is asked for: the page does not hold it twice. */
export function SharedExport({ secret }: { secret: string }) {
  return <ExportMenu load={() => fetchReport(secret)} name={null} />;
}

async function fetchReport(secret: string): Promise<string> {
  const response = await fetch("/api/v1/report", { headers: { authorization: `Bearer ${secret}` } }).catch(() => null);
  if (!response) throw new Error(lostConnection);
  if (!response.ok) throw new Error(await describeRefusal(response));
  return JSON.stringify(await response.json(), null, 2);
}

import type { ReportSoFar } from "#lib/report/types.ts";
import { toCsv } from "./csv.ts";

/** Every finding, then what was not checked. */
export function findingsCsv({ findings, notChecked }: ReportSoFar): string {
  const columns = ["Severity", "Rule", "Finding", "Seen", "May be harmless", "To do", "Reference"];
  const rows = findings.map((finding) => [
    finding.severity,
    finding.id,
    finding.title,
    finding.detail,
    finding.innocent ?? "",
    finding.advice ?? "",
    finding.reference,
  ]);
  const open = notChecked.map(({ what, reason }) => ["not checked", "", what, reason, "", "", ""]);
  return toCsv([columns, ...rows, ...open]);
}

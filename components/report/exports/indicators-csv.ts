import { indicators } from "#components/language/en/indicators.ts";
import { describeOrigin } from "#components/panels/indicators/describe-origin.ts";
import { readIndicators } from "#components/panels/indicators/read-indicators.ts";
import { defang } from "#components/values/defang.ts";
import type { ReportSoFar } from "#lib/report/types.ts";
import { toCsv } from "./csv.ts";

/** Every indicator, harmless and as it is, with where it stands. */
export function indicatorsCsv(report: ReportSoFar): string {
  const rows = readIndicators(report).map(({ kind, value, from, certainty, href }) => [
    kind,
    defang(kind, value),
    describeOrigin(from, indicators),
    certainty,
    href.slice(1),
  ]);
  return toCsv([["Kind", "Value, defanged", "From", "Certainty", "Place"], ...rows]);
}

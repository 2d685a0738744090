import type { Field } from "#lib/fields/types.ts";
import type { ReportSoFar } from "#lib/report/types.ts";

/** The fields of a name (in lower case), in source order. */
export function named(report: ReportSoFar, name: string): Field[] {
  return report.fields.filter((field) => field.name.toLowerCase() === name);
}

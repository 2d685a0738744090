// A check event joined to the report that is shown so far. Evidence numbers of an event count in its own `dns`; they are
// shifted to where those answers come to stand in the report. The whole Report of `done` then replaces all of it.
import type { Checks } from "#lib/checks/types.ts";
import type { AnalyzeEvent, ReportSoFar } from "./types.ts";

type CheckEvent = Extract<AnalyzeEvent, { event: "check" }>;

/** The report with the check of `event` and its answers; `report` is left as it is. */
export function mergeCheck(report: ReportSoFar, event: CheckEvent): ReportSoFar {
  const checks: Partial<Checks> = { ...report.checks, [event.method]: shiftEvidence(event.value, report.dns.length) };
  return { ...report, checks, dns: [...report.dns, ...event.dns] };
}

/** A copy with `by` added to every number of every array under the key `evidence`, at any depth. */
function shiftEvidence(value: unknown, by: number): unknown {
  if (Array.isArray(value)) return value.map((item) => shiftEvidence(item, by));
  if (value === null || typeof value !== "object") return value;
  return Object.fromEntries(
    Object.entries(value).map(([key, inner]) => [
      key,
      key === "evidence" ? shiftNumbers(inner, by) : shiftEvidence(inner, by),
    ]),
  );
}

function shiftNumbers(value: unknown, by: number): unknown {
  return Array.isArray(value) ? value.map((number) => (typeof number === "number" ? number + by : number)) : value;
}

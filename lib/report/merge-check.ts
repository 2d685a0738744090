// A check event joined to the report that is shown so far. Evidence numbers of an event count in its own `dns`; they are
// shifted to where those answers come to stand in the report. The whole Report of `done` then replaces all of it.
import type { Checks } from "#lib/checks/types.ts";
import { closeEvidence } from "#lib/dns/evidence.ts";
import type { Answer } from "#lib/dns/types.ts";
import type { CheckEvent, KeptMethods, Remarks, ReportSoFar } from "./types.ts";

/** The report with the check of `event` and its answers; `report` is left as it is. */
export function mergeCheck(report: ReportSoFar, event: CheckEvent<keyof Checks>): ReportSoFar {
  const checks: Partial<Checks> = { ...report.checks, [event.method]: shiftEvidence(event.value, report.dns.length) };
  return withRemarks({ ...report, checks, dns: [...report.dns, ...event.dns] }, event.remarks);
}

/** What was said besides, by language. */
function withRemarks(report: ReportSoFar, remarks: Record<string, Remarks> = {}): ReportSoFar {
  const { translations } = report;
  if (!translations) return report;
  const told = Object.entries(translations).map(([language, words]) => [
    language,
    { ...words, remarks: { ...remarks[language], ...words.remarks } },
  ]);
  return { ...report, translations: Object.fromEntries(told) };
}

/**
 * What has been read for another envelope, with what the run before had found and the envelope cannot change: the kept
 * checks with the answers they stand on, their rows beside what was recorded, and the ladder. Neither report changes.
 */
export function mergeKept(report: ReportSoFar, before: ReportSoFar, kept: KeptMethods): ReportSoFar {
  const values = Object.fromEntries(
    kept.flatMap((method) => (method in before.checks ? [[method, before.checks[method]]] : [])),
  );
  const closed = closeEvidence(values, before.dns, { referencedOnly: true });
  const dns = [...report.dns];
  const places = closed.dns.map((answer) => placeOf(answer, dns));
  const checks = renumber(closed.checks, places) as Partial<Checks>;
  const isKept = ({ method }: { method: string }) => kept.some((name) => name === method);
  const rows = before.comparisons.filter(isKept);
  const merged = {
    ...report,
    checks: { ...report.checks, ...checks },
    dns,
    comparisons: [...report.comparisons.filter((row) => !isKept(row)), ...rows],
    ladder: before.ladder,
    rendering: before.rendering,
  };
  const remarks = Object.entries(before.translations ?? {}).map(([language, words]) => [language, words.remarks]);
  return withRemarks(merged, Object.fromEntries(remarks));
}

/** The number of a question in `dns`, to which it is added when it is new. */
function placeOf(answer: Answer, dns: Answer[]): number {
  const at = dns.findIndex(({ name, type }) => name === answer.name && type === answer.type);
  return at >= 0 ? at : dns.push(answer) - 1;
}

function renumber(value: unknown, places: readonly number[]): unknown {
  return mapEvidence(value, (number) => places[number] ?? number);
}

function shiftEvidence(value: unknown, by: number): unknown {
  return mapEvidence(value, (number) => number + by);
}

/** A copy with every number of every array under the key `evidence` changed, at any depth. */
function mapEvidence(value: unknown, change: (number: number) => number): unknown {
  if (Array.isArray(value)) return value.map((item) => mapEvidence(item, change));
  if (value === null || typeof value !== "object") return value;
  return Object.fromEntries(
    Object.entries(value).map(([key, inner]) => [
      key,
      key === "evidence" && Array.isArray(inner)
        ? inner.map((number) => (typeof number === "number" ? change(number) : number))
        : mapEvidence(inner, change),
    ]),
  );
}

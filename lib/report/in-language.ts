// A report as a page in another language shows it. Browser-safe.
import { mapSentences } from "./map-sentences.ts";
import type { ReportSoFar } from "./types.ts";

/** The report with its words in the language; as it is where it was not told in it. */
export function inLanguage(report: ReportSoFar, language: string): ReportSoFar {
  const words = report.translations?.[language];
  if (!words) return report;
  const { sentences, findings, notChecked, remarks } = words;
  const told = mapSentences(report, (sentence) => (Object.hasOwn(remarks, sentence) ? remarks[sentence]! : sentence));
  return {
    ...told,
    summary: { ...told.summary, sentences },
    findings: told.findings.map((finding, at) => ({ ...finding, ...findings[at] })),
    notChecked,
  };
}

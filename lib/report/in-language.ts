// A report as a page in another language shows it.
import type { ReportSoFar, Translation } from "./types.ts";

/** A report whose sentences, findings and open questions are told in a language. */
export interface ToldReport extends ReportSoFar {
  /** Absent: English. */
  told?: Told;
}

export interface Told {
  language: string;
  /** By the English. */
  remarks: Translation["remarks"];
}

/** The report with its words in the language; as it is where it was not told in it. */
export function inLanguage(report: ReportSoFar, language: string): ToldReport {
  const words = report.translations?.[language];
  if (!words) return report;
  return {
    ...report,
    summary: { ...report.summary, sentences: words.sentences },
    findings: report.findings.map((finding, at) => ({ ...finding, ...words.findings[at] })),
    notChecked: words.notChecked,
    told: { language, remarks: words.remarks },
  };
}

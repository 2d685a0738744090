// What a report can be taken along as. Adding a form is a file and a line here, and its words in the catalogue. What writes
// it is fetched when it is asked for.
import type { Texts } from "#components/language/texts.ts";
import type { ReportSoFar } from "#lib/report/types.ts";

type Write = (report: ReportSoFar) => string | Promise<string>;

export interface ReportExport {
  id: keyof Texts["exports"]["forms"];
  /** Follows the name of the message's file. */
  ending: string;
  load: () => Promise<Write>;
  /** Short enough to be pasted: it can be copied too. */
  copies?: boolean;
}

/** In the order of the menu. What they hold is English, as the report is. */
export const reportExports: readonly ReportExport[] = [
  {
    id: "json",
    ending: "waybill.json",
    load:
      async () =>
      ({ translations, ...report }) =>
        JSON.stringify(report, null, 2),
    copies: true,
  },
  {
    id: "markdown",
    ending: "waybill.md",
    load: async () => (await import("./markdown.ts")).toMarkdown,
    copies: true,
  },
  { id: "indicators", ending: "indicators.csv", load: async () => (await import("./indicators-csv.ts")).indicatorsCsv },
  { id: "hops", ending: "hops.csv", load: async () => (await import("./hops-csv.ts")).hopsCsv },
  { id: "findings", ending: "findings.csv", load: async () => (await import("./findings-csv.ts")).findingsCsv },
  { id: "stix", ending: "stix.json", load: async () => (await import("./stix.ts")).toStix },
];

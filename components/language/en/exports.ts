// What can be taken along, and copied from a row.
export const exports = {
  share: "Share",
  menu: "Export",
  print: "Print",
  saved: "Saved",
  refused: "The browser did not allow it.",
  forms: {
    json: "JSON, everything",
    markdown: "Markdown, for a ticket",
    indicators: "CSV, indicators",
    hops: "CSV, hops",
    findings: "CSV, findings",
    stix: "STIX 2.1, what was observed",
  },
  copyForm: (form: string) => `Copy: ${form}`,
  row: {
    copy: "Copy",
    of: (what: string) => `Copy ${what}`,
    value: "as it is",
    defanged: "defanged",
    markdown: "as Markdown",
  },
};

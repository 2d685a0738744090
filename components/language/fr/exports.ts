import type { Texts } from "../texts.ts";

export const exports: Texts["exports"] = {
  share: "Partager",
  menu: "Exporter",
  print: "Imprimer",
  saved: "Enregistré",
  refused: "Le navigateur ne l’a pas permis.",
  forms: {
    json: "JSON, tout le rapport",
    markdown: "Markdown, pour un ticket",
    indicators: "CSV, indicateurs",
    hops: "CSV, sauts",
    findings: "CSV, constats",
    stix: "STIX 2.1, ce qui a été observé",
  },
  copyForm: (form) => `Copier : ${form}`,
  row: {
    copy: "Copier",
    of: (what) => `Copier ${what}`,
    value: "tel quel",
    defanged: "neutralisé",
    markdown: "en Markdown",
  },
};

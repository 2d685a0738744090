import type { Texts } from "../texts.ts";

export const frame: Texts["frame"] = {
  panels: {
    answer: "Réponse",
    session: "Session",
    route: "Trajet",
    authentication: "Authentification",
    contents: "Contenu",
    headers: "En-têtes",
    findings: "Constats",
    domain: "Domaine",
    indicators: "Indicateurs",
    "dns-log": "Journal DNS",
    source: "Source",
  },
  evidenceFor: (panel) => `Preuves pour ${panel}`,
  panelList: "Panneaux",
  reportOn: "Rapport sur :",
  noSubject: "un message sans objet",
};

// What stands around the panels.
export const frame = {
  panels: {
    answer: "Answer",
    session: "Session",
    route: "Route",
    authentication: "Authentication",
    contents: "Contents",
    headers: "Headers",
    findings: "Findings",
    domain: "Domain",
    indicators: "Indicators",
    "dns-log": "DNS log",
    source: "Source",
  },
  evidenceFor: (panel: string) => `Evidence for ${panel}`,
  panelList: "Panels",
  reportOn: "Report on:",
  noSubject: "a message without subject",
};

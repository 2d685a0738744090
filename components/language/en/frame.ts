// What stands around the panels: their names, the rail, the head of the printed sheet, notices and menus.
import { grouped } from "#components/values/counts.ts";

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
  fold: (panel: string) => `Fold ${panel}`,
  unfold: (panel: string) => `Unfold ${panel}`,
  hatching: "Hatching",
  keys: {
    short: { hops: "hops", filter: "filter", all: "all keys" },
    title: "Keys",
    close: "Close",
    panels: "go to a panel by its number; 0 is the tenth",
    nextHop: "next hop of the route",
    hopBefore: "hop before",
    filter: "filter the header fields",
    find: "in the source: find in all of it",
    nextPlace: "in that search: next place; with Shift the one before",
    escape: "close what is open, or empty a filter",
    these: "these keys",
    single: "Keys without Ctrl",
    on: "On",
    off: "Off",
    sendForm: "in the box of the form: analyze",
  },
  mailbox: {
    label: "Message of the mailbox",
    message: "Message",
    before: "This is message ",
    after: (of: number) => ` of the ${grouped(of)} in this mailbox.`,
    read: "Read that one",
    previous: "Previous",
    next: "Next",
  },
  inexact: {
    title: "This copy cannot judge DKIM.",
    text:
      "Octets may have changed on the way from the mailbox to here. A signature that holds still proves what it says; one that " +
      "fails proves nothing.",
    how: "How to get the original",
  },
};

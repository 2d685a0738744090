// Source: the octets, and what was done to the input to get them.
import { counted, grouped } from "#components/values/counts.ts";

export const source = {
  lineEnds: { crlf: "CRLF", lf: "LF", cr: "CR", mixed: "mixed line ends" },
  repaired: (line: number | null) => (line === null ? "Repaired" : `Repaired, line ${line}`),
  versions: "Octets",
  asRead: "As read",
  asReceived: "As received",
  show: "Show the source",
  absent: "The octets are not at hand here.",
  box: "Message octets",
  room: "Room for all lines",
  findingLines: "finding the lines",
  linesInView: (first: number, last: number, of: number) =>
    `lines ${grouped(first)} to ${grouped(last)} of ${grouped(of)}`,
  signedBy: "signed by",
  copySpan: "Copy span",
  find: {
    label: "Find in source",
    previous: "Previous",
    next: "Next",
    looking: "looking",
    none: "not in the source",
    first: (count: number) => `the first ${grouped(count)}`,
    hit: (hit: number, all: string) => `${grouped(hit)} of ${all}`,
  },
  legend: "↵ CRLF, ↓ LF alone, ← CR alone, → tab. Mark octets to see what was read from them.",
  octets: (start: number, end: number) =>
    end - start > 1 ? `Octets ${grouped(start)}–${grouped(end)}` : `Octet ${grouped(start)}`,
  lines: (first: number, last: number) =>
    first === last ? `line ${grouped(first)}` : `lines ${grouped(first)}–${grouped(last)}`,
  nothingRead: "between the parts; nothing was read from here",
  more: (count: number) => `, and ${grouped(count)} more`,
  places: {
    field: (index: number, name: string) => `field ${index} ${name}`,
    partHeader: (path: string) => `header of part ${path}`,
    partBody: (path: string) => `body of part ${path}`,
    finding: (title: string) => `finding: ${title}`,
    headerSection: "header section",
  },
  strip: {
    whole: (end: number, labels: string) => `The message from octet 0 to ${grouped(end)}: ${labels}`,
    lit: (start: number, end: number) => `Lit: octets ${grouped(start)} to ${grouped(end)}`,
    octets: (start: number, end: number) => `octets ${grouped(start)}–${grouped(end)}`,
  },
  coverage: {
    title: "What a signature covers:",
    none: "None",
    signature: (name: string, domain: string | null) => (domain === null ? name : `${name}, ${domain}`),
    signed: "signed",
    unsigned: "not signed (l=)",
    told: (covered: number, all: number, tail: number) =>
      tail > 0
        ? `Covers ${counted(covered, "octet")} of ${grouped(all)}; the last ${counted(tail, "octet")} of the body are not signed.`
        : `Covers ${counted(covered, "octet")} of ${grouped(all)}; what is not shaded is not signed.`,
  },
};

import { counted, grouped } from "#components/values/counts.ts";

export const headers = {
  none: "No field.",
  gist: (count: number) =>
    `${counted(count, "field")} in source order. Decoded under the raw text; the raw value is kept.`,
  empty: "The message has no header field: it begins with its body.",
  left: (left: number, of: number) => `${grouped(left)} of ${grouped(of)} fields`,
  filter: "Filter fields",
  before: (count: number, all: number) => `The ${counted(count, "field")} before; ${grouped(all)} in all`,
  next: (count: number, rest: number) => `The next ${counted(count, "field")}; ${grouped(rest)} to come`,
  noneFits: "No field holds these words.",
  row: (index: number, line: number) => `${index}, line ${line}`,
  showOctets: (index: number, line: number) => `Field ${index}, line ${line}: show its octets`,
  source: "source",
  inSource: (index: number) => `Field ${index} in the source`,
  emptyField: "empty",
};

// The slips in the margin: octets and DNS answers that a row stands on.
import { counted, grouped } from "#components/values/counts.ts";

export const evidence = {
  field: (index: number, name: string) => `Field ${index} · ${name}`,
  octets: (start: number, end: number) => `octets ${grouped(start)}–${grouped(end)}`,
  octetsInAll: (count: number) => `${counted(count, "octet")} in all`,
  linesBetween: (count: number) => counted(count, "line"),
  moreCharacters: (count: number) => `… ${grouped(count)} more`,
  inSource: "(shown in Source)",
  provenNow: "proven now",
  asked: "Asked in DNS",
  log: "DNS log",
  moreAnswers: (count: number) => `${grouped(count)} more in the DNS log.`,
  ttl: (seconds: number) => `, TTL ${seconds}`,
  notTold: "Could not be told: nothing follows from it.",
  cut: (octets: number) => `… ${counted(octets, "octet")}`,
};

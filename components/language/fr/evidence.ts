import { counted, grouped } from "#lib/text/format/french.ts";
import type { Texts } from "../texts.ts";

export const evidence: Texts["evidence"] = {
  field: (index, name) => `Champ ${index} · ${name}`,
  octets: (start, end) => `octets ${grouped(start)}–${grouped(end)}`,
  octetsInAll: (count) => `${counted(count, "octet")} en tout`,
  linesBetween: (count) => counted(count, "ligne"),
  moreCharacters: (count) => `… encore ${grouped(count)}`,
  inSource: "(visible dans la source)",
  provenNow: "prouvé maintenant",
  asked: "Demandé au DNS",
  log: "Journal DNS",
  moreAnswers: (count) => `${grouped(count)} de plus dans le journal DNS.`,
  ttl: (seconds) => `, TTL ${seconds}`,
  notTold: "Pas de réponse : rien n’en découle.",
  cut: (octets) => `… ${counted(octets, "octet")}`,
};

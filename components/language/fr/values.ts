import { counted, frenchDuration, frenchSize, frenchTime, grouped } from "#lib/text/format/french.ts";
import type { Texts } from "../texts.ts";

export const values: Texts["values"] = {
  number: grouped,
  octets: (octets) => counted(octets, "octet"),
  octetRange: (start, end) => `octets ${grouped(start)}–${grouped(end)}`,
  duration: frenchDuration,
  size: frenchSize,
  time: frenchTime,
  certainty: { proven: "prouvé", recorded: "consigné", claimed: "déclaré", unknown: "inconnu" },
  provenInPart: "prouvé en partie",
  notChecked: "non vérifié",
  asking: "en cours",
  notReached: "non atteint",
  times: { label: "Heures", utc: "UTC", local: "Locales", written: "Telles quelles" },
  copy: "Copier",
  copied: "Copié",
  notCopied: "Non autorisé ici : sélectionnez et copiez à la main",
  notDate: "date illisible",
  noAddress: "adresse illisible",
  more: (count) => `${grouped(count)} de plus`,
  moreCharacters: (count) => `${counted(count, "caractère")} de plus`,
  decoded: (name) => `${name}, décodé`,
  opensStandard: "(ouvre la norme)",
  hidden: (names, more) => `Invisible à l’œil : ${names}${more > 0 ? ` et ${grouped(more)} de plus` : ""}`,
  legend: {
    title: "Degré de certitude",
    proven: "calculé par Waybill ou demandé au DNS",
    recorded: "écrit par le côté récepteur",
    claimed: "n’importe qui en chemin a pu l’écrire",
  },
};

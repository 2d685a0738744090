import { counted } from "#lib/text/format/french.ts";
import type { Texts } from "../texts.ts";

export const session: Texts["session"] = {
  lineOf: (line) => `ligne ${line}`,
  lines: (count) => counted(count, "ligne"),
  reconstruction: "En SMTP : ce que chaque saut a dû dire",
  identities: {
    title: "Enveloppe, en-tête, et ce que montre un logiciel de courrier",
    who: "Qui",
    envelope: "Enveloppe",
    header: "En-tête",
    shown: "Un logiciel montre",
    sender: "Expéditeur",
    recipient: "Destinataire",
    from: (source) => `lu dans : ${source}`,
    sources: {
      session: "la session SMTP",
      "Return-Path or the receiver's record": "Return-Path ou ce que le récepteur a consigné",
      "for clause of Received": "clause for de Received",
    },
    unknown: "inconnu",
    none: "aucun",
    nothing: "rien",
    mboxLine: "Ligne From de la boîte",
    unreadable: "une adresse illisible",
    oftenHidden: "souvent sans l’adresse derrière",
  },
};

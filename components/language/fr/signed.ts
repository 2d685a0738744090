// Of the octets that a signature covers, which are made when they are asked for.

import { counted, grouped } from "#lib/text/format/french.ts";
import type { ActTexts } from "../texts.ts";

export const signed: ActTexts["signed"] = {
  header: "L’en-tête, tel qu’il entre dans l’empreinte",
  body: "Le corps canonique, tel qu’il entre dans l’empreinte",
  sealNote: "Un sceau ne couvre que les champs ARC, pas le corps.",
  absent: (names) => `Nommés dans h= bien qu’absents, pour qu’on ne puisse pas en ajouter : ${names}.`,
  uncovered: "Non couverts, bien qu’un autre du même nom le soit :",
  limit: (limit, all) =>
    limit < all
      ? `l=${grouped(limit)} : les ${counted(all - limit, "dernier octet", "derniers octets")} ne sont pas signés.`
      : `l=${grouped(limit)} : tout le corps, mais du texte peut y être ajouté.`,
  none: "Le corps est vide.",
  octets: (count) => counted(count, "octet"),
  more: (count) => `${counted(count, "octet")} de plus`,
  emptied: "b= est vidé pour l’empreinte",
  changed: "modifié depuis la signature",
  unsigned: "non signé",
  save: "Enregistrer ces octets",
  shade: "Montrer dans la source ce qu’elle couvre",
  noOctets: "Les octets ne sont pas disponibles ici.",
  fetch: "Récupérer les octets",
};

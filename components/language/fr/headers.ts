import { counted, grouped } from "#lib/text/format/french.ts";
import type { Texts } from "../texts.ts";

export const headers: Texts["headers"] = {
  none: "Aucun champ.",
  gist: (count) =>
    `${counted(count, "champ")} dans l’ordre de la source. Le décodage est sous le texte brut ; la valeur brute est conservée.`,
  empty: "Le message n’a aucun champ d’en-tête : il commence par son corps.",
  left: (left, of) => `${grouped(left)} sur ${counted(of, "champ")}`,
  filter: "Filtrer les champs",
  before: (count, all) => `Les ${counted(count, "champ")} précédents ; ${grouped(all)} en tout`,
  next: (count, rest) => `Les ${counted(count, "champ")} suivants ; encore ${grouped(rest)}`,
  noneFits: "Aucun champ ne contient ces mots.",
  row: (index, line) => `${index}, ligne ${line}`,
  showOctets: (index, line) => `Champ ${index}, ligne ${line} : montrer ses octets`,
  source: "source",
  inSource: (index) => `Champ ${index} dans la source`,
  emptyField: "vide",
};

import type { Forms } from "#lib/text/say.ts";

export const readersDisagree: Forms = {
  "Another program reads another mail": "Message qu’un autre programme lit autrement",
  "The mail is damaged, and each program mends it in its own way.":
    "Le message est abîmé, et chaque programme le répare à sa façon.",
  "Look at the source. A filter may have judged another mail than the one your mail program shows.":
    "Examinez la source. Un filtre a pu juger un autre message que celui que montre votre logiciel de courrier.",
  Sender: "Expéditeur",
  Subject: "Objet",
  Parts: "Parties",
  "no address": "aucune adresse",
  "no part": "aucune partie",
  "1 part ({0})": "1 partie ({0})",
  "{0} parts ({1})": "{0} parties ({1})",
  none: "aucun",
  "“{0}”": "«\u202f{0}\u202f»",
  "{0}: Waybill reads {1}; mailparser reads {2}.": "{0}\u202f: Waybill lit {1}\u202f; mailparser lit {2}.",
};

import type { Forms } from "#lib/text/say.ts";

export const structure: Forms = {
  "The message is larger than Waybill reads": "Message plus grand que ce que lit Waybill",
  "Very large digests and archives exist.": "Il existe de très gros recueils et de très grosses archives.",
  "What lies beyond the limit is kept in the source, but was not read.":
    "Ce qui dépasse la limite reste dans la source, mais n’a pas été lu.",
  "Reading stopped at: {0}.": "La lecture s’est arrêtée à\u202f: {0}.",
  "Mail programs will see one block": "Message que les logiciels de courrier verront d’un seul bloc",
  "The message was typed or copied by hand, and its delimiters were damaged.":
    "Le message a été tapé ou recopié à la main, et ses délimiteurs ont été abîmés.",
  "Compare the delimiter lines with the boundary parameter.":
    "Comparez les lignes de délimitation avec le paramètre boundary.",
  "No line is the delimiter that Content-Type names; lines that nearly are were taken for it.":
    "Aucune ligne n’est le délimiteur que nomme Content-Type\u202f; celles qui s’en approchent ont été prises pour lui.",
  "A multipart is not closed": "Multipart non fermé",
  "The end of the message was cut off in copying.": "La fin du message a été coupée lors de la copie.",
  "Get the whole source: a signature over the body cannot be judged on a part of it.":
    "Procurez-vous la source entière\u202f: une signature du corps ne peut être jugée sur un fragment.",
  "The closing delimiter is missing.": "Le délimiteur de fin manque.",
};

import type { Forms } from "#lib/text/say.ts";

export const claimsCut: Forms = {
  "More recorded results than Waybill reads": "Plus de résultats consignés que Waybill n’en lit",
  "A mail that went round in a loop of filters can gather very many.":
    "Un message qui a tourné en boucle entre des filtres peut en accumuler énormément.",
  "Results below this field were not read. No receiver needs so many, so somebody may hide one among them.":
    "Les résultats placés sous ce champ n’ont pas été lus. Aucun récepteur n’a besoin d’un tel nombre\u202f: quelqu’un en cache peut-être un parmi eux.",
  "Reading of recorded results stopped at field {0}: at most {1} results and {2} characters of them are read.":
    "La lecture des résultats consignés s’est arrêtée au champ {0}\u202f: Waybill lit au plus {1} résultats et {2} caractères de ces résultats.",
};

import type { Forms } from "#lib/text/say.ts";

export const look: Forms = {
  "Be careful with this one.": "Prudence avec ce message.",
  "Some things need a look.": "Certains points sont à examiner.",
  "Nothing needs a look so far.": "Rien à examiner pour l’instant.",
  "Nothing was found that needs a look.": "Aucun point à examiner n’a été trouvé.",
  "Look at: {0}.": "À examiner : {0}.",
  "Look at: {0} and {1} more.": "À examiner : {0} et {1} de plus.",
  "The {0} are not all done.": "Les {0} ne sont pas toutes terminées.",
  checks: "vérifications",
  "What was {0} is listed; a message without findings can still be unwanted.":
    "Ce qui n’a {0} est énuméré ; un message sans constat peut tout de même être indésirable.",
  "not checked": "pas été vérifié",
};

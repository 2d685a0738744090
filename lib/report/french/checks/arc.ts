import type { Forms } from "#lib/text/say.ts";

export const arcCheck: Forms = {
  "The message has no ARC set.": "Le message n’a aucun jeu ARC.",
  "Live checks are off, so no key was asked for. {0}":
    "Les vérifications en direct sont désactivées, donc aucune clé n’a été demandée. {0}",
  "The structure of the ARC sets (1 to {0}) is in order.": "La structure des jeux ARC (de 1 à {0}) est correcte.",
  "{0} has no instance number from 1 to 50 (i=).": "Le champ {0} n’a pas de numéro d’instance de 1 à 50 (i=).",
  "{0} stands twice for instance {1}.": "Le champ {0} figure deux fois pour l’instance {1}.",
  "{0} is missing for instance {1}.": "Le champ {0} manque pour l’instance {1}.",
  "The ARC set {0} is missing.": "Le jeu ARC {0} manque.",
  "The newest ARC-Message-Signature is not valid: {0}.":
    "L’ARC-Message-Signature la plus récente n’est pas valide\u202f: {0}.",
  "ARC-Seal {0} is not valid: {1}.": "L’ARC-Seal {0} n’est pas valide\u202f: {1}.",
  "ARC-Seal {0} says that the chain had failed before (cv=fail).":
    "L’ARC-Seal {0} indique que la chaîne avait déjà échoué (cv=fail).",
  "ARC-Seal {0} says cv={1} where only cv={2} can stand.":
    "L’ARC-Seal {0} indique cv={1} là où seul cv={2} peut figurer.",
  "ARC-Message-Signature {0}: {1}": "ARC-Message-Signature {0}\u202f: {1}",
  "ARC-Seal {0}: {1}": "ARC-Seal {0}\u202f: {1}",
  "Only the newest {0} of {1} ARC sets were verified; they are intact.":
    "Seuls les {0} jeux ARC les plus récents, sur {1}, ont été vérifiés\u202f; ils sont intacts.",
  "The ARC chain of one set is intact, from the newest seal to the first.":
    "La chaîne ARC d’un seul jeu est intacte, du sceau le plus récent au premier.",
  "The ARC chain of {0} sets is intact, from the newest seal to the first.":
    "La chaîne ARC de {0} jeux est intacte, du sceau le plus récent au premier.",
};

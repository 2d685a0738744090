import type { Forms } from "#lib/text/say.ts";

export const ladder: Forms = {
  "The body is unchanged since {0} signed it.": "Le corps n’a pas changé depuis la signature par {0}.",
  "It changed between {0} and {1}.": "Il a changé entre la signature par {0} et celle par {1}.",
  "The body changed after {0} signed it.": "Le corps a changé après la signature par {0}.",
  "This copy had to be repaired, so it cannot tell whether the body was changed on the way.":
    "Cette copie a dû être réparée\u202f: elle ne permet pas de dire si le corps a été modifié en chemin.",
  "{0} signed a body that fits neither older signatures nor today's.":
    "{0} a signé un corps qui ne correspond ni aux signatures plus anciennes ni au corps d’aujourd’hui.",
  "{0} and {1} signed the same body.": "{0} et {1} ont signé le même corps.",
  "What changed in the header since {0} signed it is among: {1}.":
    "Ce qui a changé dans l’en-tête depuis la signature par {0} est parmi\u202f: {1}.",
  "{0} (field {1})": "{0} (champ {1})",
  "{0} (ARC {1})": "{0} (ARC {1})",
  "an unreadable domain": "un domaine illisible",

  "The null reverse-path: nobody is told when it cannot be delivered, as for reports and automatic answers.":
    "Chemin de retour vide\u202f: personne n’est averti si le message ne peut être remis, comme pour les rapports et les réponses automatiques.",
  "The same address as in From.": "La même adresse que dans From.",
  "Another address of the same domain as From.": "Une autre adresse du même domaine que From.",
  "It and From differ, same organizational domain: {0}.":
    "L’adresse diffère de From, mais le domaine organisationnel est le même\u202f: {0}.",
  "It differs from From, another organization.": "L’adresse diffère de From et relève d’une autre organisation.",
  "SPF is asked for {0}.": "SPF est demandé pour {0}.",
  "SPF is asked for {0}, and says nothing of From.": "SPF est demandé pour {0} et ne dit rien de From.",
  "{0} belongs to another organization than From.": "{0} relève d’une autre organisation que From.",
  "Recipients the others should not see: this is the sender's own copy, or the field was not taken out.":
    "Destinataires que les autres ne devraient pas voir\u202f: c’est la copie de l’expéditeur lui-même, ou le champ n’a pas été retiré.",
  "Neither To nor Cc names it: a blind copy (Bcc), a list, an alias or a forward.":
    "Ni To ni Cc ne nomment ce destinataire\u202f: copie cachée (Bcc), liste, alias ou transfert.",

  "The HTML of part {0} is larger or nested deeper than what is rendered.":
    "Le HTML de la partie {0} est plus long ou plus profondément imbriqué que ce qui est mis en texte.",
  "The second reader gave this message up, or it has no text.":
    "Le second lecteur a renoncé à ce message, ou le message n’a pas de texte.",
};

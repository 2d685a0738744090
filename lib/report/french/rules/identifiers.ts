import type { Forms } from "#lib/text/say.ts";

export const identifiers: Forms = {
  "A Message-ID that is no identifier": "Message-ID qui n’est pas un identifiant",
  "Scripts and some large senders make up their own form.":
    "Des scripts et certains grands expéditeurs inventent leur propre forme.",
  "Programs that sort by threads may not find it. It cannot serve as evidence of where the message was made.":
    "Les programmes qui trient par fil de discussion peuvent ne pas le trouver. Il ne peut pas servir de preuve de l’endroit où le message a été créé.",
  "{0} is longer than a line may be": "{0} est plus long qu’une ligne ne peut l’être",
  "{0} has doubled angle brackets": "{0} a des chevrons doublés",
  "{0} holds more than one identifier": "{0} contient plus d’un identifiant",
  "{0} lacks its angle brackets": "{0} n’a pas ses chevrons",
  "{0} has no “@”": "{0} n’a pas de «\u202f@\u202f»",
  "{0} holds characters that an identifier must not have":
    "{0} contient des caractères qu’un identifiant ne doit pas avoir",
  "A Message-ID that names no domain": "Message-ID qui ne nomme pas de domaine",
  "The program used the name of its computer, as many do.":
    "Le programme a utilisé le nom de son ordinateur, comme beaucoup le font.",
  "The right side is no domain name that nobody else can use: {0}.":
    "La partie droite n’est pas un nom de domaine propre à un seul titulaire\u202f: {0}.",
  "A message that answers itself": "Message qui se répond à lui-même",
  "A list or ticket system rewrote the identifiers.": "Une liste ou un système de tickets a réécrit les identifiants.",
  "{0} names the message's own identifier.": "L’identifiant du message lui-même figure dans {0}.",
  "References with other text": "Références accompagnées d’un autre texte",
  "Old programs wrote whom they answered.": "D’anciens programmes écrivaient à qui ils répondaient.",
  "{0} holds something else than identifiers in angle brackets.":
    "Autre chose que des identifiants entre chevrons figure dans {0}.",
  "A very long References field": "Champ References très long",
  "A long conversation.": "Une longue conversation.",
  "References has {0} characters; programs that do not fold it break the limit of a line.":
    "References a {0} caractères\u202f; les programmes qui ne le plient pas dépassent la longueur permise d’une ligne.",
};

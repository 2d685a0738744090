import type { Forms } from "#lib/text/say.ts";

export const senderSpoofing: Forms = {
  ", another ": ", un autre ",
  "A From field with more than one reading": "Champ From qui peut se lire de plusieurs façons",
  "A broken script wrote the field.": "Un script défectueux a écrit le champ.",
  "What is checked and what is shown may be two different addresses. Trust neither.":
    "Ce qui est vérifié et ce qui est montré peuvent être deux adresses différentes. Ne vous fiez à aucune.",
  "One program reads {0}.": "Un programme lit {0}.",
  "by the rules {0}": "{0} (selon les règles)",
  "the first in angle brackets {0}": "{0} (la première entre chevrons)",
  "the last in angle brackets {0}": "{0} (la dernière entre chevrons)",
  "the first with an “@” {0}": "{0} (la première avec un «\u202f@\u202f»)",
  "the last with an “@” {0}": "{0} (la dernière avec un «\u202f@\u202f»)",
  "Mail of your own domain that did not come from it": "Courrier de votre propre domaine qui n’en vient pas",
  "Printers, web forms and newsletter services of the organization send so when they were not set up.":
    "Les imprimantes, formulaires web et services de lettres d’information de l’organisation envoient ainsi quand ils n’ont pas été configurés.",
  "Ask the colleague by another way. Administrators: refuse mail of own domains that fails DMARC.":
    "Demandez confirmation à votre collègue par un autre moyen. Administrateurs\u202f: refusez le courrier de vos propres domaines qui échoue à DMARC.",
  "Author and recipient are of {0}, and {1}.": "L’auteur et le destinataire relèvent de {0}, et {1}.",
  "the domain does not vouch for this message": "le domaine ne se porte pas garant de ce message",
  "Exchange says that the sender was not logged in (AuthAs: Anonymous)":
    "Exchange dit que l’expéditeur n’était pas identifié (AuthAs\u202f: Anonymous)",
  "An author's domain that takes no mail": "Domaine de l’auteur qui n’accepte pas de courrier",
  "Some systems send from a name of their own that nobody can answer.":
    "Certains systèmes envoient sous un nom à eux auquel personne ne peut répondre.",
  "No answer can reach the author: the domain is made up, or says itself that it has no mail.":
    "Aucune réponse ne peut atteindre l’auteur\u202f: le domaine est inventé, ou dit lui-même qu’il n’a pas de courrier.",
  "DNS says: {0}": "Le DNS dit\u202f: {0}",
};

import type { Forms } from "#lib/text/say.ts";

export const dateAndRoute: Forms = {
  "Written after it was sent": "Écrit après avoir été envoyé",
  "The author's clock or time zone is set wrongly.": "L’horloge ou le fuseau horaire de l’auteur est mal réglé.",
  "A date ahead keeps a mail on top of the list. Go by the Received fields.":
    "Une date en avance maintient un message en haut de la liste. Fiez-vous aux champs Received.",
  "Date is {0} later than the oldest Received field.": "Date est en avance de {0} sur le plus ancien champ Received.",
  "Sent long after it was written": "Envoyé longtemps après avoir été écrit",
  "It waited in an outbox, or an old message was sent again.":
    "Il a attendu dans une boîte d’envoi, ou un ancien message a été renvoyé.",
  "If it should be new, ask why it waited: a recorded message can be sent again with its genuine signature.":
    "S’il est censé être récent, demandez-vous pourquoi il a attendu\u202f: un message conservé peut être renvoyé avec sa signature authentique.",
  "Date is {0} earlier than the oldest Received field.": "Date précède de {0} le plus ancien champ Received.",
  "A date that has not come yet": "Date qui n’est pas encore venue",
  "The author's clock is set wrongly.": "L’horloge de l’auteur est mal réglée.",
  "A date ahead keeps a mail on top of the list.": "Une date en avance maintient un message en haut de la liste.",
  "{0} is {1} ahead of now.": "{0} est en avance de {1} sur l’heure actuelle.",
  "An identifier of a place that had no part in it": "Identifiant créé par un domaine étranger au message",
  "Scripts write a name of their own, and forwards keep the identifier of the first message.":
    "Les scripts écrivent un nom à eux, et les transferts gardent l’identifiant du premier message.",
  "Whoever made the message chose it: it proves nothing about where the message comes from.":
    "Celui qui a fait le message l’a choisi\u202f: il ne prouve rien sur la provenance du message.",
  "{0} made it, by its right side; neither a sender, nor a signature, nor a hop is of that domain.":
    "D’après sa partie droite, il a été créé par {0}\u202f; aucun expéditeur, aucune signature, aucun saut n’est de ce domaine.",
};

import type { Forms } from "#lib/text/say.ts";

export const session: Forms = {
  "The log shows the server taking it.": "Le journal montre que le serveur a accepté le message.",
  "The log shows the server taking it, though not what it was.":
    "Le journal montre que le serveur a accepté un message, mais pas lequel.",
  "The server put it off.": "Le serveur a différé le message.",
  "The server refused it.": "Le serveur a refusé le message.",
  "{0} was accepted{1}{2}.": "{0} a été accepté{1}{2}.",
  "{0} was refused for the time being{1}.": "{0} a été refusé provisoirement{1}.",
  "{0} was refused{1}.": "{0} a été refusé{1}.",
  "What {0} sent to {1}": "Le message adressé par {0} à {1}",
  "What {0} sent to nobody": "Le message adressé par {0} à personne",
  "an unnamed sender": "un expéditeur non nommé",
  "a system without an address (<>)": "un système sans adresse (<>)",
  "{0} recipients": "{0} destinataires",
  " by {0}": " par {0}",
  ", queued there as {0}": ", mis en file sous {0}",
  "; {0} was refused": "\u202f; l’adresse {0} a été refusée",
  "; {0} others were refused": "\u202f; {0} autres destinataires ont été refusés",
  "No mail was handed over in it.": "Aucun message n’a été remis dans cette session.",
  "There is no {0}.": "Il n’y a pas de {0}.",
  "MAIL command": "commande MAIL",
  "It ended before a message was sent.": "La session s’est terminée avant l’envoi d’un message.",
  "There is no {0} in its last transaction.": "Sa dernière transaction ne contient pas de commande {0}.",
  "How it ended is not in the log.": "Le journal ne montre pas l’issue.",
  "No reply {0} is shown.": "Aucune réponse {0} n’y figure.",
  "to the message": "au message",
};

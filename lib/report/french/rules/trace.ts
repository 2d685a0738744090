import type { Forms } from "#lib/text/say.ts";

export const trace: Forms = {
  "Hops that look made up": "Sauts qui semblent inventés",
  "Old programs, archives and gateways damage trace lines as well.":
    "De vieux programmes, des archives et des passerelles abîment aussi les lignes de trace.",
  "Believe the hops from the border up; what stands below it is the sender's word.":
    "Croyez les sauts à partir de la frontière\u202f; ceux d’avant ne reposent que sur la parole de l’expéditeur.",
  "Hop {0} shows an address that no host has": "Saut {0}\u202f: une adresse qu’aucune machine ne possède",
  "Hop {0} is dated long after the message had arrived":
    "Saut {0}\u202f: une date bien postérieure à l’arrivée du message",
  "Hop {0} has no date that can be read": "Saut {0}\u202f: pas de date lisible",
  "Hop {0} does not say who received": "Saut {0}\u202f: il n’est pas dit qui a reçu",
  "{0} passed before it was delivered, longer than servers try":
    "{0} d’attente avant la remise, plus que n’insistent les serveurs",
  "{0}; {1}": "{0}\u202f; {1}",
  "A clock that is wrong": "Horloge déréglée",
  "Hosts without time synchronization drift; a wrong time zone is off by whole hours.":
    "Les machines sans synchronisation de l’heure dérivent\u202f; un mauvais fuseau horaire décale d’heures entières.",
  "The Date field": "Le champ Date",
  "A host without a name": "Une machine sans nom",
  "{0} is {1} ahead of the clocks that agree": "{0} est en avance de {1} sur les horloges qui concordent",
  "{0} is at least {1} ahead of the clocks that agree":
    "{0} est en avance d’au moins {1} sur les horloges qui concordent",
  "{0} is {1} behind the clocks that agree": "{0} est en retard de {1} sur les horloges qui concordent",
  "{0} is at least {1} behind the clocks that agree":
    "{0} est en retard d’au moins {1} sur les horloges qui concordent",
  "About whole hours: a time zone may be set wrong":
    "L’écart est proche d’un nombre entier d’heures\u202f: un fuseau horaire est peut-être mal réglé",
  "A wait as of greylisting": "Attente qui ressemble à une liste grise",
  "A queue that was run again after the same time looks alike.":
    "Une file d’attente relancée après le même délai a le même aspect.",
  "the newer host": "la machine qui a reçu le message",
  "{0} between the same two hosts, near the usual {1} minutes: greylisting at {2}, or a refused first try and its retry.":
    "{0} entre les deux mêmes machines, soit à peu près les {1} minutes habituelles\u202f: liste grise sur {2}, ou premier essai refusé, puis nouvel essai.",
};

import type { Forms } from "#lib/text/say.ts";

export const way: Forms = {
  "Its way is not known.": "Le chemin suivi est inconnu.",
  "It carries no {0}.": "Le message ne porte aucun {0}.",
  "Received field": "champ Received",
  "It went in a circle.": "Le message a tourné en rond.",
  "{0}, and came to {1} {2}.": "{0} et est passé {2} par {1}.",
  "It came {0}": "Il est arrivé {0}",
  "more than once": "plus d’une fois",
  "in one hop": "en un saut",
  "in {0} hops": "en {0} sauts",
  "It came {0} and waited {1}.": "Le message est arrivé {0} et a attendu {1}.",
  "before {0} took it": "avant la prise en charge par {0}",
  "before one hop took it": "avant la prise en charge à l’un des sauts",
  "That was {0}, as after a refusal for the time being, greylisting for example.":
    "L’attente a eu lieu {0}, comme après un refus provisoire, par exemple une liste grise.",
  "That was {0}, inside one host, as in a queue or a scan.":
    "L’attente a eu lieu {0}, au sein d’une même machine, comme dans une file d’attente ou lors d’une analyse.",
  "That was {0}, before the first server had it, as when a client is offline.":
    "L’attente a eu lieu {0}, soit avant le premier serveur, comme lorsqu’un client est hors ligne.",
  "That was {0}, and nothing in it says why.": "L’attente a eu lieu {0}, et rien dans le message ne dit pourquoi.",
  "It came {0}; their clocks disagree.": "Le message est arrivé {0}\u202f; les horloges se contredisent.",
  "{0}; the receiving side took it from {1}{2}": "{0}\u202f; le côté récepteur l’a reçu de l’adresse {1}{2}",
  "{0}; the way in is not known.": "{0}\u202f; le point d’entrée est inconnu.",
  "The receiving side took it from {0}{1}": "Le côté récepteur l’a reçu de l’adresse {0}{1}",
  "The way in is not known.": "Le point d’entrée est inconnu.",
  "; one older hop is only claimed.": "\u202f; un saut plus ancien est seulement déclaré.",
  "; {0} older hops are only claimed.": "\u202f; {0} sauts plus anciens sont seulement déclarés.",
  "It came {0} inside one network{1}.": "Le message est arrivé {0} à l’intérieur d’un même réseau{1}.",
  "Every address is a local one, and no hop shows it {0}.":
    "Toutes les adresses sont locales, et aucun saut ne le montre {0}.",
  "coming in from outside": "arrivant de l’extérieur",
  "It came {0}{1}.": "Le message est arrivé {0}{1}.",
  " within a second": ", le tout en moins d’une seconde",
  " within {0}": ", le tout en {0}",
  "Where it came into the {0} is not known.": "On ne sait pas où il a atteint le {0}.",
  "receiving side": "côté récepteur",
};

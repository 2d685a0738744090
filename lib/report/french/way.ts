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

  // Why the sending address is held for that.
  "You named this address.": "Vous avez indiqué cette adresse.",
  "You marked hop {0} as the one where the receiving side begins.":
    "Vous avez désigné le saut {0} comme celui où commence le côté récepteur.",
  "The server wrote it down in line {0} of the log.": "Le serveur l’a notée à la ligne {0} du journal.",
  "{0}, one of your own hosts, took the message from it.": "Elle a remis le message à {0}, l’un de vos propres hôtes.",
  "The border hop and {0} of {1} agree.": "Le saut de la frontière et le champ {0} écrit par {1} concordent.",
  "{0} names {1} instead: maybe forged.": "{0} nomme {1} à sa place\u202f: peut-être falsifié.",
  "Only the Received field of the border hop tells it.": "Seul le champ Received du saut de la frontière l’indique.",
  "{0} of {1} and the Received field agree.": "Le champ {0} écrit par {1} et le champ Received concordent.",
  "{0} of {1} states it; the Received field of that hop is missing.":
    "Le champ {0} écrit par {1} l’indique\u202f; le champ Received de ce saut manque.",
  "{0} of {1}, directly below its own hop, states it; {2} is its gateway.":
    "Le champ {0} écrit par {1}, juste sous son propre saut, l’indique\u202f; {2} est sa passerelle.",
  "{0} of {1}, above the border, states the same address.":
    "Le champ {0} écrit par {1}, au-dessus de la frontière, indique la même adresse.",
  "{0} of {1}, above the border, states it; the Received field shows {2}: the message was passed on inside the receiving side.":
    "Le champ {0} écrit par {1}, au-dessus de la frontière, l’indique\u202f; le champ Received montre {2}\u202f: le message a été transmis à l’intérieur du côté récepteur.",
};

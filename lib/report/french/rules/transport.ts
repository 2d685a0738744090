import type { Forms } from "#lib/text/say.ts";

export const transport: Forms = {
  "Very many Received fields": "Très grand nombre de champs Received",
  "Some chains of lists and forwarders are long.": "Certaines chaînes de listes et de transferts sont longues.",
  "Look for the same hosts coming again: a loop. Servers stop at about 100.":
    "Cherchez si les mêmes machines reviennent\u202f: c’est une boucle. Les serveurs l’arrêtent vers 100 champs.",
  "The message went through {0} hops.": "Le message a fait {0} sauts.",
  "A hop that is dated days before the one below it": "Saut daté plusieurs jours avant celui qui le précède",
  "A clock that was never set.": "Une horloge jamais réglée.",
  "One hop is dated earlier than the hop before, by up to {0}.":
    "Un saut est daté plus tôt que le saut précédent, de {0} au plus.",
  "{0} hops are dated earlier than the hop before, by up to {1}.":
    "{0} sauts sont datés plus tôt que le saut précédent, de {1} au plus.",
  "A message that came back to the same place": "Message revenu au même endroit",
  "Aliases that lead back, and filters that hand mail back, cause it.":
    "Des alias qui ramènent en arrière et des filtres qui rendent les messages en sont la cause.",
  "Whoever runs the place should look at its forwards.": "L’exploitant de cet endroit devrait examiner ses transferts.",
  "{0} took the message {1} times, with hosts of others in between.":
    "{0} a pris le message {1} fois, avec entre-temps des machines d’autres organisations.",
  "Delivered-To names {0} {1} times: it was delivered there and came back.":
    "Delivered-To nomme {1} fois {0}\u202f: le message y a été remis, puis il est revenu.",
  "Hops that do not join": "Sauts qui ne se raccordent pas",
  "Gateways, forwards and hosts with an inner and an outer name break the chain every day.":
    "Les passerelles, les transferts et les machines qui ont un nom interne et un autre externe rompent la chaîne tous les jours.",
  "Lines below the break may be invented. Trust what the receiving side wrote.":
    "Les lignes situées sous la rupture peuvent être inventées. Fiez-vous à ce que le côté récepteur a écrit.",
  "{0} took the message, but {1} handed it on": "{0} a pris le message, mais c’est {1} qui l’a transmis",
  "a client without a name": "un client sans nom",
  "A hop from an address that no host has": "Saut depuis une adresse qu’aucune machine ne possède",
  "A program without an address to report wrote 0.0.0.0.":
    "Un programme qui n’avait pas d’adresse à indiquer a écrit 0.0.0.0.",
  "If the line is below the border, it may be invented.": "Si la ligne est sous la frontière, elle peut être inventée.",
  "Not an address mail can come from: {0}.": "Aucun message ne peut venir d’une telle adresse\u202f: {0}.",
  "A server that greets with another name": "Serveur qui se présente sous un autre nom",
  "Large senders greet with one name from many machines.":
    "Les gros expéditeurs se présentent sous un même nom depuis de nombreuses machines.",
  "It greeted with {0}, and DNS calls its address {1}.":
    "Il s’est présenté comme {0}, et le DNS nomme son adresse {1}.",
  "A way in without encryption": "Arrivée sans chiffrement",
  "Older servers and some gateways do not offer TLS, or do not note it.":
    "Des serveurs anciens et certaines passerelles n’offrent pas TLS, ou ne le notent pas.",
  "The receiving side took the message with {0} and notes no TLS: anybody on the line could read it.":
    "Le côté récepteur a pris le message par {0} et ne note aucun TLS\u202f: n’importe qui sur la ligne pouvait le lire.",
  "Encryption that is no longer used": "Chiffrement qui n’a plus cours",
  "Old servers know nothing newer, and the message may be old itself.":
    "De vieux serveurs ne connaissent rien de plus récent, et le message peut lui-même être ancien.",
  "Whoever runs the server should switch to TLS 1.2 or later.":
    "L’exploitant du serveur devrait passer à TLS 1.2 ou plus récent.",
  "Used by {0}, not to be used since 2021: {1}.": "Employé par {0}, proscrit depuis 2021\u202f: {1}.",
  "one hop": "un saut",
  "{0} hops": "{0} sauts",
};

import type { Forms } from "#lib/text/say.ts";

export const authorAddress: Forms = {
  "An author's address that holds a second one": "Adresse d’auteur qui en contient une seconde",
  "Gateways to fax, text messages and old networks put the whole other address in front of the “@”.":
    "Les passerelles vers le fax, les SMS et d’anciens réseaux placent l’autre adresse entière devant le «\u202f@\u202f».",
  "What stands behind the last “@” counts. Programs that stop at the first one show another sender.":
    "C’est ce qui suit le dernier «\u202f@\u202f» qui compte. Les programmes qui s’arrêtent au premier montrent un autre expéditeur.",
  "In front of the last “@” stands another domain: {0}.":
    "Un autre domaine se trouve devant le dernier «\u202f@\u202f»\u202f: {0}.",
  "A user name that looks like a domain": "Nom d’utilisateur qui ressemble à un domaine",
  "Small firms name their mailbox at a large provider after their site.":
    "De petites entreprises donnent à leur boîte, chez un grand fournisseur, le nom de leur site.",
  "Only what stands behind the “@” says whose server it is.":
    "Seul ce qui suit le «\u202f@\u202f» dit à qui est le serveur.",
  "In front of the “@” stands what could be a domain: {0}.":
    "Ce qui précède le «\u202f@\u202f» pourrait être un domaine\u202f: {0}.",
  "A comment inside of an author's address": "Commentaire à l’intérieur d’une adresse d’auteur",
  "The standard allows it, and very old programs wrote notes there.":
    "La norme le permet, et de très vieux programmes y écrivaient des notes.",
  "Programs that do not leave comments out read another address. Look at the field as it is written.":
    "Les programmes qui n’écartent pas les commentaires lisent une autre adresse. Regardez le champ tel qu’il est écrit.",
  "{0}: {1} is in parentheses and does not count.": "{0}\u202f: ce qui est entre parenthèses ne compte pas, ici {1}.",
  "An author without a domain of the Internet": "Auteur sans domaine d’Internet",
  "Printers, servers and test systems inside a network write so.":
    "Les imprimantes, serveurs et systèmes de test à l’intérieur d’un réseau écrivent ainsi.",
  "Nobody outside of that network can vouch for this address, and no answer can reach it.":
    "Personne hors de ce réseau ne peut se porter garant de cette adresse, et aucune réponse ne peut l’atteindre.",
  "It is {0}: no name that DNS knows.": "C’est {0}\u202f: le DNS ne connaît pas un tel nom.",
  "Google replaced the author": "Auteur remplacé par Google",
  "A program or device sends through an account of Google with an address that was never set up there.":
    "Un programme ou un appareil envoie par un compte Google avec une adresse qui n’y a jamais été configurée.",
  "The account in From sent it. The other address is what the sender asked for, and nobody vouches for it.":
    "C’est le compte indiqué dans From qui l’a envoyé. L’autre adresse est celle que l’expéditeur a demandée, et personne ne s’en porte garant.",
  "The message came to Google with the author {0}; From now names {1}.":
    "Le message est arrivé chez Google avec {0} pour auteur\u202f; From nomme maintenant {1}.",
  "The message came to Google with the author {0}; From now names nobody.":
    "Le message est arrivé chez Google avec {0} pour auteur\u202f; From ne nomme plus personne.",
};

import type { Forms } from "#lib/text/say.ts";

export const addressParts: Forms = {
  "A local part above 64 octets": "Partie locale de plus de 64 octets",
  "Lists and trackers write long addresses of their own.":
    "Les listes et les outils de suivi écrivent de longues adresses à eux.",
  "Servers may refuse mail to it.": "Des serveurs peuvent refuser le courrier qui lui est adressé.",
  "Before the “@” stand more than 64 octets: {0}.": "Plus de 64 octets précèdent le «\u202f@\u202f»\u202f: {0}.",
  "A domain above 255 octets": "Domaine de plus de 255 octets",
  "No such domain can exist; programs that cut it show another one.":
    "Un tel domaine ne peut exister\u202f; les programmes qui le coupent en montrent un autre.",
  "Behind the “@” stand more than 255 octets: {0}.": "Plus de 255 octets suivent le «\u202f@\u202f»\u202f: {0}.",
  "An address above 256 octets": "Adresse de plus de 256 octets",
  "With its angle brackets an address may have 256 octets: {0}.":
    "Avec ses chevrons, une adresse peut avoir 256 octets\u202f: {0}.",
  "A domain that is no host name": "Domaine qui n’est pas un nom d’hôte",
  "Names inside an organization sometimes have underscores.":
    "Les noms internes d’une organisation contiennent parfois des tirets bas.",
  "Mail to it cannot be delivered over the Internet.":
    "Le courrier qui lui est adressé ne peut être remis par Internet.",
  "Only letters, digits and hyphens may stand in a domain: {0}.":
    "Un domaine ne peut contenir que des lettres, des chiffres et des traits d’union\u202f: {0}.",
  "An internationalized domain that does not decode": "Domaine internationalisé qui ne se décode pas",
  "The name was typed by hand.": "Le nom a été saisi à la main.",
  "Programs that decode such a name anyway may show something else than what is looked up.":
    "Les programmes qui décodent malgré tout un tel nom peuvent montrer autre chose que ce qui est demandé au DNS.",
  "A label begins with “xn--”, but what follows is not valid: {0}.":
    "Un composant du nom commence par «\u202fxn--\u202f», mais la suite n’est pas valide\u202f: {0}.",
};

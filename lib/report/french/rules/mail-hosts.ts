import type { Forms } from "#lib/text/say.ts";

export const mailHosts: Forms = {
  "A mail host that is an alias": "Serveur de courrier qui est un alias",
  "Most senders follow the alias all the same.": "La plupart des expéditeurs suivent l’alias quand même.",
  "The owner of the domain should name the host itself in the MX record, not a CNAME that leads to it.":
    "Le titulaire du domaine devrait nommer dans l’enregistrement MX le serveur lui-même, et non un CNAME qui y mène.",
  "The MX record of {0} names {1}, which is an alias of {2}.":
    "L’enregistrement MX de {0} nomme {1}, qui est un alias de {2}.",
  "A mail domain that is an alias": "Domaine de courrier qui est un alias",
  "Allowed, and followed by senders; but some receivers rewrite such addresses, and DMARC sees the written name.":
    "Permis, et suivi par les expéditeurs\u202f; mais certains récepteurs réécrivent de telles adresses, et DMARC voit le nom écrit.",
  "{0} is an alias of {1}.": "{0} est un alias de {1}.",

  "{0} is not a domain name, so it has no MX record.":
    "{0} n’est pas un nom de domaine et n’a donc pas d’enregistrement MX.",
  "{0} declares with a null MX record that it accepts no mail.":
    "{0} déclare par un enregistrement MX nul qu’il n’accepte pas de courrier.",
  "{0} does not exist in DNS: no answer can arrive.":
    "{0} n’existe pas dans le DNS\u202f: aucune réponse ne peut arriver.",
  "{0} has neither an MX record nor an address: no answer can arrive.":
    "{0} n’a ni enregistrement MX ni adresse\u202f: aucune réponse ne peut arriver.",
  "{0} publishes no MX record; mail goes to its own address {1}, which is private.":
    "{0} ne publie pas d’enregistrement MX\u202f; le courrier va à sa propre adresse {1}, qui est privée.",
  "No mail host of {0} can be used: {1}.": "Aucun serveur de courrier de {0} n’est utilisable\u202f: {1}.",
  "No mail host of {0} can be used.": "Aucun serveur de courrier de {0} n’est utilisable.",
};

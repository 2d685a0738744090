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
};

import type { Forms } from "#lib/text/say.ts";

export const authentication: Forms = {
  "The From domain does not vouch for this message": "Domaine de From qui ne se porte pas garant de ce message",
  "Mailing lists and forwarders break SPF and signatures of honest mail; so does a small change on the way.":
    "Les listes de diffusion et les transferts font échouer SPF et les signatures de messages honnêtes\u202f; une petite modification en chemin aussi.",
  "Ask the sender by another way before you act on it, unless the reason is a list you know.":
    "Demandez confirmation à l’expéditeur par un autre moyen avant d’y donner suite, à moins que la raison ne soit une liste que vous connaissez.",
  "Neither SPF nor DKIM passed for a domain aligned with {0}":
    "Ni SPF ni DKIM n’ont réussi pour un domaine aligné sur {0}",
  "{0}; which policy applies is not known, because DNS did not say whether the domain exists.":
    "{0}\u202f; on ne sait pas quelle politique s’applique, car le DNS n’a pas dit si le domaine existe.",
  "{0}; its record asks for nothing to be done (policy none).":
    "{0}\u202f; son enregistrement demande de ne rien faire (politique none).",
  "{0}; its record asks for {1}, weakened to {2} by t=y.":
    "{0}\u202f; son enregistrement demande {1}, atténué en {2} par t=y.",
  "{0}; its record asks for {1}.": "{0}\u202f; son enregistrement demande {1}.",
  "A field was added that the signature does not cover": "Champ ajouté que la signature ne couvre pas",
  "The signature is genuine, but what your mail program shows may be the added field. Compare both.":
    "La signature est authentique, mais votre logiciel de courrier montre peut-être le champ ajouté. Comparez les deux.",
  "{0} stands {1} times and one is not signed; signatures cover the lowest.":
    "{0} figure {1} fois et l’un de ces champs n’est pas signé\u202f; les signatures couvrent les plus bas.",
  "{0} stands {1} times and {2} are not signed; signatures cover the lowest.":
    "{0} figure {1} fois et {2} de ces champs ne sont pas signés\u202f; les signatures couvrent les plus bas.",
};

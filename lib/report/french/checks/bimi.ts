import type { Forms } from "#lib/text/say.ts";

export const bimiCheck: Forms = {
  "The BIMI record is in DNS, and live checks are off.":
    "L’enregistrement BIMI est dans le DNS, et les vérifications en direct sont désactivées.",
  "{0} publishes no BIMI record.": "{0} ne publie aucun enregistrement BIMI.",
  "{0} publishes {1} BIMI records; only one counts.": "{0} publie {1} enregistrements BIMI\u202f; il n’en faut qu’un.",
  "{0} declines BIMI: it wants no logo shown.": "{0} refuse BIMI\u202f: aucun logo ne doit être affiché.",
  "{0} asks for a logo to be shown, but it does not count: {1}.":
    "{0} demande l’affichage d’un logo, mais cela ne compte pas\u202f: {1}.",
  "DMARC came to {0}": "DMARC a donné {0}",
  "the DMARC policy is none": "la politique DMARC est none",
  "the DMARC policy for subdomains is none": "la politique DMARC des sous-domaines est none",
  "the DMARC policy is in test mode (t=y)": "la politique DMARC est en mode d’essai (t=y)",
  "the DMARC policy is for {0} percent only (pct=)":
    "la politique DMARC ne vaut que pour {0}\u202f% des messages (pct=)",
  "The BIMI record of {0} is not valid. {1}": "L’enregistrement BIMI de {0} n’est pas valide. {1}",
  "The record has {0}.": "L’enregistrement a un défaut\u202f: {0}.",
  "The record has no l=, which is required.": "L’enregistrement n’a pas de l=, qui est obligatoire.",
  "{0}= is not an https address.": "{0}= n’est pas une adresse https.",
  "a= names evidence, but l= names no logo.": "a= nomme une preuve, mais l= ne nomme aucun logo.",
  "BIMI-Selector is ignored: {0}.": "BIMI-Selector est ignoré\u202f: {0}.",
  "v=BIMI1 does not stand first in it": "v=BIMI1 n’y figure pas en premier",
  "s= is no selector": "s= n’est pas un sélecteur",
  "BIMI-Selector is not covered by a signature that passes; receivers should ignore it.":
    "BIMI-Selector n’est couvert par aucune signature valide\u202f; les récepteurs devraient l’ignorer.",
  "The owner prefers the sender's own picture to the logo (avp=personal).":
    "Le titulaire préfère au logo l’image propre à l’expéditeur (avp=personal).",
  "avp= is neither brand nor personal and is ignored.": "avp= n’est ni brand ni personal et est ignoré.",
  "Another record may hold for this local-part (lps=true); not looked up.":
    "Un autre enregistrement peut valoir pour cette partie locale (lps=true)\u202f; il n’a pas été recherché.",
};

import type { Forms } from "#lib/text/say.ts";

export const comparison: Forms = {
  "Received {0} days ago: what DNS says here is of today.":
    "Message reçu il y a {0} jours\u202f: ce que dit ici le DNS date d’aujourd’hui.",
  "Recorded {0}. {1}": "Consigné\u202f: {0}. {1}",
  "Recorded {0} for {1}. {2}": "Consigné\u202f: {0} pour {1}. {2}",
  "Nobody recorded a result.": "Personne n’a consigné de résultat.",
  "Not checked. {0}": "Non vérifié. {0}",
  "Not checked now.": "Non vérifié à présent.",
  "Not checked now. {0}": "Non vérifié à présent. {0}",
  "Now {0}. {1}": "À présent\u202f: {0}. {1}",
  "{0} Elsewhere the receiving side recorded {1}.": "{0} Ailleurs, le côté récepteur a consigné {1}.",

  "Checked now for another address, {0}: {1}.": "Vérifié à présent pour une autre adresse, {0}\u202f: {1}.",
  "Recorded pass; today's record still allows {0}.":
    "Consigné\u202f: pass\u202f; l’enregistrement d’aujourd’hui autorise toujours {0}.",
  "Recorded pass; today the same address {0}: {1}.":
    "Consigné\u202f: pass\u202f; aujourd’hui, la même adresse {0}\u202f: {1}.",
  "Recorded {0}; would pass today.": "Consigné\u202f: {0}\u202f; SPF réussirait aujourd’hui.",
  "Recorded {0}; the result would be the same today.":
    "Consigné\u202f: {0}\u202f; le résultat serait le même aujourd’hui.",
  "Recorded {0}; today the same address {1}.": "Consigné\u202f: {0}\u202f; aujourd’hui, la même adresse {1}.",
  "would fail": "échouerait",
  "would get {0}": "obtiendrait {0}",
  "the record changed since": "l’enregistrement a changé depuis",
  "the record changed since {0}": "l’enregistrement a changé depuis le {0}",
  "{0}, or the address is read wrongly ({1})": "{0}, ou l’adresse est mal lue ({1})",
  "confidence: certain": "confiance\u202f: totale",
  "confidence: high": "confiance\u202f: élevée",
  "confidence: medium": "confiance\u202f: moyenne",
  "confidence: low": "confiance\u202f: faible",
  "{0}, the address taken from hop {1}": "{0}, adresse lue au saut {1}",
  "Would pass today for {0} (certain).": "SPF réussirait aujourd’hui pour {0} (adresse certaine).",
  "Would pass today for {0} (high).": "SPF réussirait aujourd’hui pour {0} (confiance élevée).",
  "Would pass today for {0} (medium).": "SPF réussirait aujourd’hui pour {0} (confiance moyenne).",
  "Would pass today for {0} (low).": "SPF réussirait aujourd’hui pour {0} (confiance faible).",
  "Today {0} (certain) {1}.": "Aujourd’hui, SPF {1} pour {0} (adresse certaine).",
  "Today {0} (high) {1}.": "Aujourd’hui, SPF {1} pour {0} (confiance élevée).",
  "Today {0} (medium) {1}.": "Aujourd’hui, SPF {1} pour {0} (confiance moyenne).",
  "Today {0} (low) {1}.": "Aujourd’hui, SPF {1} pour {0} (confiance faible).",
  "No SPF record today.": "Aucun enregistrement SPF aujourd’hui.",
  "{0} publishes no SPF record today.": "{0} ne publie aucun enregistrement SPF aujourd’hui.",
  "Today {0} has no record that can be evaluated. {1}":
    "Aujourd’hui, {0} n’a pas d’enregistrement qui puisse être évalué. {1}",
  "Not checked now: another HELO name was read from the message.":
    "Non vérifié à présent\u202f: un autre nom HELO a été lu dans le message.",
  "Not checked now: another envelope sender was read from the message.":
    "Non vérifié à présent\u202f: un autre expéditeur d’enveloppe a été lu dans le message.",

  "The header signature verifies now; the body was not given, so it cannot be compared.":
    "La signature de l’en-tête est valide à présent\u202f; le corps n’a pas été fourni et ne peut donc être comparé.",
  "Recorded {0}, verifies now: many receivers cannot verify Ed25519 yet (RFC 8463), so their word says little.":
    "Consigné\u202f: {0}. La signature est valide à présent\u202f: beaucoup de récepteurs ne savent pas encore vérifier Ed25519 (RFC 8463), et ce qu’ils consignent dit peu de chose.",
  "Recorded pass at receipt; the signature still verifies.":
    "Consigné à la réception\u202f: pass\u202f; la signature est toujours valide.",
  "Verifies now.": "La signature est valide à présent.",
  "Recorded {0}: the receiver could not tell. Verifies today.":
    "Consigné\u202f: {0}, le récepteur n’a pas pu trancher. La signature est valide aujourd’hui.",
  "Recorded {0}, verifies today: the receiver saw another form of the message, or DNS failed then.":
    "Consigné\u202f: {0}. La signature est valide aujourd’hui\u202f: le récepteur a vu le message sous une autre forme, ou le DNS n’a pas répondu alors.",
  "The key {0} at {1} is no longer published, so the signature can no longer be checked. Usual after key rotation.":
    "La clé {0} de {1} n’est plus publiée\u202f: la signature ne peut donc plus être vérifiée. C’est habituel après un renouvellement de clé.",
  "Cannot be checked: no key today, and nobody recorded a result. Not a failure.":
    "Impossible à vérifier\u202f: aucune clé aujourd’hui, et personne n’a consigné de résultat. Ce n’est pas un échec.",
  "Recorded pass; the owner has since revoked this key.":
    "Consigné\u202f: pass\u202f; le titulaire a révoqué cette clé depuis.",
  "Cannot be checked: the key has been revoked, and nobody recorded a result. Not a failure.":
    "Impossible à vérifier\u202f: la clé a été révoquée, et personne n’a consigné de résultat. Ce n’est pas un échec.",
  "Cannot be checked now. {0}": "Impossible à vérifier à présent. {0}",
  "The signature matches; it {0}": "La signature correspond, avec une réserve\u202f: {0}",
  "The text given here is not the text that was signed: {0}":
    "Le texte fourni ici n’est pas celui qui a été signé\u202f: {0}",
  "text was added, it was re-encoded, or it was copied from a viewer.":
    "du texte a été ajouté, ou bien le texte a été réencodé ou copié depuis une visionneuse.",
  "The signature does not match now: {0}": "La signature ne correspond pas à présent\u202f: {0}",
  "the key was replaced or a signed field changed since.": "la clé a été remplacée, ou un champ signé a changé depuis.",
  "Neither text nor header are now what was signed: {0}":
    "Ni le texte ni l’en-tête ne sont à présent ce qui a été signé\u202f: {0}",
  "both were changed since, or the signature is not of this message.":
    "les deux ont changé depuis, ou la signature n’est pas celle de ce message.",
  "The message carries no DKIM signature.": "Le message ne porte pas de signature DKIM.",
  "Recorded {0} for a signature of {1} that the message does not carry now.":
    "Consigné\u202f: {0} pour une signature de {1} que le message ne porte plus.",

  "Computed from today's policy, SPF and DKIM: {0}.":
    "Calculé d’après la politique, SPF et DKIM d’aujourd’hui\u202f: {0}.",
  "Computed from today's policy, SPF and DKIM: {0}. {1}":
    "Calculé d’après la politique, SPF et DKIM d’aujourd’hui\u202f: {0}. {1}",
  "From names another domain now.": "From nomme à présent un autre domaine.",
  "The chain was added after that, perhaps by the receiver itself. {0}":
    "La chaîne a été ajoutée ensuite, peut-être par le récepteur lui-même. {0}",
  "The chain cannot be checked any more. {0}": "La chaîne ne peut plus être vérifiée. {0}",
  "Recorded pass at receipt; the chain still verifies.":
    "Consigné à la réception\u202f: pass\u202f; la chaîne est toujours valide.",
  "Recorded {0}; the chain verifies today.": "Consigné\u202f: {0}\u202f; la chaîne est valide aujourd’hui.",
  "The chain verifies now.": "La chaîne est valide à présent.",
};

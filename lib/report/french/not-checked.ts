import type { Forms } from "#lib/text/say.ts";

export const notChecked: Forms = {
  "Block lists and the owner of the network": "Listes noires et propriétaire du réseau",
  "Asking them tells a third party which address is looked at, so they are asked only on request (lists=on).":
    "Les interroger apprend à un tiers quelle adresse est examinée\u202f: ils ne le sont que sur demande (lists=on).",
  "A message": "Un message",
  "The log holds none: there is no DATA or BDAT with what was sent.":
    "Le journal n’en contient pas\u202f: aucun DATA ni BDAT n’y est accompagné de ce qui a été envoyé.",
  "Signatures over the body": "Signatures portant sur le corps",
  "No empty line parts header and body. What stands below the fields is shown, but it cannot be compared.":
    "Aucune ligne vide ne sépare l’en-tête du corps. Ce qui suit les champs est montré, mais ne peut être comparé.",
  "Body and attachments": "Corps et pièces jointes",
  "Only the header section was given. Paste the whole source to have signatures and contents checked.":
    "Seul l’en-tête a été fourni. Collez la source complète pour faire vérifier les signatures et le contenu.",
  "The oldest Received field": "Le champ Received le plus ancien",
  "The {0} oldest Received fields": "Les {0} champs Received les plus anciens",
  "Of {0} only the newest {1} are read into the route.": "Sur {0}, seuls les {1} plus récents sont lus dans le trajet.",
  "The lowest DKIM-Signature field": "Le champ DKIM-Signature placé le plus bas",
  "The {0} lowest DKIM-Signature fields": "Les {0} champs DKIM-Signature placés le plus bas",
  "Of {0} only the first {1} are listed among the checks.":
    "Sur {0}, seuls les {1} premiers figurent parmi les vérifications.",
  "Everything in DNS": "Tout ce qui est dans le DNS",
  "Live checks are switched off.": "Les vérifications en direct sont désactivées.",
  "Waybill itself failed at this check. The rest of the report stands.":
    "Waybill lui-même a échoué à cette vérification. Le reste du rapport est valable.",

  "Delays of the server (tarpit, greylisting)": "Délais du serveur (tarpit, greylisting)",
  "The log has no times before its lines.": "Le journal ne porte pas d’heure devant ses lignes.",
  "The client's address": "L’adresse du client",
  "Neither the server nor its log wrote it down in these lines.":
    "Ni le serveur ni son journal ne l’ont écrite dans ces lignes.",

  "Reverse DNS": "DNS inverse",
  "MTA-STS policy": "Politique MTA-STS",
  "Block list": "Liste noire",
  "Network owner": "Propriétaire du réseau",

  "What is behind a password": "Ce que protège un mot de passe",
  "{0}: encrypted, so only what its list tells was read.":
    "{0}\u202f: contenu chiffré\u202f; seul ce que dit sa liste a été lu.",
  "Files inside of packed files": "Fichiers à l’intérieur d’archives",
  "{0}: archives are listed, not unpacked, and some forms are only recognised.":
    "{0}\u202f: les archives sont énumérées, non décompressées, et certains formats sont seulement reconnus.",
  "part {0}": "partie {0}",

  "One field of DKIM2 found.": "Un champ de DKIM2 a été trouvé.",
  "{0} fields of DKIM2 found.": "{0} champs de DKIM2 ont été trouvés.",
  "{0} Its draft still changes, so they are shown, not verified.":
    "{0} Le projet de norme évolue encore\u202f: DKIM2 est donc montré, mais pas vérifié.",

  // Why checks were left open.
  "The message does not say the envelope sender (MAIL FROM).":
    "Le message ne dit pas l’expéditeur d’enveloppe (MAIL FROM).",
  "The envelope sender is empty and the HELO name is not known.":
    "L’expéditeur d’enveloppe est vide et le nom HELO est inconnu.",
  "The log does not say the client's address. Give it, and SPF can be asked.":
    "Le journal ne dit pas l’adresse du client. Indiquez-la pour que SPF puisse être interrogé.",
  "The message does not say which address delivered it.": "Le message ne dit pas quelle adresse l’a remis.",
  'The record of {0} depends on the HELO name (macro "h"), which the message does not say.':
    "L’enregistrement de {0} dépend du nom HELO (macro «\u202fh\u202f»), que le message ne dit pas.",
  "The DNS question {0} {1} could not be put: {2}.": "La question DNS {0} {1} n’a pas pu être posée\u202f: {2}.",
  "this name is not asked": "ce nom n’est pas demandé",
  "the limit of questions of one report was reached": "la limite de questions d’un rapport est atteinte",
  "its answer was not recorded": "sa réponse n’a pas été enregistrée",
  "{0}: {1}": "{0}\u202f: {1}",
  "{0} asks for a logo to be shown; whether it counts depends on DMARC, which is not decided.":
    "{0} demande l’affichage d’un logo\u202f; DMARC, qui décide s’il faut en tenir compte, n’est pas tranché.",
  "{0} asks for a logo to be shown, without a certificate, and DMARC allows it. Logo and certificate were not fetched, so they are not checked.":
    "{0} demande l’affichage d’un logo, sans certificat, et DMARC le permet. Ni logo ni certificat n’ont été téléchargés\u202f: ils ne sont donc pas vérifiés.",
  "{0} asks for a logo to be shown, with a certificate, and DMARC allows it. Logo and certificate were not fetched, so they are not checked.":
    "{0} demande l’affichage d’un logo, avec un certificat, et DMARC le permet. Ni logo ni certificat n’ont été téléchargés\u202f: ils ne sont donc pas vérifiés.",
  "{0} says that it has an MTA-STS policy for mail sent to it; the file {1} was not fetched.":
    "{0} dit avoir une politique MTA-STS pour le courrier qu’on lui envoie\u202f; le fichier {1} n’a pas été téléchargé.",
  "{0} says that it has an MTA-STS policy for mail sent to it; the file {1} was not fetched: {2}.":
    "{0} dit avoir une politique MTA-STS pour le courrier qu’on lui envoie\u202f; le fichier {1} n’a pas été téléchargé\u202f: {2}.",
  "{0} This message came in with {1} (hop {2}), as it says.": "{0} Ce message dit être arrivé avec {1} (saut {2}).",
  "{0} Hop {1}, which this host took, says nothing of TLS.":
    "{0} Le saut {1}, reçu par ce serveur, ne dit rien de TLS.",
  "{0} is a private address, which no public list knows.":
    "{0} est une adresse privée, qu’aucune liste publique ne connaît.",
  "{0} knows IPv4 addresses only.": "{0} ne connaît que les adresses IPv4.",
  "{0} refused to answer this resolver ({1}); nothing is known about {2}.":
    "{0} a refusé de répondre à ce résolveur ({1})\u202f; on ne sait rien de {2}.",
  "{0} answered {1}: it is broken, and not believed.":
    "{0} a répondu {1}\u202f: elle ne fonctionne plus, on ne la croit pas.",
  "{0} lists 127.0.0.1, which no list may (RFC 5782 §5), so its answer about {1} is not believed.":
    "{0} contient 127.0.0.1, ce qu’aucune liste ne doit faire (RFC 5782 §5)\u202f: sa réponse sur {1} n’est donc pas crue.",
  "{0} does not list its test entry 127.0.0.2 (RFC 5782 §5), so its answer about {1} is not believed.":
    "{0} ne contient pas son entrée d’essai 127.0.0.2 (RFC 5782 §5)\u202f: sa réponse sur {1} n’est donc pas crue.",
  "No From address with a domain was found in the message.":
    "Aucune adresse From avec un domaine n’a été trouvée dans le message.",
  "The From field names {0} domains: {1}.": "Le champ From nomme {0} domaines\u202f: {1}.",
};

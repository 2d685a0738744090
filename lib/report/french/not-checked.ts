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
  "{0} of {1} was not asked: {2}.": "{0} de {1} n’a pas été demandé\u202f: {2}.",
  "the name is not one of the public DNS": "le nom n’est pas du DNS public",
  "the limit of questions for one report was reached": "la limite de questions d’un rapport est atteinte",
  "the recorded answers do not hold it": "les réponses enregistrées ne la contiennent pas",
  "The header signature of {0} is genuine, but the body was not supplied and cannot be compared.":
    "La signature de l’en-tête par {0} est authentique, mais le corps n’a pas été fourni et ne peut être comparé.",
  "The header signature of {0} is genuine, but the body begins without an empty line and cannot be compared.":
    "La signature de l’en-tête par {0} est authentique, mais aucune ligne vide ne précède le corps, qui ne peut être comparé.",
  "The body was not supplied, and the header differs from the one {0} signed.":
    "Le corps n’a pas été fourni, et l’en-tête diffère de celui que {0} a signé.",
  "The body begins without an empty line, and the header differs from the one {0} signed.":
    "Aucune ligne vide ne précède le corps, et l’en-tête diffère de celui que {0} a signé.",
  "This copy cannot judge {0}: it had to be repaired, so it need not be what {1} signed. As it stands, {2}.":
    "Cette copie ne permet pas de juger {0}\u202f: elle a dû être réparée et n’est donc pas forcément ce que {1} a signé. Telle qu’elle est, {2}.",
  "the seal does not match the ARC fields it covers": "le sceau ne correspond pas aux champs ARC qu’il couvre",
  "the body matches and the header does not": "le corps correspond, mais pas l’en-tête",
  "the header matches and the body does not": "l’en-tête correspond, mais pas le corps",
  "neither header nor body matches": "ni l’en-tête ni le corps ne correspondent",
  "The key {0}.": "La clé {0}.",
  "The key at {0} {1}.": "La clé {0} {1}.",
  "was not asked for: its name may not be asked": "n’a pas été demandée\u202f: son nom ne peut pas l’être",
  "was not asked for: the limit of DNS questions was reached":
    "n’a pas été demandée\u202f: la limite de questions DNS est atteinte",
  "was not asked for when this report was recorded": "n’a pas été demandée quand ce rapport a été enregistré",
  "Not checked: only the first {0} signatures of a message are verified.":
    "Non vérifié\u202f: seules les {0} premières signatures d’un message le sont.",
  "The body was not supplied, and DomainKeys signs header and body as one.":
    "Le corps n’a pas été fourni, et DomainKeys signe l’en-tête et le corps d’un seul tenant.",
  "This copy cannot judge DomainKeys: it had to be repaired, so it need not be what {0} signed.":
    "Cette copie ne permet pas de juger DomainKeys\u202f: elle a dû être réparée et n’est donc pas forcément ce que {0} a signé.",
  "Not checked: only the first {0} of them are verified.": "Non vérifié\u202f: seules les {0} premières le sont.",
  "Not checked.": "Non vérifié.",
  "{0}: {1}": "{0}\u202f: {1}",
  "Only the newest {0} of {1} ARC sets were verified; they are intact.":
    "Les {0} ensembles ARC les plus récents, sur {1}, ont été vérifiés, sans plus\u202f; ils sont intacts.",
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
  "{0} publishes a TLSA record, but whether DNSSEC secures that cannot be told: the resolver of this report authenticates no answer.":
    "{0} publie un enregistrement TLSA, mais on ne peut dire si DNSSEC le protège\u202f: le résolveur de ce rapport n’authentifie aucune réponse.",
  "{0} publishes {1} TLSA records, but whether DNSSEC secures that cannot be told: the resolver of this report authenticates no answer.":
    "{0} publie {1} enregistrements TLSA, mais on ne peut dire si DNSSEC les protège\u202f: le résolveur de ce rapport n’authentifie aucune réponse.",
  "{0} This message came in with {1} (hop {2}), as it says.": "{0} Ce message dit être arrivé avec {1} (étape {2}).",
  "{0} Hop {1}, which this host took, says nothing of TLS.":
    "{0} L’étape {1}, reçue par ce serveur, ne dit rien de TLS.",
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

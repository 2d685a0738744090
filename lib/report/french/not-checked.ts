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
};

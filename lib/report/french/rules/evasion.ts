import type { Forms } from "#lib/text/say.ts";

export const evasion: Forms = {
  "A domain with characters that no domain has": "Domaine avec des caractères qu’aucun domaine n’a",
  "Do not believe results that other programs wrote into this message: such names are made to break them.":
    "Ne vous fiez pas aux résultats que d’autres programmes ont écrits dans ce message\u202f: de tels noms sont faits pour les fausser.",
  "{0} is written into results by programs that check mail, and may be read there as another domain.":
    "Les programmes qui vérifient le courrier écrivent {0} dans leurs résultats, où un autre domaine peut alors être lu.",
  "An encrypted part between parts that are not": "Partie chiffrée entre des parties qui ne le sont pas",
  "A list or filter put the encrypted mail into its own.":
    "Une liste ou un filtre a placé le message chiffré dans le sien.",
  "Do not decrypt it in a program that shows HTML: text around an encrypted part can send away what is in it.":
    "Ne la déchiffrez pas dans un programme qui montre le HTML\u202f: le texte autour d’une partie chiffrée peut en envoyer le contenu ailleurs.",
  "HTML stands beside the encrypted part, in the same multipart.":
    "Du HTML se trouve à côté de la partie chiffrée, dans le même multipart.",
  "A signature for a part of the message only": "Signature pour une partie seulement du message",
  "Lists put the signed mail and a footer side by side.":
    "Les listes placent côte à côte le message signé et un pied de page.",
  "What stands beside the signed part was not signed, even if your mail program marks the whole as signed.":
    "Ce qui se trouve à côté de la partie signée n’a pas été signé, même si votre logiciel de courrier marque le tout comme signé.",
  "The signed multipart stands beside other parts.": "Le multipart signé se trouve à côté d’autres parties.",
  "A program written into the text": "Programme écrit dans le texte",
  "A list for programmers may pass on a small script so.":
    "Une liste de programmeurs peut transmettre ainsi un petit script.",
  "Filters that look at attachments alone do not see it. Do not unpack or start it.":
    "Les filtres qui ne regardent que les pièces jointes ne le voient pas. Ne l’extrayez pas et ne le lancez pas.",
  "{0} stands in the text as {1}; some programs show it as an attachment, and opening it starts a program.":
    "Le texte contient {0} sous forme {1}\u202f; certains programmes y voient une pièce jointe, et l’ouvrir lance un programme.",
  "A file inside of a text": "Fichier à l’intérieur d’un texte",
  "So files were sent before MIME; some lists and news readers still do.":
    "Les fichiers s’envoyaient ainsi avant MIME\u202f; certaines listes et certains lecteurs de news le font encore.",
  "A filter may not have looked at it. Open it only if you expected it.":
    "Un filtre a pu ne pas l’examiner. Ne l’ouvrez que si vous l’attendiez.",
  "{0} is written into the text as {1}. Some programs show it as an attachment.":
    "Le texte contient {0} sous forme {1}. Certains programmes y voient une pièce jointe.",
  "Plain text and HTML tell different stories": "Texte brut et HTML qui ne racontent pas la même chose",
  "The plain text only says that a program for HTML is needed, or holds an advertisement.":
    "Le texte brut dit seulement qu’il faut un programme pour le HTML, ou contient une publicité.",
  "Read both: a filter may have judged the one that you do not see.":
    "Lisez les deux\u202f: un filtre a peut-être jugé celui que vous ne voyez pas.",
  "Hardly a word of the one is in the other, though both should say the same.":
    "Presque aucun mot de l’un ne se trouve dans l’autre, alors que les deux devraient dire la même chose.",
};

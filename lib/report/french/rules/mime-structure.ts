import type { Forms } from "#lib/text/say.ts";

export const mimeStructure: Forms = {
  "A multipart with one part": "Multipart à une seule partie",
  "Allowed, and what is left when a filter takes the other parts away.":
    "C’est permis, et c’est ce qui reste quand un filtre retire les autres parties.",
  "It could have been sent without the multipart around it.":
    "Cette partie aurait pu être envoyée sans le multipart qui l’entoure.",
  "Plain text behind its HTML form": "Texte brut placé après sa version HTML",
  "A faulty program wrote the two in the wrong order.":
    "Un programme défectueux a écrit les deux dans le mauvais ordre.",
  "Your mail program may show the plain text, though the sender wrote the other.":
    "Votre logiciel de courrier peut montrer le texte brut, alors que l’expéditeur a rédigé l’autre version.",
  "The richest form comes last in a multipart/alternative; programs show the last one they can.":
    "Dans un multipart/alternative, la version la plus riche vient en dernier\u202f; les programmes montrent la dernière qu’ils savent afficher.",
  "A multipart/related whose first part cannot be found": "Multipart/related dont la première partie est introuvable",
  "The part was taken away on the way.": "La partie a été retirée en chemin.",
  "The parameter start names a Content-ID that none of its parts has.":
    "Le paramètre start nomme un Content-ID qu’aucune de ses parties ne porte.",
  "A multipart/related that does not name its type": "Multipart/related qui ne nomme pas son type",
  "Most mail programs leave the parameter out.": "La plupart des logiciels de courrier omettent ce paramètre.",
  "The parameter type, which must name the type of the first part, is missing.":
    "Le paramètre type, qui doit nommer le type de la première partie, manque.",
  "A signed multipart that is not a part and its signature":
    "Multipart signé qui n’est pas formé d’une partie et de sa signature",
  "A list or filter added a footer, or took the signature away.":
    "Une liste de diffusion ou un filtre a ajouté un pied de page, ou a retiré la signature.",
  "Do not rely on a mark that says signed: programs differ in what they take for the signed part.":
    "Ne vous fiez pas à une mention «\u202fsigné\u202f»\u202f: les programmes ne prennent pas tous la même partie pour la partie signée.",
  "It must hold two parts: what is signed, and a signature of the type that the parameter protocol names.":
    "Il doit contenir deux parties\u202f: ce qui est signé, et une signature du type que nomme le paramètre protocol.",
  "An encrypted multipart that is not built as one": "Multipart chiffré qui n’est pas construit comme tel",
  "Some servers change the parts of encrypted mail on the way.":
    "Certains serveurs modifient en chemin les parties des messages chiffrés.",
  "It must hold two parts: what is needed to decrypt, and the data as application/octet-stream.":
    "Il doit contenir deux parties\u202f: ce qu’il faut pour déchiffrer, et les données en application/octet-stream.",
  "Parts in parts in parts": "Parties emboîtées sur de nombreux niveaux",
  "Mail that was forwarded many times as an attachment.": "Un message transféré maintes fois en pièce jointe.",
  "Some programs stop reading before the innermost part.":
    "Certains programmes cessent de lire avant la partie la plus profonde.",
  "Parts are nested {0} deep.": "Les parties sont emboîtées sur {0} niveaux.",
  "One Content-ID for several parts": "Même Content-ID pour plusieurs parties",
  "A program numbered the parts of each mail anew and one mail was put into another.":
    "Un programme numérote à neuf les parties de chaque message, et un message a été placé dans un autre.",
  "Used more than once: {0}. Which part is shown in a text is not certain.":
    "Employé plus d’une fois\u202f: {0}. On ne sait pas avec certitude quelle partie un texte montre.",
  "A text that refers to a part which is not there": "Texte qui renvoie à une partie absente",
  "Replies and forwards often leave the pictures out.": "Les réponses et les transferts omettent souvent les images.",
  "No part has the Content-ID {0}.": "Aucune partie ne porte le Content-ID {0}.",
};

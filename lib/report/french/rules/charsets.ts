import type { Forms } from "#lib/text/say.ts";

export const charsets: Forms = {
  "Text beyond ASCII without a charset": "Texte non ASCII sans jeu de caractères",
  "Old and simple programs leave it out.": "Les programmes anciens ou rudimentaires l’omettent.",
  "In {0}, the sender does not say how letters are encoded. Programs guess.":
    "Dans {0}, l’expéditeur ne dit pas comment les lettres sont encodées. Les programmes devinent.",
  "Text that is not in the charset it is declared in": "Texte qui n’est pas dans le jeu de caractères déclaré",
  "A program or list mixed texts of different charsets, or cut a character in two.":
    "Un programme ou une liste de diffusion a mêlé des textes de jeux de caractères différents, ou coupé un caractère en deux.",
  "In {0}, some octets are no characters of the declared charset. Programs show other letters there, or none.":
    "Dans {0}, des octets ne correspondent à aucun caractère du jeu déclaré. Les programmes y montrent d’autres lettres, ou rien.",
  "Text in UTF-8 that is declared as something else": "Texte en UTF-8 déclaré autrement",
  "A program or a template names another charset than it writes.":
    "Un programme ou un modèle nomme un autre jeu de caractères que celui qu’il écrit.",
  "Odd letters in the text come from that: it was written in UTF-8.":
    "Les lettres étranges du texte viennent de là\u202f: il a été écrit en UTF-8.",
  "Declared: {0}. Every octet fits UTF-8, and most programs show it in the declared charset.":
    "Déclaré\u202f: {0}. Chaque octet s’accorde avec UTF-8, et la plupart des programmes affichent le texte dans le jeu de caractères déclaré.",
  "A charset that nobody knows": "Jeu de caractères que personne ne connaît",
  "A misspelt or very rare name.": "Un nom mal écrit ou très rare.",
  "Named: {0}. Programs guess.": "Nommé\u202f: {0}. Les programmes devinent.",
  "Text in UTF-7": "Texte en UTF-7",
  "Some old mail programs wrote UTF-7, long ago.":
    "Il y a longtemps, quelques logiciels de courrier écrivaient en UTF-7.",
  "Programs that do not know UTF-7 show another text, and a filter may have read that one.":
    "Les programmes qui ne connaissent pas UTF-7 montrent un autre texte, et un filtre a pu lire celui-là.",
  "In {0}, the text is declared as UTF-7, a charset in which tags can be written as harmless letters.":
    "Dans {0}, le texte est déclaré en UTF-7, un jeu de caractères où des balises peuvent s’écrire en lettres anodines.",
  "HTML that switches its charset in the middle": "Changement de jeu de caractères au milieu du HTML",
  "Old Japanese programs left the charset out, or a list changed its name only.":
    "D’anciens programmes japonais omettaient le jeu de caractères, ou une liste de diffusion n’en a changé que le nom.",
  "Programs that guess the charset read other tags there than a filter that does not. Read the plain text.":
    "Les programmes qui devinent le jeu de caractères y lisent d’autres balises qu’un filtre qui ne le fait pas. Lisez le texte brut.",
  "In {0} stand escape sequences of ISO-2022, which is not the charset that was declared.":
    "Dans {0} figurent des séquences d’échappement ISO-2022, qui n’est pas le jeu de caractères déclaré.",
  "HTML that names another charset than its part": "Jeu de caractères différent entre le HTML et sa partie",
  "Servers that change the charset leave the HTML as it was.":
    "Les serveurs qui changent le jeu de caractères laissent le HTML tel qu’il était.",
  "{0}. The field should count, but some programs go by the text.":
    "{0}. C’est le champ qui devrait compter, mais certains programmes suivent le texte.",
  "It is {0} in the field, {1} in the text": "Le champ dit {0}, le texte {1}",
  "{0}; {1} in the field, {2} in the text": "{0}\u202f; ailleurs, le champ dit {1}, le texte {2}",
  "one part": "une partie",
  "{0} parts": "{0} parties",
};

import type { Forms } from "#lib/text/say.ts";

export const parameters: Forms = {
  "A boundary or file name given twice, and differently":
    "Délimiteur (boundary) ou nom de fichier donné deux fois, et différemment",
  "Do not open attachments of this message: a filter may have looked at other parts than your mail program shows.":
    "N’ouvrez pas les pièces jointes de ce message\u202f: un filtre a pu examiner d’autres parties que celles que montre votre logiciel de courrier.",
  "Given differently: {0}. Some programs take the first value, others the last.":
    "Donné différemment\u202f: {0}. Certains programmes prennent la première valeur, d’autres la dernière.",
  "A parameter that stands twice": "Paramètre présent deux fois",
  "A program or gateway added a parameter that was there already.":
    "Un programme ou une passerelle a ajouté un paramètre qui s’y trouvait déjà.",
  "Given more than once: {0}. Programs differ in which one they use.":
    "Donné plus d’une fois\u202f: {0}. Les programmes ne retiennent pas tous le même.",
  "A parameter that is not written as one": "Paramètre qui n’est pas écrit comme tel",
  "A faulty mail program.": "Un logiciel de courrier défectueux.",
  "A value, a quotation mark or a semicolon is missing in a Content-* field. Programs mend this in different ways.":
    "Une valeur, un guillemet ou un point-virgule manque dans un champ Content-*. Chaque programme y remédie à sa façon.",
  "A parameter value without the quotation marks it needs": "Valeur de paramètre sans les guillemets nécessaires",
  "Common in file names with blanks.": "C’est courant dans les noms de fichiers avec des espaces.",
  "A value holds blanks or special characters and is not quoted. Some programs read only its first word.":
    "Une valeur contient des espaces ou des caractères spéciaux sans être entre guillemets. Certains programmes n’en lisent que le premier mot.",
  "A damaged long or encoded parameter": "Paramètre long ou encodé abîmé",
  "A faulty mail program, or a piece was lost on the way.":
    "Un logiciel de courrier défectueux, ou un morceau perdu en chemin.",
  "Do not rely on the file name that is shown.": "Ne vous fiez pas au nom de fichier affiché.",
  "A piece, the charset or an escape of a parameter written in the way of RFC 2231 is missing or wrong.":
    "Dans un paramètre écrit selon la RFC 2231, un morceau, le jeu de caractères ou une séquence d’échappement manque ou est erroné.",
  "An encoded-word in a parameter": "Mot encodé dans un paramètre",
  "Very common in file names; most programs decode it all the same.":
    "C’est très courant dans les noms de fichiers\u202f; la plupart des programmes le décodent malgré tout.",
  "A file name is written as an encoded-word, which parameters may not hold. Some programs show it undecoded.":
    "Un nom de fichier est écrit en mot encodé, ce qu’un paramètre ne doit pas contenir. Certains programmes le montrent sans le décoder.",
  "A field that hides how a part is to be read": "Champ qui masque la façon de lire une partie",
  "A faulty program encoded every field alike.": "Un programme défectueux a encodé tous les champs de la même façon.",
  "Compare the parts that Waybill lists with those that your mail program shows.":
    "Comparez les parties que Waybill énumère avec celles que montre votre logiciel de courrier.",
  "In {0}, the type, encoding or boundary holds an encoded-word, a control character or quotation marks that do not belong there. Programs that decode it see other parts than those that do not.":
    "Dans {0}, le type, l’encodage ou le délimiteur (boundary) contient un mot encodé, un caractère de contrôle ou des guillemets qui n’ont rien à y faire. Les programmes qui le décodent ne voient pas les mêmes parties que les autres.",
  "A boundary in pieces or with an encoding": "Délimiteur (boundary) en morceaux ou encodé",
  "Allowed, but no ordinary mail program writes boundaries so.":
    "C’est permis, mais aucun logiciel de courrier ordinaire n’écrit ainsi les délimiteurs.",
  "Programs that do not join the pieces see other parts. Compare the parts that Waybill lists with what is shown to you.":
    "Les programmes qui ne joignent pas les morceaux voient d’autres parties. Comparez les parties que Waybill énumère avec ce qui vous est montré.",
  "The boundary is written in the way of RFC 2231, which is meant for long names.":
    "Le délimiteur (boundary) est écrit selon la RFC 2231, qui est prévue pour les noms longs.",
  "A comment in a field that says how a part is to be read":
    "Commentaire dans un champ qui dit comment lire une partie",
  "Comments are allowed here, though hardly any program writes them.":
    "Les commentaires sont permis ici, même si presque aucun programme n’en écrit.",
  "Programs that do not know comments see another type or encoding; compare the parts with what is shown to you.":
    "Les programmes qui ne connaissent pas les commentaires voient un autre type ou un autre encodage\u202f; comparez les parties avec ce qui vous est montré.",
  "In {0}, a comment stands inside the value.": "Dans {0}, la valeur contient un commentaire.",
};

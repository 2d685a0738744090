import type { Forms } from "#lib/text/say.ts";

export const encodedWords: Forms = {
  "A hidden line end or NUL in a field": "Fin de ligne ou NUL caché dans un champ",
  "A program encoded the text together with the line end behind it.":
    "Un programme a encodé le texte avec la fin de ligne qui le suit.",
  "Look at the field in the source: programs may show only a part of it.":
    "Regardez le champ dans la source\u202f: des programmes peuvent n’en afficher qu’une partie.",
  "An encoded-word in {0} decodes to a line end or a NUL.":
    "Un mot encodé de {0} donne, une fois décodé, une fin de ligne ou un NUL.",
  "An encoded-word where none may stand": "Mot encodé là où aucun n’est permis",
  "A program encoded every field alike.": "Un programme a encodé tous les champs de la même façon.",
  "In {0} stands what looks like an encoded-word. Some programs decode it and others do not.":
    "Dans {0} se trouve ce qui ressemble à un mot encodé. Certains programmes le décodent, d’autres non.",
  "A damaged encoded-word": "Mot encodé abîmé",
  "The word was cut, or folded in the middle.": "Le mot a été coupé, ou replié en son milieu.",
  "In {0}, an encoded-word is not written as one. It may be shown as it is.":
    "Dans {0}, un mot encodé n’est pas écrit comme il se doit. Il peut s’afficher tel quel.",
  "An encoded-word with text that is not encoded rightly": "Mot encodé dont le texte est mal encodé",
  "A faulty mail program.": "Un logiciel de courrier défectueux.",
  "In {0}, an encoded-word has characters that its encoding does not know. Programs differ here.":
    "Dans {0}, un mot encodé a des caractères que son encodage ne connaît pas. Les programmes divergent sur ce point.",
  "An encoded-word in a charset that does not fit": "Mot encodé dont le jeu de caractères ne convient pas",
  "The charset is rare or misspelt, or the sender named a wrong one.":
    "Le jeu de caractères est rare ou mal orthographié, ou l’expéditeur n’a pas indiqué le bon.",
  "The charset that an encoded-word in {0} names is unknown, or its octets are not of that charset.":
    "Un mot encodé de {0} indique un jeu de caractères inconnu, ou ses octets ne sont pas de ce jeu.",
  "A character divided between two encoded-words": "Caractère partagé entre deux mots encodés",
  "Many programs cut long subjects at an octet instead of a character.":
    "Beaucoup de programmes coupent les objets longs à un octet plutôt qu’à un caractère.",
  "In {0}, neighbouring encoded-words are readable only when they are decoded together.":
    "Dans {0}, des mots encodés voisins ne sont lisibles que décodés ensemble.",
  "An encoded-word without blanks around it": "Mot encodé sans blancs autour",
  "Common in subjects such as [list]=?…?=.":
    "Fréquent dans les objets où un nom de liste entre crochets précède le mot encodé.",
  "An encoded-word in {0} touches other text. Strict programs show it undecoded.":
    "Un mot encodé de {0} touche un autre texte. Les programmes stricts l’affichent sans le décoder.",
  "An encoded-word longer than 75 characters": "Mot encodé de plus de 75 caractères",
  "Many programs do not divide long words.": "Beaucoup de programmes ne divisent pas les mots longs.",
  "In {0}, an encoded-word has more than 75 characters.": "Dans {0}, un mot encodé a plus de 75 caractères.",
};

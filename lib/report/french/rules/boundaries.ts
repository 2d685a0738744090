import type { Forms } from "#lib/text/say.ts";

export const boundaries: Forms = {
  "A multipart without a boundary": "Multipart sans délimiteur (boundary)",
  "The parameter was lost on the way.": "Le paramètre s’est perdu en chemin.",
  "Programs show the whole as text, as one attachment, or not at all. Look at the source.":
    "Les programmes montrent le tout comme du texte, comme une seule pièce jointe, ou pas du tout. Examinez la source.",
  "Content-Type says multipart and does not say, or leaves empty, which line parts the parts.":
    "Content-Type annonce un multipart sans dire quelle ligne sépare les parties, ou en laissant cette indication vide.",
  "A boundary that no boundary may be": "Délimiteur (boundary) de forme interdite",
  "Some programs write boundaries of their own form.": "Certains programmes écrivent des délimiteurs à leur façon.",
  "{0} is longer than 70 characters, ends in a blank, or holds characters that boundaries may not hold. Programs may miss the parts.":
    "{0}\u202f: plus de 70 caractères, un espace à la fin, ou des caractères interdits dans un délimiteur. Des programmes peuvent ne pas voir les parties.",
  "Two multiparts, one in the other, with one boundary": "Même délimiteur (boundary) pour deux multiparts emboîtés",
  "A program that forwards put mail into mail without a new boundary.":
    "Un programme de transfert a placé un message dans un autre sans nouveau délimiteur.",
  "Programs see other parts here. Compare the parts that Waybill lists with what is shown to you.":
    "Ici, d’autres programmes voient d’autres parties. Comparez les parties que Waybill énumère avec ce qui vous est montré.",
  "Used again inside: {0}.": "Réemployé à l’intérieur\u202f: {0}.",
  "A boundary that begins like the one around it": "Délimiteur (boundary) qui commence comme celui qui l’entoure",
  "Some programs number the boundaries of one message.":
    "Certains programmes numérotent les délimiteurs d’un même message.",
  "{0} and a boundary around it begin alike. A program that compares only the beginning sees other parts.":
    "{0} et un délimiteur englobant commencent de la même façon. Un programme qui ne compare que le début voit d’autres parties.",
  "Parts behind the end of a multipart": "Parties placées après la fin d’un multipart",
  "A program closed the multipart twice.": "Un programme a fermé le multipart deux fois.",
  "Some programs show these parts, and filters may not have looked at them.":
    "Certains programmes montrent ces parties, et les filtres ne les ont peut-être pas examinées.",
  "One delimiter line stands behind the closing one. What follows belongs to no part.":
    "Une ligne de délimitation suit celle de fin. Ce qui vient après n’appartient à aucune partie.",
  "{0} delimiter lines stand behind the closing one. What follows belongs to no part.":
    "{0} lignes de délimitation suivent celle de fin. Ce qui vient après n’appartient à aucune partie.",
  "A multipart without parts": "Multipart sans parties",
  "The message was cut off, or edited by hand.": "Le message a été coupé, ou modifié à la main.",
  "Some programs show the text, others nothing.": "Certains programmes montrent le texte, d’autres rien.",
  "No line is the delimiter that Content-Type names, or only the closing one is.":
    "Aucune ligne n’est le délimiteur que nomme Content-Type, ou seule l’est celle de fin.",
  "What looks like a part, outside of all parts": "Ce qui ressemble à une partie, hors de toute partie",
  "A forwarded mail was written out, or a boundary was damaged on the way.":
    "Un message transféré a été recopié en clair, ou un délimiteur a été abîmé en chemin.",
  "Look at it in the source: some programs show it as an attachment.":
    "Examinez-le dans la source\u202f: certains programmes le montrent comme une pièce jointe.",
  "Before the first or behind the last delimiter of {0} stand fields of a part. No program should show them; some do.":
    "Dans {0}, des champs de partie figurent avant le premier délimiteur ou après le dernier. Aucun programme ne devrait les montrer\u202f; certains le font.",
  "one multipart": "un multipart",
  "{0} multiparts": "{0} multiparts",
  "Text behind the last part": "Texte placé après la dernière partie",
  "Lists and filters add a footer there.": "Les listes de diffusion et les filtres y ajoutent un pied de page.",
  "Text stands behind the closing delimiter, where mail programs do not show it.":
    "Du texte suit le délimiteur de fin, là où les logiciels de courrier ne le montrent pas.",
  "Blanks behind a delimiter line": "Espaces après une ligne de délimitation",
  "Programs on the way sometimes add blanks to lines.":
    "En chemin, des programmes ajoutent parfois des espaces aux lignes.",
  "Some programs do not know such a line as a delimiter and lose the parts.":
    "Certains programmes ne reconnaissent pas une telle ligne comme délimiteur et perdent les parties.",
  "The delimiter before {0} ends in blanks.": "Le délimiteur qui précède {0} se termine par des espaces.",
  "one part": "une partie",
  "{0} parts": "{0} parties",
};

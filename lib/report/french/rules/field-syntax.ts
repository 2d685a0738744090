import type { Forms } from "#lib/text/say.ts";

export const fieldSyntax: Forms = {
  "A field that almost has a well-known name": "Champ qui porte presque un nom bien connu",
  "The header was damaged when it was copied.": "L’en-tête a été abîmé lors de la copie.",
  "Some mail programs read such a field as the real one and others do not. Compare it with the real field.":
    "Certaines messageries prennent un tel champ pour le vrai, d’autres non. Comparez-le avec le vrai champ.",
  "The name {0} holds characters that do not belong there.":
    "Un nom de champ contient des caractères qui n’y ont pas leur place\u202f: {0}.",
  "A line that only some programs read as a From field":
    "Ligne que seuls certains programmes lisent comme un champ From",
  "The whole header was indented when it was copied.": "Tout l’en-tête a été mis en retrait lors de la copie.",
  "The line belongs to the field above it; a program that trims or joins lines takes it for the sender.":
    "La ligne appartient au champ du dessus\u202f; un programme qui rogne ou joint les lignes la prend pour l’expéditeur.",
  "In the header section": "Dans l’en-tête",
  "Below {0}": "Sous {0}",
  "{0} stands an indented or folded line that reads “From:” with an address.":
    "{0} se trouve une ligne en retrait ou repliée qui se lit comme un champ From avec une adresse.",
  "A header section that begins with a blank": "En-tête qui commence par un blanc",
  "The source was indented when it was copied.": "La source a été mise en retrait lors de la copie.",
  "Programs that trim lines read a field here, others do not. Compare with the original source.":
    "Les programmes qui rognent les lignes lisent ici un champ, les autres non. Comparez avec la source d’origine.",
  "The first line begins with a blank, as if it continued a field, but there is none above it.":
    "La première ligne commence par un blanc, comme si elle prolongeait un champ, mais il n’y en a aucun au-dessus.",
  "Field names with octets that names must not have": "Noms de champ avec des octets interdits dans un nom",
  "A program wrote a name in its own language.": "Un programme a écrit un nom dans sa propre langue.",
  "One name holds": "Un nom contient",
  "{0} names hold": "{0} noms contiennent",
  "{0} controls or octets above 126.": "{0} des caractères de contrôle ou des octets supérieurs à 126.",
  "Blanks between a field name and its colon": "Blancs entre un nom de champ et son deux-points",
  "Old programs write fields like this.": "D’anciens programmes écrivent ainsi les champs.",
  "Some programs do not find such a field. If it is From or Subject, look which one your program shows.":
    "Certains programmes ne trouvent pas un tel champ. S’il s’agit de From ou de Subject, regardez lequel votre messagerie affiche.",
  "One field has": "Un champ a",
  "{0} fields have": "{0} champs ont",
  "{0} blanks before the colon, an obsolete form.": "{0} des blancs avant le deux-points, une forme obsolète.",
  "A line of the header section is no field": "Ligne de l’en-tête qui n’est pas un champ",
  "A line was wrapped or pasted without its blank.": "Une ligne a été coupée ou collée sans son blanc.",
  "Look at the line in the source. Programs differ: some end the header section there.":
    "Regardez la ligne dans la source. Les programmes divergent\u202f: pour certains, l’en-tête s’arrête là.",
  "One line has no field name and colon.": "Une ligne n’a ni nom de champ ni deux-points.",
  "{0} lines have no field name and colon.": "{0} lignes n’ont ni nom de champ ni deux-points.",
  "No empty line below the header section": "Pas de ligne vide sous l’en-tête",
  "A program forgot it, or it was lost in copying.": "Un programme l’a oubliée, ou elle s’est perdue à la copie.",
  "Programs differ in where they let the body begin, and so in what they show and sign.":
    "Les programmes ne font pas tous commencer le corps au même endroit, et n’affichent ni ne signent donc la même chose.",
  "One header section ends": "Un en-tête se termine",
  "{0} header sections end": "{0} en-têtes se terminent",
  "{0} at a line that is no field.": "{0} à une ligne qui n’est pas un champ.",
  "An mbox line among the fields": "Ligne mbox parmi les champs",
  "The message was taken out of an mbox file with its separator.":
    "Le message a été tiré d’un fichier mbox avec son séparateur.",
  "A line that begins with “From ” and belongs to mbox files stands in the header section.":
    "Une ligne propre aux fichiers mbox, qui commence par «\u202fFrom\u202f» et une espace, se trouve dans l’en-tête.",
  "A continuation line of nothing but blanks": "Ligne de continuation faite uniquement de blancs",
  "A program folded a line at its end.": "Un programme a replié une ligne à sa fin.",
  "Some programs take the line for the end of the header section. What stands below it may be shown as text.":
    "Certains programmes prennent cette ligne pour la fin de l’en-tête. Ce qui se trouve dessous peut s’afficher comme du texte.",
  "One continuation line consists": "Une ligne de continuation se compose",
  "{0} continuation lines consist": "{0} lignes de continuation se composent",
  "{0} of blanks only.": "{0} uniquement de blancs.",
  "Empty fields that must say something": "Champs vides qui ne doivent pas l’être",
  "A template or script had nothing to put there.": "Un modèle ou un script n’avait rien à y mettre.",
  "{0}: nothing stands behind the colon.": "{0}\u202f: rien ne suit le deux-points.",
  "An empty To or Cc field": "Champ To ou Cc vide",
  "All recipients were hidden, and the program left the field.":
    "Tous les destinataires étaient cachés, et le programme a laissé le champ.",
  "{0} must name an address or a group such as “undisclosed-recipients:;”, or be left out.":
    "{0}\u202f: il faut y nommer une adresse ou un groupe tel que «\u202fundisclosed-recipients\u202f», ou omettre le champ.",
  "A very large header section or field": "En-tête ou champ très volumineux",
  "Long chains of filters and lists of recipients make headers grow.":
    "De longues chaînes de filtres et de longues listes de destinataires font grossir les en-têtes.",
  "Servers cut or refuse large headers; a field behind the cut is not seen by their checks.":
    "Des serveurs coupent ou refusent les grands en-têtes\u202f; un champ situé après la coupure échappe à leurs vérifications.",
  "The header section has {0} KB.": "L’en-tête pèse {0} Kio.",
  "One field is": "Un champ est",
  "{0} fields are": "{0} champs sont",
  "{0} above {1} KB: {2}.": "{0} au-dessus de {1} Kio\u202f: {2}.",
};

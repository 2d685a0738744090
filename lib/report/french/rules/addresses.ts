import type { Forms } from "#lib/text/say.ts";

export const addresses: Forms = {
  "An author's address that is not well formed": "Adresse d’auteur mal formée",
  "A script put a name with special characters into the field.":
    "Un script a mis dans le champ un nom avec des caractères spéciaux.",
  "Mail programs repair such a field in different ways and may show different senders.":
    "Les logiciels de courrier réparent un tel champ de diverses façons et peuvent montrer des expéditeurs différents.",
  "{0}: {1}.": "{0}\u202f: {1}.",
  "A recipient's address that is not well formed": "Adresse de destinataire mal formée",
  "People and scripts type lists by hand; delivery does not depend on it.":
    "Des personnes et des scripts composent les listes à la main\u202f; la remise n’en dépend pas.",
  "An address with a route": "Adresse avec un itinéraire",
  "Mail of the 1980s had them.": "Le courrier des années 1980 en avait.",
  "Programs that do not know the form may show the first domain. Only the address behind the colon counts.":
    "Les programmes qui ne connaissent pas cette forme peuvent montrer le premier domaine. Seule compte l’adresse après les deux-points.",
  "{0}: hosts stand before the address, an obsolete form.":
    "{0}\u202f: des hôtes précèdent l’adresse, une forme désuète.",
  "Blanks or comments inside an address": "Espaces ou commentaires à l’intérieur d’une adresse",
  "An obsolete form; programs of the 1990s wrote it.":
    "Une forme désuète\u202f; des programmes des années 1990 l’écrivaient.",
  "Programs differ in how they join the pieces. Look at the address in the source.":
    "Les programmes n’assemblent pas tous les morceaux de la même façon. Regardez l’adresse dans la source.",
  "{0}: an address is written in pieces.": "{0}\u202f: une adresse est écrite en morceaux.",
  "A display name that needs quotation marks": "Nom affiché qui demande des guillemets",
  "Many programs forget them around names with “@”, “,” or “:”.":
    "Bien des programmes les oublient autour des noms avec «\u202f@\u202f», «\u202f,\u202f» ou «\u202f:\u202f».",
  "Strict programs read another name or address out of it.":
    "Les programmes stricts y lisent un autre nom ou une autre adresse.",
  "{0}: a name holds special characters without quotation marks.":
    "{0}\u202f: un nom contient des caractères spéciaux sans guillemets.",
  "An encoded-word in quotation marks": "Mot encodé entre guillemets",
  "Many programs write both; most mail programs decode it nevertheless.":
    "Bien des programmes écrivent les deux\u202f; la plupart des logiciels de courrier le décodent quand même.",
  "{0}: by the rules the encoded-word must be shown as it stands.":
    "{0}\u202f: selon les règles, le mot encodé doit être montré tel quel.",
  "Commas with no address between them": "Virgules sans adresse entre elles",
  "A list was put together from pieces of which some were empty.":
    "Une liste a été assemblée à partir de morceaux dont certains étaient vides.",
  "{0}: a member of the list is empty, an obsolete form.":
    "{0}\u202f: un élément de la liste est vide, une forme désuète.",
  "A group in From or Sender": "Groupe dans From ou Sender",
  "Allowed since 2013 for mail that nobody can answer.":
    "Permis depuis 2013 pour le courrier auquel personne ne peut répondre.",
  "Many programs do not expect it. A From without any address has no domain that could vouch for it.":
    "Bien des programmes ne s’y attendent pas. Un From sans aucune adresse n’a pas de domaine qui puisse s’en porter garant.",
  "{0} is written as the group {1}.": "Groupe dans {0}\u202f: {1}.",
  "an address has more than one reading": "une adresse peut se lire de plusieurs façons",
  "an address has no “@” and domain": "une adresse n’a ni «\u202f@\u202f» ni domaine",
  "a dot stands first, last or doubled": "un point est au début, à la fin ou doublé",
  "a domain ends with a dot": "un domaine se termine par un point",
  "text stands behind the “>”": "du texte suit le «\u202f>\u202f»",
  "a “>” is missing": "il manque un «\u202f>\u202f»",
  "angle brackets are doubled": "les chevrons sont doublés",
  "a comma between two addresses is missing": "il manque une virgule entre deux adresses",
  "a semicolon parts addresses, where a comma should": "un point-virgule sépare des adresses, à la place d’une virgule",
  "a group stands in a group": "un groupe est dans un groupe",
  "a group is not closed by a semicolon": "un groupe n’est pas fermé par un point-virgule",
  "a quotation mark or parenthesis is not closed": "des guillemets ou une parenthèse ne sont pas fermés",
  "the list is too long to be read to its end": "la liste est trop longue pour être lue jusqu’au bout",
};

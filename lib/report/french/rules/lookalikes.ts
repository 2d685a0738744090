import type { Forms } from "#lib/text/say.ts";

export const lookalikes: Forms = {
  "A domain that mixes scripts": "Domaine qui mélange plusieurs écritures",
  "Letters of another script are drawn like Latin ones: the domain is not the one it looks like.":
    "Des lettres d’une autre écriture ont l’apparence de lettres latines\u202f: le domaine n’est pas celui qu’il paraît être.",
  "{0} mixes letters of {1}": "{0} mélange les écritures {1}",
  Latin: "latine",
  Cyrillic: "cyrillique",
  Greek: "grecque",
  Armenian: "arménienne",
  Cherokee: "cherokee",
  Hebrew: "hébraïque",
  Arabic: "arabe",
  Han: "han",
  Hiragana: "hiragana",
  Katakana: "katakana",
  Hangul: "hangûl",
  Bopomofo: "bopomofo",
  Devanagari: "devanagari",
  Thai: "thaïe",
  Georgian: "géorgienne",
  Ethiopic: "éthiopienne",
  "A domain of another script that reads as Latin": "Domaine d’une autre écriture qui se lit comme en lettres latines",
  "A short word of that language may happen to consist of such letters.":
    "Un mot court de cette langue peut, par hasard, n’être formé que de telles lettres.",
  "The domain is not the one it looks like. Compare its ASCII form.":
    "Le domaine n’est pas celui qu’il paraît être. Comparez sa forme ASCII.",
  "{0} ({1}) is drawn like “{2}”": "{0} ({1}) ressemble à s’y méprendre à «\u202f{2}\u202f»",
  "A domain with marks that the name does not have": "Domaine avec des accents que le nom n’a pas",
  "The owner writes the name without its marks.": "Le titulaire écrit le nom sans ses accents.",
  "A small mark over a letter makes another domain. Compare the ASCII form of the domain.":
    "Un petit signe sur une lettre suffit à faire un autre domaine. Comparez la forme ASCII du domaine.",
  "The name is {0}, the domain {1} ({2})": "Le nom est {0}, le domaine {1} ({2})",
  "An internationalized domain": "Domaine internationalisé",
  "Domains in other scripts and languages are ordinary.":
    "Les domaines dans d’autres écritures et d’autres langues sont courants.",
  "{0} is {1} in DNS": "{0} s’écrit {1} dans le DNS",
  "A domain drawn like one you know": "Domaine à l’apparence d’un domaine que vous connaissez",
  "Read the domain letter by letter. It is not that of the recipients or of the conversation.":
    "Lisez le domaine lettre par lettre. Ce n’est ni celui des destinataires, ni celui de la conversation.",
  "{0} is drawn like {1}": "{0} ressemble à s’y méprendre à {1}",
  "{0} is drawn like the linked {1}": "{0} ressemble à s’y méprendre à {1}, où mène un lien",
  "A domain drawn like the name in front of it": "Domaine à l’apparence du nom qui le précède",
  "The owner could not get the domain of that name and took one that looks alike.":
    "Le titulaire n’a pas pu obtenir le domaine de ce nom et en a pris un qui lui ressemble.",
  "Read the domain letter by letter: a digit or two letters stand for one of the name.":
    "Lisez le domaine lettre par lettre\u202f: un chiffre ou deux lettres y remplacent une lettre du nom.",
  "{0} is drawn like {1} in the name": "{0} ressemble à s’y méprendre à {1}, écrit dans le nom",
  "A domain one or two letters away from one you know":
    "Domaine à une ou deux lettres d’un domaine que vous connaissez",
  "Two names may be alike by chance.": "Deux noms peuvent se ressembler par hasard.",
  "Read the domain letter by letter before you answer or act.":
    "Lisez le domaine lettre par lettre avant de répondre ou d’agir.",
  "{0} differs little from {1}": "{0} diffère peu de {1}",
  "A known name in front of another domain": "Nom connu placé devant un autre domaine",
  "Services send for their customers from names like this.":
    "Des services envoient pour leurs clients depuis de tels noms.",
  "Only the end of a domain says whose it is.": "Seule la fin d’un domaine dit à qui il appartient.",
  "{0} belongs to {1}; {2} in front of it says nothing": "{0} appartient à {1}\u202f; {2} placé devant ne prouve rien",
  "A domain that adds a word to one you know": "Domaine qui ajoute un mot à un domaine que vous connaissez",
  "Organizations do register such names for campaigns and services.":
    "Des organisations enregistrent en effet de tels noms pour des campagnes et des services.",
  "Ask on a known way whether the domain is theirs.": "Demandez par une voie connue si ce domaine est bien le leur.",
  "{0} adds a word to {1}": "{0} ajoute un mot à {1}",
  "{0} adds a word to the linked {1}": "{0} ajoute un mot à {1}, où mène un lien",
};

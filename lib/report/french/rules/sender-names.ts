import type { Forms } from "#lib/text/say.ts";

export const senderNames: Forms = {
  "An address inside an encoded-word": "Adresse dans un mot encodé",
  "A broken program encoded a whole field instead of the name.":
    "Un programme défectueux a encodé le champ entier au lieu du nom.",
  "Programs that decode before they read see another sender than those that check. Only the address outside counts.":
    "Les programmes qui décodent avant de lire voient un autre expéditeur que ceux qui vérifient. Seule compte l’adresse hors du mot encodé.",
  "{0} stands in an encoded-word; the address that counts is missing":
    "{0} se trouve dans un mot encodé\u202f; l’adresse qui compte est absente",
  "{0} stands in an encoded-word; the address that counts is {1}":
    "{0} se trouve dans un mot encodé\u202f; l’adresse qui compte est {1}",
  "An encoded-word as part of an address": "Mot encodé dans une adresse",
  "A broken program encoded the address too.": "Un programme défectueux a encodé aussi l’adresse.",
  "Programs that decode it send answers elsewhere than those that do not.":
    "Les programmes qui le décodent n’envoient pas les réponses au même endroit que les autres.",
  "Control characters in the author's name": "Caractères de contrôle dans le nom de l’auteur",
  "A broken program put them there.": "Un programme défectueux les y a mis.",
  "Programs cut names at NUL and line ends, so that an address written before it is shown as the real one.":
    "Des programmes coupent le nom à un NUL ou à une fin de ligne, si bien qu’une adresse écrite avant est montrée comme la véritable.",
  "A name that is somebody else's address": "Nom qui est l’adresse de quelqu’un d’autre",
  "A service wrote the address of the person it sends for.":
    "Un service a écrit l’adresse de la personne pour laquelle il envoie.",
  "Mail programs show the name first, or only the name. Answer to the real address or not at all.":
    "Les logiciels de courrier montrent d’abord le nom, ou le nom seul. Répondez à la véritable adresse, ou pas du tout.",
  "The name is {0}, the address {1}": "Le nom est {0}, l’adresse {1}",
  "A name that holds another address": "Nom qui contient une autre adresse",
  "Lists and services write “ann@… via list” when they send for others.":
    "Les listes et les services écrivent «\u202fann@… via liste\u202f» quand ils envoient pour d’autres.",
  "The address in the name proves nothing. Look at the real one.":
    "L’adresse dans le nom ne prouve rien. Regardez la véritable.",
  "A mailing list in place of the author": "Liste de diffusion à la place de l’auteur",
  "Lists do so when the author's domain lets nobody else send in its name (DMARC).":
    "Les listes le font quand le domaine de l’auteur ne laisse personne d’autre envoyer en son nom (DMARC).",
  "Who really wrote it is said by the list alone. An answer may go to the author, or to all.":
    "La liste est seule à dire qui l’a vraiment écrit. Une réponse peut aller à l’auteur, ou à tous.",
  "{0} wrote to the list {1}": "{0} a écrit à la liste {1}",
  "A name that holds another domain": "Nom qui contient un autre domaine",
  "Brands are named like their sites, and send from other domains.":
    "Des marques portent le nom de leur site et envoient depuis d’autres domaines.",
  "The domain in the name proves nothing. Look at the real one.":
    "Le domaine dans le nom ne prouve rien. Regardez le véritable.",
  "Characters that turn the direction of writing": "Caractères qui inversent le sens d’écriture",
  "What is shown is not what is written. Look at the source.":
    "Ce qui est montré n’est pas ce qui est écrit. Regardez la source.",
  "An override turns letters around in {0}.": "Un caractère de contrôle inverse l’ordre des lettres dans {0}.",
  "Invisible characters in the author's name or address": "Caractères invisibles dans le nom ou l’adresse de l’auteur",
  "They came along when the name was copied from a page.":
    "Ils sont venus avec le nom quand il a été copié d’une page.",
  "Two names or addresses that look the same can differ. Compare the real address.":
    "Deux noms ou adresses d’apparence identique peuvent différer. Comparez la véritable adresse.",
  "Invisible characters in the subject": "Caractères invisibles dans l’objet",
  "Newsletter tools put them between words; text copied from pages has them.":
    "Les outils de lettres d’information en mettent entre les mots\u202f; le texte copié de pages en contient.",
  "Filters that look for a word do not find it when such characters stand inside it.":
    "Les filtres qui cherchent un mot ne le trouvent pas quand il contient de tels caractères.",
  "Words with look-alike letters of another script": "Mots avec des lettres ressemblantes d’une autre écriture",
  "A keyboard was in the other layout for a letter.":
    "Le clavier était dans l’autre disposition le temps d’une lettre.",
  "Somebody may have written the word so that filters do not find it. Judge the sender by the address.":
    "Le mot a pu être écrit ainsi pour que les filtres ne le trouvent pas. Jugez l’expéditeur à son adresse.",
  "Latin letters and look-alikes in one word: {0}.":
    "Lettres latines et lettres ressemblantes dans un même mot\u202f: {0}.",
};

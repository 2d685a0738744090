import type { Forms } from "#lib/text/say.ts";

export const html: Forms = {
  "A form that asks for a password": "Formulaire qui demande un mot de passe",
  "No service asks for a password in a mail. Do not fill it in.":
    "Aucun service ne demande de mot de passe dans un message. Ne le remplissez pas.",
  "What is typed goes to {0}.": "Ce qu’on y saisit part vers {0}.",
  "Text that appears once the mail is forwarded or answered":
    "Texte qui apparaît quand le message est transféré ou reçoit une réponse",
  "A style sheet made for one mail program.": "Une feuille de style faite pour une seule messagerie.",
  "The next reader may see another text than you do. Look at the hidden text before you pass it on.":
    "Le lecteur suivant peut voir un autre texte que vous. Regardez le texte caché avant de transmettre le message.",
  "A style sheet shows it where other elements stand around it: {0}.":
    "Une feuille de style l’affiche quand d’autres éléments l’entourent\u202f: {0}.",
  "Words cut by what cannot be seen": "Mots coupés par ce qui ne se voit pas",
  "Some editors put invisible characters where a word may be parted.":
    "Certains éditeurs mettent des caractères invisibles là où un mot peut être coupé.",
  "Filters that look for these words do not find them. Judge the mail as if it were spam.":
    "Les filtres qui cherchent ces mots ne les trouvent pas. Jugez le message comme si c’était du spam.",
  "Invisible characters or hidden text stand inside of {0}.":
    "Des caractères invisibles ou du texte caché se trouvent à l’intérieur de {0}.",
  "A picture drawn with characters, perhaps a QR code": "Image dessinée avec des caractères, peut-être un code QR",
  "Some programs draw a QR code so, for readers in a terminal.":
    "Certains programmes dessinent ainsi un code QR, pour une lecture dans un terminal.",
  "Do not scan it unless you expected it: a filter cannot see where it leads.":
    "Ne le scannez que si vous l’attendiez\u202f: un filtre ne peut pas voir où il mène.",
  "Many lines are made of block characters alone.":
    "De nombreuses lignes ne sont faites que de caractères en forme de blocs.",
  "HTML that goes to another page by itself": "Page HTML qui passe toute seule à une autre page",
  "Mail programs leave it out; a browser that opens the file does not.":
    "N’ouvrez pas ce fichier dans un navigateur\u202f: les messageries écartent cette instruction, un navigateur la suit.",
  "It goes to {0}.": "Elle passe à {0}.",
  "HTML with scripts": "Page HTML avec des scripts",
  "Pages saved or copied from the web hold scripts. Mail programs leave them out.":
    "Les pages enregistrées ou copiées du web contiennent des scripts. Les messageries les écartent.",
  "Do not open such a file in a browser if you do not know the sender.":
    "N’ouvrez pas un tel fichier dans un navigateur si vous ne connaissez pas l’expéditeur.",
  "It holds {0}.": "Elle contient {0}.",
  "HTML with a form": "Page HTML avec un formulaire",
  "Surveys and searches; most mail programs leave forms out.":
    "Des enquêtes et des recherches\u202f; la plupart des messageries écartent les formulaires.",
  "Fill in forms on the page of the service, not in a mail.":
    "Remplissez les formulaires sur la page du service, pas dans un message.",
  "What is filled in goes to {0}.": "Ce qui est rempli part vers {0}.",
  "HTML with a page inside of it": "Page HTML qui contient une autre page",
  "A player or a map was copied along. Mail programs leave it out.":
    "Un lecteur multimédia ou une carte a été copié avec le reste. Les messageries l’écartent.",
  "It shows {0}.": "Elle affiche {0}.",
  "Text that readers do not see": "Texte que les lecteurs ne voient pas",
  "Templates hold texts for other screens, marks of the service that sent them, and leftovers.":
    "Les modèles contiennent des textes pour d’autres écrans, des marques du service d’envoi et des restes.",
  "A filter may have judged the mail by it. Look at what it says.":
    "Un filtre a pu juger le message d’après lui. Regardez ce qu’il dit.",
  "Hidden: {0}.": "Caché\u202f: {0}.",
  "{0}: {1}": "{0}\u202f: {1}",
  "not displayed": "non affiché",
  invisible: "invisible",
  transparent: "transparent",
  "letters without size": "lettres sans taille",
  "in the colour of its background": "de la couleur de son fond",
  "in a box without size": "dans un cadre sans taille",
  "outside of the screen": "hors de l’écran",
  "a password field without a form": "un champ de mot de passe sans formulaire",
  "1 script": "1 script",
  "{0} scripts": "{0} scripts",
  "a page inside of the page": "une page dans la page",
  "HTML that is not read to its end": "Page HTML qui n’est pas lue jusqu’au bout",
  "A program wrote every letter into elements of its own.":
    "Un programme a mis chaque lettre dans ses propres éléments.",
  "What stands behind the limit was not looked at: hidden text and links may be missing from the lists.":
    "Tenez compte de ce qui n’a pas été examiné après la limite\u202f: du texte caché et des liens peuvent manquer dans les listes.",
  "It is longer than what is read of one HTML.": "Elle est plus longue que ce qui est lu d’une page HTML.",
  "It has more tags than are read of one HTML.": "Elle a plus de balises qu’il n’en est lu d’une page HTML.",
  "Its elements are nested deeper than is read.": "Ses éléments sont imbriqués plus profondément que ce qui est lu.",
  "It is not read to its end.": "Elle n’est pas lue jusqu’au bout.",
  "HTML that is pictures and hardly any text": "Page HTML faite d’images, presque sans texte",
  "Cards, signatures and advertisements are often one picture.":
    "Des cartes, des signatures et des publicités sont souvent une seule image.",
  "Text in pictures is not seen by filters, and not by readers who do not load them.":
    "Pensez que le texte des images échappe aux filtres, et aux lecteurs qui ne les chargent pas.",
  "Beside its pictures it holds {0}.": "Outre ses images, elle contient {0}.",
  "0 letters": "0 lettre",
  "1 letter": "1 lettre",
  "{0} letters": "{0} lettres",
};

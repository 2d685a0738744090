import type { Forms } from "#lib/text/say.ts";

export const attachments: Forms = {
  "An attached program": "Programme en pièce jointe",
  "People who make software send each other programs, though most mail services refuse them.":
    "Ceux qui développent des logiciels s’envoient des programmes, bien que la plupart des services de messagerie les refusent.",
  "Do not open it unless you asked for exactly this file and know who sent it.":
    "Ne l’ouvrez que si vous avez demandé précisément ce fichier et savez qui l’a envoyé.",
  "Opening {0} starts a program on some system.": "Ouvrir {0} lance un programme sur l’un ou l’autre système.",
  "Opening {0} starts a program on some system. By its content it is {1}.":
    "Ouvrir {0} lance un programme sur l’un ou l’autre système. D’après son contenu, c’est {1}.",
  "An attachment of a kind that can carry a program": "Pièce jointe d’un genre qui peut transporter un programme",
  "Offices exchange documents with macros, and some people send disk images.":
    "Dans les bureaux, on échange des documents à macros, et certains envoient des images de disques.",
  "Open it only if you expected it, and do not allow macros or embedded files.":
    "Ne l’ouvrez que si vous l’attendiez, et n’autorisez ni macros ni fichiers incorporés.",
  "{0} can hold a program or macros. Such files are often chosen because filters do not look inside.":
    "{0} peut contenir un programme ou des macros. De tels fichiers sont souvent choisis parce que les filtres ne regardent pas dedans.",
  "A web page or SVG picture as a file": "Page web ou image SVG sous forme de fichier",
  "Tickets, statements and saved pages come in this form.":
    "Des billets, des relevés et des pages enregistrées ont cette forme.",
  "Never type a password into a page that you opened from a mail.":
    "Ne saisissez jamais de mot de passe dans une page ouverte depuis un message.",
  "{0} opens in a browser and may run scripts or show a copied login page.":
    "{0} s’ouvre dans un navigateur et peut exécuter des scripts ou montrer une copie d’une page de connexion.",
  "A part that is not of the type it is declared as": "Partie qui n’est pas du type déclaré",
  "Many programs guess the type from the name, and people rename files.":
    "Beaucoup de programmes devinent le type d’après le nom, et on renomme des fichiers.",
  "Look at what it is by content before you open it.": "Regardez ce que c’est d’après le contenu avant de l’ouvrir.",
  "{0} is declared {1}, its first octets are {2}.": "{0}\u202f: type déclaré {1}, premiers octets de type {2}.",
  "{0} is declared {1}, its first octets are {2}; {3}":
    "{0}\u202f: type déclaré {1}, premiers octets de type {2}\u202f; {3}",
  "part {0}": "partie {0}",
  "Attachments packed in Microsoft's own form (winmail.dat)":
    "Pièces jointes emballées dans un format propre à Microsoft (winmail.dat)",
  "Outlook sends so to people it takes for Outlook users.":
    "Outlook envoie ainsi aux personnes qu’il prend pour des utilisateurs d’Outlook.",
  "If you miss an attachment, it is in there. Ask the sender to send in HTML or plain text.":
    "S’il vous manque une pièce jointe, elle est là-dedans. Demandez à l’expéditeur d’envoyer en HTML ou en texte brut.",
  "{0} holds text and files that only some programs can unpack.":
    "{0} contient du texte et des fichiers que seuls certains programmes savent extraire.",
};

import type { Forms } from "#lib/text/say.ts";

export const activeFiles: Forms = {
  "A shortcut that runs a command": "Raccourci qui exécute une commande",
  "Do not open it.": "Ne l’ouvrez pas.",
  "{0} looks like a document and starts {1}.": "{0} a l’apparence d’un document et lance {1}.",
  "A page that hands over a file hidden in it": "Page qui remet un fichier caché en elle",
  "Some services for encrypted mail work so.": "Certains services de courrier chiffré fonctionnent ainsi.",
  "Do not open the page, and never the file that it offers.":
    "N’ouvrez pas la page, et en aucun cas le fichier qu’elle propose.",
  "{0} builds a file from its own text and saves it: {1}.":
    "{0} fabrique un fichier à partir de son propre texte et l’enregistre\u202f: {1}.",
  "A page that writes itself from text nobody can read": "Page qui s’écrit elle-même à partir d’un texte illisible",
  "Some services for encrypted mail and some old page builders work so.":
    "Certains services de courrier chiffré et d’anciens outils de création de pages fonctionnent ainsi.",
  "Never type a password into it.": "N’y saisissez jamais de mot de passe.",
  "a link to {0} in the page itself, saved as {1}": "un lien vers {0} dans la page elle-même, enregistré sous {1}",
  "a link to {0} in the page itself": "un lien vers {0} dans la page elle-même",
  "{0} decodes a long text and shows the result: {1}.": "{0} décode un long texte et affiche le résultat\u202f: {1}.",
  "A script that starts programs or loads files": "Script qui lance des programmes ou télécharge des fichiers",
  "Administrators send each other scripts.": "Les administrateurs s’envoient des scripts.",
  "Do not start it unless you have read it.": "Ne le lancez pas sans l’avoir lu.",
  "{0} calls {1}.": "{0} appelle {1}.",
  "A shortcut that leads to a server, or carries more than itself":
    "Raccourci qui mène à un serveur, ou qui transporte autre chose que lui-même",
  "Offices send each other links to their own shared folders.":
    "Entre collègues, on s’envoie des liens vers les dossiers partagés de l’entreprise.",
  "Do not open it unless you know the server: it learns your user name, and may hand you a program.":
    "Ne l’ouvrez que si vous connaissez le serveur\u202f: il apprend votre nom d’utilisateur et peut vous remettre un programme.",
  "{0} leads to, or carries, {1}.": "Ce à quoi mène {0}, ou ce qu’il transporte\u202f: {1}.",
  "A drawing that runs scripts": "Dessin qui exécute des scripts",
  "Charts that can be unfolded are drawn so.": "Les graphiques dépliables sont dessinés ainsi.",
  "Look at it in the mail only; in a browser its scripts run.":
    "Ne le regardez que dans le message\u202f; dans un navigateur, ses scripts s’exécutent.",
  "{0} holds {1}.": "Contenu de {0}\u202f: {1}.",
  "A drawing with a page or entities in it": "Dessin qui contient une page ou des entités",
  "Drawing programs embed text so.": "Les logiciels de dessin intègrent ainsi du texte.",
  "declared in the drawing": "déclarées dans le dessin",
  "A picture with another file behind it": "Image suivie d’un autre fichier",
  "Look at the picture here; do not open the file.": "Regardez l’image ici\u202f; n’ouvrez pas le fichier.",
  "{0} goes on behind the end of the picture: {1}.": "{0} continue après la fin de l’image\u202f: {1}.",
  "A program packed by another program": "Programme compressé par un autre programme",
  "Small tools are packed to be smaller.": "De petits outils sont compressés pour prendre moins de place.",
  "{0} has sections that packers write: {1}.": "{0} a des sections propres aux compresseurs de programmes\u202f: {1}.",
  "A file that is not what its name says": "Fichier qui n’est pas ce que dit son nom",
  "People rename files, and programs guess.": "On renomme des fichiers, et les programmes devinent.",
  "Look at what it is by content before you open it.": "Regardez ce que c’est d’après le contenu avant de l’ouvrir.",
  "The file is declared {0} and {1}, but its content is {2}.":
    "Le fichier est déclaré {0} et {1}, mais son contenu est {2}.",
  "The file is declared {0}, but its content is {1}. Filters may judge it by what is declared; programs look at the content.":
    "Le fichier est déclaré {0}, mais son contenu est {1}. Un filtre peut le juger sur ce qui est déclaré\u202f; les programmes regardent le contenu.",
  "The file {0}, but its content is {1}.": "Le fichier {0}, mais son contenu est {1}.",
  "{0} The desktop opens it by its name; viewers look at the content.":
    "{0} Le bureau l’ouvre d’après son nom\u202f; les visionneuses regardent le contenu.",
};

import type { Forms } from "#lib/text/say.ts";

export const fileNames: Forms = {
  "A file name that hides what the file is": "Nom de fichier qui cache ce qu’est le fichier",
  "Do not open it. Ask the sender, in another way than by answering, what this file is.":
    "Ne l’ouvrez pas. Demandez à l’expéditeur ce qu’est ce fichier, autrement qu’en répondant.",
  "{0} ends in another way than it seems: by a second ending, many blanks, a character that turns the text around, or a dot that is dropped.":
    "{0} se termine autrement qu’il n’y paraît\u202f: par une seconde extension, de nombreux espaces, un caractère qui retourne le texte ou un point qui disparaît.",
  "A file name that says where to store the file": "Nom de fichier qui dit où enregistrer le fichier",
  "Some old programs send the whole path that a file had on the sender's disk.":
    "D’anciens programmes envoient le chemin complet qu’avait le fichier sur le disque de l’expéditeur.",
  "Choose the folder yourself when you save it.": "Choisissez vous-même le dossier en l’enregistrant.",
  "{0} holds a path. A careless program would store the file there.":
    "{0} contient un chemin. Un programme imprudent y enregistrerait le fichier.",
  "A slash in a file name": "Barre oblique dans un nom de fichier",
  "People put dates and numbers with slashes in names.":
    "On met dans les noms des dates et des numéros à barres obliques.",
  "{0} holds a slash or backslash. Programs replace it, or show only what stands behind it.":
    "{0} contient une barre oblique, normale ou inverse. Les programmes la remplacent, ou ne montrent que ce qui la suit.",
  "Characters in a file name that cannot be seen": "Caractères invisibles dans un nom de fichier",
  "A name copied from another window may bring such characters along.":
    "Un nom copié d’une autre fenêtre peut apporter de tels caractères.",
  "Look at the name as it is written here before you open the file.":
    "Regardez le nom tel qu’il est écrit ici avant d’ouvrir le fichier.",
  "{0} holds control, zero-width or direction characters.":
    "{0} contient des caractères de contrôle, de largeur nulle ou de sens d’écriture.",
  "A very long file name": "Nom de fichier très long",
  "Some programs make the name from a whole title.": "Certains programmes font le nom d’un titre entier.",
  "Look at its end: that is what decides how the file is opened.":
    "Regardez sa fin\u202f: c’est elle qui décide comment le fichier s’ouvre.",
  "{0} is longer than the 255 octets that file systems can store.":
    "{0} dépasse les 255 octets que les systèmes de fichiers peuvent enregistrer.",
  "Two file names of different kind for one part": "Deux noms de fichier de genres différents pour une seule partie",
  "Do not open it: a filter may have judged one name, and your mail program uses the other.":
    "Ne l’ouvrez pas\u202f: un filtre a pu juger d’après un nom, et votre messagerie utilise l’autre.",
  "Two file names for one part": "Deux noms de fichier pour une seule partie",
  "One of them is a plain form for old programs.": "L’un d’eux est une forme simple pour d’anciens programmes.",
  "{0}; another one {1}": "{0}\u202f; une autre {1}",
  "The part is called {0}. Which of them is shown depends on the program.":
    "La partie s’appelle {0}. Le nom affiché dépend du programme.",
};

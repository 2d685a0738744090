import type { Forms } from "#lib/text/say.ts";

export const packedFiles: Forms = {
  "A program inside an attachment": "Programme dans une pièce jointe",
  "People who make software send it packed.": "Ceux qui développent des logiciels les envoient dans une archive.",
  "Do not open it unless you asked for exactly this file and know who sent it.":
    "Ne l’ouvrez que si vous avez demandé précisément ce fichier et savez qui l’a envoyé.",
  "{0} holds {1}. Programs are packed so that filters do not see them.":
    "Contenu de {0}\u202f: {1}. On met des programmes dans une archive pour que les filtres ne les voient pas.",
  "A file inside an attachment that hides what it is": "Fichier dans une pièce jointe qui cache ce qu’il est",
  "Do not unpack it. Ask the sender, in another way than by answering, what this file is.":
    "Ne l’extrayez pas. Demandez à l’expéditeur ce qu’est ce fichier, autrement qu’en répondant.",
  "In {0}, the name of {1} says something else than what the file is.":
    "Dans {0}, le nom de {1} dit autre chose que ce qu’est le fichier.",
  "A packed file that would be stored outside of its folder":
    "Fichier d’archive qui serait enregistré hors de son dossier",
  "Do not unpack it.": "Ne l’extrayez pas.",
  "In {0}, {1} leads out of the folder it is unpacked into, over files of yours.":
    "Dans {0}, {1} sort du dossier d’extraction et peut écraser vos propres fichiers.",
  "An archive that claims to unpack to far more than it is":
    "Archive qui annonce un contenu extrait bien plus gros qu’elle",
  "Images of empty disks pack as well.": "Les images de disques vides se compressent tout autant.",
  "Do not unpack it on a machine that matters.": "Ne l’extrayez pas sur une machine importante.",
  "{0}: {1}. Such files exhaust whoever looks inside, scanners first. Waybill read the list alone.":
    "{0}\u202f: {1}. De tels fichiers épuisent quiconque regarde dedans, les antivirus d’abord. Waybill n’a lu que la liste.",
  "An archive that shows different files to different programs":
    "Archive qui montre des fichiers différents selon le programme",
  "A faulty packer.": "Un logiciel d’archivage défectueux.",
  "Do not unpack it: a filter may have seen other files than you would get.":
    "Ne l’extrayez pas\u202f: un filtre a pu voir d’autres fichiers que ceux que vous obtiendriez.",
  "In {0}, the list at the end and the files themselves disagree: {1}.":
    "Dans {0}, la liste finale et les fichiers eux-mêmes se contredisent\u202f: {1}.",
  "A link inside an archive": "Lien à l’intérieur d’une archive",
  "Archives of software for Unix hold links.": "Les archives de logiciels pour Unix contiennent des liens.",
  "Unpack it in a folder of its own.": "Extrayez-la dans un dossier à part.",
  "In {0}, {1} is a link. A second file may be written through it to another place.":
    "Dans {0}, {1} est un lien. Un second fichier peut, en passant par lui, être écrit ailleurs.",
  "A package that installs or starts a program": "Paquet qui installe ou lance un programme",
  "People who make software send such files.": "Ceux qui développent des logiciels envoient de tels fichiers.",
  "Do not open it unless you asked for it and know who sent it.":
    "Ne l’ouvrez que si vous l’avez demandé et savez qui l’a envoyé.",
  "{0} is, by what is in it, a {1}.": "Nature de {0}, d’après son contenu\u202f: {1}.",
  "An archive that is a program": "Archive qui est un programme",
  "Old installers came in this form.": "D’anciens programmes d’installation avaient cette forme.",
  "Open it with an unpacker, not by a click.": "Ouvrez-la avec un logiciel d’extraction, pas d’un clic.",
  "{0} begins with a program ({1}), which runs when the file is opened.":
    "{0} commence par un programme ({1}), qui s’exécute à l’ouverture du fichier.",
  "A disc image": "Image de disque",
  "Some people send images of discs.": "Certains envoient des images de disques.",
  "Do not open it unless you expected it: files in it come without the mark that they are from the internet.":
    "Ne l’ouvrez que si vous l’attendiez\u202f: les fichiers qu’elle contient ne portent pas la marque de ceux qui viennent d’Internet.",
  "{0} is opened as a drive of its own ({1}).": "{0} s’ouvre comme un lecteur à part ({1}).",
  "A packed file of a kind that can carry a program": "Fichier d’archive d’un genre qui peut transporter un programme",
  "Offices exchange documents with macros in archives.":
    "Dans les bureaux, on échange des documents à macros dans des archives.",
  "Open it only if you expected it, and do not allow macros.":
    "Ne l’ouvrez que si vous l’attendiez, et n’autorisez pas les macros.",
  "A web page in an archive": "Page web dans une archive",
  "Saved pages are packed to be sent.": "On archive des pages enregistrées pour les envoyer.",
  "Never type a password into a page that came by mail.":
    "Ne saisissez jamais de mot de passe dans une page arrivée par courriel.",
  "{0} holds {1}. Pages are packed so that filters do not read them.":
    "Contenu de {0}\u202f: {1}. On met des pages dans une archive pour que les filtres ne les lisent pas.",
  "Programs or scripts among many packed files": "Programmes ou scripts parmi de nombreux fichiers d’archive",
  "Source code and software look so.": "Du code source et des logiciels se présentent ainsi.",
  "Start none of them unless you know where the archive is from.":
    "N’en lancez aucun sans savoir d’où vient l’archive.",
  "Among the files in {0} are {1}.": "Parmi les fichiers de {0}\u202f: {1}.",
  "An archive that needs a password": "Archive protégée par un mot de passe",
  "Offices protect files so, as little as it helps when the password is in the same mail.":
    "Dans les bureaux, on protège ainsi des fichiers, même si cela ne sert guère quand le mot de passe est dans le même message.",
  "No filter could look inside: be sure of the sender first.":
    "Aucun filtre n’a pu regarder dedans\u202f: assurez-vous d’abord de l’expéditeur.",
  "{0} can be listed at most; what is inside cannot be looked at without the password.":
    "Au mieux, la liste des fichiers de {0} est lisible\u202f; leur contenu ne peut être examiné sans le mot de passe.",
  "An archive that is damaged or has something in front": "Archive abîmée ou précédée d’autre chose",
  "It was cut off on the way, or a program wrote it badly.":
    "Elle a été coupée en chemin, ou un programme l’a mal écrite.",
  "If it came from somebody you know, ask for it again.":
    "Si elle vient de quelqu’un que vous connaissez, redemandez-la.",
  "{0}: {1}. Programs differ in what they find in such a file.":
    "{0}\u202f: {1}. Les programmes ne trouvent pas tous la même chose dans un tel fichier.",
  "Files that were not looked into as a whole": "Fichiers qui n’ont pas été examinés en entier",
  "A mail with many large documents reaches the limit, too.":
    "Un message avec beaucoup de gros documents atteint aussi la limite.",
  "Look at the files one by one.": "Examinez les fichiers un par un.",
  "From {0} on, what is packed was no longer unpacked: {1} already.":
    "À partir de {0}, ce qui est compressé n’a plus été décompressé. Déjà atteint\u202f: {1}.",
  "An archive with something unusual in it": "Archive qui contient quelque chose d’inhabituel",
  "Careless packing, and archives packed twice.": "Des archives faites sans soin, ou archivées deux fois.",
  "In {0}: a path from the root, a name twice, an archive again, octets behind the end, or a form that is not listed here ({1}).":
    "Dans {0}\u202f: un chemin depuis la racine, un nom en double, une archive à son tour, des octets après la fin, ou une forme dont le contenu n’est pas listé ici ({1}).",
  "{0} holds {1}.": "Contenu de {0}\u202f: {1}.",
};

import type { Forms } from "#lib/text/say.ts";

export const transferEncoding: Forms = {
  "Characters in base64 data that do not belong there": "Caractères étrangers dans des données base64",
  "Damage on the way, or a list that wrote into the data.":
    "Un dommage en chemin, ou une liste de diffusion qui a écrit dans les données.",
  "Programs give different files here, and a filter may have looked at another one than you would save.":
    "Ici, les programmes donnent des fichiers différents, et un filtre a pu examiner un autre fichier que celui que vous enregistreriez.",
  "In {0}, foreign characters stand inside the data. Waybill passed over them; others stop there.":
    "Dans {0}, les données contiennent des caractères étrangers. Waybill les a ignorés\u202f; d’autres s’arrêtent là.",
  "base64 data behind its end": "Données base64 après leur fin",
  "Some programs encode a file piece by piece and join the pieces.":
    "Certains programmes encodent un fichier morceau par morceau et mettent les morceaux bout à bout.",
  "In {0}, data follows the padding that ends it. Waybill decoded it too; others stop at the padding.":
    "Dans {0}, des données suivent le remplissage qui en marque la fin. Waybill les a décodées aussi\u202f; d’autres s’arrêtent au remplissage.",
  "Plain text in base64 data": "Texte en clair dans des données base64",
  "Lists and filters add a footer without looking at the encoding.":
    "Les listes de diffusion et les filtres ajoutent un pied de page sans regarder l’encodage.",
  "In {0}, lines of text stand between or behind the data. Waybill left them out; others decode them to rubbish.":
    "Dans {0}, des lignes de texte figurent au milieu ou à la suite des données. Waybill les a laissées de côté\u202f; d’autres les décodent en signes illisibles.",
  "base64 data that does not come out even": "Données base64 de longueur incorrecte",
  "The end was cut off, or a program forgot the padding.":
    "La fin a été coupée, ou un programme a oublié le remplissage.",
  "The last octets of the file may be missing.": "Les derniers octets du fichier manquent peut-être.",
  "In {0}, the last group is not complete. Some programs refuse the whole part.":
    "Dans {0}, le dernier groupe est incomplet. Certains programmes refusent la partie entière.",
  "base64 data with bits in its padding": "Données base64 avec des bits dans le remplissage",
  "A faulty encoder.": "Un encodeur défectueux.",
  "In {0}, bits that must be zero are set. Text can be hidden there, and strict programs refuse the part.":
    "Dans {0}, des bits qui doivent être à zéro ne le sont pas. On peut y cacher du texte, et les programmes stricts refusent la partie.",
  "Equals signs in quoted-printable text that stand for nothing":
    "Signes égal qui ne codent rien dans un texte quoted-printable",
  "The text is not encoded at all, or was changed on the way.":
    "Le texte n’est pas encodé du tout, ou a été modifié en chemin.",
  "In {0}, an equals sign is not followed by two digits. Waybill shows it as it is; others drop it.":
    "Dans {0}, un signe égal n’est pas suivi de deux chiffres. Waybill le montre tel quel\u202f; d’autres le suppriment.",
  "An encoding written loosely": "Encodage écrit sans rigueur",
  "Common; all programs bear it.": "C’est courant\u202f; tous les programmes s’en accommodent.",
  "In {0}, encoded lines have more than 76 characters, blanks at their ends, or escapes in small letters.":
    "Dans {0}, des lignes encodées dépassent 76 caractères, finissent par des espaces, ou écrivent leurs codes en minuscules.",
  "Damaged uuencode data": "Données uuencode abîmées",
  "The end was cut off, or blanks at line ends were lost.":
    "La fin a été coupée, ou des espaces en fin de ligne se sont perdus.",
  "In {0}, the begin or end line is missing, or a line cannot be decoded.":
    "Dans {0}, la ligne begin ou la ligne end manque, ou une ligne ne peut être décodée.",
  "A message that is said to be encoded and is not": "Message dit encodé qui ne l’est pas",
  "A server changed the encoding and left the field.": "Un serveur a changé l’encodage et laissé le champ tel quel.",
  "Content-Transfer-Encoding says base64, and the message inside stands there in clear. Programs that decode it show rubbish.":
    "Content-Transfer-Encoding annonce base64, et le message contenu figure en clair. Les programmes qui le décodent affichent des signes illisibles.",
  "A part declared as binary": "Partie déclarée binaire",
  "Some programs write binary for plain text.": "Certains programmes écrivent binary pour du texte brut.",
  "Binary octets do not survive ordinary mail: line ends are changed on the way.":
    "Des octets binaires ne survivent pas au courrier ordinaire\u202f: les fins de ligne sont modifiées en chemin.",
  "Octets above 127 in a part that promises none": "Octets au-dessus de 127 dans une partie qui n’en annonce pas",
  "Common; most servers pass them on as they are.":
    "C’est courant\u202f; la plupart des serveurs les transmettent tels quels.",
  "In {0}, the encoding is 7bit or not named. A strict server on the way may have changed such octets.":
    "Dans {0}, l’encodage est 7bit ou n’est pas nommé. En chemin, un serveur strict a pu modifier de tels octets.",
  "one part": "une partie",
  "{0} parts": "{0} parties",
};

// What was done to the input before it was read.
import type { Forms } from "#lib/text/say.ts";

export const intake: Forms = {
  "The input was packed with gzip.": "Le fichier fourni était compressé avec gzip.",
  "The whole input was base64; it was decoded.": "Le texte fourni était entièrement en base64\u202f; il a été décodé.",
  "The input is {0}; it was converted to UTF-8.": "Le texte fourni est en {0}\u202f; il a été converti en UTF-8.",
  "A UTF-8 byte order mark was taken off.": "Une marque d’ordre des octets (BOM) UTF-8 a été ôtée.",
  "Invisible characters at the beginning were taken off.": "Des caractères invisibles placés au début ont été ôtés.",
  "Line ends of CR CR LF became CR LF.": "Les fins de ligne CR CR LF sont devenues CR LF.",
  "Line ends were written as \\n, as in JSON or a log.":
    "Les fins de ligne étaient écrites \\n, comme dans du JSON ou un journal.",
  "Line ends were written as \\n inside quotation marks, as in JSON or a log.":
    "Les fins de ligne étaient écrites \\n entre guillemets, comme dans du JSON ou un journal.",
  "It stood in quotation marks, and those inside it were doubled, as in a cell of a table.":
    "Le message était entre guillemets, et ceux qu’il contient étaient doublés, comme dans une cellule de tableau.",
  "Angle brackets were written as {0} and {1}, as in the source of a web page.":
    "Les chevrons étaient écrits {0} et {1}, comme dans la source d’une page web.",
  "Angle brackets were written as {0} and {1} in the header, as in the source of a web page.":
    "Les chevrons de l’en-tête étaient écrits {0} et {1}, comme dans la source d’une page web.",
  "The header was written in quoted-printable, as the content of a part of another mail.":
    "L’en-tête était écrit en quoted-printable, comme le contenu d’une partie d’un autre message.",
  "{0} above the header.": "{0} au-dessus de l’en-tête.",
  "1 empty line": "1 ligne vide",
  "{0} empty lines": "{0} lignes vides",
  "{0} of other text stood above the header.": "Au-dessus de l’en-tête\u202f: {0} d’un autre texte.",
  "{0} of a web page stood above the header: a mail program's own summary of the message.":
    "Au-dessus de l’en-tête\u202f: {0} d’une page web, résumé du message par un logiciel de courrier.",
  "It names another sender than the header.": "Ce résumé nomme un autre expéditeur que l’en-tête.",
  "{0} below the header is a remark on what was left out.": "{0} sous l’en-tête signale ce qui a été omis.",
  "{0} below the header are a remark on what was left out.": "{0} sous l’en-tête signalent ce qui a été omis.",
  "Every line began with a quote mark.": "Chaque ligne commençait par une marque de citation.",
  "Every line began with {0} quote marks.": "Chaque ligne commençait par {0} marques de citation.",
  "What stands below the quotation was left out.": "Ce qui suit la citation a été laissé de côté.",
  "What stands inside the code fence was read.": "Le contenu du bloc de code a été lu.",
  "Every line of the header was indented by {0}.": "Chaque ligne de l’en-tête était en retrait de {0}.",
  "Every line began with its number.": "Chaque ligne commençait par son numéro.",
  "An empty line stood below every line.": "Une ligne vide suivait chaque ligne.",
  "Blanks stood behind every line, as terminals leave them.":
    "Des blancs suivaient chaque ligne, comme en laissent les terminaux.",
  "No-break spaces stood where the header has blanks.":
    "Des espaces insécables tenaient lieu de blancs dans l’en-tête.",
  "{0} had lost the blank that makes it part of the field above.":
    "{0} avait perdu le blanc qui la rattache au champ du dessus.",
  "{0} had lost the blank that makes them part of the field above.":
    "{0} avaient perdu le blanc qui les rattache au champ du dessus.",
  "1 line": "1 ligne",
  "{0} lines": "{0} lignes",
  "The mailbox's own line was taken off: {0}": "La ligne propre à la boîte aux lettres a été ôtée\u202f: {0}",
  "The mailbox holds {0}; this is message {1}.":
    "La boîte aux lettres contient {0}\u202f; celui-ci est le message {1}.",
  "1 message": "1 message",
  "{0} messages": "{0} messages",
  "Outlook keeps no original. Header fields are as they came, bodies and attachments were put together again.":
    "Outlook ne garde pas l’original. Les champs d’en-tête sont tels qu’ils sont arrivés\u202f; les corps et les pièces jointes ont été réassemblés.",
  "The item holds no transport headers, as in a draft or a sent copy: From, To, Subject and Date are Outlook's.":
    "L’élément ne contient pas d’en-tête de transport, comme un brouillon ou une copie d’envoi\u202f: From, To, Subject et Date sont d’Outlook.",
  "An attachment is a link or an object that Outlook alone can open: {0}.":
    "Une pièce jointe est un lien ou un objet que seul Outlook peut ouvrir\u202f: {0}.",
  "without a name": "sans nom",
  "The message is what was sent after {0}.": "Le message est ce qui a été envoyé après {0}.",
  "Marks of who speaks stood before its lines.": "Ses lignes étaient précédées de marques qui disent qui parle.",
  "{0} had a doubled dot in front.": "{0} avec un point doublé au début.",
  "{0} inside it was left out.": "{0} à l’intérieur a été laissée de côté.",
  "{0} inside it were left out.": "{0} à l’intérieur ont été laissées de côté.",
  "1 remark": "1 remarque",
  "{0} remarks": "{0} remarques",
  "BDAT announced {0} and {1} stand in the log: the message is what stands before the next reply or command.":
    "BDAT annonçait {0} et le journal en contient {1}\u202f: le message est ce qui précède la réponse ou la commande suivante.",
  "BDAT announced {0} and {1} stand in the log: the message is what stands before the next reply or command. {2} likewise.":
    "BDAT annonçait {0} et le journal en contient {1}\u202f: le message est ce qui précède la réponse ou la commande suivante. De même pour {2}.",
  "1 other chunk": "1 autre bloc",
  "{0} other chunks": "{0} autres blocs",
};

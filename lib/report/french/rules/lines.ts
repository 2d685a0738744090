import type { Forms } from "#lib/text/say.ts";

export const lines: Forms = {
  "Mail commands behind a disguised end of message": "Commandes SMTP après une fin de message déguisée",
  "A mail about SMTP attacks may hold such a text as its example.":
    "Un message sur les attaques SMTP peut contenir un tel texte en exemple.",
  "Do not believe the second message or its sender. Ask the mail service whether its server accepts bare line ends.":
    "Ne croyez ni le second message ni son expéditeur. Demandez au service de courrier si son serveur accepte LF ou CR seuls en fin de ligne.",
  "A line of one dot whose line ends are not CRLF stands in the body, with mail commands behind it. Some servers take such a line for the end of the message and would deliver what follows as a second one with any sender.":
    "Le corps contient une ligne d’un seul point dont les fins de ligne ne sont pas CRLF, suivie de commandes SMTP. Certains serveurs prennent une telle ligne pour la fin du message et remettraient la suite comme un second message, avec n’importe quel expéditeur.",
  "Mail commands below a line of one dot": "Commandes SMTP sous une ligne d’un seul point",
  "The mail shows an SMTP session, as lessons and error reports do.":
    "Le message montre une session SMTP, comme le font les cours et les rapports d’erreur.",
  "If it is no such example, something tried to put a second message into this one.":
    "Si ce n’est pas un tel exemple, quelque chose a tenté de glisser un second message dans celui-ci.",
  "A line of one dot ends a message on the wire; here mail commands follow it inside the body.":
    "Lors de la transmission, une ligne d’un seul point termine un message\u202f; ici, des commandes SMTP la suivent à l’intérieur du corps.",
  "A line of one dot with other line ends": "Ligne d’un seul point avec d’autres fins de ligne",
  "Text pasted from another system kept its line ends.":
    "Un texte collé depuis un autre système a gardé ses fins de ligne.",
  "Look at what follows the line: servers differ in whether the message ends there.":
    "Examinez ce qui suit la ligne\u202f: selon le serveur, le message s’arrête là ou non.",
  "The message ends its lines with CRLF, but not around this dot. Only CRLF, dot, CRLF ends a message.":
    "Les lignes du message finissent par CRLF, mais pas autour de ce point. Seule la suite CRLF, point, CRLF termine un message.",
  "NUL octets": "Octets NUL",
  "A binary file was put into the mail without being encoded, or the text was UTF-16.":
    "Un fichier binaire a été placé dans le message sans être encodé, ou le texte était en UTF-16.",
  "Programs cut text at a NUL or pass over it, so that two readers may see two texts. Compare with the source.":
    "Les programmes coupent le texte à un NUL ou l’ignorent\u202f: deux lecteurs peuvent voir deux textes. Comparez avec la source.",
  "One octet is NUL, which mail must not contain.": "Un octet est NUL, ce qu’un message ne doit pas contenir.",
  "{0} octets are NUL, which mail must not contain.": "{0} octets sont NUL, ce qu’un message ne doit pas contenir.",
  "Control characters in the header section": "Caractères de contrôle dans l’en-tête",
  "A program copied a name or subject from a field that held them.":
    "Un programme a repris un nom ou un objet d’un champ qui en contenait.",
  "Terminals act on such characters and lists hide them. Look at the field in the source.":
    "Les terminaux réagissent à de tels caractères et les listes les cachent. Examinez le champ dans la source.",
  "One control character stands in header fields.": "Un caractère de contrôle figure dans des champs d’en-tête.",
  "{0} control characters stand in header fields.": "{0} caractères de contrôle figurent dans des champs d’en-tête.",
  "Control characters in the body": "Caractères de contrôle dans le corps",
  "Old documents and logs contain them.": "D’anciens documents et des journaux en contiennent.",
  "One octet is a control; programs show different things for it.":
    "Un octet est un caractère de contrôle\u202f; les programmes ne l’affichent pas tous de la même façon.",
  "{0} octets are controls; programs show different things for it.":
    "{0} octets sont des caractères de contrôle\u202f; les programmes ne les affichent pas tous de la même façon.",
  "Line ends of CR CR LF": "Fins de ligne CR CR LF",
  "A file with the line ends of mail was copied as text, and each LF became CR LF once more.":
    "Un fichier aux fins de ligne du courrier a été copié comme texte, et chaque LF est devenu une fois encore CR LF.",
  "The copy was read with CR LF. A program that reads it as it stands sees an empty line below every line.":
    "La copie a été lue avec CR LF. Un programme qui la lit telle quelle voit une ligne vide sous chaque ligne.",
  "Every line of the input ended with one CR more than lines have; they were taken off.":
    "Chaque ligne reçue finissait par un CR de trop\u202f; ils ont été ôtés.",
  "CR without LF": "Caractère CR sans LF",
  "A program converted line ends twice, or the text comes from an old system.":
    "Un programme a converti deux fois les fins de ligne, ou le texte vient d’un ancien système.",
  "Some programs begin a new line, or even a new field, at a lone CR and others do not. Look at the places.":
    "À un CR seul, certains programmes commencent une nouvelle ligne, voire un nouveau champ, et d’autres non. Examinez ces endroits.",
  "One CR stands without the LF that must follow.": "Un CR n’est pas suivi du LF obligatoire.",
  "{0} CRs stand without the LF that must follow.": "{0} CR ne sont pas suivis du LF obligatoire.",
  "Two kinds of line ends": "Deux sortes de fins de ligne",
  "Parts were joined on a system with LF line ends, or the mail was edited.":
    "Des parties ont été assemblées sur un système à fins de ligne LF, ou le message a été modifié.",
  "Servers that differ about bare LF can be played against each other. A signature may have been made with the other form.":
    "On peut exploiter les divergences entre serveurs au sujet d’un LF seul. Une signature a pu être faite avec l’autre forme.",
  "{0} of {1} end with LF alone, the others with CRLF.": "Sur {1}, LF seul en termine {0}, CRLF les autres.",
  "one line": "une ligne",
  "{0} lines": "{0} lignes",
  "Lines above 998 octets": "Lignes de plus de 998 octets",
  "Many programs write HTML in one line; most servers let it pass.":
    "Bien des programmes écrivent le HTML en une seule ligne\u202f; la plupart des serveurs la laissent passer.",
  "Servers may cut or fold such lines, which breaks signatures over them.":
    "Des serveurs peuvent couper ou replier de telles lignes, ce qui rompt les signatures qui les couvrent.",
  "One line is longer than the 998 octets that are allowed.": "Une ligne dépasse les 998 octets permis.",
  "{0} lines are longer than the 998 octets that are allowed.": "{0} lignes dépassent les 998 octets permis.",
  "Lines above 78 octets": "Lignes de plus de 78 octets",
  "Most mail has some.": "La plupart des messages en ont.",
  "One line is longer than the advised 78 octets.": "Une ligne dépasse les 78 octets conseillés.",
  "{0} lines are longer than the advised 78 octets.": "{0} lignes dépassent les 78 octets conseillés.",
  "Dots that may still be doubled": "Points peut-être encore doublés",
  "The lines may be meant to begin with two dots.": "Il se peut que ces lignes doivent commencer par deux points.",
  "If the source was copied from an SMTP session, take one dot off: the body hash of signatures depends on it.":
    "Si la source a été copiée d’une session SMTP, retirez un point\u202f: l’empreinte du corps dans les signatures en dépend.",
  "One line begins with two dots and none with one, as it is on the wire.":
    "Une ligne commence par deux points et aucune par un seul, comme lors de la transmission.",
  "{0} lines begin with two dots and none with one, as it is on the wire.":
    "{0} lignes commencent par deux points et aucune par un seul, comme lors de la transmission.",
  "No line end after the last line": "Dernière ligne sans fin de ligne",
  "Copying and some programs drop it; it does not change what is read.":
    "La copie et certains programmes l’omettent\u202f; cela ne change rien à ce qui est lu.",
  "The last line is not ended. On the wire a message always ends with a line end.":
    "La dernière ligne n’est pas terminée. Lors de la transmission, un message s’achève toujours par une fin de ligne.",
};

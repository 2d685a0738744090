// How hops fit together, what each did, waits, rewritten addresses, and the words after `with`.
import type { Forms } from "#lib/text/say.ts";

export const route: Forms = {
  "the receiver": "le récepteur",
  "{0} took the message and handed it on.": "{0} a pris le message et l’a transmis.",
  "The client's address {0} is the one at which {1} took the message.":
    "L’adresse du client, {0}, est celle à laquelle {1} a pris le message.",
  "{0} took the message, {1} of the same organization handed it on.":
    "{0} a pris le message\u202f; {1}, de la même organisation, l’a transmis.",
  "The line names no client: one host, or one service.":
    "La ligne ne nomme aucun client\u202f: une seule machine, ou un seul service.",
  "Inside one host or site: {0} handed it on.": "À l’intérieur d’une machine ou d’un site\u202f: {0} l’a transmis.",
  "One of the two lines names its host not at all, or by a name that is only known inside its site.":
    "L’une des deux lignes ne nomme pas sa machine, ou la nomme d’un nom connu seulement à l’intérieur de son site.",
  "The older hop put the message into a mailbox; a forward or a collector sent it on.":
    "Le saut plus ancien a déposé le message dans une boîte\u202f; un transfert ou un programme de relève l’a renvoyé.",
  "A mailing list received the message and sent it anew.":
    "Une liste de diffusion a reçu le message et l’a envoyé de nouveau.",
  "A gateway or an outbound relay that writes no Received field may stand between the two.":
    "Entre les deux se trouve peut-être une passerelle ou un relais sortant qui n’écrit pas de champ Received.",
  "{0} wrote this line: mail of a list passes there.":
    "{0} a écrit cette ligne\u202f: le courrier d’une liste passe par là.",
  "A mailing list manager": "Un gestionnaire de listes de diffusion",
  "{0} wrote this line: it looks into mail and hands it back.":
    "{0} a écrit cette ligne\u202f: ce programme examine le courrier et le rend.",
  "A content filter": "Un filtre de contenu",
  "“with {0}” says that the client logged in.": "«\u202fwith {0}\u202f» dit que le client s’est identifié.",
  "{0} takes mail from its own users or programs here.":
    "{0} prend ici le courrier de ses propres utilisateurs ou programmes.",
  "This program": "Ce programme",
  "The oldest hop, over HTTP: the message entered the mail system here.":
    "Le saut le plus ancien, par HTTP\u202f: le message est entré ici dans le système de courrier.",
  "{0} fetched it from a mailbox elsewhere.": "{0} l’a relevé dans une boîte située ailleurs.",
  "A program": "Un programme",
  "“with {0}” is the protocol of the last step, into the mailbox.":
    "«\u202fwith {0}\u202f» est le protocole de la dernière étape, la remise dans la boîte.",
  "{0} hands mail to the mailbox here.": "{0} remet ici le courrier dans la boîte.",
  "Here a host of the receiving side took the message from outside.":
    "Ici, une machine du côté récepteur a pris le message venant de l’extérieur.",
  "Nothing in the line tells more than that one server passed it on to the next.":
    "La ligne ne dit rien de plus que ceci\u202f: un serveur l’a transmis au suivant.",
  "The message was dated {0} before a server took it":
    "Le message porte une date antérieure de {0} à sa prise en charge par un serveur",
  "its author's program may have been offline, or it was a draft or sent at a set time.":
    "le programme de son auteur était peut-être hors ligne, ou bien c’était un brouillon ou un envoi programmé.",
  "{0} inside the service, as X-Received shows: a queue, a scan, or a set time.":
    "{0} à l’intérieur du service, comme le montre X-Received\u202f: file d’attente, analyse ou envoi programmé.",
  "{0} in the mailbox, until a program fetched it from there.":
    "{0} dans la boîte, jusqu’à ce qu’un programme l’y relève.",
  "{0} inside one host or site: a queue, a scan, or a server that was down.":
    "{0} à l’intérieur d’une machine ou d’un site\u202f: file d’attente, analyse ou serveur arrêté.",
  "{0}: nothing in the two lines explains it.": "{0}\u202f: rien dans les deux lignes ne l’explique.",
  "Rewritten by {0} when it forwarded.": "Réécrite par {0} lors d’un transfert.",
  "Rewritten by {0} on {1} when it forwarded.": "Réécrite par {0} le {1} lors d’un transfert.",
  "{0}, after {1}": "{0}, après {1}",
  "A tag that makes bounces known again.": "Marque qui permet de reconnaître les avis de non-remise.",
  "A tag that makes bounces known again, valid until {0}.":
    "Marque qui permet de reconnaître les avis de non-remise, valable jusqu’au {0}.",
  "{0}@{1} forwards its mail to {2}.": "{0}@{1} transfère son courrier à {2}.",
  "Sent to {0} alone; bounces come to {1}.":
    "Envoyé au seul destinataire {0}\u202f; les avis de non-remise arrivent à {1}.",
  "SMTP, greeted with HELO": "SMTP, ouvert par HELO",
  "SMTP with extensions": "SMTP avec extensions",
  "SMTP, the client logged in": "SMTP, client identifié",
  "SMTP over TLS": "SMTP sur TLS",
  "SMTP over TLS, the client logged in": "SMTP sur TLS, client identifié",
  "SMTP over TLS from the first octet": "SMTP sur TLS dès le premier octet",
  "SMTP over a pipe on the same host": "SMTP par un tube sur la même machine",
  "SMTP commands handed over in a file": "Commandes SMTP remises dans un fichier",
  "ESMTP, the client logged in": "ESMTP, client identifié",
  "ESMTP over TLS": "ESMTP sur TLS",
  "ESMTP over TLS, the client logged in": "ESMTP sur TLS, client identifié",
  "ESMTP over a pipe on the same host": "ESMTP par un tube sur la même machine",
  "ESMTP with internationalized addresses": "ESMTP avec adresses internationalisées",
  "internationalized ESMTP": "ESMTP internationalisé",
  "internationalized ESMTP, the client logged in": "ESMTP internationalisé, client identifié",
  "internationalized ESMTP over TLS": "ESMTP internationalisé sur TLS",
  "internationalized ESMTP over TLS, logged in": "ESMTP internationalisé sur TLS, client identifié",
  "local delivery": "remise locale",
  "local delivery, the client logged in": "remise locale, client identifié",
  "local delivery over TLS": "remise locale sur TLS",
  "local delivery over TLS, the client logged in": "remise locale sur TLS, client identifié",
  "internationalized local delivery": "remise locale internationalisée",
  "internationalized local delivery, logged in": "remise locale internationalisée, client identifié",
  "internationalized local delivery over TLS": "remise locale internationalisée sur TLS",
  "internationalized local delivery over TLS, logged in": "remise locale internationalisée sur TLS, client identifié",
  "multimedia message from a mobile network": "message multimédia venu d’un réseau mobile",
  "mail submission": "remise du message par un utilisateur",
  "handed over by a program on the same host": "remis par un programme de la même machine",
  "web mail or an HTTP interface": "webmail ou interface HTTP",
  "web mail or an HTTP interface, over TLS": "webmail ou interface HTTP, sur TLS",
  "CommuniGate's HTTP interface, the user logged in": "interface HTTP de CommuniGate, utilisateur identifié",
  "Gmail's HTTP interface": "interface HTTP de Gmail",
  "Outlook to its Exchange server": "d’Outlook à son serveur Exchange",
  "qmail's queueing protocol": "protocole de mise en file de qmail",
  "qmail's transfer protocol": "protocole de transfert de qmail",
  "Yahoo between its own hosts": "Yahoo, entre ses propres machines",
  "Unix-to-Unix copy": "copie d’Unix à Unix",
  "fetched from a mailbox": "relevé dans une boîte",
  "fetched from a queue": "relevé dans une file d’attente",
  "Exchange over SMTP": "Exchange par SMTP",
  "the SMTP service of Windows": "service SMTP de Windows",
};

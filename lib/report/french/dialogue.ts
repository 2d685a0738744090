// Commands, extensions, logins and other lines of an SMTP session.
import type { Forms } from "#lib/text/say.ts";

export const dialogue: Forms = {
  "Greets with its own name and asks which extensions the server has.":
    "Salue en donnant son propre nom et demande quelles extensions le serveur possède.",
  "Greets with its own name in the old way: no extensions.":
    "Salue en donnant son propre nom, à l’ancienne\u202f: sans extensions.",
  "Greets as EHLO does, for local delivery by LMTP: after the message each recipient gets a reply of its own.":
    "Salue comme le fait EHLO, pour la livraison locale par LMTP\u202f: après le message, chaque destinataire a sa propre réponse.",
  "Begins a message and names the reverse-path: where a failure is reported to.":
    "Commence un message et nomme le chemin de retour\u202f: l’adresse à laquelle un échec est signalé.",
  "Names one recipient; repeated for each.": "Nomme un destinataire\u202f; la commande est répétée pour chacun.",
  "What stands in To plays no part.": "Ce que contient To ne joue aucun rôle.",
  "Announces the message; a line with a single dot will end it.":
    "Annonce le message\u202f; une ligne d’un seul point le terminera.",
  "Sends a chunk of the message, counted in octets: no dot ends it and none is doubled.":
    "Envoie un morceau du message, compté en octets\u202f: aucun point ne le termine et aucun n’est doublé.",
  "Drops the transaction that was begun: sender, recipients and message.":
    "Abandonne la transaction commencée\u202f: expéditeur, destinataires et message.",
  "Asks whether a mailbox exists. Most servers do not say.":
    "Demande si une boîte existe. La plupart des serveurs ne le disent pas.",
  "Asks who is on a mailing list. Most servers do not say.":
    "Demande qui figure sur une liste de diffusion. La plupart des serveurs ne le disent pas.",
  "Asks for help with the commands.": "Demande de l’aide sur les commandes.",
  "Asks for nothing but a reply.": "Ne demande rien d’autre qu’une réponse.",
  "Ends the session; what was not yet accepted is dropped.":
    "Termine la session\u202f; ce qui n’a pas encore été accepté est abandonné.",
  "Asks to go on encrypted. After a 220 both sides start TLS, and the client greets anew.":
    "Demande à poursuivre sous chiffrement. Après un 220, les deux côtés démarrent TLS et le client salue de nouveau.",
  "Begins a login with the mechanism named.": "Commence une authentification par le mécanisme nommé.",
  "Asks the server to send what it holds for a domain, over a connection of its own.":
    "Demande au serveur d’envoyer ce qu’il garde pour un domaine, par une connexion à part.",
  "Asks, after a login, to turn the connection round and be sent the mail of a domain.":
    "Demande, après une authentification, à inverser la connexion pour recevoir le courrier d’un domaine.",
  "Asks to swap the roles of client and server: out of use, for anybody could fetch anybody's mail.":
    "Demande à échanger les rôles de client et de serveur\u202f: hors d’usage, car n’importe qui pourrait retirer le courrier d’autrui.",
  "Would show the message on the recipient's terminal: out of use.":
    "Afficherait le message sur le terminal du destinataire\u202f: hors d’usage.",
  "Would show the message on the terminal or deliver it: out of use.":
    "Afficherait le message sur le terminal ou le livrerait\u202f: hors d’usage.",
  "Would show the message on the terminal and deliver it: out of use.":
    "Afficherait le message sur le terminal et le livrerait\u202f: hors d’usage.",
  "Has the server fetch the message, or a part of it, from an IMAP server.":
    "Fait prendre au serveur le message, ou une partie du message, sur un serveur IMAP.",
  "Asks the server to tell what it does, a command of Sendmail.":
    "Demande au serveur de dire ce qu’il fait, une commande de Sendmail.",
  "Says that only one message follows, a command of Sendmail.":
    "Annonce qu’un seul message suit, une commande de Sendmail.",
  "Tells a Postfix server which client it is to take this connection for.":
    "Indique à un serveur Postfix à quel client il doit attribuer cette connexion.",
  "Tells a Postfix server behind a filter which client the message came from, for its log.":
    "Indique à un serveur Postfix placé derrière un filtre de quel client venait le message, pour son journal.",
  "Ends the message: from here on the server answers for it.":
    "Termine le message\u202f: à partir d’ici, c’est le serveur qui en répond.",
  "A command that something on the way wrote over with X.": "Commande que quelque chose en chemin a écrasée par des X.",
  "No command of SMTP, but one of HTTP: a web client, or a probe.":
    "Commande de HTTP et non de SMTP\u202f: un client web, ou une sonde.",
  "No command of SMTP or of a registered extension.":
    "Ce n’est une commande ni de SMTP ni d’une extension enregistrée.",

  "{0}: {1}": "{0}\u202f: {1}",
  "{0}: {1}.": "{0}\u202f: {1}.",
  "about 1 octet": "environ 1 octet",
  "about {0} octets": "environ {0} octets",
  "octets above 127 in the body": "octets supérieurs à 127 dans le corps",
  "any octets, without lines": "octets quelconques, sans lignes",
  "US-ASCII alone": "US-ASCII seulement",
  "UTF-8 in addresses and header fields": "UTF-8 dans les adresses et les champs d’en-tête",
  "its author is not known to have logged in": "on ne sait pas si son auteur s’est authentifié",
  "submitted by this identity": "soumis par cette identité",
  "a report returns the header alone": "un rapport renvoie l’en-tête seul",
  "a report returns the whole message": "un rapport renvoie le message entier",
  "an identifier for reports": "un identifiant pour les rapports",
  "never report": "jamais de rapport",
  "report {0}": "rapport demandé pour {0}",
  "the recipient as first written": "le destinataire tel qu’écrit à l’origine",
  "deliver within a time": "livrer dans un certain délai",
  "hold it for some seconds": "retenir le message un certain nombre de secondes",
  "hold it until a time": "retenir le message jusqu’à une certaine heure",
  "priority {0}": "priorité {0}",
  "the message may be tracked": "le message peut être suivi",
  "pass it on over verified TLS or not at all": "transmettre sous TLS vérifié ou pas du tout",
  "deliver only if the mailbox has had one owner since then":
    "livrer seulement si la boîte n’a eu qu’un titulaire depuis cette date",
  "kinds of advertising it is": "genres de publicité dont il s’agit",
  "who is responsible, a historic idea of Sender ID":
    "qui est responsable, une idée de Sender ID passée dans l’histoire",
  "its content may be converted": "son contenu peut être converti",
  "asks what content fits": "demande quel contenu convient",
  "not registered": "non enregistré",

  "The largest message the server takes, and room to say the size before sending.":
    "La taille du plus grand message que le serveur accepte, et la possibilité d’annoncer la taille avant l’envoi.",
  "The connection can be encrypted from here on.": "La connexion peut être chiffrée à partir d’ici.",
  "Bodies with octets above 127 are taken as they are.":
    "Les corps contenant des octets supérieurs à 127 sont acceptés tels quels.",
  "Clients can log in, by one of the mechanisms listed.":
    "Les clients peuvent s’authentifier, par l’un des mécanismes énumérés.",
  "Commands can be sent without waiting for the reply to each.":
    "Les commandes peuvent être envoyées sans attendre la réponse à chacune.",
  "Reports on delivery can be asked for, or declined, for each recipient.":
    "Des rapports de livraison peuvent être demandés, ou refusés, pour chaque destinataire.",
  "The message can come in counted chunks (BDAT) instead of lines up to a dot.":
    "Le message peut venir en morceaux comptés (BDAT), et non en lignes jusqu’à un point.",
  "Bodies of any octets, without lines, are taken; needs CHUNKING.":
    "Les corps d’octets quelconques, sans lignes, sont acceptés\u202f; nécessite CHUNKING.",
  "Addresses and header fields may be in UTF-8.": "Les adresses et les champs d’en-tête peuvent être en UTF-8.",
  "Replies carry a second code of three numbers that says more exactly what happened.":
    "Les réponses portent un second code, de trois nombres, qui dit plus précisément ce qui s’est passé.",
  "A client can ask for waiting mail of a domain to be sent.":
    "Un client peut demander l’envoi du courrier en attente d’un domaine.",
  "A client that has logged in can fetch the mail of its domain over the same connection.":
    "Un client authentifié peut retirer le courrier de son domaine par la même connexion.",
  "Asks about mailboxes are answered.": "Le serveur répond aux questions sur les boîtes.",
  "Asks about mailing lists are answered.": "Le serveur répond aux questions sur les listes de diffusion.",
  "The server explains its commands.": "Le serveur explique ses commandes.",
  "Messages to a terminal: out of use.": "Messages vers un terminal\u202f: hors d’usage.",
  "Messages to a terminal or mailbox: out of use.": "Messages vers un terminal ou une boîte\u202f: hors d’usage.",
  "Messages to a terminal and mailbox: out of use.": "Messages vers un terminal et une boîte\u202f: hors d’usage.",
  "Client and server can swap roles: out of use.":
    "Client et serveur peuvent échanger leurs rôles\u202f: hors d’usage.",
  "The server can tell what it does, as Sendmail did.":
    "Le serveur peut dire ce qu’il fait, comme le faisait Sendmail.",
  "The client can say that one message follows.": "Le client peut annoncer qu’un seul message suit.",
  "A transfer that broke off can be taken up again.": "Un transfert interrompu peut être repris.",
  "A time can be set within which the message is to be delivered.":
    "Un délai peut être fixé pour la livraison du message.",
  "Kinds of advertising that the server does not take.": "Genres de publicité que le serveur n’accepte pas.",
  "Messages can be tracked.": "Les messages peuvent être suivis.",
  "The client can name who is responsible: a historic part of Sender ID.":
    "Le client peut nommer le responsable\u202f: une partie de Sender ID passée dans l’histoire.",
  "The server can fetch the message from an IMAP server.":
    "Le serveur peut aller prendre le message sur un serveur IMAP.",
  "The server can hold a message until a time.": "Le serveur peut retenir un message jusqu’à une certaine heure.",
  "The sender can allow conversion of the content.": "L’expéditeur peut permettre la conversion du contenu.",
  "The server tells what content fits a recipient.": "Le serveur dit quel contenu convient à un destinataire.",
  "Messages can carry a priority.": "Les messages peuvent porter une priorité.",
  "Delivery can depend on since when a mailbox has had its owner.":
    "La livraison peut dépendre de la date depuis laquelle une boîte a son titulaire.",
  "The sender can ask for verified TLS on the whole way.":
    "L’expéditeur peut exiger un TLS vérifié sur tout le chemin.",
  "How many messages, recipients and domains the server takes in one session.":
    "Combien de messages, de destinataires et de domaines le serveur accepte en une session.",
  "An experiment that SMTPUTF8 replaced.": "Une expérience que SMTPUTF8 a remplacée.",
  "A trusted client can tell for whom it speaks (Postfix).":
    "Un client de confiance peut dire au nom de qui il parle (Postfix).",
  "A filter can pass on where the message came from (Postfix).":
    "Un filtre peut transmettre d’où venait le message (Postfix).",
  "The server can give each recipient a bounce address of its own (Postfix).":
    "Le serveur peut donner à chaque destinataire sa propre adresse de retour (Postfix).",
  "Each recipient can get a verdict on the message of its own (Exim and others).":
    "Chaque destinataire peut avoir son propre verdict sur le message (Exim et d’autres).",
  "A client that knows this server may send its first commands with the connection (Exim).":
    "Un client qui connaît ce serveur peut envoyer ses premières commandes dès la connexion (Exim).",
  "Logins between Exchange servers.": "Authentifications entre serveurs Exchange.",
  "Encryption between Exchange servers.": "Chiffrement entre serveurs Exchange.",
  "Old Exchange servers pass on their link states.":
    "D’anciens serveurs Exchange se transmettent l’état de leurs liens.",
  "Properties of messages between Exchange servers.": "Propriétés des messages entre serveurs Exchange.",
  "Routing between Exchange servers.": "Acheminement entre serveurs Exchange.",
  "Second copies of mail on its way between Exchange servers.":
    "Secondes copies du courrier en chemin entre serveurs Exchange.",
  "The old form of AUTH, for clients that understand no other.":
    "L’ancienne forme d’AUTH, pour les clients qui n’en comprennent pas d’autre.",
  "no limit is set": "aucune limite n’est fixée",
  "No limit is set.": "Aucune limite n’est fixée.",
  "at most {0} ({1})": "au plus {0} ({1})",
  "At most {0} ({1}).": "Au plus {0} ({1}).",
  "{0} hands over the password itself: only under TLS":
    "{0} transmet le mot de passe lui-même\u202f: sous TLS seulement",
  "{0} hands over the password itself: only under TLS.":
    "{0} transmet le mot de passe lui-même\u202f: sous TLS seulement.",
  "{0} hand over the password itself: only under TLS":
    "{0} transmettent le mot de passe lui-même\u202f: sous TLS seulement",
  "{0} hand over the password itself: only under TLS.":
    "{0} transmettent le mot de passe lui-même\u202f: sous TLS seulement.",
  "{0} at most {1}": "{0} au plus {1}",
  "{0} at most {1} {2}": "{0} au plus {1}, {2}",
  "Not registered.": "Non enregistrée.",
  "Not registered. {0}?": "Non enregistrée. {0}\u202f?",
  "A keyword that something on the way wrote over.": "Mot-clé que quelque chose en chemin a écrasé.",

  "A login, or a part of one, that the log keeps to itself.":
    "Une authentification, ou une partie, que le journal garde pour lui.",
  "The client gives the login up.": "Le client renonce à l’authentification.",
  "An empty answer.": "Réponse vide.",
  "Not base64; {0} hidden.": "Ce n’est pas du base64\u202f; masqué\u202f: {0}.",
  "Not base64: shown as it stands.": "Ce n’est pas du base64\u202f: montré tel quel.",
  "The challenge is not base64: shown as it stands.": "Le défi n’est pas en base64\u202f: montré tel quel.",
  "{0} of {1}, hidden.": "{0}\u202f: {1} (valeur masquée).",
  "{0} of identity {1} and {2}, hidden.": "{0}\u202f: identité {1} et {2} (valeur masquée).",
  "{0}: identity {1}.": "{0}\u202f: identité {1}.",
  "{0} of “{1}”.": "{0} de «\u202f{1}\u202f».",
  "{0} base64 of “{1}”.": "{0} Base64 de «\u202f{1}\u202f».",
  "a password of {0}": "un mot de passe de {0}",
  "a response of {0}": "une réponse de {0}",
  "an access token of {0}": "un jeton d’accès de {0}",

  "Port {0}: {1}.": "Port {0}\u202f: {1}.",
  "local delivery by LMTP, by custom: no standard names its port":
    "livraison locale par LMTP, par usage\u202f: aucune norme ne nomme son port",
  "mail from server to server; TLS by STARTTLS, if at all; many networks block it for their users":
    "courrier de serveur à serveur\u202f; TLS éventuel par STARTTLS\u202f; beaucoup de réseaux le bloquent pour leurs utilisateurs",
  "submission by a mail program, encrypted from the first octet":
    "soumission par un logiciel de courrier, chiffrée dès le premier octet",
  "submission by a mail program: STARTTLS, then a login":
    "soumission par un logiciel de courrier\u202f: STARTTLS, puis une authentification",
  "no standard port; providers offer it where 25 and 587 are blocked":
    "port non normalisé\u202f; des fournisseurs le proposent là où 25 et 587 sont bloqués",

  "The command is {0}.": "La commande est {0}.",
  "The server was sent XXXX.": "Le serveur a reçu XXXX.",
  "A dot alone on a line whose line ends are not CRLF.":
    "Un point seul sur une ligne qui n’a pas un CRLF de chaque côté.",
  "{0} commands were sent at once": "{0} commandes ont été envoyées à la fois",
  "The client spoke before the greeting": "Le client a parlé avant le message d’accueil",
};

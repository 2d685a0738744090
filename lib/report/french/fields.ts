// By the whole English text: what lib/fields says of fields and their values.
import type { Forms } from "#lib/text/say.ts";

export const fields: Forms = {
  // What fields are for.
  "When the author finished the message, by the author's clock":
    "Date à laquelle l’auteur a terminé le message, d’après son horloge",
  "Who wrote the message, as the message claims": "Qui a écrit le message, d’après ce qu’il déclare",
  "Who handed the message in, when it was not the author":
    "Qui a remis le message à l’envoi, quand ce n’est pas l’auteur",
  "Where answers shall go": "Où envoyer les réponses",
  "Primary recipients as written by the sender; delivery does not depend on it":
    "Destinataires principaux tels que l’expéditeur les a écrits\u202f; la remise n’en dépend pas",
  "Others who get a copy": "Autres personnes qui reçoivent une copie",
  "Recipients hidden from the others; rarely left in a received copy":
    "Destinataires cachés aux autres\u202f; rarement conservés dans une copie reçue",
  "Identifier of this version of the message, made by its author's program":
    "Identifiant de cette version du message, créé par le programme de son auteur",
  "Message that this one answers": "Message auquel celui-ci répond",
  "The messages of the thread, oldest first": "Messages du fil de discussion, le plus ancien d’abord",
  "Topic, free text": "Sujet, texte libre",
  "Remarks about the message, free text": "Remarques sur le message, texte libre",
  "Words to search for": "Mots-clés pour la recherche",
  "When the message was sent on unchanged": "Date à laquelle le message a été renvoyé tel quel",
  "Who sent the message on unchanged": "Qui a renvoyé le message tel quel",
  "Who handed the resent message in": "Qui a remis à l’envoi le message renvoyé",
  "To whom it was sent on": "À qui il a été renvoyé",
  "Who got a copy when it was sent on": "Qui a reçu une copie lors du renvoi",
  "Hidden recipients when it was sent on": "Destinataires cachés lors du renvoi",
  "Identifier of the resending": "Identifiant du renvoi",
  "Obsolete: where answers to the resender go": "Obsolète\u202f: où envoyer les réponses à qui l’a renvoyé",
  "Written by each server that took the message over; the top one is the newest":
    "Écrit par chaque serveur qui a pris le message en charge\u202f; celui du haut est le plus récent",
  "Sender of the envelope (MAIL FROM), written at final delivery; errors go there":
    "Expéditeur d’enveloppe (MAIL FROM), écrit à la remise finale\u202f; les erreurs y sont envoyées",
  "Address the message was delivered to, written at delivery; also stops loops":
    "Adresse à laquelle le message a été remis, écrite à la remise\u202f; sert aussi à arrêter les boucles",
  "Recipient of the envelope before aliases, as the delivering server writes it":
    "Destinataire d’enveloppe avant les alias, tel que l’écrit le serveur qui remet le message",
  "Recipient of the envelope, as the delivering server writes it":
    "Destinataire d’enveloppe, tel que l’écrit le serveur qui remet le message",
  "Google's note of a hop inside its own systems": "Trace d’un saut à l’intérieur des systèmes de Google",
  "Recipient of the envelope added to a message without To; obsolete":
    "Destinataire d’enveloppe ajouté à un message sans To\u202f; obsolète",
  "Where errors shall go; not a standard, MAIL FROM decides":
    "Où envoyer les erreurs\u202f; non normalisé, c’est MAIL FROM qui décide",
  "Deliver only if the mailbox had the same owner then":
    "Ne remettre que si la boîte avait le même titulaire à cette date",
  "No: delivery matters more than encryption to this sender":
    "No\u202f: pour cet expéditeur, la remise compte plus que le chiffrement",
  "Priority asked of the servers on the way": "Priorité demandée aux serveurs en chemin",
  "What a receiving server found out about SPF, DKIM, DMARC and others":
    "Ce qu’un serveur récepteur a constaté sur SPF, DKIM, DMARC et d’autres",
  "Result of the SPF check of a receiving server": "Résultat de la vérification SPF d’un serveur récepteur",
  "Signature of a domain over the body and chosen fields": "Signature d’un domaine sur le corps et des champs choisis",
  "Signature of the predecessor of DKIM; historic": "Signature du prédécesseur de DKIM\u202f; historique",
  "Google's own signature in the form of DKIM-Signature": "Signature propre à Google, dans la forme de DKIM-Signature",
  "Results an intermediary saw, kept by ARC": "Résultats constatés par un intermédiaire, conservés par ARC",
  "Signature of an intermediary over the message as it passed it on":
    "Signature d’un intermédiaire sur le message tel qu’il l’a transmis",
  "Signature of an intermediary over all ARC sets so far":
    "Signature d’un intermédiaire sur tous les jeux ARC jusque-là",
  "Who vouches for the sender": "Qui se porte garant de l’expéditeur",
  "Key of the sender for encrypted answers": "Clé de l’expéditeur pour des réponses chiffrées",
  "The message uses MIME; always 1.0": "Le message utilise MIME\u202f; toujours 1.0",
  "Media type of the body and its parameters": "Type de média du corps et ses paramètres",
  "How the octets of the body are written in mail": "Comment les octets du corps sont écrits dans le message",
  "Identifier of a part, for references from others": "Identifiant d’une partie, pour que d’autres y renvoient",
  "Describes a part, free text": "Description d’une partie, texte libre",
  "Shown in place or as an attachment, and the file name": "Affichage sur place ou en pièce jointe, et nom du fichier",
  "Languages of the body": "Langues du corps",
  "URI of the part": "URI de la partie",
  "MD5 of the decoded body": "MD5 du corps décodé",
  "Length of a sound or film in seconds": "Durée d’un son ou d’un film, en secondes",
  "Languages the author prefers in answers": "Langues que l’auteur préfère dans les réponses",
  "Identifier of the mailing list": "Identifiant de la liste de diffusion",
  "Where help about the list is": "Où trouver de l’aide sur la liste",
  "Addresses or pages to leave the list": "Adresses ou pages pour se désabonner de la liste",
  "Addresses or pages to join the list": "Adresses ou pages pour s’abonner à la liste",
  "Where to post to the list; NO: not allowed": "Où écrire à la liste\u202f; NO\u202f: c’est interdit",
  "How to reach a person in charge of the list": "Comment joindre une personne responsable de la liste",
  "Where the archive of the list is": "Où se trouvent les archives de la liste",
  "The list can be left with one click": "On peut se désabonner de la liste en un clic",
  "Where this message stands in an archive": "Où se trouve ce message dans des archives",
  "List the message went through, written by Mailman against loops":
    "Liste par laquelle le message est passé, écrite par Mailman contre les boucles",
  "Version of the list software": "Version du logiciel de liste",
  "Written by programs that answer, against loops": "Écrit par les programmes qui répondent, contre les boucles",
  "Whether a program sent it; such mail must not be answered automatically":
    "Dit si un programme l’a envoyé\u202f; il ne faut pas répondre automatiquement à de tels messages",
  "bulk, list or junk: do not answer automatically; not a standard":
    "bulk, list ou junk\u202f: ne pas répondre automatiquement\u202f; non normalisé",
  "Which automatic answers Exchange shall not send": "Réponses automatiques qu’Exchange ne doit pas envoyer",
  "Asks for a notice when the message is read": "Demande un accusé quand le message est lu",
  "In a read notice: the message it is about": "Dans un accusé de lecture\u202f: le message dont il parle",
  "Asks for a receipt; not a standard": "Demande un accusé de réception\u202f; non normalisé",
  "Asks for a notice when the message is read; not a standard":
    "Demande un accusé quand le message est lu\u202f; non normalisé",
  "Groups by which Gmail counts complaints for the sender":
    "Groupes par lesquels Gmail compte les plaintes pour l’expéditeur",
  "Where answers to all shall go; not a standard": "Où envoyer les réponses à tous\u202f; non normalisé",
  "high, normal or low, as the author says": "high (haute), normal (normale) ou low (basse), selon l’auteur",
  "urgent, normal or non-urgent delivery": "Remise urgent (urgente), normal (normale) ou non-urgent (non urgente)",
  "personal, private or confidential, as the author says":
    "personal (personnel), private (privé) ou confidential (confidentiel), selon l’auteur",
  "When the message loses its use": "Date à laquelle le message perd son utilité",
  "When the message loses its use; now Expires":
    "Date à laquelle le message perd son utilité\u202f; aujourd’hui Expires",
  "When an answer is wanted": "Date à laquelle une réponse est souhaitée",
  "Not to be delivered before": "Ne pas remettre avant",
  "Not to be delivered after": "Ne pas remettre après",
  "When it was delivered, as X.400 systems say": "Date de remise, telle que la donnent les systèmes X.400",
  "1 (highest) to 5 (lowest), as the author says; not a standard":
    "De 1 (la plus haute) à 5 (la plus basse), selon l’auteur\u202f; non normalisé",
  "Priority in words, Microsoft's form": "Priorité en toutes lettres, à la manière de Microsoft",
  "Organization of the author, free text": "Organisation de l’auteur, texte libre",
  "Program that wrote the message, as it says itself": "Programme qui a écrit le message, comme il se nomme lui-même",
  "Microsoft library that wrote the message": "Bibliothèque de Microsoft qui a écrit le message",
  "News groups it was posted to": "Groupes de discussion (news) où il a été publié",
  "News servers it went through": "Serveurs de news par lesquels il est passé",
  "When it entered the news network": "Date d’entrée dans le réseau de news",
  "News article or message that this one replaces": "Article de news ou message que celui-ci remplace",
  "When a news server took it; obsolete": "Date à laquelle un serveur de news l’a accepté\u202f; obsolète",
  "Date before a program wrote a new one": "Date avant qu’un programme n’en écrive une nouvelle",
  "From before a list or forwarder rewrote it": "From avant qu’une liste ou un service de transfert ne le réécrive",
  "From before Google rewrote it": "From avant que Google ne le réécrive",
  "Message-ID before Google rewrote it": "Message-ID avant que Google ne le réécrive",
  "Message-ID before Microsoft rewrote it": "Message-ID avant que Microsoft ne le réécrive",
  "Address the message was delivered to, as the delivering server writes it":
    "Adresse à laquelle le message a été remis, telle que l’écrit le serveur qui le remet",
  "Mailbox the recipient's address led to, as the delivering server writes it":
    "Boîte à laquelle menait l’adresse du destinataire, telle que l’écrit le serveur qui remet le message",
  "Recipient of the envelope, as a server writes it": "Destinataire d’enveloppe, tel que l’écrit un serveur",
  "Sender of the envelope, as a server writes it": "Expéditeur d’enveloppe, tel que l’écrit un serveur",
  "Account that sent the message, as its program or server says":
    "Compte qui a envoyé le message, d’après son programme ou son serveur",
  "Groups by which complaints are counted for the sender":
    "Groupes par lesquels les plaintes sont comptées pour l’expéditeur",
  "Addresses or pages to leave the list, not the standard's name":
    "Adresses ou pages pour se désabonner de la liste, sous un nom qui n’est pas celui de la norme",
  "Where answers to the author alone shall go; not a standard":
    "Où envoyer les réponses au seul auteur\u202f; non normalisé",
  "Address the author's program connected from, as the service tells it":
    "Adresse depuis laquelle le programme de l’auteur s’est connecté, d’après le service",
  "Address of a client as the service tells it, whichever it means":
    "Adresse d’un client d’après le service, quel que soit celui dont il parle",
  "Verdict of a spam filter, with the rules that matched":
    "Verdict d’un filtre antispam, avec les règles qui s’appliquent",
  "Score of a spam filter, one mark a point": "Score d’un filtre antispam, un signe par point",
  "YES: a spam filter calls it spam": "YES\u202f: un filtre antispam y voit du spam",
  "The rules of a spam filter that matched, in words":
    "Règles d’un filtre antispam qui s’appliquent, en toutes lettres",
  "Score of a spam filter": "Score d’un filtre antispam",
  "Version and host of the spam filter": "Version et hôte du filtre antispam",
  "Score of rspamd, with the rules that matched": "Score de rspamd, avec les règles qui s’appliquent",
  "Score of rspamd, one mark a point": "Score de rspamd, un signe par point",
  "Host rspamd ran on": "Hôte sur lequel rspamd a tourné",
  "Queue id rspamd was given": "Id de file donné à rspamd",
  "A virus scanner has seen it, as the scanner says": "Un antivirus l’a vu, d’après l’antivirus lui-même",
  "Verdict of Microsoft 365, with what it rests on": "Verdict de Microsoft 365, avec ce sur quoi il repose",
  "Verdict of another Microsoft 365 tenant, not believed":
    "Verdict d’un autre locataire de Microsoft 365, auquel il n’est pas fait confiance",
  "Bulk level and further verdicts of Microsoft 365": "Niveau d’envoi en nombre et autres verdicts de Microsoft 365",
  "Verdicts of another Microsoft 365 tenant, not believed":
    "Verdicts d’un autre locataire de Microsoft 365, auxquels il n’est pas fait confiance",
  "Into which folder Microsoft 365 delivered, and why":
    "Dans quel dossier Microsoft 365 a remis le message, et pourquoi",
  "Sealed notes of Microsoft 365 for its support": "Notes scellées de Microsoft 365 pour son assistance",
  "Spam confidence level, −1 to 9": "Niveau de certitude qu’il s’agit de spam, de −1 à 9",
  "Whether the sender was logged in to the organization":
    "Dit si l’expéditeur était identifié auprès de l’organisation",
  "Server that decided AuthAs": "Serveur qui a décidé de AuthAs",
  "Incoming or originating, seen from the organization": "Entrant ou sortant, vu de l’organisation",
  "Whether the sender was logged in to the sending tenant":
    "Dit si l’expéditeur était identifié auprès du locataire émetteur",
  "Server that decided AuthAs in the sending tenant": "Serveur qui a décidé de AuthAs chez le locataire émetteur",
  "When Microsoft 365 first took the message": "Date à laquelle Microsoft 365 a d’abord pris le message en charge",
  "When an Exchange or Windows server first took the message":
    "Date à laquelle un serveur Exchange ou Windows a d’abord pris le message en charge",
  "Place in an Outlook conversation, with the time it began":
    "Place dans une conversation Outlook, avec l’heure de son début",
  "Topic of an Outlook conversation": "Sujet d’une conversation Outlook",
  "Whether Exchange saw an attachment": "Dit si Exchange a vu une pièce jointe",
  "Ties a winmail.dat to its message": "Relie un winmail.dat à son message",

  // MIME.
  "Line that parts the parts (RFC 2046 §5.1.1)": "Ligne qui sépare les parties (RFC 2046 §5.1.1)",
  "Character encoding of the text (RFC 2046 §4.1.2)": "Jeu de caractères du texte (RFC 2046 §4.1.2)",
  "flowed: lines that end in a blank go on (RFC 3676)":
    "flowed\u202f: une ligne qui se termine par un espace continue à la suivante (RFC 3676)",
  "yes: the blank at a flowed line end is not part of the text (RFC 3676)":
    "yes\u202f: l’espace à la fin d’une ligne qui continue ne fait pas partie du texte (RFC 3676)",
  "File name, old form": "Nom du fichier, ancienne forme",
  "File name suggested by the sender (RFC 2183 §2.3)": "Nom du fichier proposé par l’expéditeur (RFC 2183 §2.3)",
  "Approximate size in octets (RFC 2183 §2.7)": "Taille approximative en octets (RFC 2183 §2.7)",
  "When the file was made (RFC 2183 §2.4)": "Date de création du fichier (RFC 2183 §2.4)",
  "When the file was last changed (RFC 2183 §2.5)": "Date de dernière modification du fichier (RFC 2183 §2.5)",
  "When the file was last read (RFC 2183 §2.6)": "Date de dernière lecture du fichier (RFC 2183 §2.6)",
  "Type of the root part (RFC 2387)": "Type de la partie racine (RFC 2387)",
  "Content-ID of the root part (RFC 2387)": "Content-ID de la partie racine (RFC 2387)",
  "Type of the part that protects the other (RFC 1847)": "Type de la partie qui protège l’autre (RFC 1847)",
  "Hash algorithm of the signature (RFC 1847)": "Algorithme d’empreinte de la signature (RFC 1847)",
  "Kind of S/MIME content (RFC 8551)": "Sorte de contenu S/MIME (RFC 8551)",
  "Kind of report (RFC 6522)": "Sorte de rapport (RFC 6522)",
  "Calendar method: REQUEST invites, REPLY answers (RFC 5546)":
    "Méthode d’agenda\u202f: REQUEST invite, REPLY répond (RFC 5546)",
  "ASCII lines, not encoded": "Lignes ASCII, non encodées",
  "Lines with octets above 127, not encoded": "Lignes avec des octets au-dessus de 127, non encodées",
  "Any octets, not encoded": "Octets quelconques, non encodés",
  "Text with =XX for other octets": "Texte où les autres octets s’écrivent =XX",
  "Any octets as 64 characters": "Octets quelconques écrits avec 64 caractères",

  // Lists and automatic mail.
  "A mail program may unsubscribe by one POST to the https URL of List-Unsubscribe (RFC 8058 §3.2)":
    "Un logiciel de courrier peut désabonner par un seul POST à l’URL https de List-Unsubscribe (RFC 8058 §3.2)",
  "Sent by a person": "Envoyé par une personne",
  "Sent by a program on its own; must not be answered automatically":
    "Envoyé par un programme de lui-même\u202f; il ne faut pas y répondre automatiquement",
  "Automatic answer to one message; must not be answered automatically":
    "Réponse automatique à un message\u202f; il ne faut pas y répondre automatiquement",
  "Automatic notice about another message (RFC 5436); must not be answered automatically":
    "Avis automatique au sujet d’un autre message (RFC 5436)\u202f; il ne faut pas y répondre automatiquement",
  "Mass mail; programs do not answer it": "Envoi en nombre\u202f; les programmes n’y répondent pas",
  "Mass mail of little worth; programs do not answer it":
    "Envoi en nombre de peu de valeur\u202f; les programmes n’y répondent pas",
  "Mailing list; programs do not answer it": "Liste de diffusion\u202f; les programmes n’y répondent pas",
  highest: "la plus haute",
  high: "haute",
  normal: "normale",
  low: "basse",
  lowest: "la plus basse",
  "Nothing is suppressed": "Rien n’est supprimé",
  "Suppress every automatic answer": "Supprimer toute réponse automatique",
  "Suppress delivery reports": "Supprimer les rapports de remise",
  "Suppress reports that delivery failed": "Supprimer les avis de non-remise",
  "Suppress read notifications": "Supprimer les accusés de lecture",
  "Suppress notifications that it was not read": "Supprimer les avis de non-lecture",
  "Suppress out-of-office answers": "Supprimer les réponses d’absence",
  "Suppress automatic answers other than out of office":
    "Supprimer les réponses automatiques autres que celles d’absence",

  // Signatures.
  Version: "Version",
  "Signing and hash algorithm": "Algorithme de signature et d’empreinte",
  "Signature over the header fields in h= and this one": "Signature sur les champs d’en-tête de h= et sur celui-ci",
  "Hash of the canonical body": "Empreinte du corps canonique",
  "Canonicalization of header and body": "Canonicalisation de l’en-tête et du corps",
  "Domain that takes responsibility": "Domaine qui prend la responsabilité",
  "Signed header fields": "Champs d’en-tête signés",
  "Agent or user the domain signs for": "Agent ou utilisateur pour lequel le domaine signe",
  "Octets of the body that are signed; what follows may be added by anyone":
    "Octets du corps qui sont signés\u202f; n’importe qui peut avoir ajouté la suite",
  "How the key is found": "Comment trouver la clé",
  "Selector: the key is at s._domainkey.d": "Sélecteur\u202f: la clé se trouve à s._domainkey.d",
  "Signed at": "Date de signature",
  "Valid until": "Fin de validité",
  "Copy of header fields at signing, for diagnosis":
    "Copie de champs d’en-tête lors de la signature, pour le diagnostic",
  "Signature over all ARC sets so far": "Signature sur tous les jeux ARC jusque-là",
  "Instance: number of the ARC set, 1 is the oldest": "Instance\u202f: numéro du jeu ARC, 1 est le plus ancien",
  "State of the chain as this sealer found it": "État de la chaîne tel que l’a trouvé l’auteur de ce sceau",
  Signature: "Signature",
  "Signed header fields, in order": "Champs d’en-tête signés, dans l’ordre",

  // Microsoft.
  "Filtering was skipped": "Le filtrage n’a pas eu lieu",
  "Not spam": "Pas de spam",
  Spam: "Spam",
  "High confidence spam": "Spam quasi certain",
  "Not from a bulk sender": "Ne vient pas d’un expéditeur d’envois en nombre",
  "Bulk sender with few complaints": "Expéditeur d’envois en nombre avec peu de plaintes",
  "Bulk sender with a mixed number of complaints": "Expéditeur d’envois en nombre avec un nombre variable de plaintes",
  "Bulk sender with many complaints": "Expéditeur d’envois en nombre avec beaucoup de plaintes",
  "Anti-malware": "Protection contre les programmes malveillants",
  "Brand impersonation": "Imitation d’une marque",
  Bulk: "Envoi en nombre",
  "Domain impersonation": "Imitation d’un domaine",
  "Filter of common attachment types": "Filtre des types courants de pièces jointes",
  "Impersonation found by mailbox intelligence": "Imitation décelée par l’analyse des boîtes aux lettres",
  "High confidence phishing": "Hameçonnage quasi certain",
  "Phishing inside the organization": "Hameçonnage à l’intérieur de l’organisation",
  Malware: "Programme malveillant",
  "Outbound spam": "Spam sortant",
  Phishing: "Hameçonnage",
  "Safe Attachments": "Pièces jointes fiables (Safe Attachments)",
  Spoofing: "Usurpation de l’expéditeur",
  "User impersonation": "Imitation d’un utilisateur",
  "Not filtered, blocked: the sender is on the user's blocked list":
    "Non filtré, bloqué\u202f: l’expéditeur est sur la liste de blocage de l’utilisateur",
  "Found not to be spam": "Jugé ne pas être du spam",
  "Not filtered: the sender is on the user's safe list":
    "Non filtré\u202f: l’expéditeur est sur la liste des expéditeurs fiables de l’utilisateur",
  "Not filtered: the sender or domain is allowed in the anti-spam policy":
    "Non filtré\u202f: l’expéditeur ou le domaine est autorisé par la politique antispam",
  "Marked as spam: the sender or domain is blocked in the anti-spam policy":
    "Marqué comme spam\u202f: l’expéditeur ou le domaine est bloqué par la politique antispam",
  "Marked as not spam before filtering": "Marqué avant le filtrage comme n’étant pas du spam",
  "Released from quarantine": "Sorti de quarantaine",
  "Marked as spam before filtering": "Marqué comme spam avant le filtrage",
  "Found to be spam": "Jugé être du spam",
  "Not filtered: the address is on the IP allow list":
    "Non filtré\u202f: l’adresse est sur la liste des adresses IP autorisées",
  "The address is on no reputation list": "L’adresse n’est sur aucune liste de réputation",
  Inbound: "Entrant",
  Outbound: "Sortant",
  Internal: "Interne",
  "Above the bulk threshold": "Au-dessus du seuil d’envoi en nombre",
  "First contact with this sender": "Premier contact avec cet expéditeur",
  "Address that connected to Microsoft 365": "Adresse qui s’est connectée à Microsoft 365",
  "Country of the connecting address, not of the sender":
    "Pays de l’adresse qui s’est connectée, et non de l’expéditeur",
  "Language of the message": "Langue du message",
  "HELO or EHLO name of the connecting server": "Nom HELO ou EHLO du serveur qui s’est connecté",
  "Reverse name of the connecting address": "Nom inverse de l’adresse qui s’est connectée",
  "The sender did not log in to this organization": "L’expéditeur ne s’est pas identifié auprès de cette organisation",
  "Taken for mail from inside the organization": "Considéré comme venant de l’intérieur de l’organisation",

  // Spam filters.
  "Verdict of the filter": "Verdict du filtre",
  "Sum of the rules that matched": "Somme des règles qui s’appliquent",
  "From this score on the filter calls it spam": "À partir de ce score, le filtre y voit du spam",
  "From this score on the field is added": "À partir de ce score, le champ est ajouté",
  "Whether the filter learned from this message": "Dit si le filtre a appris de ce message",
  "Whether learning was forced": "Dit si l’apprentissage a été forcé",
  "Version of the filter": "Version du filtre",
  Rule: "Règle",
  "Rule: {0}": "Règle\u202f: {0}",
  "From this score on the filter rejects": "À partir de ce score, le filtre refuse",

  // Where it came from, and its conversation.
  "Address of the program the author wrote with, as the service tells it; SPF never looks at it":
    "Adresse du programme utilisé par l’auteur, d’après le service\u202f; SPF ne la regarde jamais",
  "Sender of the mail stream, chosen by the service that sends":
    "Expéditeur de ce flux de messages, désigné par le service qui envoie",
  "Group the sender counts complaints by: campaign, customer or other":
    "Groupe par lequel l’expéditeur compte les plaintes\u202f: campagne, client ou autre",
  "When the conversation began, by the clock of the program that wrote its first message":
    "Début de la conversation, d’après l’horloge du programme qui a écrit son premier message",
  "The conversation; its messages share it": "La conversation\u202f; ses messages ont tous cet identifiant",
  "How often the conversation was answered or forwarded up to this message":
    "Nombre de réponses et de transferts dans la conversation jusqu’à ce message",
};

import type { Forms } from "#lib/text/say.ts";

export const smtpLogins: Forms = {
  "A log that holds a password": "Journal contenant un mot de passe",
  "It is made up, or has been changed since.": "Il est inventé, ou a été changé depuis.",
  "Change it now if it is real: whoever has seen this log has it.":
    "S’il est réel, changez-le maintenant\u202f: quiconque a vu ce journal le possède.",
  "The password": "Le mot de passe",
  "The access token": "Le jeton d’accès",
  "{0} of {1}": "{0} de {1}",
  "{0}, acting as {1}": "{0}, agissant au nom de {1}",
  "{0} and in {1}": "{0} et dans {1}",
  "one other login": "une autre authentification",
  "{0} other logins": "{0} autres authentifications",
  "{0} stands in it as base64, which is no encryption, in {1}. Waybill hides it.":
    "{0} y figure en base64, qui n’est pas un chiffrement, dans {1}. Waybill le masque.",

  "A password sent without encryption": "Mot de passe envoyé sans chiffrement",
  "A connection inside one machine or a private network, or TLS around it that the log does not show.":
    "Une connexion à l’intérieur d’une machine ou d’un réseau privé, ou un TLS enveloppant que le journal ne montre pas.",
  "Send STARTTLS before AUTH, or use port 465. The server should not offer PLAIN and LOGIN before TLS.":
    "Envoyez STARTTLS avant AUTH, ou utilisez le port 465. Le serveur ne devrait pas proposer PLAIN ni LOGIN avant TLS.",
  "{0} came before any TLS in this log: everybody on the line could read it.":
    "Dans ce journal, l’authentification par {0} précède tout TLS\u202f: quiconque se trouvait sur la ligne pouvait la lire.",
  "{0} The server had offered STARTTLS.": "{0} Le serveur avait proposé STARTTLS.",

  "A login whose password can be guessed from the log":
    "Authentification dont le mot de passe peut être deviné à partir du journal",
  "A long random password withstands it.": "Un mot de passe long et aléatoire y résiste.",
  "Change the password if the log was seen by others. CRAM-MD5 and DIGEST-MD5 are out of date; SCRAM under TLS replaces them.":
    "Changez le mot de passe si d’autres ont vu le journal. CRAM-MD5 et DIGEST-MD5 sont dépassés\u202f; SCRAM sous TLS les remplace.",
  "“somebody”": "«\u202fquelqu’un\u202f»",
  "{0} of {1}. Challenge and response together let anybody try passwords without asking the server: guessable offline.":
    "{0} pour {1}. Le défi et la réponse réunis permettent à n’importe qui d’essayer des mots de passe hors ligne, sans interroger le serveur.",

  "A login that is not what was meant": "Authentification qui n’est pas ce qui était voulu",
  "A slip in typing, or a log that was copied by hand.": "Une faute de frappe, ou un journal recopié à la main.",
  "Encode again: printf '\\0user\\0password' | base64 writes what PLAIN asks for.":
    "Encodez de nouveau\u202f: printf '\\0user\\0password' | base64 écrit ce que PLAIN demande.",
  "1 character": "1 caractère",
  "{0} characters": "{0} caractères",
  "What was sent holds the control character {0}: an escape of a shell or program was read in another way than meant.":
    "Ce qui a été envoyé contient le caractère de contrôle {0}\u202f: une séquence d’échappement d’un shell ou d’un programme a été lue autrement que voulu.",
  "PLAIN is two NULs with a name between them and a password behind; this is not of that form.":
    "PLAIN, ce sont deux NUL, un nom entre les deux et un mot de passe après\u202f; ceci n’a pas cette forme.",
  "An answer is not base64 ({0}): it may have been typed as it is.":
    "Une réponse n’est pas en base64 ({0})\u202f: elle a peut-être été saisie telle quelle.",
  "The challenge “{0}” is not base64: {1}, where whole groups have a multiple of four. A letter was lost or added.":
    "Le défi «\u202f{0}\u202f» n’est pas en base64\u202f: {1}, alors que des groupes entiers en comptent un multiple de quatre. Une lettre a été perdue ou ajoutée.",
};

import type { Forms } from "#lib/text/say.ts";

export const domainChecks: Forms = {
  "The mail hosts of a domain are in DNS, and live checks are off.":
    "Les serveurs de courrier d’un domaine sont dans le DNS, et les vérifications en direct sont désactivées.",
  "{0} publishes no MX record; mail goes to its own address {1} (RFC 5321 §5.1).":
    "{0} ne publie pas d’enregistrement MX\u202f; le courrier va à sa propre adresse {1} (RFC 5321 §5.1).",
  "{0} is an alias of {1}, whose mail hosts these are.":
    "{0} est un alias de {1}, dont ce sont les serveurs de courrier.",
  "Mail for {0} goes to {1}.": "Le courrier destiné à {0} va à {1}.",
  "Mail for {0} goes to {1}; but {2}.": "Le courrier destiné à {0} va à {1}\u202f; mais {2}.",
  "Mail for {0} goes to {1}, tried first {2}.": "Le courrier destiné à {0} va à {1}, en commençant par {2}.",
  "Mail for {0} goes to {1}, tried first {2}; but {3}.":
    "Le courrier destiné à {0} va à {1}, en commençant par {2}\u202f; mais {3}.",
  "Mail for {0} goes to {1}, tried first {2} and {3} more.":
    "Le courrier destiné à {0} va à {1}, en commençant par {2}, et {3} de plus.",
  "Mail for {0} goes to {1}, tried first {2} and {3} more; but {4}.":
    "Le courrier destiné à {0} va à {1}, en commençant par {2}, et {3} de plus\u202f; mais {4}.",
  "Mail for {0} goes to {1}, in any order.": "Le courrier destiné à {0} va à {1}, dans n’importe quel ordre.",
  "Mail for {0} goes to {1}, in any order; but {2}.":
    "Le courrier destiné à {0} va à {1}, dans n’importe quel ordre\u202f; mais {2}.",
  "Mail for {0} goes to {1}, in any order and {2} more.":
    "Le courrier destiné à {0} va à {1}, dans n’importe quel ordre, et {2} de plus.",
  "Mail for {0} goes to {1}, in any order and {2} more; but {3}.":
    "Le courrier destiné à {0} va à {1}, dans n’importe quel ordre, et {2} de plus\u202f; mais {3}.",
  "{0} is an alias (RFC 2181 §10.3)": "{0} est un alias (RFC 2181 §10.3)",
  "{0} and is an alias (RFC 2181 §10.3)": "{0} et est un alias (RFC 2181 §10.3)",
  "{0} has no address": "{0} n’a pas d’adresse",
  "{0} and has no address": "{0} et n’a pas d’adresse",
  "{0} has a private address only": "{0} n’a qu’une adresse privée",
  "{0} and has a private address only": "{0} et n’a qu’une adresse privée",
  "{0} is an address where a name belongs": "{0} est une adresse là où il faut un nom",
  "{0} and is an address where a name belongs": "{0} et est une adresse là où il faut un nom",
  "{0} stands beside a null MX record (RFC 7505 §3)": "{0} figure à côté d’un enregistrement MX nul (RFC 7505 §3)",
  "{0} and stands beside a null MX record (RFC 7505 §3)":
    "{0} et figure à côté d’un enregistrement MX nul (RFC 7505 §3)",
  "The message came through the backup {0} (hop {1}); it may only pass mail on to hosts lower than {2} (RFC 5321 §5.1).":
    "Le message est passé par le serveur de secours {0} (saut {1})\u202f; celui-ci ne peut transmettre le courrier qu’à des serveurs de préférence inférieure à {2} (RFC 5321 §5.1).",
  "The message came through the backup {0} (hops {1}); it may only pass mail on to hosts lower than {2} (RFC 5321 §5.1).":
    "Le message est passé par le serveur de secours {0} (sauts {1})\u202f; celui-ci ne peut transmettre le courrier qu’à des serveurs de préférence inférieure à {2} (RFC 5321 §5.1).",

  "The MTA-STS record of {0} has no valid id=, so senders take it for none.":
    "L’enregistrement MTA-STS de {0} n’a pas d’id= valide\u202f: les expéditeurs le tiennent pour absent.",
  "id= is missing.": "id= manque.",
  "id= stands there more than once.": "id= figure plus d’une fois.",
  "id={0} is not 1 to 32 letters and digits.": "id={0} ne se compose pas de 1 à 32 lettres et chiffres.",
  '"{0}" is not a field of RFC 8461.': "«\u202f{0}\u202f» n’est pas un champ de la RFC 8461.",
  "The MTA-STS policy of {0} could not be read: {1}.": "La politique MTA-STS de {0} n’a pas pu être lue\u202f: {1}.",
  "the server did not answer": "le serveur n’a pas répondu",
  "its host does not exist": "son serveur n’existe pas",
  "its host has no address": "son serveur n’a pas d’adresse",
  "no answer came in time": "aucune réponse n’est arrivée à temps",
  "fetching is switched off on this server": "les téléchargements sont désactivés sur ce serveur",
  "{0} has an address that is not of the Internet": "{0} a une adresse qui n’est pas une adresse publique d’Internet",
  "it is larger than 64 KB": "sa taille dépasse 64 Ko",
  "the connection ended early": "la connexion s’est interrompue",
  "its address redirects to another, which senders must not follow":
    "son adresse redirige vers une autre, ce que les expéditeurs ne doivent pas suivre",
  "its server answered with HTTP status {0}": "son serveur a répondu par le code HTTP {0}",
  "it is not sent as text/plain": "le fichier n’est pas envoyé en text/plain",
  "its server shows a certificate for another name": "son serveur présente un certificat établi pour un autre nom",
  "the certificate of its server has expired": "le certificat de son serveur a expiré",
  "the certificate of its server is not valid yet": "le certificat de son serveur n’est pas encore valide",
  "its server vouches for its certificate itself": "son serveur se porte lui-même garant de son certificat",
  "nobody known vouches for the certificate of its server":
    "aucune autorité connue ne se porte garante du certificat de son serveur",
  "its server accepts no connection": "son serveur n’accepte aucune connexion",
  "no TLS connection to its server could be made": "aucune connexion TLS à son serveur n’a pu être établie",
  '"{0}" is not a line of a policy.': "«\u202f{0}\u202f» n’est pas une ligne de politique.",
  "The policy is not valid: {0}.": "La politique n’est pas valide\u202f: {0}.",
  "version is not STSv1": "version ne vaut pas STSv1",
  "mode is not enforce, testing or none": "mode ne vaut ni enforce, ni testing, ni none",
  "max_age is not a number of seconds": "max_age n’est pas un nombre de secondes",
  "no mx is named": "aucun mx n’est indiqué",
  "Senders forget the policy after {0} seconds; weeks are advised.":
    "Les expéditeurs oublient la politique au bout de {0}\u00a0s\u202f; une durée de plusieurs semaines est conseillée.",
  "The MTA-STS policy of {0} is not valid.": "La politique MTA-STS de {0} n’est pas valide.",
  'For mail sent to {0} the MTA-STS policy says "{1}": {2}.':
    "Pour le courrier adressé à {0}, la politique MTA-STS dit «\u202f{1}\u202f»\u202f: {2}.",
  "senders must not deliver without verified TLS": "les expéditeurs ne doivent rien remettre sans TLS vérifié",
  "senders report TLS that fails and deliver all the same":
    "les expéditeurs signalent les échecs TLS et remettent tout de même",
  "there is no active policy": "aucune politique n’est en vigueur",
  "but it does not allow the mail host {0}": "mais la politique n’autorise pas la remise à {0}",

  "The TLS-RPT record of {0} names no address for reports.":
    "L’enregistrement TLS-RPT de {0} n’indique aucune adresse pour les rapports.",
  "{0} asks senders to report failed TLS to {1}.": "{0} demande aux expéditeurs de signaler les échecs TLS à {1}.",
  '"{0}" is not a field.': "«\u202f{0}\u202f» n’est pas un champ.",
  "{0}= is not a field of RFC 8460.": "{0}= n’est pas un champ de la RFC 8460.",
  "rua= stands there again; the first one is used.": "rua= figure une fois de plus\u202f; seul le premier compte.",
  "rua= is missing.": "rua= manque.",
  '"{0}" is neither a mailto: nor an https: address.':
    "«\u202f{0}\u202f» n’est ni une adresse mailto, ni une adresse https.",

  "a TLSA record": "un enregistrement TLSA",
  "{0} TLSA records": "{0} enregistrements TLSA",
  "{0} publishes no TLSA record for port 25.": "{0} ne publie aucun enregistrement TLSA pour le port 25.",
  "Senders that follow DANE would put off delivery to {0}.":
    "Les expéditeurs qui appliquent DANE différeraient la remise à {0}.",
  "{0} publishes {1}, but whether DNSSEC secures that cannot be told: the resolver of this report authenticates no answer.":
    "{0} publie {1}, mais on ne peut dire si DNSSEC protège cette réponse\u202f: le résolveur de ce rapport n’authentifie aucune réponse.",
  "{0} publishes {1}, but an answer on the way to it is not secured by DNSSEC, so DANE does not apply (RFC 7672 §2.2).":
    "{0} publie {1}, mais une des réponses qui y mènent n’est pas protégée par DNSSEC\u202f: DANE ne s’applique donc pas (RFC 7672 §2.2).",
  "{0} publishes {1} secured by DNSSEC, none of which can be used for mail; senders must still use TLS (RFC 7672 §2.2).":
    "{0} publie {1} sous la protection de DNSSEC, mais rien d’utilisable pour le courrier\u202f; les expéditeurs doivent tout de même employer TLS (RFC 7672 §2.2).",
  "{0} publishes {1} secured by DNSSEC: senders that follow DANE deliver only to the key it names.":
    "{0} publie {1} sous la protection de DNSSEC\u202f: les expéditeurs qui appliquent DANE ne remettent qu’à la clé ainsi désignée.",
  "names an authority that must also be publicly trusted":
    "désigne une autorité qui doit aussi être reconnue publiquement",
  "names a certificate that must also be publicly trusted":
    "désigne un certificat qui doit aussi être reconnu publiquement",
  "the host's certificate must come from this authority": "le certificat du serveur doit provenir de cette autorité",
  "the host must show this very key or certificate": "le serveur doit présenter exactement cette clé ou ce certificat",
  "the whole certificate is compared {0}.": "le certificat entier est comparé {0}.",
  "its public key is compared {0}.": "la clé publique du certificat est comparée {0}.",
  "in full": "intégralement",
  "by SHA-256": "par son condensat SHA-256",
  "by SHA-512": "par son condensat SHA-512",
  "Not used for mail (RFC 7672 §3.1.3).": "Sans effet pour le courrier (RFC 7672 §3.1.3).",
  "Usage {0} is not known.": "L’usage {0} est inconnu.",
  "Selector {0} is not known.": "Le sélecteur {0} est inconnu.",
  "Matching type {0} is not known.": "Le type de correspondance {0} est inconnu.",
  "The hash has {0} octets, not {1}.": "Le condensat a {0} octets, et non {1}.",

  "{0} is not an IP address.": "{0} n’est pas une adresse IP.",
  "The name of an address is in DNS, and live checks are off.":
    "Le nom d’une adresse est dans le DNS, et les vérifications en direct sont désactivées.",
  "No name is published for {0}.": "Aucun nom n’est publié pour {0}.",
  "{0} is named {1}, and that name leads back to it.": "{0} porte le nom {1}, et ce nom ramène à cette adresse.",
  "{0} is named {1}, but that name does not lead back to it.":
    "{0} porte le nom {1}, mais ce nom ne ramène pas à cette adresse.",
  "{0} is named {1}, but these names do not lead back to it.":
    "{0} porte les noms {1}, mais ces noms ne ramènent pas à cette adresse.",
  "{0} (no address)": "{0} (aucune adresse)",

  "{0} is asked by DNS, and live checks are off.":
    "{0} s’interroge par DNS, et les vérifications en direct sont désactivées.",
  "{0} does not list {1}.": "{0} ne contient pas {1}.",
  "{0} lists {1}: {2}.": "{0} contient {1}\u202f: {2}.",
  "This is a rule about addresses, not a record of spam.": "C’est une règle sur les adresses, non une trace de spam.",
  "Spamhaus ZEN": "Spamhaus ZEN",
  "a known source of spam": "source connue de spam",
  "sends spam, found by machine": "envoie du spam, constat automatique",
  "a hijacked or infected machine": "machine détournée ou infectée",
  "a network run by criminals": "réseau exploité par des criminels",
  "its provider says it should not send mail directly":
    "selon son fournisseur, ne devrait pas envoyer de courrier directement",
  "it should not send mail directly": "ne devrait pas envoyer de courrier directement",
  "reported as a source of spam": "signalée comme source de spam",
  "entries end by themselves": "les inscriptions prennent fin d’elles-mêmes",
  "sent mail to a spam trap": "a envoyé du courrier à une adresse piège",
  "a code that is not known here": "code inconnu ici",
  "the name of the list is mistyped": "le nom de la liste est mal écrit",
  "it does not answer public or shared resolvers": "elle ne répond pas aux résolveurs publics ou partagés",
  "too many questions": "trop de questions",
  "or a resolver that is not registered": "ou résolveur non enregistré",
  "the operator's own reason": "raison propre à l’exploitant",
  "not an address a list may answer": "réponse qu’aucune liste ne doit donner",
  "SORBS closed in June 2024; it is not asked.": "SORBS a fermé en juin 2024\u202f; la liste n’est pas interrogée.",
  "NiX Spam closed in January 2025; it is not asked.":
    "NiX Spam a fermé en janvier 2025\u202f; la liste n’est pas interrogée.",
  "RFC-Ignorant closed in November 2012; it is not asked.":
    "RFC-Ignorant a fermé en novembre 2012\u202f; la liste n’est pas interrogée.",
  "CBL is no list of its own any more but part of Spamhaus XBL; it is not asked.":
    "CBL n’est plus une liste à part, mais une partie de Spamhaus XBL\u202f; elle n’est pas interrogée.",

  "The owner of a network is asked by DNS, and live checks are off.":
    "Le propriétaire d’un réseau se demande par DNS, et les vérifications en direct sont désactivées.",
  "{0} is a private address, which belongs to no public network.":
    "{0} est une adresse privée, qui n’appartient à aucun réseau public.",
  "No network announces {0}, as far as the service knows.":
    "Aucun réseau n’annonce {0}, pour autant que le service le sache.",
  "{0} is in {1}, announced by {2}.": "{0} fait partie de {1}, annoncé par {2}.",
  "{0} is in {1}, announced by {2}; the block is registered in {3}, which does not say where the host is.":
    "{0} fait partie de {1}, annoncé par {2}\u202f; le bloc est enregistré sous le code de pays {3}, ce qui ne dit pas où se trouve la machine.",
};

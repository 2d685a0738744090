import type { Forms } from "#lib/text/say.ts";

export const dmarcCheck: Forms = {
  "The DMARC record is in DNS, and live checks are off.":
    "L’enregistrement DMARC est dans le DNS, et les vérifications en direct sont désactivées.",
  "{0} is not a domain name, so it has no DMARC record.":
    "{0} n’est pas un nom de domaine et n’a donc pas d’enregistrement DMARC.",
  "{0} cannot have a DMARC record: the name would be too long.":
    "{0} ne peut pas avoir d’enregistrement DMARC\u202f: le nom serait trop long.",
  "No DMARC record applies to {0} (asked at {1}).":
    "Aucun enregistrement DMARC ne s’applique à {0} (nom interrogé\u202f: {1}).",
  "No DMARC record applies to {0} (asked at {1} up to {2}).":
    "Aucun enregistrement DMARC ne s’applique à {0} (noms interrogés\u202f: de {1} à {2}).",
  "The record of {0} has no valid p=, sp= or np= and no report address, so it is no policy.":
    "L’enregistrement de {0} n’a ni p=, sp= ou np= valide, ni adresse de rapport\u202f: ce n’est donc pas une politique.",
  "{0} passed for {1}": "{0} a réussi pour {1}",
  "{0}, aligned with the From domain {1}.": "{0}, en alignement avec le domaine de From {1}.",
  "By the public suffix list the organizational domain is {0}; RFC 9989 asks DNS for it.":
    "D’après la liste des suffixes publics, le domaine organisationnel est {0}\u202f; la RFC 9989 le demande au DNS.",
  "Receivers that follow RFC 7489 and the public suffix list find no policy for {0} (organizational domain {1}).":
    "Les récepteurs qui suivent la RFC 7489 et la liste des suffixes publics ne trouvent aucune politique pour {0} (domaine organisationnel {1}).",
  "Receivers that follow RFC 7489 and the public suffix list use the record of {0} (organizational domain {1}, policy {2}).":
    "Les récepteurs qui suivent la RFC 7489 et la liste des suffixes publics appliquent l’enregistrement de {0} (domaine organisationnel {1}, politique {2}).",
  "Receivers that follow RFC 7489 and the public suffix list use the record of {0} (organizational domain {1}, policy {2}) and come to {3}.":
    "Les récepteurs qui suivent la RFC 7489 et la liste des suffixes publics appliquent l’enregistrement de {0} (domaine organisationnel {1}, politique {2}) et concluent à {3}.",

  "Not decided, because no DMARC record is at hand.": "Non tranché, faute d’enregistrement DMARC disponible.",
  "Not looked up: alignment is checked for {0} domains at most.":
    "Non recherché\u202f: l’alignement est vérifié pour {0} domaines au plus.",
  "Not looked up, because it did not pass.": "Non recherché, car la vérification n’a pas réussi.",
  "The domain is not known.": "Le domaine est inconnu.",
  "It is the From domain itself.": "C’est le domaine de From lui-même.",
  "The record asks for strict alignment, and it is not {0} itself.":
    "L’enregistrement exige un alignement strict, et ce n’est pas {0} lui-même.",
  "The organizational domain of {0} could not be found out.":
    "Le domaine organisationnel de {0} n’a pas pu être déterminé.",
  "It is not at or below the organizational domain {0}.":
    "Ce n’est ni le domaine organisationnel {0} ni un domaine en dessous.",
  "The organizational domain of both is {0}.": "Leur domaine organisationnel commun est {0}.",
  "Its organizational domain is {0}, that of {1} is {2}.": "Son domaine organisationnel est {0}, celui de {1} est {2}.",
  "{0} DMARC records stand here: all are discarded and the walk goes on.":
    "{0} enregistrements DMARC figurent ici\u202f: tous sont écartés et le parcours continue.",
  "Not published: the name does not exist.": "Non publié\u202f: le nom n’existe pas.",
  "Not published: the name holds no TXT record.": "Non publié\u202f: le nom ne porte aucun enregistrement TXT.",
  "Not published: no TXT record here begins with v=DMARC1.":
    "Non publié\u202f: ici, aucun enregistrement TXT ne commence par v=DMARC1.",
  "A DMARC record.": "Un enregistrement DMARC.",
  "psd={0} ends the walk.": "psd={0} met fin au parcours.",

  '"{0}" is not a tag and is ignored.': "«\u202f{0}\u202f» n’est pas une balise et est ignoré.",
  "The tag {0}= has no value and is ignored.": "La balise {0}= n’a pas de valeur et est ignorée.",
  "The tag {0}= stands there again; the first one is used.":
    "La balise {0}= figure plusieurs fois\u202f; la première est retenue.",
  "The value of {0}= holds characters that are not printable ASCII.":
    "La valeur de {0}= contient des caractères hors de l’ASCII imprimable.",
  "The tag p= is missing.": "La balise p= manque.",
  "{0}={1} is not none, quarantine or reject.": "{0}={1} n’est ni none, ni quarantine, ni reject.",
  "Therefore the record asks for nothing at all (RFC 9989 §4.10.1).":
    "L’enregistrement ne demande donc rien (RFC 9989 §4.10.1).",
  "Therefore the record counts as p=none, because it names a report address (RFC 9989 §4.10.1).":
    "L’enregistrement vaut donc p=none, car il nomme une adresse de rapport (RFC 9989 §4.10.1).",
  "The size limit in {0}={1} is obsolete and ignored.": "La limite de taille dans {0}={1} est obsolète et ignorée.",
  "{0}={1} is not an address of the form mailto:name@domain.":
    "{0}={1} n’est pas une adresse de la forme mailto:nom@domaine.",
  "{0}={1} is not one of {2}; {3} is used.": "{0}={1} n’est pas l’une des valeurs {2}\u202f; {3} est retenu.",
  "fo={0} is not a list of 0, 1, d and s; 0 is used.":
    "fo={0} n’est pas une liste de 0, 1, d et s\u202f; 0 est retenu.",
  "{0}={1} was removed by RFC 9989 and is ignored; {2}.":
    "La balise {0}={1} a été supprimée par la RFC 9989 et est ignorée\u202f; {2}.",
  "receivers that still follow RFC 7489 apply the policy to that percentage of the mail only":
    "les récepteurs qui suivent encore la RFC 7489 n’appliquent la politique qu’à ce pourcentage des messages",
  "it named a format of failure reports": "elle indiquait un format de rapports d’échec",
  "it named the seconds between reports": "elle indiquait le nombre de secondes entre les rapports",

  "A DMARC policy record.": "Un enregistrement de politique DMARC.",
  "Removed by RFC 9989; ignored.": "Supprimée par la RFC 9989\u202f; ignorée.",
  "Not a tag of RFC 9989; ignored.": "N’est pas une balise de la RFC 9989\u202f; ignorée.",
  "Missing or not valid.": "Absente ou non valide.",
  "Mail from this domain without an aligned pass of SPF or DKIM":
    "Messages de ce domaine sans réussite alignée de SPF ou de DKIM",
  "Mail from its subdomains without an aligned pass of SPF or DKIM":
    "Messages de ses sous-domaines sans réussite alignée de SPF ou de DKIM",
  "Mail from subdomains that do not exist without an aligned pass of SPF or DKIM":
    "Messages de sous-domaines inexistants sans réussite alignée de SPF ou de DKIM",
  "nothing special is asked for.": "rien de particulier n’est demandé.",
  "suspicion, such as the junk folder is asked for.":
    "il est demandé de les traiter comme suspects, par exemple en les classant parmi les indésirables.",
  "rejection is asked for.": "il est demandé de les rejeter.",
  "Strict: the DKIM signing domain must be the From domain itself.":
    "Strict\u202f: le domaine signataire de DKIM doit être le domaine de From lui-même.",
  "Relaxed: the DKIM signing domain must share the From domain's organizational domain.":
    "Souple\u202f: le domaine signataire de DKIM doit avoir le même domaine organisationnel que celui de From.",
  "Strict: the domain SPF passed for must be the From domain itself.":
    "Strict\u202f: le domaine pour lequel SPF a réussi doit être le domaine de From lui-même.",
  "Relaxed: the domain SPF passed for must share the From domain's organizational domain.":
    "Souple\u202f: le domaine pour lequel SPF a réussi doit avoir le même domaine organisationnel que celui de From.",
  "A test: the policy shall be applied one level weaker.":
    "Essai\u202f: la politique doit être appliquée un degré plus bas.",
  "Not a test: the policy applies as it is written.":
    "Pas un essai\u202f: la politique s’applique telle qu’elle est écrite.",
  "A public suffix: organizations begin one label below.":
    "Suffixe public\u202f: les organisations commencent un niveau plus bas.",
  "The organizational domain of itself and all below.":
    "Domaine organisationnel, pour lui-même et pour tout ce qui est en dessous.",
  "Not a public suffix; the tree walk finds the organizational domain.":
    "Pas un suffixe public\u202f; le parcours DNS trouve le domaine organisationnel.",
  "Daily summaries are asked for at no valid address.":
    "Des résumés quotidiens sont demandés, mais à aucune adresse valide.",
  "Daily summaries are asked for at {0}.": "Des résumés quotidiens sont à envoyer à {0}.",
  "Reports of single failures are asked for at no valid address.":
    "Des rapports sur chaque échec sont demandés, mais à aucune adresse valide.",
  "Reports of single failures are asked for at {0}.": "Des rapports sur chaque échec sont à envoyer à {0}.",
  "Ignored, because there is no ruf= address.": "Ignorée, car il n’y a pas d’adresse ruf=.",
  "A failure is reported {0}.": "Un échec est signalé {0}.",
  "{0}, and {1}": "{0}, et {1}",
  "when neither SPF nor DKIM gives an aligned pass": "quand ni SPF ni DKIM ne donnent de réussite alignée",
  "when SPF or DKIM does not give an aligned pass": "quand SPF ou DKIM ne donne pas de réussite alignée",
  "when a DKIM signature failed, aligned or not": "quand une signature DKIM a échoué, alignée ou non",
  "when SPF failed, aligned or not": "quand SPF a échoué, aligné ou non",

  "backslashes and quotation marks of a zone file belong to no record":
    "les barres obliques inverses et les guillemets d’un fichier de zone n’ont pas leur place dans un enregistrement",
  'it begins with "v=DMARC1", in these letters': "il commence par «\u202fv=DMARC1\u202f», écrit exactement ainsi",
  "tags are parted by semicolons": "les balises sont séparées par des points-virgules",
  'tags are written with "="': "les balises s’écrivent avec «\u202f=\u202f»",
  "the policies are none, quarantine and reject": "les politiques sont none, quarantine et reject",
  "report addresses are written as mailto:": "les adresses de rapport s’écrivent avec mailto:",
  "Mended: p= is required, and none asks for nothing.": "Corrigé\u202f: p= est obligatoire, et none ne demande rien.",
  "Says that {0} uses DMARC and asks nothing of receivers yet. Add rua=mailto: and an address to get reports; then raise p to quarantine or reject.":
    "Dit que {0} utilise DMARC et ne demande encore rien aux récepteurs. Ajoutez rua=mailto:adresse pour recevoir des rapports\u202f; passez ensuite p à quarantine ou reject.",
  "In place of the {0} records, which are all discarded.": "À la place des {0} enregistrements, qui sont tous écartés.",
};

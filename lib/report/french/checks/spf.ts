import type { Forms } from "#lib/text/say.ts";

export const spfCheck: Forms = {
  "Live checks are off.": "Les vérifications en direct sont désactivées.",
  '"{0}" is not an IP address.': "«\u202f{0}\u202f» n’est pas une adresse IP.",
  '"{0}" has no domain.': "«\u202f{0}\u202f» n’a pas de domaine.",
  "The sender or the HELO name is longer than {0} characters.": "L’expéditeur ou le nom HELO dépasse {0} caractères.",
  '"{0}" is not a domain name with two or more labels.':
    "«\u202f{0}\u202f» n’est pas un nom de domaine d’au moins deux composants.",
  "{0} publishes no SPF record.": "{0} ne publie aucun enregistrement SPF.",
  "Its record spf2.0 is of Sender ID and is ignored.": "Son enregistrement spf2.0 relève de Sender ID et est ignoré.",
  "{0} publishes {1} SPF records; only one is allowed.":
    "{0} publie {1} enregistrements SPF\u202f; un seul est autorisé.",
  "The record of {0} has a syntax error at octet {1}: {2}.":
    "L’enregistrement de {0} a une erreur de syntaxe à l’octet {1}\u202f: {2}.",
  "The record of {0} has a syntax error at octet {1}: {2}. Perhaps meant: {3}.":
    "L’enregistrement de {0} a une erreur de syntaxe à l’octet {1}\u202f: {2}. Erreur probable\u202f: {3}.",
  "No term of the record of {0} matches {1}.": "Aucun terme de l’enregistrement de {0} ne correspond à {1}.",
  'The record of {0} does not list {1}, and "{2}" applies.':
    "L’enregistrement de {0} ne mentionne pas {1}, et «\u202f{2}\u202f» s’applique.",
  '{0} matches "{1}" in the record of {2}.': "{0} correspond à «\u202f{1}\u202f» dans l’enregistrement de {2}.",
  '{0} matches "{1}" in the record of {2}, reached by {3}.':
    "{0} correspond à «\u202f{1}\u202f» dans l’enregistrement de {2}, atteint par {3}.",
  '"{0}" of {1}': "«\u202f{0}\u202f» de {1}",
  "{0}, then {1}": "{0}, puis {1}",
  '"{0}" leads to no record: {1}': "«\u202f{0}\u202f» ne mène à aucun enregistrement\u202f: {1}",
  '"{0}" in the record of {1} does not lead to a domain name.':
    "«\u202f{0}\u202f», dans l’enregistrement de {1}, ne mène pas à un nom de domaine.",
  '"{0}" in the record of {1} needs the addresses of more than {2} hosts.':
    "«\u202f{0}\u202f», dans l’enregistrement de {1}, exige les adresses de plus de {2} hôtes.",
  '"{0}" in the record of {1} would be term 11 that asks DNS; {2} are allowed.':
    "«\u202f{0}\u202f», dans l’enregistrement de {1}, serait le onzième terme à interroger le DNS\u202f; {2} sont autorisés.",
  '"{0}" in the record of {1} is the third term that finds nothing in DNS; two are allowed.':
    "«\u202f{0}\u202f», dans l’enregistrement de {1}, est le troisième terme à ne rien trouver dans le DNS\u202f; deux sont autorisés.",
  "The DNS question {0} {1} failed: {2}.": "La question DNS {0} {1} a échoué\u202f: {2}.",
  "The DNS question {0} {1} failed: {2} (asked {3}).":
    "La question DNS {0} {1} a échoué\u202f: {2} (serveur interrogé\u202f: {3}).",
  "The DNS question {0} {1} failed: timeout (asked {2}).":
    "La question DNS {0} {1} a échoué\u202f: {2} n’a pas répondu à temps.",
  "The DNS question {0} {1} failed: unreachable (asked {2}).":
    "La question DNS {0} {1} a échoué\u202f: {2} était injoignable.",
  "The DNS question {0} {1} failed: malformed (asked {2}).":
    "La question DNS {0} {1} a échoué\u202f: {2} a envoyé une réponse illisible.",

  "every address": "toutes les adresses",
  "{0} is in {1}/{2}": "{0} est dans {1}/{2}",
  "{0} has the address {1}": "{0} a l’adresse {1}",
  "{0} has the address {1}, and {2} is in its /{3}": "{0} a l’adresse {1}, et {2} est dans son /{3}",
  "{0} has no {1} record": "{0} n’a pas d’enregistrement {1}",
  "{0} exists": "{0} existe",
  "{0}, the name of {1}": "{0}, le nom de {1}",
  "{0} has no name": "{0} n’a pas de nom",
  "{0} has no validated name in {1}": "{0} n’a pas de nom vérifié dans {1}",
  "{0} lets {1} send": "{0} autorise {1} à émettre",
  "the result there is {0}, and only pass matches": "le résultat y est {0}, et seul pass correspond",
  "no term matched, so the record of {0} decides": "aucun terme ne correspond\u202f: l’enregistrement de {0} décide",
  '"{0}" is not a domain name': "«\u202f{0}\u202f» n’est pas un nom de domaine",
  "the local-part of the sender is not US-ASCII": "la partie locale de l’expéditeur n’est pas en US-ASCII",
  "read only after a fail of the record that decides": "lu seulement quand l’enregistrement qui décide donne fail",
  "not known, ignored": "inconnu, ignoré",
  "not evaluated": "non évalué",
  "not evaluated, a term before it matched": "non évalué, un terme précédent correspond",
  "the explanation of the fail, from {0}": "l’explication du résultat fail, lue sous {0}",
  "the explanation of the fail, from {0}, cut to {1} characters":
    "l’explication du résultat fail, lue sous {0} et coupée à {1} caractères",
  "no explanation: {0}": "pas d’explication\u202f: {0}",
  "{0} has {1} TXT records, not one": "{0} devrait avoir un seul enregistrement TXT, et non {1}",
  "the text at {0} has a syntax error at octet {1}: {2}":
    "le texte publié sous {0} a une erreur de syntaxe à l’octet {1}\u202f: {2}",

  "a character that is not printable US-ASCII": "un caractère hors de l’US-ASCII imprimable",
  'a "%" that is not followed by "{", "%", "_" or "-"':
    "un «\u202f%\u202f» que ne suit ni «\u202f{\u202f», ni «\u202f%\u202f», ni «\u202f_\u202f», ni «\u202f-\u202f»",
  'a macro without its "}"': "une macro sans son «\u202f}\u202f»",
  'an unknown macro letter "{0}"': "une lettre de macro inconnue, «\u202f{0}\u202f»",
  'the macro letter "{0}", which is only for explanations':
    "la lettre de macro «\u202f{0}\u202f», réservée aux explications",
  "a macro that keeps 0 parts": "une macro qui ne garde aucune partie",
  "a macro with an unknown delimiter": "une macro avec un séparateur inconnu",
  'a second "{0}="': "un second «\u202f{0}=\u202f»",
  'an unknown mechanism "{0}"': "un mécanisme inconnu, «\u202f{0}\u202f»",
  '"all" with an argument': "«\u202fall\u202f» avec un argument",
  '"{0}" without ":" and a domain': "«\u202f{0}\u202f» sans «\u202f:\u202f» ni domaine",
  '"{0}" without ":" and a network': "«\u202f{0}\u202f» sans «\u202f:\u202f» ni réseau",
  '"{0}" where ":" and a domain may stand':
    "«\u202f{0}\u202f» là où seuls «\u202f:\u202f» et un domaine sont possibles",
  '"{0}" is not a prefix length': "«\u202f{0}\u202f» n’est pas une longueur de préfixe",
  '"{0}" is not an IPv{1} address': "«\u202f{0}\u202f» n’est pas une adresse IPv{1}",
  "an empty domain": "un domaine vide",
  '"{0}" does not end in a dot and a top-level name':
    "«\u202f{0}\u202f» ne se termine pas par un point et un domaine de premier niveau",
  "quotation marks of a zone file belong to no record":
    "les guillemets d’un fichier de zone n’ont pas leur place dans un enregistrement",
  'the sign before "all" is a typographic dash, where a hyphen is meant':
    "le signe devant «\u202fall\u202f» est un tiret typographique au lieu d’un trait d’union",
  "a no-break space stands where a space is meant": "une espace insécable figure à la place d’une espace",
  '"redirect" and "exp" are written with "="':
    "«\u202fredirect\u202f» et «\u202fexp\u202f» s’écrivent avec «\u202f=\u202f»",
  'mechanisms are written with ":"': "les mécanismes s’écrivent avec «\u202f:\u202f»",
  "a space stands inside a term": "une espace figure à l’intérieur d’un terme",
  "a space stands after the sign of a term": "une espace suit le signe d’un terme",
  'addresses are named by "ip4" and "ip6"': "les adresses s’indiquent avec «\u202fip4\u202f» et «\u202fip6\u202f»",
  "an address stands under the name of the other kind": "une adresse figure sous le nom de l’autre famille d’adresses",
  'an address is named by "ip4", not by "a"': "une adresse s’indique avec «\u202fip4\u202f», non avec «\u202fa\u202f»",
  'an address stands without "ip4:"': "une adresse figure sans «\u202fip4:\u202f»",
  "a domain is named without https:// or @": "un domaine s’indique sans https:// ni @",
  "terms are parted by spaces, not by commas or semicolons":
    "les termes sont séparés par des espaces, non par des virgules ou des points-virgules",
  'a second "v=spf1" stands inside the record': "un second «\u202fv=spf1\u202f» figure dans l’enregistrement",

  "A sender that nothing matches costs {0} of {1} lookups.":
    "Un expéditeur auquel rien ne correspond coûte {0} recherches DNS sur {1}.",
  "A sender that nothing matches costs at least {0} of {1} lookups.":
    "Un expéditeur auquel rien ne correspond coûte au moins {0} recherches DNS sur {1}.",
  'The redirect is never followed: the record has "all".':
    "La redirection n’est jamais suivie\u202f: l’enregistrement contient «\u202fall\u202f».",
  'Never evaluated: it stands after "all".': "Jamais évalué\u202f: ce terme vient après «\u202fall\u202f».",
  "The record is hosted by {0} (CNAME).": "L’enregistrement est hébergé par {0} (CNAME).",
  "{0} has {1} SPF records, not one.": "{0} devrait avoir un seul enregistrement SPF, et non {1}.",
  "Every address may send.": "Toute adresse peut émettre.",
  "Says nothing about addresses that are not listed.": "Ne dit rien des adresses qui n’y figurent pas.",
  'No "all" and no redirect: addresses that are not listed are neutral.':
    "Ni «\u202fall\u202f» ni redirection\u202f: les adresses qui n’y figurent pas reçoivent le résultat neutral.",
  '"ptr" should not be used (RFC 7208 §5.5).': "«\u202fptr\u202f» ne devrait pas être utilisé (RFC 7208 §5.5).",
  "A very large network may send.": "Un très grand réseau peut émettre.",
  "{0} leads back to itself.": "{0} ramène à lui-même.",
  "{0} is evaluated more than once.": "{0} est évalué plusieurs fois.",
  "Mended: {0}.": "Corrigé\u202f: {0}.",
  'Mended: an SPF record begins with "v=spf1" and a space (RFC 7208 §4.5).':
    "Corrigé\u202f: un enregistrement SPF commence par «\u202fv=spf1\u202f» et une espace (RFC 7208 §4.5).",
  "Put in the networks that send for the domain. A domain that sends no mail publishes v=spf1 -all and nothing more.":
    "Mettez-y les réseaux qui émettent pour le domaine. Un domaine qui n’envoie pas de courrier publie v=spf1 -all et rien de plus.",
  "In place of the {0} records, of which receivers must reject all.":
    "À la place des {0} enregistrements, que les récepteurs doivent tous rejeter.",
  "Costs {0} of {1} lookups: {2} became the addresses they have today. Change them when the hosts change.":
    "Coûte {0} recherches DNS sur {1}\u202f: les adresses actuelles y remplacent {2}. Changez-les quand les hôtes changent.",
};

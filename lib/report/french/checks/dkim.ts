import type { Forms } from "#lib/text/say.ts";

export const dkimCheck: Forms = {
  // Results.
  "Live checks are off, so the key of {0} was not asked for; {1}.":
    "Les vérifications en direct sont désactivées, donc aucune clé n’a été demandée pour {0}\u202f; {1}.",
  "an unreadable domain": "un domaine illisible",
  "the body matches bh=": "le corps correspond à bh=",
  "the body does not match bh=": "le corps ne correspond pas à bh=",
  "the body was not supplied": "le corps n’a pas été fourni",
  "the body begins without an empty line": "aucune ligne vide ne précède le corps",
  "its tags are in order": "les balises du champ sont correctes",
  "the signature is not valid as it stands: {0}": "la signature n’est pas valide telle qu’elle est\u202f: {0}",
  "the seal is not valid as it stands: {0}": "le sceau n’est pas valide tel qu’il est\u202f: {0}",
  "The signature is not valid: {0}.": "La signature n’est pas valide\u202f: {0}.",
  "The seal is not valid: {0}.": "Le sceau n’est pas valide\u202f: {0}.",
  "{0}, so the signature cannot be verified": "{0}, donc la signature ne peut pas être vérifiée",
  "{0}, so the seal cannot be verified": "{0}, donc le sceau ne peut pas être vérifié",
  "The header signature of {0} is genuine, but the body was not supplied and cannot be compared.":
    "La signature de l’en-tête par {0} est authentique, mais le corps n’a pas été fourni et ne peut être comparé.",
  "The header signature of {0} is genuine, but the body begins without an empty line and cannot be compared.":
    "La signature de l’en-tête par {0} est authentique, mais aucune ligne vide ne précède le corps, qui ne peut être comparé.",
  "The body was not supplied, and the header differs from the one {0} signed.":
    "Le corps n’a pas été fourni, et l’en-tête diffère de celui que {0} a signé.",
  "The body begins without an empty line, and the header differs from the one {0} signed.":
    "Aucune ligne vide ne précède le corps, et l’en-tête diffère de celui que {0} a signé.",
  "This copy cannot judge {0}: it had to be repaired, so it need not be what {1} signed. As it stands, {2}.":
    "Cette copie ne permet pas de juger {0}\u202f: elle a dû être réparée et n’est donc pas forcément ce que {1} a signé. Telle qu’elle est, {2}.",
  "the seal does not match the ARC fields it covers": "le sceau ne correspond pas aux champs ARC qu’il couvre",
  "the body matches and the header does not": "le corps correspond, mais pas l’en-tête",
  "the header matches and the body does not": "l’en-tête correspond, mais pas le corps",
  "neither header nor body matches": "ni l’en-tête ni le corps ne correspondent",
  "Not checked: only the first {0} signatures of a message are verified.":
    "Non vérifié\u202f: seules les {0} premières signatures d’un message le sont.",
  "a= says {0}, but the key of {1} is of type {2}.": "a= indique {0}, mais la clé de {1} est de type {2}.",
  "The signature of {0} is genuine, but the body is not the one that was signed.":
    "La signature de {0} est authentique, mais le corps n’est pas celui qui a été signé.",
  "Neither the body nor the header is the one that {0} signed.":
    "Ni le corps ni l’en-tête ne sont ceux que {0} a signés.",
  "The seal of {0} does not match the ARC fields it covers.":
    "Le sceau de {0} ne correspond pas aux champs ARC qu’il couvre.",
  "The body is unchanged, but the header is not the one that {0} signed.":
    "Le corps est inchangé, mais l’en-tête n’est pas celui que {0} a signé.",
  "l= is {0}, but the body has only {1}.": "l= vaut {0}, mais le corps n’a que {1}.",
  "The signature of {0} matches, but rsa-sha1 no longer counts (RFC 8301).":
    "La signature de {0} correspond, mais rsa-sha1 ne compte plus (RFC 8301).",
  "The signature of {0} matches, but its RSA key of {1} bits is too short (RFC 8301).":
    "La signature de {0} correspond, mais sa clé RSA de {1} bits est trop courte (RFC 8301).",
  "The seal of {0} matches, but its RSA key of {1} bits is too short (RFC 8301).":
    "Le sceau de {0} correspond, mais sa clé RSA de {1} bits est trop courte (RFC 8301).",
  "The signature of {0} matches, but it has expired (x=).": "La signature de {0} correspond, mais elle a expiré (x=).",
  "The seal of {0} is genuine.": "Le sceau de {0} est authentique.",
  "The signature of {0} is genuine: header and body are as they were signed.":
    "La signature de {0} est authentique\u202f: l’en-tête et le corps sont tels qu’ils ont été signés.",
  "The signature of {0} is genuine: header and body, but for its last {1}, are as they were signed.":
    "La signature de {0} est authentique\u202f: l’en-tête et le corps, sauf la fin de celui-ci ({1}), sont tels qu’ils ont été signés.",

  // Keys, as clauses and as notes.
  "The key {0}.": "La clé {0}.",
  "The key at {0} {1}.": "La clé {0} {1}.",
  "was not asked for: its name may not be asked": "n’a pas été demandée\u202f: son nom ne peut pas l’être",
  "was not asked for: the limit of DNS questions was reached":
    "n’a pas été demandée\u202f: la limite de questions DNS est atteinte",
  "was not asked for when this report was recorded": "n’a pas été demandée quand ce rapport a été enregistré",
  "was not asked for: d= or s= cannot be used": "n’a pas été demandée\u202f: d= ou s= est inutilisable",
  "could not be looked up ({0})": "n’a pas pu être obtenue ({0})",
  "does not exist (NXDOMAIN)": "n’existe pas (NXDOMAIN)",
  "has no TXT record": "n’a pas d’enregistrement TXT",
  "has no TXT record (NODATA)": "n’a pas d’enregistrement TXT (NODATA)",
  "{0}; it is an alias of {1}": "{0}\u202f; son nom est un alias de {1}",
  "has been revoked (p= is empty)": "a été révoquée (p= est vide)",
  "is a record without p=": "est un enregistrement sans p=",
  'is of version "{0}", not DKIM1': "est de version «\u202f{0}\u202f», et non DKIM1",
  "cannot be read ({0})": "est illisible ({0})",
  'is of the unknown type "{0}"': "est d’un type inconnu, «\u202f{0}\u202f»",
  "is damaged": "est endommagée",
  "is damaged (p= is not base64)": "est endommagée (p= n’est pas en base64)",
  "is damaged (p= holds no RSA key)": "est endommagée (p= ne contient pas de clé RSA)",
  "is damaged (p= holds {0}, Ed25519 has 32)": "est endommagée (p= contient {0}, Ed25519 en compte 32)",
  "is not for e-mail (s=)": "n’est pas destinée au courrier (s=)",
  "does not allow {0} (h={1})": "n’admet pas {0} (h={1})",
  "allows no subdomain in i= (t=s), but i= is {0}": "n’admet pas de sous-domaine dans i= (t=s), mais i= vaut {0}",
  'is for the local-part "{0}" only (g=)': "ne vaut que pour la partie locale «\u202f{0}\u202f» (g=)",
  "The key record is hosted by {0} (CNAME).": "L’enregistrement de la clé est hébergé par {0} (CNAME).",
  "{0} TXT records stand at the name of the key.": "{0} enregistrements TXT se trouvent au nom de la clé.",
  "The key record has {0}.": "L’enregistrement de la clé a un défaut\u202f: {0}.",
  "v= is not the first tag of the key record.": "v= n’est pas la première balise de l’enregistrement de la clé.",
  "The key record has g=, which is obsolete and ignored.":
    "L’enregistrement de la clé contient g=, une balise obsolète dont il n’est pas tenu compte.",
  "The key says that its domain is only testing DKIM (t=y).":
    "La clé indique que son domaine n’en est qu’aux essais avec DKIM (t=y).",
  "The RSA key has {0} bits; fewer than {1} do not count.":
    "La clé RSA a {0} bits\u202f; à moins de {1}, elle ne compte pas.",
  "The RSA key has {0} bits; {1} are advised.": "La clé RSA a {0} bits\u202f; {1} sont conseillés.",
  "rsa-sha1 must not be used any more (RFC 8301).": "rsa-sha1 ne doit plus être utilisé (RFC 8301).",

  // The record to publish.
  "The key was revoked by its owner and must not come back. To go on signing, publish a new key under a new selector.":
    "La clé a été révoquée par son propriétaire et ne doit pas revenir. Pour continuer à signer, publiez une nouvelle clé sous un nouveau sélecteur.",
  "Only if mail is still signed with this selector: its public key belongs here. After a key change it is rightly gone.":
    "Seulement si des messages sont encore signés avec ce sélecteur\u202f: sa clé publique a sa place ici. Après un changement de clé, il est normal qu’elle ait disparu.",
  "Mended: {0}. The signature verifies with it.":
    "Corrigé\u202f: {0}. Avec cet enregistrement, la signature est valide.",
  "a line end written as \\n belongs to no record":
    "une fin de ligne écrite \\n n’a pas sa place dans un enregistrement",
  "backslashes of a zone file belong to no record":
    "les barres obliques inverses d’un fichier de zone n’ont pas leur place dans un enregistrement",
  "quotation marks of a zone file belong to no record":
    "les guillemets d’un fichier de zone n’ont pas leur place dans un enregistrement",
  "the lines around a PEM file belong to no record":
    "les lignes qui encadrent un fichier PEM n’ont pas leur place dans un enregistrement",
  "tags are parted by semicolons": "les balises sont séparées par des points-virgules",
  'v= is "DKIM1"': "v= vaut «\u202fDKIM1\u202f»",
  "p= is written in front of the key": "p= s’écrit devant la clé",
  "only base64 stands in p=": "p= ne contient que du base64",
  "a line end written as /n belongs to no record": "une fin de ligne écrite /n n’a pas sa place dans un enregistrement",

  // What is wrong with a field.
  "{0} (octet {1} of the field body)": "{0} (octet {1} du corps du champ)",
  "the required tag {0}= is missing": "la balise obligatoire {0}= manque",
  "more than {0} tags": "plus de {0} balises",
  "empty tag at octet {0}": "balise vide à l’octet {0}",
  "no equals sign at octet {0}": "pas de signe égal à l’octet {0}",
  "bad tag name at octet {0}": "nom de balise incorrect à l’octet {0}",
  "control character in tag {0} at octet {1}": "caractère de commande dans la balise {0} à l’octet {1}",
  "duplicate tag {0} at octet {1}": "balise {0} en double à l’octet {1}",
  'v= must be 1, not "{0}"': "v= doit être 1, et non «\u202f{0}\u202f»",
  'a= names no known algorithm: "{0}"': "a= ne nomme aucun algorithme connu\u202f: «\u202f{0}\u202f»",
  "b= is empty": "b= est vide",
  "b= is not base64": "b= n’est pas en base64",
  "bh= is empty": "bh= est vide",
  "bh= is not base64": "bh= n’est pas en base64",
  'c= names no known canonicalization: "{0}"': "c= ne nomme aucune canonicalisation connue\u202f: «\u202f{0}\u202f»",
  'd= is not a domain name: "{0}"': "d= n’est pas un nom de domaine\u202f: «\u202f{0}\u202f»",
  's= is not a selector: "{0}"': "s= n’est pas un sélecteur\u202f: «\u202f{0}\u202f»",
  'i= is not an address: "{0}"': "i= n’est pas une adresse\u202f: «\u202f{0}\u202f»",
  'i= must be a number from 1 to 50, not "{0}"': "i= doit être un nombre de 1 à 50, et non «\u202f{0}\u202f»",
  'cv= must be none, pass or fail, not "{0}"': "cv= doit être none, pass ou fail, et non «\u202f{0}\u202f»",
  "h= does not sign From": "h= ne signe pas From",
  "h= names ARC-Seal": "h= nomme ARC-Seal",
  "a seal must not have h=": "un sceau ne doit pas avoir de h=",
  'q= names no known way to the key: "{0}"': "q= ne nomme aucun moyen connu d’obtenir la clé\u202f: «\u202f{0}\u202f»",
  '{0}= is not a number: "{1}"': "{0}= n’est pas un nombre\u202f: «\u202f{1}\u202f»",
  "d= and s= make a name that is too long": "d= et s= forment un nom trop long",
  "i= ({0}) is not under d= ({1})": "i= ({0}) n’est pas sous d= ({1})",
  "x= is not later than t=": "x= n’est pas postérieur à t=",

  // Beside the result.
  "Signed on {0} by t=, later than now.": "D’après t=, la signature date du {0}, soit après l’heure actuelle.",
  "Signed on {0} by t=, later than the delivery on {1}.":
    "D’après t=, la signature date du {0}, soit après la remise du {1}.",
  "Expired on {0}.": "Signature expirée le {0}.",
  "Expired on {0}; it was still in force when the message was delivered on {1}.":
    "Signature expirée le {0}\u202f; elle était encore valable à la remise du message, le {1}.",
  "Expired on {0}; it had expired already when the message was delivered on {1}.":
    "Signature expirée le {0}\u202f; elle avait déjà expiré à la remise du message, le {1}.",
  "{0} is not signed.": "Le champ {0} n’est pas signé.",
  "No further {0} can be added unnoticed.": "Aucun champ de plus ne peut être ajouté sans que cela se voie\u202f: {0}.",
  "l= lets anyone append text to the body without breaking the signature.":
    "l= permet à quiconque d’ajouter du texte à la fin du corps sans invalider la signature.",
  "The last {0} of the body are not signed (l=).": "La fin du corps n’est pas signée (l=)\u202f: {0}.",
  "h= has an empty name between its colons; it was passed over.":
    "h= contient un nom vide entre ses deux-points\u202f; il n’en a pas été tenu compte.",
  "Other than the copy that was kept at signing (z=): {0}.":
    "Différence avec la copie conservée à la signature (z=)\u202f: {0}.",
  "{0} (gone)": "{0} (disparu)",

  // What was done to a signed message.
  "bh= is the hash of an empty body: the signer never saw the text.":
    "bh= est l’empreinte d’un corps vide\u202f: le signataire n’a jamais vu le texte.",
  "The key in DNS is not the one that made this signature, or b= is damaged.":
    "La clé dans le DNS n’est pas celle qui a fait cette signature, ou b= est endommagé.",
  "at the end": "à la fin",
  "at the top": "au début",
  "at the end of a part": "à la fin d’une partie",
  "at the top of a part": "au début d’une partie",
  "The signed body is now part {0} of a multipart put around it.":
    "Le corps signé est maintenant la partie {0} d’un multipart ajouté autour de lui.",
  "Lines of an SMTP session were pasted with the message.":
    "Des lignes d’une session SMTP ont été collées avec le message.",
  "Empty lines were added {0}.": "Des lignes vides ont été ajoutées {0}.",
  '1 line was added {0}, beginning with "{1}".': "Une ligne a été ajoutée {0}, qui commence par «\u202f{1}\u202f».",
  '{0} lines were added {1}, beginning with "{2}".':
    "{0} lignes ont été ajoutées {1}, qui commencent par «\u202f{2}\u202f».",
  "A part was added: {0}.": "Une partie a été ajoutée\u202f: {0}.",
  "Part {0} was added: {1}.": "La partie {0} a été ajoutée\u202f: {1}.",
  "1 line": "1 ligne",
  "{0} lines": "{0} lignes",
  "Dots at the start of lines were doubled, as in an SMTP session (RFC 5321 §4.5.2).":
    "Les points en début de ligne ont été doublés, comme dans une session SMTP (RFC 5321 §4.5.2).",
  "Dots at the start of lines were lost (RFC 5321 §4.5.2).":
    "Des points en début de ligne ont été perdus (RFC 5321 §4.5.2).",
  'Lines that began with "From " were quoted by a mail store.':
    "Les lignes qui commençaient par «\u202fFrom \u202f» ont été précédées de «\u202f>\u202f» par une boîte aux lettres.",
  "The empty first line of the body was lost.": "La première ligne du corps, vide, a été perdue.",
  "Every line end was doubled.": "Chaque fin de ligne a été doublée.",
  'The body was quoted with "> ".': "Le corps a été cité avec «\u202f> \u202f».",
  "The body was indented.": "Le corps a été mis en retrait.",
  'The space of the signature line "-- " was lost.': "L’espace de la ligne de signature «\u202f-- \u202f» a été perdu.",
  "The characters were converted to UTF-8.": "Les caractères ont été convertis en UTF-8.",
  "The characters were converted from windows-1252 to UTF-8.":
    "Les caractères ont été convertis de windows-1252 en UTF-8.",
  "The characters were converted from UTF-8 to ISO-8859-1.": "Les caractères ont été convertis d’UTF-8 en ISO-8859-1.",
  "Spaces were replaced by no-break spaces.": "Des espaces ont été remplacées par des espaces insécables.",
  "The body was encoded as quoted-printable on the way.": "Le corps a été encodé en quoted-printable en chemin.",
  "Lines were cut after {0} characters.": "Les lignes ont été coupées après {0} caractères.",
  "Lines were wrapped at {0} characters.": "Les lignes ont été repliées à {0} caractères.",
  "The lines of the base64 text were {0} characters long.": "Les lignes du texte base64 avaient {0} caractères.",
  "Changed since, by the copy in z=: {0}.": "Modifié depuis, d’après la copie dans z=\u202f: {0}.",
  '"{0}" was put into Subject.': "«\u202f{0}\u202f» a été ajouté à Subject.",
  "From was replaced; the signed one is kept in {0}.":
    "From a été remplacé\u202f; celui qui était signé est conservé dans {0}.",
  "A field {0} was added.": "Un champ {0} a été ajouté.",
  "The MIME fields that were signed now stand in part {0}.":
    "Les champs MIME signés se trouvent maintenant dans la partie {0}.",
  'Content-Transfer-Encoding was "{0}".': "Le champ Content-Transfer-Encoding valait «\u202f{0}\u202f».",
  "The field {0} was folded.": "Le champ {0} a été replié.",
  "Quotation marks were put around names in {0}.": "Des guillemets ont été mis autour de noms dans {0}.",
  "Quotation marks were taken from names in {0}.": "Des guillemets ont été ôtés autour de noms dans {0}.",
  "Blanks were put between the addresses of {0}.": "Des espaces ont été mises entre les adresses de {0}.",
  "Blanks between addresses were taken from {0}.": "Des espaces entre les adresses ont été ôtées de {0}.",
  "Angle brackets were put around the address of {0}.": "Des chevrons ont été mis autour de l’adresse de {0}.",
  "Angle brackets were taken from the address of {0}.": "Des chevrons ont été ôtés autour de l’adresse de {0}.",
  "Folded lines began with a tab, now with a space.":
    "Les lignes repliées commençaient par une tabulation, et maintenant par une espace.",
  "Folded lines began with a space, now with a tab.":
    "Les lignes repliées commençaient par une espace, et maintenant par une tabulation.",
  "Folded lines began with a tab, now with several spaces.":
    "Les lignes repliées commençaient par une tabulation, et maintenant par plusieurs espaces.",
  "Folded lines began with one space.": "Les lignes repliées commençaient par une seule espace.",
  "The fields were not folded.": "Les champs n’étaient pas repliés.",
  "l= says {0}, the body has {1}.": "l= indique {0}, le corps en a {1}.",
  "The body holds U+FFFD: characters were lost in a conversion.":
    "Le corps contient U+FFFD\u202f: des caractères ont été perdus lors d’une conversion.",
  "The body should be {0} but is not: it was copied from a decoded view.":
    "Le corps devrait être en {0} et ne l’est pas\u202f: il a été copié depuis un affichage décodé.",
  "The body was changed since it was signed, in a way that was not found.":
    "Le corps a été modifié depuis qu’il a été signé, d’une façon qui n’a pas été trouvée.",
  "Signed fields were changed since, in a way that was not found.":
    "Des champs signés ont été modifiés depuis, d’une façon qui n’a pas été trouvée.",
  "Signed fields were changed since, in a way that was not found; the message went through a mailing list.":
    "Des champs signés ont été modifiés depuis, d’une façon qui n’a pas été trouvée\u202f; le message est passé par une liste de diffusion.",
  "Named in h= but not in the message: {0}; they were removed or never there.":
    "Nommés dans h= mais absents du message\u202f: {0}\u202f; ces champs ont été retirés ou n’y ont jamais été.",

  // DomainKeys.
  "DomainKeys is historic (RFC 4870); no receiver counts it any more.":
    "DomainKeys est historique (RFC 4870)\u202f; plus aucun récepteur n’en tient compte.",
  "Live checks are off, so the key of {0} was not asked for. {1}":
    "Les vérifications en direct sont désactivées, donc aucune clé n’a été demandée pour {0}. {1}",
  "Its tags are in order.": "Les balises du champ sont correctes.",
  "The DomainKey-Signature is not valid. {0}": "La DomainKey-Signature n’est pas valide. {0}",
  "The field has {0}.": "Le champ a un défaut\u202f: {0}.",
  'a= must be rsa-sha1, not "{0}".': "a= doit être rsa-sha1, et non «\u202f{0}\u202f».",
  'q= must be dns, not "{0}".': "q= doit être dns, et non «\u202f{0}\u202f».",
  'c= must be simple or nofws, "{0}" is neither.': "c= doit être simple ou nofws, ce que «\u202f{0}\u202f» n’est pas.",
  "d= and s= do not lead to a key.": "d= et s= ne mènent à aucune clé.",
  "b= is missing or empty.": "b= manque ou est vide.",
  "b= is not base64.": "b= n’est pas en base64.",
  "{0} is of {1}, which is not at or below d= ({2}).":
    "{0} est du domaine {1}, qui n’est ni d= ({2}) ni un de ses sous-domaines.",
  "h= does not sign {0}.": "h= ne signe pas {0}.",
  "The DomainKey-Signature of {0} is genuine.": "La DomainKey-Signature de {0} est authentique.",
  "The message is not the one that {0} signed, in header or body.":
    "Le message n’est pas celui que {0} a signé, dans l’en-tête ou dans le corps.",
  "The body was not supplied, and DomainKeys signs header and body as one.":
    "Le corps n’a pas été fourni, et DomainKeys signe l’en-tête et le corps d’un seul tenant.",
  "This copy cannot judge DomainKeys: it had to be repaired, so it need not be what {0} signed.":
    "Cette copie ne permet pas de juger DomainKeys\u202f: elle a dû être réparée et n’est donc pas forcément ce que {0} a signé.",
  "Not checked: only the first {0} of them are verified.": "Non vérifié\u202f: seules les {0} premières le sont.",

  // Questions without an answer, and records that are not there.
  "{0} of {1} could not be checked: {2}.": "{0} de {1} n’a pas pu être vérifié\u202f: {2}.",
  "{0} of {1} could not be checked: {2} ({3}).": "{0} de {1} n’a pas pu être vérifié\u202f: {2} ({3}).",
  "{0} did not answer in time": "{0} n’a pas répondu à temps",
  "{0} could not be reached": "{0} était injoignable",
  "{0} sent an answer that cannot be read": "{0} a envoyé une réponse illisible",
  "{0} answered {1}": "{0} a répondu {1}",
  "the resolver": "le résolveur",
  "extended error {0}": "erreur étendue {0}",
  "{0} of {1} was not asked: {2}.": "{0} de {1} n’a pas été demandé\u202f: {2}.",
  "the name is not one of the public DNS": "le nom n’est pas du DNS public",
  "the limit of questions for one report was reached": "la limite de questions d’un rapport est atteinte",
  "the recorded answers do not hold it": "les réponses enregistrées ne contiennent rien à ce sujet",
  "The {0} record is in DNS, and live checks are off.":
    "L’enregistrement {0} est dans le DNS, et les vérifications en direct sont désactivées.",
  "{0} is too long to have an {1} record.": "{0} est trop long pour avoir un enregistrement {1}.",
  "{0} holds {1} {2} records, so senders take it for none.":
    "{0} contient {1} enregistrements {2}, donc les expéditeurs font comme s’il n’y en avait aucun.",
  "{0} publishes no {1} record.": "{0} ne publie aucun enregistrement {1}.",
  "{0} publishes no {1} record ({2} holds other text).":
    "{0} ne publie aucun enregistrement {1} ({2} contient un autre texte).",
  "Not checked.": "Non vérifié.",
};

import type { Forms } from "#lib/text/say.ts";

export const sender: Forms = {
  "There is no message in this.": "Il n’y a pas de message ici.",
  "What was pasted is an {0} that does not show one.": "Le texte collé est un {0} qui n’en montre aucun.",
  "SMTP dialogue": "dialogue SMTP",
  "Nobody is named as the sender.": "Aucun expéditeur n’est nommé.",
  "There is {0}, only text.": "Il n’y a {0}, seulement du texte.",
  "no header section": "pas d’en-tête",
  "There is {0}.": "Il n’y a {0}.",
  "no From field": "pas de champ From",
  "The sender cannot be read.": "L’expéditeur est illisible.",
  "The {0} holds no address that can be read.": "Le {0} ne contient aucune adresse lisible.",
  "From field": "champ From",
  "It names more than one sender.": "Le message nomme plusieurs expéditeurs.",
  "{0} holds addresses of {1}; which one is shown depends on the mail program, so nobody can be said to vouch for it.":
    "Le champ {0} contient des adresses des domaines {1}\u202f; celle qui s’affiche dépend du logiciel de courrier, donc personne ne peut être tenu pour garant du message.",
  "It says it is from {0}.": "Le message dit venir du domaine {0}.",
  "{0} whether that is so.": "{0} pour le vérifier.",
  "DNS is being asked": "Le DNS est interrogé",
  "It says it is from {0}, and the receiver agreed.":
    "Le message dit venir du domaine {0}, et le récepteur l’a confirmé.",
  "It says it is from {0}, and the receiver thought it likely.":
    "Le message dit venir du domaine {0}, et le récepteur l’a jugé probable.",
  "It says it is from {0}, and the receiver found no proof.":
    "Le message dit venir du domaine {0}, et le récepteur n’en a trouvé aucune preuve.",
  "wrote down": "a consigné",
  "The receiving side {0} that DMARC passed. Live checks are switched off, so nothing was proven again.":
    "Le côté récepteur {0} que DMARC réussissait. Les vérifications en direct sont désactivées\u202f: rien n’a été prouvé à nouveau.",
  "The receiving side {0} that DMARC would pass if the domain published a policy. Live checks are switched off, so nothing was asked again.":
    "Le côté récepteur {0} que DMARC réussirait si le domaine publiait une politique. Les vérifications en direct sont désactivées\u202f: rien n’a été redemandé.",
  "The receiving side {0} that DMARC failed. Live checks are switched off, so nothing was asked again.":
    "Le côté récepteur {0} que DMARC échouait. Les vérifications en direct sont désactivées\u202f: rien n’a été redemandé.",
  "Whether that is so was {0}: live checks are switched off.":
    "Cela n’a {0}\u202f: les vérifications en direct sont désactivées.",
  "not asked": "pas été vérifié",
  "DMARC passes": "DMARC réussit",
  "{0} by {1}.": "{0} grâce {1}.",
  "SPF of {0}": "au SPF du domaine {0}",
  "the signature of {0}": "à la signature du domaine {0}",
  "an aligned identity": "à une identité alignée",
  "{0} and {1} and {2}": "{0}, {1} et {2}",
  "{0} vouches for it, not the author's own domain.":
    "Le domaine {0} se porte garant du message, pas celui de l’auteur.",
  "{0} for the list, which put its own address into From. The author is said to be {1}, and nobody vouches for that.":
    "{0} pour la liste, qui a mis sa propre adresse dans From. L’auteur serait {1}, et personne ne s’en porte garant.",
  "{0} vouches for it, but that name imitates another.":
    "Le domaine {0} se porte garant du message, mais ce nom en imite un autre.",
  "{0} only for this very name. {1}": "{0}, mais pour ce nom-là seulement. {1}",
  "{0} vouches for the beginning only.": "Le domaine {0} ne se porte garant que du début du message.",
  "Its signature ends {0}; what stands below can be anybody's.":
    "Sa signature s’arrête {0}\u202f; la suite peut être de n’importe qui.",
  "{0} before the end": "{0} avant la fin",
  "{0} signed this, perhaps for somebody else.": "Le domaine {0} a signé ce message, peut-être pour quelqu’un d’autre.",
  "{0} A genuine mail can be sent again to others; a long queue or a forward looks the same.":
    "{0} Un message authentique peut être renvoyé à d’autres\u202f; une longue file d’attente ou un transfert a la même apparence.",
  "It was signed {0} before it arrived.": "Le message a été signé {0} avant son arrivée.",
  "It was signed {0} before it arrived in an envelope of {1}.":
    "Le message a été signé {0} avant d’arriver dans une enveloppe du domaine {1}.",
  "It was signed {0} before it arrived, from a server that {1} does not name.":
    "Le message a été signé {0} avant d’arriver depuis un serveur que le domaine {1} ne désigne pas.",
  "{0} vouches for this message.": "Le domaine {0} se porte garant de ce message.",
  "{0} by {1}; that the sending address is not one of the domain's own fits a forward.":
    "{0} grâce {1}\u202f; l’adresse émettrice n’est pas de celles du domaine, ce qui est compatible avec un transfert.",
  "{0} by {1}; that the sending address is not one of {2}'s own fits a forward.":
    "{0} grâce {1}\u202f; l’adresse émettrice n’est pas de celles du domaine {2}, ce qui est compatible avec un transfert.",
  "{0} by {1}. Its key says that the domain is {2}.": "{0} grâce {1}. La clé indique que le domaine {2}.",
  "only testing": "n’en est qu’aux essais",
  "{0} vouches for the server and for these fields.": "Le domaine {0} se porte garant du serveur et de ces champs.",
  "{0} by {1}, and its {2}; the text is not as it was signed.":
    "{0} grâce {1}, et sa {2}\u202f; le texte n’est pas tel qu’il a été signé.",
  "{0} by {1}, and its {2}; no body was given to compare.":
    "{0} grâce {1}, et sa {2}\u202f; aucun corps n’a été fourni pour comparer.",
  "signature over the fields is genuine": "signature des champs est authentique",
  "{0} vouches for the server that sent it.": "Le domaine {0} se porte garant du serveur qui a envoyé le message.",
  "{0} by {1}; no signature of its own covers the text.":
    "{0} grâce {1}\u202f; aucune signature du domaine ne couvre le texte.",
  "DMARC fails": "DMARC échoue",
  "It is marked as internal mail of {0}.": "Le message est marqué comme interne au domaine {0}.",
  "Exchange servers {0} when one of their own users sends, and such mail is rarely signed. DNS proves nothing about it, and a mark can be forged.":
    "Les serveurs Exchange {0} quand l’un de leurs propres utilisateurs envoie un message, et un tel message est rarement signé. Le DNS ne prouve rien à son sujet, et une marque peut être falsifiée.",
  "write such a mark": "posent cette marque",
  "{0} signed this message, and it was changed afterwards.":
    "Le domaine {0} a signé ce message, qui a été modifié ensuite.",
  "Once that is undone {0}: {1} What was added is signed by nobody, so DMARC fails.":
    "Une fois la modification annulée, {0}\u202f: {1} Ce qui a été ajouté n’est signé par personne, donc DMARC échoue.",
  "the signature verifies": "la signature est valide",
  "{0} does not vouch for it in this form.": "Le domaine {0} ne se porte pas garant du message sous cette forme.",
  "It came through the list {0}, and {1} since. {2} sealed {3}: that is worth as much as one trusts the sealer.":
    "Le message est passé par la liste {0}, et {1} depuis. Le domaine {2} a scellé {3}\u202f: cela vaut ce que vaut la confiance qu’on lui accorde.",
  "{0}, but {1} passed it on and sealed {2}: that is worth as much as one trusts the sealer.":
    "{0}, mais le domaine {1} l’a transmis et a scellé {2}\u202f: cela vaut ce que vaut la confiance qu’on lui accorde.",
  "what it saw on arrival": "ce qu’il a vu à l’arrivée",
  "Whether {0} vouched for it cannot be told any more.":
    "On ne peut plus dire si le domaine {0} se portait garant du message.",
  "It is signed in that name, and {0} from DNS; at delivery the receiver wrote down that DMARC passed.":
    "Le message est signé au nom de ce domaine, mais {0} du DNS\u202f; à la remise, le récepteur a consigné que DMARC réussissait.",
  "It is signed in that name, and {0} from DNS, as keys of old mail are. That is no sign of a forgery.":
    "Le message est signé au nom de ce domaine, mais {0} du DNS, comme il arrive aux clés des messages anciens. Ce n’est pas un indice de falsification.",
  "the key is gone": "la clé a disparu",
  "{0} vouched for it at delivery, not any more.":
    "Le domaine {0} se portait garant du message à la remise, mais ne le fait plus.",
  "The receiver {0} that DMARC passed; with the DNS and the octets of today it fails. Records change, and so do copies.":
    "Le récepteur {0} que DMARC réussissait\u202f; avec le DNS et les octets d’aujourd’hui, DMARC échoue. Les enregistrements changent, les copies aussi.",
  "{0} does not vouch for it as it stands.": "Le domaine {0} ne se porte pas garant du message tel qu’il est.",
  "It carries a signature in that name, which {0}: changed since, or never genuine. {1}":
    "Le message porte une signature au nom de ce domaine, mais elle {0}\u202f: le message a été modifié depuis, ou la signature n’a jamais été authentique. {1}",
  "does not verify": "n’est pas valide",
  "It uses the recipient's own domain, and came from outside.":
    "Le message porte le domaine du destinataire, mais vient de l’extérieur.",
  "From and recipient are both {0}, yet {1} brought it and {2} does not vouch for it. {3}":
    "From et le destinataire sont du même domaine, {0}, mais {1} a apporté le message et {2} ne s’en porte pas garant. {3}",
  "a foreign server": "un serveur extérieur",
  "{0} does not vouch for it.": "Le domaine {0} ne se porte pas garant du message.",
  "{0} signed it, which says nothing about {1}: {2}. {3}":
    "Le message est signé par {0}, ce qui ne dit rien du domaine {1}\u202f: {2}. {3}",
  "No signature in its name, and {0}: {1}. {2}": "Aucune signature à son nom, et {0}\u202f: {1}. {2}",
  "no envelope sender that SPF could be asked about": "pas d’expéditeur d’enveloppe sur lequel interroger SPF",
  "an envelope in the name of {0}": "une enveloppe au nom du domaine {0}",
  "a server it does not name": "un serveur qu’il ne désigne pas",
  "no SPF record that vouches for the server": "aucun enregistrement SPF qui se porte garant du serveur",
  "{0} asks receivers to reject such mail.": "Le domaine {0} demande aux récepteurs de rejeter de tels messages.",
  "{0} asks receivers to treat such mail as suspicious.":
    "Le domaine {0} demande aux récepteurs de traiter de tels messages comme suspects.",
  "{0} asks receivers only to report it.": "Le domaine {0} demande seulement aux récepteurs de l’en informer.",
  "{0} signed this message.": "Le domaine {0} a signé ce message.",
  "Its {0}, though it publishes no DMARC policy.": "Sa {0}, bien qu’il ne publie aucune politique DMARC.",
  "own signature verifies": "propre signature est valide",
  "A server of {0} sent it.": "Un serveur du domaine {0} a envoyé ce message.",
  "{0} for the same domain as in From, though it publishes no DMARC policy and no signature of its own verifies.":
    "{0} pour le même domaine que dans From, bien qu’il ne publie aucune politique DMARC et qu’aucune signature de sa part ne soit valide.",
  "SPF passes": "SPF réussit",
  "It is signed in that name, {0} from DNS, and no DMARC policy is published. That is no sign of a forgery.":
    "Le message est signé au nom de ce domaine, {0} du DNS, et aucune politique DMARC n’est publiée. Ce n’est pas un indice de falsification.",
  "Nobody vouches for the name {0}.": "Personne ne se porte garant du nom {0}.",
  "{0} signed it, and {1} publishes no DMARC policy that would say whether that counts.":
    "Le message est signé par {0}, et le domaine {1} ne publie aucune politique DMARC qui dirait si cela compte.",
  "It {0}, and no signature of its own verifies: anybody could have written this From.":
    "Ce domaine {0}, et aucune signature de sa part n’est valide\u202f: n’importe qui a pu écrire ce From.",
  "publishes no DMARC policy": "ne publie aucune politique DMARC",
  "{0} signed this header section.": "Le domaine {0} a signé cet en-tête.",
  "The {0}; whether the text was changed cannot be told, because no body was given.":
    "La {0}\u202f; on ne peut dire si le texte a été modifié, car aucun corps n’a été fourni.",
  "These fields are not as they were signed.": "Ces champs ne sont pas tels qu’ils ont été signés.",
  "A signature in the name of {0} {1}: changed since, copied badly, or never genuine. Paste the whole source.":
    "Une signature au nom du domaine {0} {1}\u202f: champs modifiés depuis, mal copiés, ou signature jamais authentique. Collez la source complète.",
  "A signature in the name of {0} {1}, and they were repaired when they were read, so that proves nothing. Get the original source.":
    "Une signature au nom du domaine {0} {1}, mais ils ont été réparés à la lecture\u202f: cela ne prouve donc rien. Procurez-vous la source d’origine.",
  "does not match them": "ne leur correspond pas",
  "A header section alone cannot tell.": "Un en-tête seul ne permet pas de le dire.",
  "{0} signed the message, but {1}. Paste the whole source.":
    "Le domaine {0} a signé le message, mais {1}. Collez la source complète.",
  "no body was given": "aucun corps n’a été fourni",
  "This copy cannot tell.": "Cette copie ne permet pas de le dire.",
  "The text was {0} when it was read, so a signature that does not match proves nothing. Get the original source.":
    "Le texte a été {0} à la lecture\u202f: une signature qui ne correspond pas ne prouve donc rien. Procurez-vous la source d’origine.",
  repaired: "réparé",
  "Nothing in it can prove {0}.": "Rien dans ce message ne peut prouver qu’il vient du domaine {0}.",
  "It carries no signature and {0}: a draft, a copy from a Sent folder, or a source that was cut.":
    "Aucune signature, {0}\u202f: c’est un brouillon, une copie du dossier Envoyés ou une source tronquée.",
  "no Received field": "aucun champ Received",
  "Whether {0} vouches for it cannot be told from this.":
    "Rien ici ne permet de dire si le domaine {0} se porte garant du message.",
  "Which server handed it in is {0}. {1}": "Le serveur qui l’a remis est {0}. {1}",
  "not known": "inconnu",
  "DNS did not answer.": "Le DNS n’a pas répondu.",
  "Whether {0} vouches for it is {1}, and worth asking again later. {2}":
    "La question de savoir si le domaine {0} se porte garant du message reste {1}\u202f; reposez-la plus tard. {2}",
  open: "ouverte",
  "Whether {0} vouches for it is not decided.": "On ne sait pas si le domaine {0} se porte garant du message.",
  "{0} leave it open. {1}": "{0} laissent la question ouverte. {1}",
  "The checks": "Les vérifications",

  // Why DMARC was left open.
  "Not decided: it passes if {0}.": "Non tranché\u202f: DMARC réussit si {0}.",
  "{0}, or if {1}": "{0}, ou si {1}",
  "SPF passed for a MAIL FROM domain aligned with {0}": "SPF a réussi pour un domaine MAIL FROM aligné sur {0}",
  "{0} ({1} pass) is aligned with {2}": "{0} ({1} réussi) est aligné sur {2}",
  "SPF passes for {0} and that is aligned": "SPF réussit pour {0} et que ce domaine est aligné",
  "the DKIM signature of {0} verifies and that is aligned":
    "la signature DKIM de {0} est valide et que ce domaine est aligné",
  "SPF passes for {0}": "SPF réussit pour {0}",
  "the DKIM signature of {0} verifies": "la signature DKIM de {0} est valide",
  "Whether {0} is aligned with {1} is not known: {2}": "On ne sait pas si {0} est aligné sur {1}. {2}",
  "Its organizational domain could not be found out: {0}": "Son domaine organisationnel n’a pas pu être déterminé. {0}",
};

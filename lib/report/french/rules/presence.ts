import type { Forms } from "#lib/text/say.ts";

export const presence: Forms = {
  "Several From fields": "Plusieurs champs From",
  "A broken program or gateway wrote the field twice.":
    "Un programme défectueux ou une passerelle a écrit le champ deux fois.",
  "Do not trust the sender your mail program shows: others show another one. Compare all of them.":
    "Ne vous fiez pas à l’expéditeur que votre messagerie affiche\u202f: d’autres en affichent un autre. Comparez-les tous.",
  "There are {0} From fields. Programs that take the first show {1}, those that take the last {2}, and strict ones refuse the message.":
    "Il y a {0} champs From. Les programmes qui prennent le premier affichent {1}, ceux qui prennent le dernier {2}, et les plus stricts refusent le message.",
  "A DKIM signature over one From field means the lowest.":
    "Une signature DKIM qui porte sur un seul champ From désigne le plus bas.",
  "Several Subject fields": "Plusieurs champs Subject",
  "A list or filter put its own line before the first without removing it.":
    "Une liste ou un filtre a mis sa propre ligne avant la première sans retirer celle-ci.",
  "Compare them: mail programs show the first or the last.":
    "Comparez-les\u202f: les messageries affichent le premier ou le dernier.",
  "There are {0} Subject fields. Programs that take the first show {1}, those that take the last {2}.":
    "Il y a {0} champs Subject. Les programmes qui prennent le premier affichent {1}, ceux qui prennent le dernier {2}.",
  "No From field": "Pas de champ From",
  "The header was copied without it, or a program sent mail that is not quite mail.":
    "L’en-tête a été copié sans lui, ou un programme a envoyé ce qui n’est pas tout à fait un message.",
  "Look at the whole source. Mail programs may show another field, or nothing, as the sender.":
    "Regardez la source entière. Les messageries peuvent afficher un autre champ comme expéditeur, ou rien.",
  "The header section names no author; every message must have exactly one From field.":
    "L’en-tête ne nomme aucun auteur\u202f; tout message doit avoir un champ From et un seul.",
  "Programs may show {0} in its place, which no check protects.":
    "À sa place, des programmes peuvent afficher {0}, qu’aucune vérification ne protège.",
  "No Date field": "Pas de champ Date",
  "The header was copied without it; some programs leave it to the submission server to add.":
    "L’en-tête a été copié sans lui\u202f; certains programmes laissent le serveur d’envoi l’ajouter.",
  "Use the oldest Received field for the time instead.": "Prenez plutôt l’heure du plus ancien champ Received.",
  "The header section does not say when the message was written; every message must.":
    "L’en-tête ne dit pas quand le message a été écrit\u202f; tout message doit le dire.",
  "A field that may stand once stands several times": "Champ permis une seule fois, présent plusieurs fois",
  "Lists and gateways sometimes add their own without removing the first.":
    "Des listes et des passerelles ajoutent parfois le leur sans retirer le premier.",
  "Compare them; programs differ in which one they use.":
    "Comparez-les\u202f; les programmes ne retiennent pas tous le même.",
  "Repeated: {0}.": "Répété\u202f: {0}.",
  "No Message-ID field": "Pas de champ Message-ID",
  "Small scripts and old devices often send without one.":
    "De petits scripts et de vieux appareils envoient souvent sans en mettre.",
  "Every message should carry an identifier of its own; this one has none.":
    "Tout message devrait porter un identifiant à lui\u202f; celui-ci n’en a pas.",
  "Several authors and no Sender": "Plusieurs auteurs et pas de Sender",
  "A program put a list of people into From.": "Un programme a mis une liste de personnes dans From.",
  "Mail programs show one of the authors or all of them. Checks of the sender cannot decide for several domains.":
    "Les messageries affichent un des auteurs ou tous. Les vérifications de l’expéditeur ne peuvent pas trancher pour plusieurs domaines.",
  "From names {0} mailboxes, but no Sender field says which of them sent the message, as it must.":
    "From nomme {0} boîtes aux lettres, mais aucun champ Sender ne dit laquelle a envoyé le message, comme c’est exigé.",
  "Several authors": "Plusieurs auteurs",
  "People do write together, and calendars send for several.":
    "Il arrive qu’on écrive à plusieurs, et des agendas envoient au nom de plusieurs personnes.",
  "Mail programs may show the first one only. Look at all of them.":
    "Les messageries peuvent n’afficher que le premier. Regardez-les tous.",
  "From names {0} mailboxes of {1}.": "From nomme {0} boîtes aux lettres de {1}.",
  "one domain": "un domaine",
  "{0} domains": "{0} domaines",
  "Several mailboxes in Sender": "Plusieurs boîtes aux lettres dans Sender",
  "A program copied From to Sender.": "Un programme a recopié From dans Sender.",
  "Sender must name the one mailbox that sent the message; it names several.":
    "Sender doit nommer la seule boîte aux lettres qui a envoyé le message\u202f; il en nomme plusieurs.",
  "A Sender that says nothing new": "Sender qui n’apprend rien de plus",
  "Many programs write it always.": "Beaucoup de programmes l’écrivent toujours.",
  "Sender is the same as From, where it should be left out.":
    "Sender est identique à From, auquel cas il devrait être omis.",
  "A Bcc field in the message": "Champ Bcc dans le message",
  "This is the sender's own copy, or the copy of a hidden recipient.":
    "C’est la copie de l’expéditeur lui-même, ou celle d’un destinataire caché.",
  "If others received it like this, they can read who the hidden recipients were.":
    "Si d’autres l’ont reçu ainsi, ils peuvent lire qui étaient les destinataires cachés.",
  "One Bcc field was not taken out before sending.": "Un champ Bcc n’a pas été retiré avant l’envoi.",
  "{0} Bcc fields were not taken out before sending.": "{0} champs Bcc n’ont pas été retirés avant l’envoi.",
};

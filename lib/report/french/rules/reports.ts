import type { Forms } from "#lib/text/say.ts";

export const reports: Forms = {
  "A report that is not built as one": "Rapport qui n’est pas construit comme tel",
  "Some servers write reports in their own way.": "Certains serveurs écrivent les rapports à leur manière.",
  "Programs that handle reports by themselves may pass this one over.":
    "Les programmes qui traitent eux-mêmes les rapports peuvent laisser celui-ci de côté.",
  "The parameter report-type is missing, or the second part is not of the type that it names.":
    "Le paramètre report-type manque, ou la deuxième partie n’est pas du type qu’il nomme.",
  "A delivery report without fields it must have": "Rapport de remise auquel manquent des champs obligatoires",
  "Some servers leave fields out.": "Certains serveurs omettent des champs.",
  "A report that cannot be read by programs may also be a fake: did you send the mail it speaks of?":
    "Un rapport que les programmes ne peuvent pas lire peut aussi être un faux\u202f: avez-vous envoyé le message dont il parle\u202f?",
  "Missing or wrong: {0}.": "À compléter ou à corriger\u202f: {0}.",
  "the empty line above the fields about a recipient": "la ligne vide au-dessus des champs concernant un destinataire",
  "the fields about a recipient": "les champs concernant un destinataire",
  "A read receipt without fields it must have": "Accusé de lecture auquel manquent des champs obligatoires",
  "Some mail programs leave fields out.": "Certaines messageries omettent des champs.",
  "Missing: {0}.": "Il manque\u202f: {0}.",
  "A feedback report without fields it must have": "Rapport de plainte auquel manquent des champs obligatoires",
  "Some mailbox providers leave fields out.": "Certains fournisseurs de messagerie omettent des champs.",
  "One piece of a divided message": "Morceau d’un message divisé",
  "Old mail programs divided large mail.": "D’anciennes messageries divisaient les grands messages.",
  "No filter has seen the whole. Do not let a program join the pieces unless you know why it was divided.":
    "Aucun filtre n’a vu l’ensemble. Ne laissez pas un programme réunir les morceaux sans savoir pourquoi le message a été divisé.",
  "piece {0} of {1}": "le morceau {0} sur {1}",
  "It is {0}; a filter sees only this piece.": "C’est {0}\u202f; un filtre ne voit que ce morceau.",
  "A piece of a message that is not numbered rightly": "Morceau de message mal numéroté",
  "The pieces cannot be joined.": "Les morceaux ne peuvent pas être réunis.",
  "It must name an id and a number from 1 up to the total.":
    "Il doit indiquer un id, et un numéro compris entre 1 et le total.",
  "A part whose content lies elsewhere": "Partie dont le contenu se trouve ailleurs",
  "Announcements of documents used this to spare mailboxes a large file.":
    "Des annonces de documents s’en servaient pour épargner aux boîtes aux lettres un gros fichier.",
  "Do not fetch it unless you know the place. What lies there can be changed after the mail was checked.":
    "Ne le téléchargez pas sans connaître l’endroit. Ce qui s’y trouve peut être changé après la vérification du message.",
  "The mail names a way to fetch content: {0}.": "Le message indique un moyen d’aller chercher du contenu\u202f: {0}.",
  "no access-type": "aucun access-type",
};

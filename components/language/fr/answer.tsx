import { counted } from "#lib/text/format/french.ts";
import type { Texts } from "../texts.ts";

export const answer: Texts["answer"] = {
  gist: (when) => <>Analysé le {when}. Chaque mot souligné mène à sa preuve.</>,
  inShort: "En bref",
  from: "From, tel qu’écrit",
  noFrom: "Il n’y a pas de champ From.",
  fromNote: "N’importe qui peut écrire un champ From. La ligne suivante dit qui s’en porte garant.",
  vouched: "Garanti par",
  nobodySoFar: "Personne pour l’instant : toutes les vérifications n’ont pas pu être faites.",
  nobody: "Personne : aucune signature ne tient, et SPF ne garantit pas MAIL FROM.",
  delivered: "Remis à",
  notRecorded: "non consigné",
  addressedTo: ", adressé à ",
  more: (count) => ` et ${counted(count, "autre")}`,
  subject: "Objet",
  noSubject: "Il n’y a pas de champ Subject.",
  emptySubject: "vide",
  how: {
    dmarc: "DMARC réussit",
    dkim: "la signature DKIM est valide",
    spf: "SPF autorise l’adresse émettrice",
    arc: "le sceau ARC est valide",
    repaired: "la signature DKIM est valide une fois une modification annulée",
  },
  chips: { sender: "Expéditeur prouvé ?", origin: "Envoyé depuis", took: "Durée", look: "À examiner" },
  questions: {
    sender: "Vient-il d’eux ?",
    kind: "Qu’est-ce ?",
    way: "Par quel chemin ?",
    end: "Quelle issue ?",
    look: "Que regarder ?",
  },
  asking: "En cours",
  notReached: "Non atteint",
  line: (line) => ` (ligne ${line})`,
  wholeSource:
    "Seuls des en-têtes ont été fournis : ni le condensat du corps ni les pièces jointes ne peuvent être vérifiés. La source complète : " +
    "dans Gmail « Afficher l’original », dans Outlook sur le web « Afficher la source du message », dans Apple Mail « Présentation, " +
    "Message, Source brute », dans Thunderbird Ctrl+U.",
};

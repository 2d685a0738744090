// How to get the original of a message out of a mail program; menus as their French versions call them.
import type { ActTexts } from "../texts.ts";

export const steps: ActTexts["steps"] = [
  {
    program: "Gmail",
    steps: [
      "Ouvrez le message.",
      "Choisissez Plus (trois points) à côté de Répondre, puis Télécharger le message : un fichier .eml est enregistré.",
      "Ou bien Plus, Afficher l’original, et là Télécharger l’original. Ne copiez pas le texte de cette page.",
      "Ouvrez ici le fichier .eml.",
    ],
    caveat: null,
  },
  {
    program: "Outlook pour Windows (classique)",
    steps: [
      "Transférez le message en tant que pièce jointe (Accueil, Plus, Transférer en tant que pièce jointe) vers une boîte qu’un autre logiciel lit.",
      "Ouvrez-le là-bas et enregistrez le message joint.",
    ],
    caveat:
      "Outlook démonte les messages quand il les range : un fichier .msg, et les En-têtes Internet sous Fichier, Propriétés, montrent " +
      "le trajet et les déclarations, mais aucun fichier enregistré par Outlook ne permet de juger une signature du corps. Outlook sur le web le permet.",
  },
  {
    program: "Outlook sur le web, nouvel Outlook, Outlook.com",
    steps: [
      "Ouvrez le message.",
      "Choisissez Autres actions (trois points), puis Télécharger ou Enregistrer sous, au format EML s’il est demandé. Ouvrez ici le fichier .eml.",
      "Si cette commande manque : Autres actions, Afficher, Afficher la source du message ; sélectionnez tout, copiez et collez ici.",
    ],
    caveat:
      "Ce qui est copié depuis la fenêtre peut avoir perdu des espaces et des caractères rares ; un fichier, non.",
  },
  {
    program: "Outlook pour Mac",
    steps: [
      "Faites glisser le message de la liste vers le bureau, ou choisissez Fichier, Enregistrer sous.",
      "Ouvrez ici le fichier .eml.",
    ],
    caveat: null,
  },
  {
    program: "Apple Mail",
    steps: [
      "Sélectionnez le message.",
      "Choisissez Fichier, Enregistrer sous, et le format Source brute du message.",
      "Ou bien Présentation, Message, Source brute (Option-Commande-U), et enregistrez cette fenêtre (Fichier, Enregistrer sous).",
    ],
    caveat: "Sur iPhone et iPad, Mail ne montre pas la source : ouvrez le message sur un Mac ou sur icloud.com.",
  },
  {
    program: "Thunderbird",
    steps: [
      "Sélectionnez le message.",
      "Appuyez sur Ctrl+S (Commande+S), ou choisissez Fichier, Enregistrer comme, Fichier.",
      "Ou regardez-le avec Affichage, Code source du message (Ctrl+U, Commande+U), et enregistrez cette fenêtre.",
      "Ouvrez ici le fichier .eml.",
    ],
    caveat: null,
  },
  {
    program: "Yahoo Mail, AOL Mail",
    steps: [
      "Ouvrez le message.",
      "Choisissez Plus (trois points), puis Afficher le message brut : il s’ouvre dans un onglet à lui.",
      "Enregistrez cette page comme texte (Ctrl+S) au lieu de la copier, et ouvrez ici le fichier.",
    ],
    caveat: null,
  },
  {
    program: "iCloud Mail sur le web",
    steps: [
      "Ouvrez le message sur icloud.com/mail.",
      "Choisissez le menu du message (Répondre ou Plus), puis Télécharger le message s’il est proposé : tout est enregistré.",
      "Sinon, Afficher tous les en-têtes (Afficher les en-têtes longs dans les versions anciennes), et copiez-les.",
    ],
    caveat:
      "Sans Télécharger le message, on n’obtient que l’en-tête, et une signature du corps ne peut pas être jugée.",
  },
  {
    program: "Proton Mail",
    steps: [
      "Ouvrez le message dans l’application web.",
      "Choisissez Plus (trois points), puis Exporter : un fichier .eml est enregistré. Voir les en-têtes ne montre que l’en-tête.",
      "Ouvrez ici le fichier .eml.",
    ],
    caveat:
      "L’en-tête est celui d’origine, mais Proton réécrit le corps à partir de ce qu’il avait rangé chiffré : une signature du " +
      "corps peut échouer ici alors que le message est arrivé intact.",
  },
  {
    program: "Tout autre logiciel",
    steps: [
      "Cherchez Afficher la source, Afficher l’original ou Enregistrer au format .eml.",
      "Ou bien transférez le message en pièce jointe (pas dans le texte), et enregistrez la pièce jointe.",
    ],
    caveat: null,
  },
];

import { counted, grouped } from "#lib/text/format/french.ts";
import type { Texts } from "../texts.ts";
import { samples } from "./samples.ts";

export const intake: Texts["intake"] = {
  form: "Saisie",
  title: (
    <>
      Par où il est passé, qui s’en porte garant <br className="hide-phone" />
      et ce qu’il contient.
    </>
  ),
  lead: "Collez un message. Chaque affirmation du rapport mène aux octets ou à la réponse DNS qui la fondent.",
  drop: "Déposez-le pour le lire",
  source: "Source du message",
  openFile: "Ouvrir un fichier",
  file: "Fichier du message",
  placeholder: `Un message entier, des en-têtes seuls ou une session SMTP.

.eml  .msg  .mbox  .txt`,
  placeholderHeld: "Collez ici pour lire autre chose à la place.",
  analyze: "Analyser",
  nothing: "Il n’y a encore rien à lire. Collez la source d’un message ou ouvrez un fichier.",
  empty: "Collez ici, déposez un fichier n’importe où sur cette page, ou ouvrez-en un.",
  reading: "Lecture en cours.",
  readingMore: "Le rapport apparaît dès que le message a été lu.",
  sending: (percent) => `Envoi, ${percent} %.`,
  held: {
    paste: "Un long texte collé",
    asItIs: (size) => `, ${size}, envoyé tel quel`,
    edit: "Modifier comme texte",
    remove: "Retirer",
    outlook: "Un message Outlook.",
    file: "Un fichier.",
    later: (size) => `${size} ; la lecture dira ce que c’est.`,
  },
  glance: {
    counts: (fields, signatures) =>
      `${counted(fields, "champ")}, ${signatures > 0 ? counted(signatures, "signature DKIM", "signatures DKIM") : "aucune signature DKIM"}`,
    parts: (count) => (count === 1 ? "une seule partie" : `environ ${counted(count, "partie")}`),
    beginning: { head: "Un message.", rest: (size, counts) => `${size} ; son début compte ${counts}.` },
    none: {
      head: "Aucun champ d’en-tête.",
      rest: "Ouvrez la source d’origine du message et collez-la en entier.",
    },
    headers: {
      head: "En-têtes seuls.",
      rest: (size, counts) =>
        `${size}, ${counts}. Ni le condensat DKIM du corps ni les pièces jointes ne peuvent être vérifiés.`,
    },
    message: {
      head: "Un message entier, avec son corps.",
      rest: (size, counts, parts) => `${size}, ${counts}, ${parts}.`,
    },
    mbox: {
      head: "Un fichier de boîte aux lettres.",
      rest: (size, counts) => `${size} ; son premier message compte ${counts}.`,
    },
    session: {
      head: "Une session SMTP.",
      rest: (size) => `${size} ; le message qu’elle contient est lu avec son enveloppe.`,
    },
    outlook: { head: "Un message Outlook.", rest: (size) => `${size}.` },
  },
  leaves: {
    title: "Ce qui quitte ce serveur",
    ask: "Interroger le DNS",
    off: "L’exploitant a désactivé les vérifications en direct : personne n’est interrogé.",
    notAsked: "Rien. Les vérifications qui exigent le DNS diront qu’elles n’ont pas été faites.",
    unknown: "Des questions DNS sur les domaines et les adresses que le message nomme.",
    names: "Des questions DNS sur ces noms, et sur ceux auxquels mènent leurs enregistrements :",
    more: (count) => `et ${grouped(count)} de plus`,
    policyFile: "Pour un domaine qui dit en avoir une, le fichier de politique MTA-STS est lu en HTTPS.",
    promise:
      "Le message est lu sur ce serveur, puis oublié. Aucun lien, aucune image, aucun logo qu’il contient n’est chargé ; rien " +
      "n’est conservé tant que vous n’appuyez pas sur Partager.",
  },
  shelf: {
    title: "Exemples",
    lead: "Des messages écrits pour ce projet, chacun sur un seul sujet. Ils fonctionnent sans réseau.",
    groups: {
      sender: "Qui l’a envoyé",
      route: "Par où il est passé",
      contents: "Ce qu’il contient",
      session: "SMTP, mot pour mot",
    },
    kinds: { message: "message", headers: "en-têtes", session: "session SMTP" },
    samples,
  },
};

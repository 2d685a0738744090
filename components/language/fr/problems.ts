import type { Texts } from "../texts.ts";

export const problems: Texts["problems"] = {
  tooMany: "Trop de demandes depuis cette adresse.",
  againInMinute: "Réessayez dans une minute.",
  again: "Réessayez.",
  againInSeconds: (seconds) => `Réessayez dans ${seconds} s.`,
  againInMinutes: (minutes) => `Réessayez dans ${minutes} min.`,
  tooLarge: "Le message dépasse la taille que ce serveur accepte. Collez plutôt sa section d’en-tête.",
  serverFailed: "Le serveur n’a pas pu le faire pour l’instant.",
  textKept: "Votre texte est toujours dans le cadre.",
  refused: "Le serveur n’a pas accepté cet envoi. Collez la source complète d’un seul message.",
  lostConnection: "Le serveur est injoignable. Votre texte est toujours dans le cadre ; réessayez une fois en ligne.",
  ended: "La connexion a pris fin avant l’analyse.",
  cancelled: "Annulé. Rien n’a été conservé ; votre texte est toujours dans le cadre.",
  interrupted: "Interrompu.",
  soFar: "Voici ce qui était connu à ce moment-là ; les cases qui n’ont pas été atteintes le disent.",
  resume: "Envoyer de nouveau",
};

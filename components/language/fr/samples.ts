import type { Texts } from "../texts.ts";

export const samples: Texts["intake"]["shelf"]["samples"] = {
  "all-fine": { title: "Tout va bien", teaches: "SPF, DKIM et DMARC concordent, et ce que cela prouve" },
  "forged-sender": { title: "L’expéditeur usurpé", teaches: "une banque dans From, et personne qui s’en porte garant" },
  "look-alike": { title: "Presque le même nom", teaches: "tout réussit, pour un nom dessiné comme un autre" },
  "two-senders": { title: "Deux expéditeurs", teaches: "un second From, que la signature ne couvre pas" },
  "own-name-from-outside": {
    title: "D’un collègue, mais du dehors",
    teaches: "un courrier au nom du destinataire, apporté par un serveur étranger",
  },
  "sent-again": {
    title: "Authentique, et renvoyé",
    teaches: "une vraie signature sur un courrier destiné à quelqu’un d’autre",
  },
  "header-only": {
    title: "Une section d’en-tête seule",
    teaches: "ce que des champs sans corps peuvent prouver, et ce qu’ils ne peuvent pas",
  },
  "signed-then-edited": {
    title: "Signé, puis modifié",
    teaches: "une signature authentique, et le pied de page qu’une liste a ajouté dessous",
  },
  "list-with-seal": {
    title: "Par une liste qui scelle",
    teaches: "ARC : ce que la liste a vu, quand la signature ne tient plus",
  },
  greylisted: {
    title: "Seize minutes à la porte",
    teaches: "une attente qui ressemble à une liste grise, et comment on le voit",
  },
  "clock-ahead": { title: "Une horloge déréglée", teaches: "un saut qui semble arriver avant d’être parti" },
  newsletter: { title: "Une lettre d’information", teaches: "désabonnement en un clic, signé comme il se doit" },
  bounce: { title: "Un avis de non-remise", teaches: "qui a refusé, à quel saut, et pourquoi" },
  "signed-by-person": {
    title: "Signé par une personne",
    teaches: "S/MIME : ce que la signature couvre, et ce qu’elle ne couvre pas",
  },
  smuggled: {
    title: "Un message dans le message",
    teaches: "contrebande SMTP : une fin de données que seuls certains serveurs voient",
  },
  macro: {
    title: "Un bon de commande à ouvrir",
    teaches: "un document dont un programme démarre seul, sous un nom qui le cache",
  },
  "hidden-texts": {
    title: "Ce que l’on ne voit pas",
    teaches: "des mots cachés, un lien emballé, un formulaire de mot de passe et une image invisible",
  },
  "session-delivery": {
    title: "Une remise, commande par commande",
    teaches: "ce que dit SMTP, pourquoi TLS vient d’abord, et un message avec son enveloppe",
  },
  "session-login": {
    title: "Une identification dans un journal",
    teaches: "ce que base64 cache ou non, et un mot de passe à changer",
  },
  "session-greylisting": {
    title: "Refusé d’abord, accepté ensuite",
    teaches: "la liste grise dans le journal d’un serveur, et le temps qu’elle a pris",
  },
  "session-fixup": {
    title: "Un pare-feu qui lit par-dessus l’épaule",
    teaches: "des étoiles dans l’accueil, des X sur STARTTLS, et rien de chiffré",
  },
  "session-smuggling": {
    title: "Deux fins de ligne de trop peu",
    teaches: "un message que certains serveurs prennent pour deux",
  },
};

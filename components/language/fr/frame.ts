import { grouped } from "#lib/text/format/french.ts";
import type { Texts } from "../texts.ts";

export const frame: Texts["frame"] = {
  panels: {
    answer: "Réponse",
    session: "Session",
    route: "Trajet",
    authentication: "Authentification",
    contents: "Contenu",
    headers: "En-têtes",
    findings: "Constats",
    domain: "Domaine",
    indicators: "Indicateurs",
    "dns-log": "Journal DNS",
    source: "Source",
  },
  evidenceFor: (panel) => `Preuves pour ${panel}`,
  panelList: "Panneaux",
  reportOn: "Rapport sur :",
  noSubject: "un message sans objet",
  fold: (panel) => `Replier ${panel}`,
  unfold: (panel) => `Déplier ${panel}`,
  hatching: "Hachures",
  keys: {
    short: { hops: "sauts", filter: "filtrer", all: "toutes les touches" },
    title: "Touches",
    close: "Fermer",
    panels: "aller à un panneau par son numéro ; 0 est le dixième",
    nextHop: "saut suivant du trajet",
    hopBefore: "saut précédent",
    filter: "filtrer les champs d’en-tête",
    find: "dans la source : chercher dans tout le texte",
    nextPlace: "dans cette recherche : occurrence suivante ; avec Maj, la précédente",
    escape: "fermer ce qui est ouvert, ou vider un filtre",
    these: "ces touches",
    single: "Touches sans Ctrl",
    on: "Actives",
    off: "Inactives",
    sendForm: "dans le cadre du formulaire : analyser",
  },
  mailbox: {
    label: "Message de la boîte aux lettres",
    message: "Message",
    before: "Voici le message ",
    after: (of) => ` sur les ${grouped(of)} de cette boîte aux lettres.`,
    read: "Lire celui-là",
    previous: "Précédent",
    next: "Suivant",
  },
  inexact: {
    title: "Cette copie ne permet pas de juger DKIM.",
    text:
      "Des octets ont pu changer entre la boîte aux lettres et ici. Une signature valide prouve toujours ce qu’elle dit ; une " +
      "signature en échec ne prouve rien.",
    how: "Comment obtenir l’original",
  },
};

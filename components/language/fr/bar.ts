import type { Texts } from "../texts.ts";

export const bar: Texts["bar"] = {
  skip: "Aller au contenu",
  theme: "Clair ou sombre",
  language: "Langue",
  new: "Nouveau",
  cancel: "Annuler",
  back: "Revenir au message englobant",
  partName: (path) => `partie ${path}`,
  shared: "partagé",
  notStored: "rien n’est conservé",
  asking: "interrogation du DNS",
  progress: (answered, asked) =>
    `${answered} question${answered < 2 ? "" : "s"} sur ${asked} résolue${answered < 2 ? "" : "s"}`,
  leave: "Quitter ce rapport pour le fichier ? Il n’est conservé nulle part ailleurs.",
  foot: (version) => `Waybill ${version}, logiciel libre, à héberger soi-même`,
  description: "Lit un message et montre par où il est passé, qui s’en porte vraiment garant et ce qu’il contient.",
  reportSchema: "Schéma du rapport",
  mistake: {
    title: "Waybill a fait une erreur.",
    text: "La page n’a pas pu être affichée. Rien n’a été conservé. Réessayez ; si cela se reproduit, merci de le signaler.",
    again: "Réessayer",
  },
  notFound: {
    title: "Il n’y a rien ici.",
    page: "Introuvable",
    text:
      "Un rapport partagé disparaît quand son délai est écoulé ou quand une personne qui en détient le jeton l’a supprimé ; on ne " +
      "peut dire lequel des deux, ni s’il a jamais existé.",
    read: "Lire un autre message",
  },
};

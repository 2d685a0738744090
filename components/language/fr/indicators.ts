import type { Texts } from "../texts.ts";

export const indicators: Texts["indicators"] = {
  gist: "Neutralisés, chacun avec son origine et son degré de certitude.",
  empty: "Le message ne nomme ni adresse, ni hôte, ni lien, ni fichier.",
  copyAll: "Tout copier",
  columns: { kind: "Nature", value: "Valeur", from: "Origine", certainty: "Certitude" },
  kinds: {
    URL: "URL",
    "SHA-256": "SHA-256",
    IP: "IP",
    Host: "Hôte",
    Domain: "Domaine",
    Address: "Adresse",
    "Message-ID": "Message-ID",
  },
  from: {
    header: "en-tête",
    part: (path) => `partie ${path}`,
    unwrapped: (place) => `${place}, lien déballé`,
    hop: (index) => `saut ${index}`,
    border: (index) => `saut ${index}, frontière`,
  },
};

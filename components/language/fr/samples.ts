import type { Texts } from "../texts.ts";

export const samples: Texts["intake"]["shelf"]["samples"] = {
  "all-fine": { title: "Tout va bien", teaches: "SPF, DKIM et DMARC concordent, et ce que cela prouve" },
  "forged-sender": { title: "L’expéditeur usurpé", teaches: "une banque dans From, et personne qui s’en porte garant" },
  "signed-then-edited": {
    title: "Signé, puis modifié",
    teaches: "une signature authentique, et le pied de page ajouté dessous par une liste",
  },
};

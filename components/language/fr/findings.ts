import { counted } from "#lib/text/format/french.ts";
import type { Texts } from "../texts.ts";

export const findings: Texts["findings"] = {
  severities: { danger: "Danger", warning: "Alerte", notice: "À noter", info: "Info" },
  counts: {
    danger: (count) => counted(count, "danger"),
    warning: (count) => counted(count, "alerte"),
    notice: (count) => counted(count, "point à noter", "points à noter"),
    info: (count) => counted(count, "remarque"),
  },
  nothing: "Rien à signaler.",
  nothingHeavy: "Rien d’important.",
  open: (count) => `${counted(count, "élément n’a pas été vérifié", "éléments n’ont pas été vérifiés")}.`,
  toLookAt: "À examiner :",
  remarks: (count) => counted(count, "remarque mineure", "remarques mineures"),
  mayFollow: "D’autres constats peuvent suivre quand le DNS aura répondu.",
  seen: "Constaté",
  innocent: "Explication anodine",
  advice: "À faire",
  morePlaces: (count) => `et ${counted(count, "autre endroit", "autres endroits")}`,
  notCheckedTitle: "Non vérifié, et pourquoi",
  allChecked: "Tout ce que cette version sait vérifier a été vérifié.",
  places: {
    field: (index, name) => `champ ${index} ${name}`.trim(),
    part: (path) => `partie ${path}`,
    hop: (index) => `saut ${index}`,
    dns: (number) => `DNS ${number}`,
  },
  octets: "Octets",
  partHeader: (path) => `Partie ${path}, son en-tête`,
};

import { counted } from "#lib/text/format/french.ts";
import type { Texts } from "../texts.ts";

export const domain: Texts["domain"] = {
  gist: "Ce que les domaines publient au sujet de leur courrier, d’après le DNS.",
  columns: { published: "Publié", found: "Trouvé", meaning: "Sens" },
  methods: {
    reverseDns: "DNS inverse",
    mx: "MX",
    mtaSts: "MTA-STS",
    tlsRpt: "TLS-RPT",
    dane: "DANE",
    blocklists: "Listes noires",
    network: "Réseau",
  },
  roles: { author: "domaine de From", recipient: "domaine du destinataire" },
  hosts: (domain) => `Serveurs de courrier de ${domain}, dans l’ordre où les expéditeurs les essaient`,
  preference: "Préférence",
  noAddress: "aucune adresse",
  aliasOf: "alias de",
  took: (hops) => `a reçu le message, saut ${hops}`,
  moreHosts: (count) => `et ${counted(count, "autre serveur", "autres serveurs")}`,
  leadsBack: "ramène à l’adresse",
  leadsElsewhere: "ne ramène pas à l’adresse",
  notAsked: "Non demandé",
  whyUnder: "La raison figure sous",
  notCheckedTitle: "Non vérifié, et pourquoi",
  heloAgrees: "Le nom HELO est ce nom.",
  heloDiffers: "Le nom HELO en est un autre.",
  states: {
    listed: "inscrite",
    "not-listed": "non inscrite",
    refused: "a refusé de répondre",
    unusable: "inutilisable",
    closed: "fermée",
    "not-asked": "non demandée",
    failed: "sans réponse",
  },
  listsOff:
    "Les listes noires et le propriétaire du réseau ne sont interrogés que si vous le voulez : ils apprennent quelle adresse vous examinez.",
  askLists: "Interroger les listes noires",
  listed: (count, of) => `Sur ${count} des ${counted(of, "liste", "listes")} qui ont répondu.`,
  system: (number) => `AS${number}`,
  registry: (country, registry) =>
    registry === null ? `enregistré en ${country}` : `enregistré en ${country} (${registry})`,
};

import { counted, grouped } from "#lib/text/format/french.ts";
import type { Texts } from "../texts.ts";

export const source: Texts["source"] = {
  lineEnds: { crlf: "CRLF", lf: "LF", cr: "CR", mixed: "fins de ligne mêlées" },
  repaired: (line) => (line === null ? "Réparé" : `Réparé, ligne ${line}`),
  versions: "Octets",
  asRead: "Tels que lus",
  asReceived: "Tels que reçus",
  show: "Afficher la source",
  absent: "Les octets ne sont pas disponibles ici.",
  box: "Octets du message",
  room: "Place pour toutes les lignes",
  findingLines: "recherche des lignes",
  linesInView: (first, last, of) => `lignes ${grouped(first)} à ${grouped(last)} sur ${grouped(of)}`,
  signedBy: "signé par",
  copySpan: "Copier la sélection",
  find: {
    label: "Chercher dans la source",
    previous: "Précédent",
    next: "Suivant",
    looking: "recherche en cours",
    none: "absent de la source",
    first: (count) => `les ${grouped(count)} premiers`,
    hit: (hit, all) => `${grouped(hit)} sur ${all}`,
  },
  legend: "↵ CRLF, ↓ LF seul, ← CR seul, → tabulation. Sélectionnez des octets pour voir ce qui en a été lu.",
  octets: (start, end) => (end - start > 1 ? `Octets ${grouped(start)}–${grouped(end)}` : `Octet ${grouped(start)}`),
  lines: (first, last) => (first === last ? `ligne ${grouped(first)}` : `lignes ${grouped(first)}–${grouped(last)}`),
  nothingRead: "entre les parties ; rien n’a été lu d’ici",
  more: (count) => ` et ${grouped(count)} de plus`,
  places: {
    field: (index, name) => `champ ${index} ${name}`,
    partHeader: (path) => `en-tête de la partie ${path}`,
    partBody: (path) => `corps de la partie ${path}`,
    finding: (title) => `constat : ${title}`,
    headerSection: "en-tête",
  },
  strip: {
    whole: (end, labels) => `Le message, de l’octet 0 à ${grouped(end)} : ${labels}`,
    lit: (start, end) => `En évidence : octets ${grouped(start)} à ${grouped(end)}`,
    octets: (start, end) => `octets ${grouped(start)}–${grouped(end)}`,
  },
  coverage: {
    title: "Ce que couvre une signature :",
    none: "Aucune",
    signature: (name, domain) => (domain === null ? name : `${name}, ${domain}`),
    signed: "signé",
    unsigned: "non signé (l=)",
    told: (covered, all, tail) =>
      tail > 0
        ? `Couvre ${counted(covered, "octet")} sur ${grouped(all)} ; les ${counted(tail, "dernier octet", "derniers octets")} du corps ne sont pas signés.`
        : `Couvre ${counted(covered, "octet")} sur ${grouped(all)} ; ce qui n’est pas teinté n’est pas signé.`,
  },
};

import type { AllTexts } from "../texts.ts";

export const api: AllTexts["api"] = {
  title: "Interface HTTP",
  lead: "Ce que fait la page, un programme peut le faire. Rien ne demande de compte ni de clé ; rien n’est gardé sans partage.",
  contracts: "Pour les machines",
  openapi: "Document OpenAPI 3.1",
  schema: "Schéma JSON du rapport",
  redactedSchema: "Schéma JSON d’un rapport caviardé",
  calls: "Appels",
  examples: {
    analyze: {
      title: "Lire un message",
      text: "Les octets sont le corps de la requête. La réponse est le rapport entier en JSON, quand chaque contrôle est fini.",
    },
    stream: {
      title: "La même chose, au fil de l’eau",
      text:
        "Un objet JSON par ligne : read (tout ce qui ne demande pas de réseau), progress, check (un par genre), enfin done avec le " +
        "rapport entier. Un flux sans done a été interrompu.",
    },
    offline: {
      title: "Sans DNS, et avec ce que vous savez mieux",
      text: "live=off n’interroge personne. border=N nomme le saut où commence le côté récepteur ; ip, helo et mailFrom l’enveloppe.",
    },
    form: {
      title: "Depuis un formulaire",
      text: "Un seul champ, file ou source. Seul un fichier garde les octets tels quels.",
    },
    part: {
      title: "Une partie décodée",
      text: "Par son chemin dans le rapport. Elle arrive en téléchargement qu’aucun navigateur n’affiche.",
    },
    share: {
      title: "Partager",
      text:
        "Analyse à nouveau, scelle et garde. expires vaut 1h, 1d, 7d ou 30d, content full, headers ou redacted. La réponse contient " +
        "url, secret, deleteToken et expiresAt ; le serveur ne garde ni le secret ni le jeton.",
    },
    read: {
      title: "Lire un rapport partagé",
      text: "Le secret reste hors des adresses et des journaux. Un partage caviardé répond par le rapport caviardé.",
    },
    octets: {
      title: "Les octets d’un rapport partagé",
      text: "Si le partage les contient ; avec ?part=CHEMIN une partie décodée.",
    },
    again: {
      title: "Contrôler à nouveau un message partagé",
      text: "Avec le DNS actuel. Le partage reste tel quel.",
    },
    delete: { title: "Supprimer un rapport partagé", text: "Avec le jeton reçu par qui l’a créé." },
  },
  parameters: "Paramètres",
  parameter: "Paramètre",
  meaning: "Sens",
  meanings: {
    live: "on ou off : interroger le DNS",
    lists:
      "on ou off : interroger aussi des listes noires et le détenteur du réseau, qui apprennent une adresse ; off par défaut",
    ip: "l’adresse qui a remis le message",
    helo: "le nom qu’elle a donné",
    mailFrom: "le chemin de retour, ou <>",
    border: "numéro du saut où commence le côté récepteur, 0 = le plus ancien",
    message: "quel message d’une boîte, 1 = le premier",
    languages: "fr : ce que dit le rapport aussi en français, sous translations",
    sample: "répondre au DNS d’après l’enregistrement d’un exemple",
    content: "analyze : full ou redacted ; reports : full, headers ou redacted",
    expires: "reports : 1h, 1d, 7d ou 30d",
  },
  errors: "Erreurs",
  errorsText:
    "Chaque refus est un document de problème (RFC 9457), application/problem+json, avec un type stable, une phrase qui dit quoi " +
    "faire, et jamais un mot du message.",
  status: "Statut",
  type: "Type",
  problem: "Titre",
  limits: "Limites",
  limitsText: (octets, analyze, share) =>
    `Un message peut avoir ${octets}. Un client peut demander ${analyze || "sans limite des"} analyses et ${share || "sans limite des"} ` +
    "partages par minute ; RateLimit-Limit, RateLimit-Remaining et RateLimit-Reset disent ce qui reste, et 429 et 503 viennent avec " +
    "Retry-After. Un corps ne doit pas être comprimé.",
};

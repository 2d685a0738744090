// What is said of the lines of an SMTP session is put together from many places; each is to be found again.
import { describe, expect, it } from "vitest";
import { retell } from "#lib/text/retell.ts";
import { french } from "./index.ts";

/** A narrow no-break space stands as `_`. */
const tell = (text: string): string => retell(text, french).replaceAll("\u202f", "_");

describe("an SMTP session in French", () => {
  it.each([
    [
      "Begins a message and names the reverse-path: where a failure is reported to. SIZE: about 1024 octets; BODY: octets above 127 in the body; FOO: not registered.",
      "Commence un message et nomme le chemin de retour_: l’adresse à laquelle un échec est signalé. SIZE_: environ 1024 octets_; BODY_: octets supérieurs à 127 dans le corps_; FOO_: non enregistré.",
    ],
    [
      "Names one recipient; repeated for each. What stands in To plays no part. NOTIFY: never report.",
      "Nomme un destinataire_; la commande est répétée pour chacun. Ce que contient To ne joue aucun rôle. NOTIFY_: jamais de rapport.",
    ],
    [
      "The largest message the server takes, and room to say the size before sending. At most 39.1 MiB (40,960,000 octets).",
      "La taille du plus grand message que le serveur accepte, et la possibilité d’annoncer la taille avant l’envoi. Au plus 39,1 Mio (40_960_000 octets).",
    ],
    ["at most 39.1 MiB (40,960,000 octets)", "au plus 39,1 Mio (40_960_000 octets)"],
    [
      "Clients can log in, by one of the mechanisms listed. PLAIN and LOGIN hand over the password itself: only under TLS.",
      "Les clients peuvent s’authentifier, par l’un des mécanismes énumérés. PLAIN et LOGIN transmettent le mot de passe lui-même_: sous TLS seulement.",
    ],
    [
      "How many messages, recipients and domains the server takes in one session. RCPTMAX at most 100 MAILMAX at most 20.",
      "Combien de messages, de destinataires et de domaines le serveur accepte en une session. RCPTMAX au plus 100, MAILMAX au plus 20.",
    ],
    ["Not registered. VRFY?", "Non enregistrée. VRFY_?"],
    [
      "Begins a login with the mechanism named. Base64 of identity ann, acting as bob and a password of 11 characters, hidden.",
      "Commence une authentification par le mécanisme nommé. Base64_: identité ann, agissant au nom de bob et un mot de passe de 11 caractères (valeur masquée).",
    ],
    ["base64 of a response of 32 characters, hidden.", "base64_: une réponse de 32 caractères (valeur masquée)."],
    ["base64: identity ann@example.com.", "base64_: identité ann@example.com."],
    ["Not base64; 1 character hidden.", "Ce n’est pas du base64_; masqué_: 1 caractère."],
    [
      "Port 25: mail from server to server; TLS by STARTTLS, if at all; many networks block it for their users.",
      "Port 25_: courrier de serveur à serveur_; TLS éventuel par STARTTLS_; beaucoup de réseaux le bloquent pour leurs utilisateurs.",
    ],
    ["RCPT has no colon and no angle brackets", "RCPT_: deux-points absent et chevrons absents"],
  ])("%s", (text, told) => expect(tell(text)).toBe(told));
});

describe("replies of a server in French", () => {
  it.each([
    [
      "Permanent negative, syntax: bad sequence of commands. 5.5.1 (RFC 3463): Permanent failure, the protocol: the command is not valid here.",
      "Réponse négative définitive, syntaxe_: mauvais ordre des commandes. 5.5.1 (RFC 3463)_: Échec définitif, le protocole_: la commande n’est pas valable ici.",
    ],
    [
      "Positive completion, mail system: done as asked. 2.1.5 (RFC 3463): Success, addresses: the recipient's address is valid.",
      "Réponse positive définitive, système de messagerie_: fait comme demandé. 2.1.5 (RFC 3463)_: Succès, adresses_: l’adresse du destinataire est valable.",
    ],
    [
      "Permanent negative, not defined: no standard names 571; its first two digits say what to do.",
      "Réponse négative définitive, catégorie non définie_: aucune norme ne nomme 571_; ses deux premiers chiffres disent que faire.",
    ],
    [
      "Positive intermediate, unspecified: a challenge of the login follows, or the next step is awaited. base64 of “Done. No more: of “x””.",
      "Réponse positive intermédiaire, catégorie non précisée_: un défi de l’authentification suit, ou l’étape suivante est attendue. Base64 de «_Done. No more: of “x”_».",
    ],
    [
      "xy0: the mailbox is not available now: busy, or blocked for the moment.",
      "xy0_: la boîte n’est pas disponible maintenant_: occupée, ou bloquée pour le moment.",
    ],
    // What the server itself said stays.
    ["250 2.0.0 Ok: queued as BF4B329EC7", "250 2.0.0 Ok: queued as BF4B329EC7"],
  ])("%s", (text, told) => expect(tell(text)).toBe(told));
});

import { describe, expect, it } from "vitest";
import { retell } from "#lib/text/retell.ts";
import { french } from "./index.ts";

describe("the route, in French", () => {
  it.each([
    ["mx.example.org took the message and handed it on.", "mx.example.org a pris le message et l’a transmis."],
    [
      "mx.example.org took the message, mx2.example.org of the same organization handed it on.",
      "mx.example.org a pris le message\u202f; mx2.example.org, de la même organisation, l’a transmis.",
    ],
    [
      "mx.example.org took the message, but a client without a name handed it on.",
      "mx.example.org a pris le message, mais c’est un client sans nom qui l’a transmis.",
    ],
    [
      "The client's address 192.0.2.1 is the one at which mx.example.org took the message.",
      "L’adresse du client, 192.0.2.1, est celle à laquelle mx.example.org a pris le message.",
    ],
    [
      "A content filter wrote this line: it looks into mail and hands it back.",
      "Un filtre de contenu a écrit cette ligne\u202f: ce programme examine le courrier et le rend.",
    ],
    [
      "Oracle Messaging Server takes mail from its own users or programs here.",
      "Oracle Messaging Server prend ici le courrier de ses propres utilisateurs ou programmes.",
    ],
    ["“with ESMTPSA” says that the client logged in.", "«\u202fwith ESMTPSA\u202f» dit que le client s’est identifié."],
    [
      "The Date field is at least 9 h ahead of the clocks that agree. About whole hours: a time zone may be set wrong.",
      "Le champ Date est en avance d’au moins 9\u00a0h sur les horloges qui concordent. L’écart est proche d’un nombre entier d’heures\u202f: un fuseau horaire est peut-être mal réglé.",
    ],
    [
      "mx.example.org is 2 s to 41 s behind the clocks that agree.",
      "mx.example.org est en retard de 2\u00a0s à 41\u00a0s sur les horloges qui concordent.",
    ],
    [
      "5 min 10 s between the same two hosts, near the usual 5 minutes: greylisting at the newer host, or a refused first try and its retry.",
      "5\u00a0min 10\u00a0s entre les deux mêmes machines, soit à peu près les 5 minutes habituelles\u202f: liste grise sur la machine qui a reçu le message, ou premier essai refusé, puis nouvel essai.",
    ],
    [
      "The message was dated 1 day 1 h before a server took it: its author's program may have been offline, or it was a draft or sent at a set time.",
      "Le message porte une date antérieure de 1\u00a0jour 1\u00a0h à sa prise en charge par un serveur\u202f: le programme de son auteur était peut-être hors ligne, ou bien c’était un brouillon ou un envoi programmé.",
    ],
    [
      "Rewritten by two.example.org, after one.example.net on 2026-01-05 when it forwarded.",
      "Réécrite par two.example.org, après one.example.net le 2026-01-05 lors d’un transfert.",
    ],
    [
      "Sent to bob@example.org alone; bounces come to list-bounces.",
      "Envoyé au seul destinataire bob@example.org\u202f; les avis de non-remise arrivent à list-bounces.",
    ],
    [
      "Received-SPF of the receiver, above the border, states it; the Received field shows 192.0.2.1: the message was passed on inside the receiving side.",
      "Le champ Received-SPF écrit par le récepteur, au-dessus de la frontière, l’indique\u202f; le champ Received montre 192.0.2.1\u202f: le message a été transmis à l’intérieur du côté récepteur.",
    ],
    ["Signed at: 18 Nov 2026, 11:06:40 UTC", "Date de signature\u202f: 18 nov. 2026 à 11:06:40 UTC"],
  ])("%s", (text, told) => {
    expect(retell(text, french)).toBe(told);
  });
});

import { describe, expect, it } from "vitest";
import { retell } from "#lib/text/retell.ts";
import { french } from "./index.ts";

describe("what is recorded and now, and what domains publish, in French", () => {
  it.each<[english: string, told: string]>([
    [
      "Recorded pass; today the same address would get softfail: the record changed since, or the address is read wrongly (confidence: medium).",
      "Consigné\u202f: pass\u202f; aujourd’hui, la même adresse obtiendrait softfail\u202f: l’enregistrement a changé depuis, ou l’adresse est mal lue (confiance\u202f: moyenne).",
    ],
    [
      "Nobody recorded a result. Today 192.0.2.1, the address taken from hop 2 (high) would fail.",
      "Personne n’a consigné de résultat. Aujourd’hui, SPF échouerait pour 192.0.2.1, adresse lue au saut 2 (confiance élevée).",
    ],
    [
      "Recorded pass. The key s at example.net is no longer published, so the signature can no longer be checked. Usual after key rotation. Elsewhere the receiving side recorded fail, none.",
      "Consigné\u202f: pass. La clé s de example.net n’est plus publiée\u202f: la signature ne peut donc plus être vérifiée. C’est habituel après un renouvellement de clé. Ailleurs, le côté récepteur a consigné fail, none.",
    ],
    [
      'Recorded fail. The signature does not match now: "[x]" was put into Subject.',
      "Consigné\u202f: fail. La signature ne correspond pas à présent\u202f: «\u202f[x]\u202f» a été ajouté à Subject.",
    ],
    [
      "Recorded pass. The signature matches; it expired on 2026-05-01T00:00:00Z; it was still in force when the message was delivered on 2026-04-17T08:00:00Z.",
      "Consigné\u202f: pass. La signature correspond, avec une réserve\u202f: signature expirée le 2026-05-01T00:00:00Z\u202f; elle était encore valable à la remise du message, le 2026-04-17T08:00:00Z.",
    ],
    [
      "Recorded pass. Now fail. 192.0.2.1 is named a.example (192.0.2.5), b.example (no address), but these names do not lead back to it.",
      "Consigné\u202f: pass. À présent\u202f: fail. 192.0.2.1 porte les noms a.example (192.0.2.5), b.example (aucune adresse), mais ces noms ne ramènent pas à cette adresse.",
    ],
    [
      "MX of example.com was not asked: the recorded answers do not hold it.",
      "MX de example.com n’a pas été demandé\u202f: les réponses enregistrées ne contiennent rien à ce sujet.",
    ],
    [
      "Mail for example.com goes to a.example.com (1), b.example.com (2), tried first a.example.com and 2 more; but a.example.com is an alias (RFC 2181 §10.3) and has no address.",
      "Le courrier destiné à example.com va à a.example.com (1), b.example.com (2), en commençant par a.example.com, et 2 de plus\u202f; mais a.example.com est un alias (RFC 2181 §10.3) et n’a pas d’adresse.",
    ],
    [
      "Mail for example.com goes to a.example.com. The message came through the backup b.example.com (hops 1 and 2); it may only pass mail on to hosts lower than 20 (RFC 5321 §5.1). example.com is an alias of example.net, whose mail hosts these are.",
      "Le courrier destiné à example.com va à a.example.com. Le message est passé par le serveur de secours b.example.com (sauts 1 et 2)\u202f; celui-ci ne peut transmettre le courrier qu’à des serveurs de préférence inférieure à 20 (RFC 5321 §5.1). example.com est un alias de example.net, dont ce sont les serveurs de courrier.",
    ],
    [
      'For mail sent to example.com the MTA-STS policy says "enforce": senders must not deliver without verified TLS; but it does not allow the mail host a.example, b.example.',
      "Pour le courrier adressé à example.com, la politique MTA-STS dit «\u202fenforce\u202f»\u202f: les expéditeurs ne doivent rien remettre sans TLS vérifié\u202f; mais la politique n’autorise pas la remise à a.example, b.example.",
    ],
    [
      "mx.example publishes 2 TLSA records, but whether DNSSEC secures that cannot be told: the resolver of this report authenticates no answer. This message came in with TLS1.3 (hop 1), as it says.",
      "mx.example publie 2 enregistrements TLSA, mais on ne peut dire si DNSSEC protège cette réponse\u202f: le résolveur de ce rapport n’authentifie aucune réponse. Ce message dit être arrivé avec TLS1.3 (saut 1).",
    ],
    [
      "PKIX-TA(0): names an authority that must also be publicly trusted; the whole certificate is compared in full. Not used for mail (RFC 7672 §3.1.3).",
      "PKIX-TA(0)\u202f: désigne une autorité qui doit aussi être reconnue publiquement\u202f; le certificat entier est comparé intégralement. Sans effet pour le courrier (RFC 7672 §3.1.3).",
    ],
    [
      "Spamhaus ZEN lists 192.0.2.1: 127.0.0.3, CSS: sends spam, found by machine; 127.0.0.9, DROP: a network run by criminals.",
      "Spamhaus ZEN contient 192.0.2.1\u202f: 127.0.0.3, CSS\u202f: envoie du spam, constat automatique\u202f; 127.0.0.9, DROP\u202f: réseau exploité par des criminels.",
    ],
    ["A list knows IPv4 addresses only.", "A list ne connaît que les adresses IPv4."],
    [
      "It changed between an unreadable domain (field 3) and example.com (ARC 1).",
      "Il a changé entre la signature par un domaine illisible (champ 3) et celle par example.com (ARC 1).",
    ],
  ])("%s", (english, told) => {
    expect(retell(english, french)).toBe(told);
  });
});

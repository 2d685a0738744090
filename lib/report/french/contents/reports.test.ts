import { describe, expect, it } from "vitest";
import { retell } from "#lib/text/retell.ts";
import { french } from "../index.ts";

describe("reports about mail, calendars and cards in French", () => {
  it.each([
    [
      "delayed: not delivered yet; the server goes on trying, until Fri, 5 Jun 2026 10:00:00 +0000",
      "delayed\u202f: pas encore remis\u202f; le serveur continue d’essayer, dernier délai\u202f: Fri, 5 Jun 2026 10:00:00 +0000",
    ],
    ["failed: not delivered, and not tried again", "failed\u202f: non remis, sans nouvel essai"],
    ["bob@example.org (sent to list@example.org)", "bob@example.org (envoyé à list@example.org)"],
    ["the reporting server, itself", "le serveur qui établit le rapport, lui-même"],
    [
      "mail.example.org, asked by the reporting server",
      "mail.example.org, interrogé par le serveur qui établit le rapport",
    ],
    ["mx.example.net, trying 192.0.2.1", "mx.example.net, en essayant de joindre 192.0.2.1"],
    ["bob@example.org: The mailbox is full", "bob@example.org\u202f: La boîte aux lettres est pleine"],
    ["bob@example.org: no reason is given", "bob@example.org\u202f: aucune raison n’est donnée"],
    // In a cell, what the code means stands behind it as a sentence of its own.
    [
      "There is no such mailbox. No DKIM signature was accepted",
      "Cette boîte aux lettres n’existe pas. Aucune signature DKIM n’a été acceptée",
    ],
    ["certificate-expired: the certificate has expired", "certificate-expired\u202f: le certificat a expiré"],
    ["2 of 7 connections", "2 sur 7 connexions"],
    ["1 of 1 connection", "1 connexion sur 1"],
    ["The first 500 of 812 rows", "Les 500 premières lignes sur 812"],
    ["2026-06-01 10:00 local time", "2026-06-01 10:00, heure locale"],
    // What servers and people wrote.
    ["bob@example.org: 550 5.1.1 User unknown", "bob@example.org: 550 5.1.1 User unknown"],
    ["Ann Example <ann@example.com>", "Ann Example <ann@example.com>"],
  ])("%s", (text, told) => expect(retell(text, french)).toBe(told));
});

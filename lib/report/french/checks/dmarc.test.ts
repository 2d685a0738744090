import { describe, expect, it } from "vitest";
import { retell } from "#lib/text/retell.ts";
import { french } from "../index.ts";

describe("DMARC and BIMI in French", () => {
  it.each([
    [
      "SPF passed for a.example and DKIM passed for b.example, aligned with the From domain example.com.",
      "SPF a réussi pour a.example et DKIM a réussi pour b.example, en alignement avec le domaine de From example.com.",
    ],
    [
      "Not decided: it passes if SPF passed for a MAIL FROM domain aligned with example.com, or if the DKIM signature of example.com verifies.",
      "Non tranché\u202f: DMARC réussit si SPF a réussi pour un domaine MAIL FROM aligné sur example.com, ou si la signature DKIM de example.com est valide.",
    ],
    [
      "TXT of _dmarc.example.com could not be checked: the resolver answered SERVFAIL (extended error 22).",
      "TXT de _dmarc.example.com n’a pas pu être vérifié\u202f: le résolveur a répondu SERVFAIL (erreur étendue 22).",
    ],
    [
      "Whether SPF a.example is aligned with example.com is not known: Its organizational domain could not be found out: TXT of _dmarc.a.example could not be checked: 192.0.2.1 did not answer in time (network error).",
      "On ne sait pas si SPF a.example est aligné sur example.com. Son domaine organisationnel n’a pas pu être déterminé. TXT de _dmarc.a.example n’a pas pu être vérifié\u202f: 192.0.2.1 n’a pas répondu à temps (network error).",
    ],
    [
      "The From field names 2 domains: a.example, b.example.",
      "Le champ From nomme 2 domaines\u202f: a.example, b.example.",
    ],
    [
      "Neither SPF nor DKIM passed for a domain aligned with example.com; its record asks for reject, weakened to quarantine by t=y.",
      "Ni SPF ni DKIM n’ont réussi pour un domaine aligné sur example.com\u202f; son enregistrement demande reject, atténué en quarantine par t=y.",
    ],
    [
      "No DMARC record applies to a.example.com (asked at _dmarc.a.example.com up to _dmarc.com).",
      "Aucun enregistrement DMARC ne s’applique à a.example.com (noms interrogés\u202f: de _dmarc.a.example.com à _dmarc.com).",
    ],
    [
      "Mail from this domain without an aligned pass of SPF or DKIM: rejection is asked for.",
      "Messages de ce domaine sans réussite alignée de SPF ou de DKIM\u202f: il est demandé de les rejeter.",
    ],
    [
      "A failure is reported when SPF or DKIM does not give an aligned pass, and when a DKIM signature failed, aligned or not, and when SPF failed, aligned or not.",
      "Un échec est signalé quand SPF ou DKIM ne donne pas de réussite alignée, et quand une signature DKIM a échoué, alignée ou non, et quand SPF a échoué, aligné ou non.",
    ],
    [
      'A DMARC record. psd=n ends the walk. "a, b" is not a tag and is ignored. sp=none, is not none, quarantine or reject. rua=a@example.com is not an address of the form mailto:name@domain. Therefore the record asks for nothing at all (RFC 9989 §4.10.1).',
      "Un enregistrement DMARC. psd=n met fin au parcours. «\u202fa, b\u202f» n’est pas une balise et est ignoré. sp=none, n’est ni none, ni quarantine, ni reject. rua=a@example.com n’est pas une adresse de la forme mailto:nom@domaine. L’enregistrement ne demande donc rien (RFC 9989 §4.10.1).",
    ],
    [
      "pct=50 was removed by RFC 9989 and is ignored; receivers that still follow RFC 7489 apply the policy to that percentage of the mail only.",
      "La balise pct=50 a été supprimée par la RFC 9989 et est ignorée\u202f; les récepteurs qui suivent encore la RFC 7489 n’appliquent la politique qu’à ce pourcentage des messages.",
    ],
    [
      'Mended: it begins with "v=DMARC1", in these letters; report addresses are written as mailto:.',
      "Corrigé\u202f: il commence par «\u202fv=DMARC1\u202f», écrit exactement ainsi\u202f; les adresses de rapport s’écrivent avec mailto:.",
    ],
    [
      "The BIMI record of example.com is not valid. l= is not an https address.",
      "L’enregistrement BIMI de example.com n’est pas valide. l= n’est pas une adresse https.",
    ],
    [
      "example.com asks for a logo to be shown, but it does not count: the DMARC policy is for 50 percent only (pct=).",
      "example.com demande l’affichage d’un logo, mais cela ne compte pas\u202f: la politique DMARC ne vaut que pour 50\u202f% des messages (pct=).",
    ],
  ])("%s", (text, told) => {
    expect(retell(text, french)).toBe(told);
  });
});

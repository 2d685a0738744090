import { describe, expect, it } from "vitest";
import { retell } from "#lib/text/retell.ts";
import { french } from "../index.ts";

const tell = (text: string): string => retell(text, french);

describe("what checks of signatures say, in French", () => {
  it.each<[english: string, told: string]>([
    [
      "The key at s._domainkey.example.com was not asked for: the limit of DNS questions was reached.",
      "La clé s._domainkey.example.com n’a pas été demandée\u202f: la limite de questions DNS est atteinte.",
    ],
    [
      "The key at s._domainkey.example.com does not exist (NXDOMAIN); it is an alias of s.esp.example, so the signature cannot be verified.",
      "La clé s._domainkey.example.com n’existe pas (NXDOMAIN)\u202f; son nom est un alias de s.esp.example, donc la signature ne peut pas être vérifiée.",
    ],
    [
      'The key at s._domainkey.example.com is of version "DKIM 2; k=rsa", not DKIM1, so the signature cannot be verified.',
      "La clé s._domainkey.example.com est de version «\u202fDKIM 2; k=rsa\u202f», et non DKIM1, donc la signature ne peut pas être vérifiée.",
    ],
    [
      "The key at s._domainkey.example.com is damaged (p= holds 1 octet, Ed25519 has 32), so the signature cannot be verified.",
      "La clé s._domainkey.example.com est endommagée (p= contient 1 octet, Ed25519 en compte 32), donc la signature ne peut pas être vérifiée.",
    ],
    [
      'Live checks are off, so the key of an unreadable domain was not asked for; the signature is not valid as it stands: d= is not a domain name: "a b" (octet 1234 of the field body).',
      "Les vérifications en direct sont désactivées, donc aucune clé n’a été demandée pour un domaine illisible\u202f; la signature n’est pas valide telle qu’elle est\u202f: d= n’est pas un nom de domaine\u202f: «\u202fa b\u202f» (octet 1234 du corps du champ).",
    ],
    [
      "This copy cannot judge DKIM: it had to be repaired, so it need not be what example.com signed. As it stands, neither header nor body matches.",
      "Cette copie ne permet pas de juger DKIM\u202f: elle a dû être réparée et n’est donc pas forcément ce que example.com a signé. Telle qu’elle est, ni l’en-tête ni le corps ne correspondent.",
    ],
    [
      "The signature of example.com is genuine: header and body, but for its last 12,602 octets, are as they were signed.",
      "La signature de example.com est authentique\u202f: l’en-tête et le corps, sauf la fin de celui-ci (12\u202f602 octets), sont tels qu’ils ont été signés.",
    ],
    [
      "Other than the copy that was kept at signing (z=): From (gone), Reply-To.",
      "Différence avec la copie conservée à la signature (z=)\u202f: From (disparu), Reply-To.",
    ],
    [
      "Mended: tags are parted by semicolons; only base64 stands in p=. The signature verifies with it.",
      "Corrigé\u202f: les balises sont séparées par des points-virgules\u202f; p= ne contient que du base64. Avec cet enregistrement, la signature est valide.",
    ],
    [
      "The DomainKey-Signature is not valid. h= does not sign Sender.",
      "La DomainKey-Signature n’est pas valide. h= ne signe pas Sender.",
    ],
    [
      "The DomainKey-Signature of example.com is genuine. DomainKeys is historic (RFC 4870); no receiver counts it any more.",
      "La DomainKey-Signature de example.com est authentique. DomainKeys est historique (RFC 4870)\u202f; plus aucun récepteur n’en tient compte.",
    ],
    [
      "ARC-Seal 2: This copy cannot judge ARC: it had to be repaired, so it need not be what example.com signed. As it stands, the seal does not match the ARC fields it covers.",
      "ARC-Seal 2\u202f: Cette copie ne permet pas de juger ARC\u202f: elle a dû être réparée et n’est donc pas forcément ce que example.com a signé. Telle qu’elle est, le sceau ne correspond pas aux champs ARC qu’il couvre.",
    ],
    [
      "Live checks are off, so no key was asked for. arc-seal has no instance number from 1 to 50 (i=).",
      "Les vérifications en direct sont désactivées, donc aucune clé n’a été demandée. Le champ arc-seal n’a pas de numéro d’instance de 1 à 50 (i=).",
    ],
    [
      "TXT of _dmarc.example.com could not be checked: the resolver answered SERVFAIL (extended error 22).",
      "TXT de _dmarc.example.com n’a pas pu être vérifié\u202f: le résolveur a répondu SERVFAIL (erreur étendue 22).",
    ],
    [
      "MX of example.com could not be checked: 192.0.2.1 did not answer in time (No Reachable Authority. At all).",
      "MX de example.com n’a pas pu être vérifié\u202f: 192.0.2.1 n’a pas répondu à temps (No Reachable Authority. At all).",
    ],
    [
      "MX of example.com was not asked: the recorded answers do not hold it.",
      "MX de example.com n’a pas été demandé\u202f: les réponses enregistrées ne contiennent rien à ce sujet.",
    ],
  ])("%s", (english, told) => expect(tell(english)).toBe(told));
});

describe("what was done to a signed message, in French", () => {
  it.each<[english: string, told: string]>([
    [
      '12 lines were added at the end, beginning with "______".',
      "12 lignes ont été ajoutées à la fin, qui commencent par «\u202f______\u202f».",
    ],
    [
      '1 line was added at the end of a part, beginning with "a", beginning with "b".',
      'Une ligne a été ajoutée à la fin d’une partie, qui commence par «\u202fa", beginning with "b\u202f».',
    ],
    ["Empty lines were added at the top.", "Des lignes vides ont été ajoutées au début."],
    ["Part 2 was added: 1 line.", "La partie 2 a été ajoutée\u202f: 1 ligne."],
    ['"[list]" was put into Subject.', "«\u202f[list]\u202f» a été ajouté à Subject."],
    ["Lines were cut after 78 characters.", "Les lignes ont été coupées après 78 caractères."],
    ["Blanks were put between the addresses of To.", "Des espaces ont été mises entre les adresses de To."],
    ["Unheard of.", "Unheard of."],
  ])("%s", (english, told) => expect(tell(english)).toBe(told));
});

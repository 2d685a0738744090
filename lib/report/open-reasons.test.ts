// Reasons of checks and causes of repairs are English strings in a report; those that stand on a French page are told in French.
import { describe, expect, it } from "vitest";
import { sayCause } from "#lib/checks/dkim/diagnose/index.ts";
import { english, tell } from "#lib/text/say.ts";
import { french } from "./french/index.ts";
import { sayOpenReason } from "./open-reasons.ts";

describe("the reason of an open check", () => {
  it.each<[method: string, reason: string, begins: string]>([
    ["spf", "The message does not say which address delivered it.", "Le message ne dit pas"],
    [
      "spf",
      "The DNS question TXT example.com could not be put: this name is not asked.",
      "La question DNS TXT example.com",
    ],
    [
      "dkim",
      "The header signature of example.com is genuine, but the body was not supplied and cannot be compared.",
      "La signature de l’en-tête par example.com",
    ],
    [
      "dkim",
      "This copy cannot judge DKIM: it had to be repaired, so it need not be what example.com signed. As it stands, neither header nor body matches.",
      "Cette copie ne permet pas de juger DKIM",
    ],
    [
      "dkim",
      "The key at s._domainkey.example.com was not asked for: the limit of DNS questions was reached.",
      "La clé s._domainkey.example.com n’a pas été demandée",
    ],
    ["arc", "ARC-Seal 2: The key at a.b was not asked for: its name may not be asked.", "ARC-Seal 2\u202f: La clé a.b"],
    [
      "dmarc",
      "Not decided: it passes if SPF passed for a MAIL FROM domain aligned with example.com, or if the DKIM signature of example.com verifies.",
      "Non tranché\u202f: DMARC réussit si SPF a réussi pour un domaine MAIL FROM aligné sur example.com, ou si la signature DKIM de example.com est valide.",
    ],
    [
      "dmarc",
      "TXT of _dmarc.example.com could not be checked: the resolver answered SERVFAIL (extended error 22).",
      "TXT de _dmarc.example.com n’a pas pu être vérifié\u202f: le résolveur a répondu SERVFAIL (erreur étendue 22).",
    ],
    [
      "dmarc",
      "Whether SPF a.example is aligned with example is not known: Its organizational domain could not be found out: TXT of a could not be checked: 192.0.2.1 did not answer in time.",
      "On ne sait pas si SPF a.example est aligné sur example. Son domaine organisationnel n’a pas pu être déterminé. TXT de a",
    ],
    ["dmarc", "The From field names 2 domains: a.example, b.example.", "Le champ From nomme 2 domaines"],
    ["dmarc", "Not decided: it passes if something else.", "Not decided: it passes if something else."],
    [
      "mx",
      "MX of example.com was not asked: the recorded answers do not hold it.",
      "MX de example.com n’a pas été demandé",
    ],
    [
      "dane",
      "mx.example publishes 2 TLSA records, but whether DNSSEC secures that cannot be told: the resolver of this report authenticates no answer. This message came in with TLS1.3 (hop 1), as it says.",
      "mx.example publie 2 enregistrements TLSA",
    ],
    ["blocklists", "A list knows IPv4 addresses only.", "A list ne connaît que"],
    ["network", "Something new.", "Something new."],
  ])("%s: %s", (method, reason, begins) => {
    const said = sayOpenReason({ method, result: "unchecked", reason, evidence: [] });
    expect(tell(said, english)).toBe(reason);
    expect(tell(said, french).slice(0, begins.length)).toBe(begins);
  });
});

describe("the cause of a repair", () => {
  it.each<[cause: string, told: string]>([
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
  ])("%s", (cause, told) => {
    expect(tell(sayCause(cause), english)).toBe(cause);
    expect(tell(sayCause(cause), french)).toBe(told);
  });
});

import { describe, expect, it } from "vitest";
import { retell } from "#lib/text/retell.ts";
import { french } from "../index.ts";

describe("SPF in French", () => {
  it.each([
    ["The message does not say which address delivered it.", "Le message ne dit pas quelle adresse l’a remis."],
    [
      'The record of example.com does not list 192.0.2.1, and "-all" applies.',
      "L’enregistrement de example.com ne mentionne pas 192.0.2.1, et «\u202f-all\u202f» s’applique.",
    ],
    [
      '192.0.2.1 matches "ip4:192.0.2.1" in the record of b.example, reached by "include:a.example" of example.com, then "redirect=b.example" of a.example.',
      "192.0.2.1 correspond à «\u202fip4:192.0.2.1\u202f» dans l’enregistrement de b.example, atteint par «\u202finclude:a.example\u202f» de example.com, puis «\u202fredirect=b.example\u202f» de a.example.",
    ],
    [
      "example.com publishes no SPF record. Its record spf2.0 is of Sender ID and is ignored.",
      "example.com ne publie aucun enregistrement SPF. Son enregistrement spf2.0 relève de Sender ID et est ignoré.",
    ],
    [
      '"include:a.example" leads to no record: a.example publishes no SPF record.',
      "«\u202finclude:a.example\u202f» ne mène à aucun enregistrement\u202f: a.example ne publie aucun enregistrement SPF.",
    ],
    [
      'The record of example.com has a syntax error at octet 12: an unknown mechanism "ip:192.0.2.1". Perhaps meant: a space stands inside a term; addresses are named by "ip4" and "ip6".',
      "L’enregistrement de example.com a une erreur de syntaxe à l’octet 12\u202f: un mécanisme inconnu, «\u202fip:192.0.2.1\u202f». Erreur probable\u202f: une espace figure à l’intérieur d’un terme\u202f; les adresses s’indiquent avec «\u202fip4\u202f» et «\u202fip6\u202f».",
    ],
    [
      "The DNS question TXT example.com could not be put: this name is not asked.",
      "La question DNS TXT example.com n’a pas pu être posée\u202f: ce nom n’est pas demandé.",
    ],
    [
      "The DNS question A a.example failed: timeout (asked 192.0.2.53:53).",
      "La question DNS A a.example a échoué\u202f: 192.0.2.53:53 n’a pas répondu à temps.",
    ],
    [
      "The DNS question A a.example failed: servfail (asked 192.0.2.53:53).",
      "La question DNS A a.example a échoué\u202f: servfail (serveur interrogé\u202f: 192.0.2.53:53).",
    ],
    [
      'no explanation: the text at why.example has a syntax error at octet 3: an unknown macro letter "y"',
      "pas d’explication\u202f: le texte publié sous why.example a une erreur de syntaxe à l’octet 3\u202f: une lettre de macro inconnue, «\u202fy\u202f»",
    ],
    ["a.example has no AAAA record", "a.example n’a pas d’enregistrement AAAA"],
    [
      'Mended: "redirect" and "exp" are written with "="; mechanisms are written with ":".',
      "Corrigé\u202f: «\u202fredirect\u202f» et «\u202fexp\u202f» s’écrivent avec «\u202f=\u202f»\u202f; les mécanismes s’écrivent avec «\u202f:\u202f».",
    ],
    [
      "Costs 10 of 10 lookups: mx, a:a.example became the addresses they have today. Change them when the hosts change.",
      "Coûte 10 recherches DNS sur 10\u202f: les adresses actuelles y remplacent mx, a:a.example. Changez-les quand les hôtes changent.",
    ],
  ])("%s", (text, told) => {
    expect(retell(text, french)).toBe(told);
  });
});

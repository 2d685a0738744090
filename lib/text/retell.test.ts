import { describe, expect, it } from "vitest";
import { frenchDuration, frenchSize, frenchTime } from "./format/french.ts";
import { retell, reteller } from "./retell.ts";
import { said } from "./said.ts";
import { english, retold, say, type Tongue, tell } from "./say.ts";

const tongue: Tongue = {
  forms: Object.assign(Object.create(null), {
    "; ": "\u202f; ",
    "{0}: {1}": "{0}\u202f: {1}",
    "No key.": "Aucune clé.",
    "The key at {0} {1}.": "La clé {0} {1}.",
    "has been revoked": "a été révoquée",
    "is damaged ({0})": "est endommagée ({0})",
    "p= is empty": "p= est vide",
    "{0} and {1}": "{0} et {1}",
    "{0} lookups": "{0} interrogations",
    "{0} took it from {1} after {2}.": "Après {2}, {1} l’a remis à {0}.",
    "{0} is {1}.": "{0} : {1}.",
    "The subject is “{0}”.": "L’objet est «\u202f{0}\u202f».",
    "A list": "Une liste",
    yes: "oui",
    "Sent by {0}": "Envoyé par {0}",
    cost: "coût",
    "the rest": "le reste",
    "hidden: {0}": "caché\u202f: {0}",
  }),
  duration: frenchDuration,
  size: frenchSize,
  time: frenchTime,
};

describe("retell", () => {
  it.each([
    ["No key.", "Aucune clé."],
    ["The key at a.example has been revoked.", "La clé a.example a été révoquée."],
    ["The key at a.example is damaged (p= is empty).", "La clé a.example est endommagée (p= est vide)."],
    ["mx took it from 192.0.2.1 after 1 day 1 h.", "Après 1\u00a0jour 1\u00a0h, 192.0.2.1 l’a remis à mx."],
    ["mx took it from 192.0.2.1 after 2 s to 41 s.", "Après 2\u00a0s à 41\u00a0s, 192.0.2.1 l’a remis à mx."],
    ["12,345 lookups", "12\u202f345 interrogations"],
    ["mx took it from a after 38.9 KiB.", "Après 38,9 Kio, a l’a remis à mx."],
    ["mx took it from a after 1 octet.", "Après 1 octet, a l’a remis à mx."],
    ["Sent by 17 Nov 2026, 14:05:10 UTC", "Envoyé par 17 nov. 2026 à 14:05:10 UTC"],
    // Sayings side by side.
    ["No key. The key at a.b has been revoked.", "Aucune clé. La clé a.b a été révoquée."],
    ["No key. p= is empty", "Aucune clé. p= est vide"],
    [
      "No key. mx.example took it from 192.0.2.1 after 1 s.",
      "Aucune clé. Après 1\u00a0s, 192.0.2.1 l’a remis à mx.example.",
    ],
    ["No key. 2 lookups", "Aucune clé. 2 interrogations"],
    ["A list; has been revoked", "Une liste\u202f; a été révoquée"],
    ["setup.exe: A list", "setup.exe\u202f: Une liste"],
    ["A list.", "Une liste."],
    ["has been revoked and is damaged (x)", "a été révoquée et est endommagée (x)"],
    ["A list. No key.", "Une liste. Aucune clé."],
    ["The rest. No key.", "Le reste. Aucune clé."],
    // Words that begin small inside a sentence.
    ["The key at a.b a list.", "La clé a.b une liste."],
    // What a message says is no word of ours.
    ["hidden: Call me: you and I.", "caché\u202f: Call me: you and I."],
    ["DNS lookups", "DNS lookups"],
    ["The subject is “No key.”.", "L’objet est «\u202fNo key.\u202f»."],
    ["Sent by cost", "Envoyé par cost"],
    ["Sent by cost, a", "Envoyé par cost, a"],
    ["cost; has been revoked", "coût\u202f; a été révoquée"],
    ["A list: a.b (10), c.d (192.0.2.1)", "Une liste\u202f: a.b (10), c.d (192.0.2.1)"],
    ["A list: some more (soon)", "Une liste\u202f: some more (soon)"],
    ["Tom and Jerry went home", "Tom and Jerry went home"],
    ["a: b; c", "a: b; c"],
    ["Nobody knows this.", "Nobody knows this."],
    ["", ""],
    ["constructor", "constructor"],
  ])("%s", (text, told) => {
    expect(retell(text, tongue)).toBe(told);
    expect(retell(text, english)).toBe(text);
  });

  it("finds what was said", () => {
    const text = said`The key at ${"a.example"} ${say`is damaged (${"p= is empty"})`}.`;
    expect(text).toBe("The key at a.example is damaged (p= is empty).");
    expect(tell(say`${retold(text)} ${1}`, tongue)).toBe("La clé a.example est endommagée (p= est vide). 1");
  });

  it.each([
    ["long", "The key at ".repeat(100_000)],
    ["deep", "is damaged (".repeat(1_000)],
    ["many", "a; ".repeat(1_300)],
  ])("leaves %s texts alone", (_, text) => expect(retell(text, tongue)).toBe(text));

  it("looks up no more than one report says", () => {
    const sentence = "The key at a.example has been revoked.";
    const all = reteller(tongue);
    for (let at = 0; at < 20_000; at++) all(`x y and z ${at}`, false);
    expect(all(sentence, false)).toBe(sentence);
    expect(reteller(tongue)(sentence, false)).toBe("La clé a.example a été révoquée.");
  });
});

describe("what may be a message's", () => {
  it.each([
    ["No key.", "Aucune clé."],
    ["12 lookups and 3 lookups", "12 interrogations et 3 interrogations"],
    ["yes", "oui"],
    ["Terms and Conditions", "Terms and Conditions"],
    ["3 and 8", "3 and 8"],
    ["cost", "cost"],
    ["1,234", "1,234"],
    ["The key at a.example was lost by Tom.", "The key at a.example was lost by Tom."],
  ])("%s", (text, told) => expect(reteller(tongue)(text, true)).toBe(told));
});

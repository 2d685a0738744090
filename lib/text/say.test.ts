import { describe, expect, it } from "vitest";
import { frenchDuration, frenchSize, frenchTime } from "./format/french.ts";
import { english, lasting, link, listed, octetsOf, say, small, type Tongue, tell, tellLinked } from "./say.ts";

const french: Tongue = {
  forms: Object.assign(Object.create(null), {
    "{0} hops": "{0} sauts",
    "{0} took it from {1} after {2}.": "Après {2}, {1} l’a remis à {0}.",
    "the report": "le rapport",
    "Says {0}.": "Selon {0}.",
    "A plain text.": "Un texte simple.",
  }),
  duration: frenchDuration,
  size: frenchSize,
  time: frenchTime,
};

describe("what is said", () => {
  const hostile = "{0} hops";
  it.each([
    ["numbers and names", say`${3} hops`, "3 hops", "3 sauts"],
    [
      "values in another order",
      say`${"mx"} took it from ${"192.0.2.1"} after ${lasting(90_061)}.`,
      "mx took it from 192.0.2.1 after 1 day 1 h.",
      "Après 1\u00a0jour 1\u00a0h, 192.0.2.1 l’a remis à mx.",
    ],
    ["a value that looks like a form stays", say`Says ${hostile}.`, "Says {0} hops.", "Selon {0} hops."],
    ["words among the values", say`Says ${say`${2} hops`}.`, "Says 2 hops.", "Selon 2 sauts."],
    ["what has no form is English", say`Nobody says ${1}.`, "Nobody says 1.", "Nobody says 1."],
    ["a plain text is looked up whole", "A plain text.", "A plain text.", "Un texte simple."],
    ["lists", say`Says ${listed(["a", 2, "c"])}.`, "Says a, 2, c.", "Selon a, 2, c."],
    ["sizes", say`Says ${octetsOf(12_345)}.`, "Says 12,345 octets.", "Selon 12\u202f345 octets."],
    ["inside a sentence", say`Says ${small("A plain text.")}`, "Says a plain text.", "Says un texte simple."],
    ["abbreviations", say`Says ${small("HTML and more")}.`, "Says HTML and more.", "Selon HTML and more."],
  ])("%s", (_, text, inEnglish, inFrench) => {
    expect(tell(text, english)).toBe(inEnglish);
    expect(tell(text, french)).toBe(inFrench);
    expect(String(text)).toBe(inEnglish);
  });

  it("knows the places of its links", () => {
    const text = say`Says ${link(say`the report`, "#part-2")}.`;
    expect(tellLinked(text, english)).toEqual({
      text: "Says the report.",
      links: [{ start: 5, end: 15, href: "#part-2" }],
    });
    expect(tellLinked(text, french)).toEqual({
      text: "Selon le rapport.",
      links: [{ start: 6, end: 16, href: "#part-2" }],
    });
  });

  it("names of objects are no forms", () => expect(tell("constructor", french)).toBe("constructor"));
});

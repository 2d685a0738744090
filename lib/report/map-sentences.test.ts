import { describe, expect, it } from "vitest";
import { mapSentences } from "./map-sentences.ts";

const loud = (sentence: string): string => sentence.toUpperCase();

describe("mapSentences", () => {
  it.each([
    [
      "a sentence",
      { checks: { spf: [{ result: "pass", reason: "a", domain: "b" }] } },
      { checks: { spf: [{ result: "pass", reason: "A", domain: "b" }] } },
    ],
    ["lists of sentences", { ladder: { sentences: ["a", "b"] } }, { ladder: { sentences: ["A", "B"] } }],
    [
      "cells",
      { tables: [{ title: "a", columns: ["b"], rows: [["c", "d"]] }] },
      { tables: [{ title: "A", columns: ["B"], rows: [["C", "D"]] }] },
    ],
    [
      "facts",
      { facts: { kind: "pairs", rows: [{ name: "a", value: "b", meaning: null }] } },
      { facts: { kind: "pairs", rows: [{ name: "A", value: "B", meaning: null }] } },
    ],
    [
      "values of fields",
      { fields: [{ value: { rows: [{ name: "a", value: "b", meaning: "c" }] } }] },
      { fields: [{ value: { rows: [{ name: "a", value: "b", meaning: "C" }] } }] },
    ],
    ["chips", { chips: [{ id: "a", label: "b", value: "c" }] }, { chips: [{ id: "a", label: "b", value: "C" }] }],
  ])("changes %s", (_, value, told) => expect(mapSentences(value, loud)).toEqual(told));

  it.each([
    ["what others say", { claims: [{ reason: "a" }], dns: [{ detail: "a" }] }],
    [
      "what is told as a whole",
      { findings: [{ title: "a" }], notChecked: [{ reason: "a" }], translations: { fr: { reason: "a" } } },
    ],
    ["a report that says nothing", { fields: [{ name: "a", raw: "b", span: [0, 1] }], checks: {}, age: null }],
  ])("leaves %s as it is", (_, value) => expect(mapSentences(value, loud)).toBe(value));

  it("leaves the objects beside a change the same", () => {
    const value = { route: { hops: [{ id: "a" }] }, age: { sentence: "a" } };
    expect(mapSentences(value, loud).route).toBe(value.route);
    expect(value.age.sentence).toBe("a");
  });
});

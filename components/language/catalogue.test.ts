import { describe, expect, it } from "vitest";
import { samples } from "#lib/samples.ts";
import { en } from "./en/index.ts";
import { fr } from "./fr/index.ts";
import { accent, pseudo } from "./pseudo.ts";

/** Every text of a catalogue with its path; functions are called with numbers and with words. */
function textsOf(value: unknown, path = ""): [path: string, text: string][] {
  // It gives what it is given.
  if (path === ".tell") return [];
  if (typeof value === "string") return [[path, value]];
  if (typeof value === "function") return [3, 1, "x"].flatMap((given) => calledWith(value as Text, given, path));
  if (value === null || typeof value !== "object") return [];
  if ("props" in value) return textsOf((value.props as { children?: unknown }).children, path);
  return Object.entries(value).flatMap(([key, inner]) => textsOf(inner, `${path}.${key}`));
}

type Text = (...given: unknown[]) => unknown;

function calledWith(text: Text, given: number | string, path: string) {
  try {
    return textsOf(text(...Array(6).fill(given)), path);
  } catch {
    // It wants something else than this.
    return [];
  }
}

describe("French", () => {
  const texts = textsOf(fr);
  it("has a narrow no-break space before tall punctuation and inside quotation marks", () => {
    const wrong = texts.filter(([, text]) =>
      /[^\s\u202f(][;!?»](?![\p{L}=])|[^\u202f] [:;!?»](?![\p{L}=])|«[^\u202f]|[\p{L})»]:(?!\/)\s/u.test(text),
    );
    expect(wrong).toEqual([]);
  });
  it("has typographic apostrophes", () => {
    expect(texts.filter(([, text]) => /\p{L}'\p{L}/u.test(text))).toEqual([]);
  });
  it("names every sample", () => {
    expect(samples.map(({ id }) => id).filter((id) => !fr.intake.shelf.samples[id])).toEqual([]);
  });
  it("leaves no longer text in English", () => {
    const english = new Map(textsOf(en));
    const same = texts.filter(([path, text]) => text === english.get(path) && /[a-z]{3,} [a-z]{3,}/.test(text));
    expect(same).toEqual([]);
  });
});

describe("the language of the tests", () => {
  it.each([
    ["Route", "⟦Ŕóúţé··⟧"],
    ["3", "3"],
    ["⟦Ŕóúţé··⟧ x", "⟦Ŕóúţé ẋ···⟧"],
  ])("%s: %s", (text, accented) => expect(accent(text)).toBe(accented));
  it("leaves no plain word", () => {
    expect(textsOf(pseudo).filter(([, text]) => /[A-Za-z]/.test(text))).toEqual([]);
  });
});

import { expect, it } from "vitest";
import { chooseLanguage } from "./languages.ts";

it.each<[string | undefined, string | null, string]>([
  [undefined, null, "en"],
  ["fr", "en", "fr"],
  ["en", "fr", "en"],
  ["xx", "fr-CA,fr;q=0.9,en;q=0.8", "fr"],
  [undefined, "de, fr;q=0.5, en;q=0.7", "en"],
  [undefined, "fr;q=0, en", "en"],
  [undefined, "es", "en"],
  [undefined, "FR-fr", "fr"],
])("cookie %s, Accept-Language %s: %s", (chosen, accepted, language) =>
  expect(chooseLanguage(chosen, accepted)).toBe(language),
);

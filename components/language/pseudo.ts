// A language that no one speaks: English, each text accented, a third longer and in brackets. A test that finds a word
// without them on a page has found one that is not in the catalogue; one that finds half a bracket, a text that is clipped.
import { cloneElement, isValidElement, type ReactNode } from "react";
import { en } from "./en/index.ts";
import type { AllTexts } from "./texts.ts";

const accented: Record<string, string> = Object.fromEntries(
  [
    ..."aáAÁbƀBƁcçCÇdđDĐeéEÉfƒFƑgğGĞhĥHĤiíIÍjĵJĴkķKĶlĺLĹmɱMṀnñNÑoóOÓpþPÞqɋQɊrŕRŔsšSŠtţTŢuúUÚvṽVṼwŵWŴxẋXẊyýYÝzžZŽ".matchAll(
      /(.)(.)/gu,
    ),
  ].map(([, plain = "", other = ""]) => [plain, other]),
);

/** `Route` -> `⟦Ŕóúţé··⟧`. A text that has been through here is only put in brackets once. */
export function accent(text: string): string {
  if (!/[A-Za-z]/.test(text)) return text;
  const inner = text.replace(/[⟦⟧·]/g, "").replace(/[A-Za-z]/g, (letter) => accented[letter] ?? letter);
  return `⟦${inner}${"·".repeat(Math.ceil(inner.length / 3))}⟧`;
}

/** Every text of a catalogue, also in what its functions give and in its elements. Reports are English. */
export const pseudo: AllTexts = { ...(translated(en) as AllTexts), tell: en.tell };

function translated(value: unknown): unknown {
  if (typeof value === "string") return accent(value);
  if (typeof value === "function") return (...given: unknown[]) => translated(value(...given));
  if (Array.isArray(value)) return value.map(translated);
  if (isValidElement<{ children?: ReactNode }>(value)) {
    // What was given to a function comes back as an element of the page: only the catalogue's own children are texts.
    const { children } = value.props;
    const inner = translated(children);
    if (Array.isArray(inner)) return cloneElement(value, {}, ...(inner as ReactNode[]));
    return children === undefined ? value : cloneElement(value, {}, inner as ReactNode);
  }
  if (value !== null && typeof value === "object" && Object.getPrototypeOf(value) === Object.prototype)
    return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, translated(inner)]));
  return value;
}

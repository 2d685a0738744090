// Addresses written out in text that is no markup: macros, scripts, strings of programs.
import type { FoundLink } from "./types.ts";

/** Addresses taken of one text, and characters of one. */
const taken = 50;

/** The different http, https, ftp and file addresses, in order. */
export function findAddresses(text: string): FoundLink[] {
  const found = new Set<string>();
  for (const [target] of text.matchAll(/(?:https?|ftp|file):\/\/[^\s"'`<>(){}|\\^\0-\x1f\x7f]{3,2000}/gi)) {
    found.add(target.replace(/[.,;:!?\]]+$/, ""));
    if (found.size >= taken) break;
  }
  return [...found].map((target) => ({ text: null, target }));
}

// Sentences are put together from pieces, so that each word of weight can lead to its evidence.
import type { Certainty, Sentence } from "../types.ts";

/** A stretch of a sentence; with `href` it links to its evidence. */
export type Piece = string | { text: string; href: string };

export const link = (text: string, href: string): Piece => ({ text, href });

/** What a situation says: a short answer, and the reasons for it. */
export interface Said {
  lead: string;
  rest: Piece[];
  certainty: Certainty;
}

/** The sentence of a situation; the first `lead` characters are its short answer. */
export function joinSaid(situation: string, { lead, rest, certainty }: Said): Sentence {
  let text = lead;
  const links: Sentence["links"] = [];
  const pieces = rest.length > 0 ? [" ", ...rest] : [];
  for (const piece of pieces) {
    if (typeof piece === "string") text += piece;
    else {
      links.push({ start: text.length, end: text.length + piece.text.length, href: piece.href });
      text += piece.text;
    }
  }
  return { situation, text, lead: lead.length, certainty, links };
}

// Sentences of a detail that holds several.
import { Say, type Value } from "#lib/text/say.ts";

/** One after the other. */
export function inTurn(sentences: readonly Value[]): Say {
  return new Say(sentences.map((_, at) => `{${at}}`).join(" "), sentences);
}

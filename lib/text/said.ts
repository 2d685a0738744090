import type { Say } from "./say.ts";

/**
 * `` said`${count} hops` ``: an English string, as the JSON of a report needs it. Its form is found again when it is told in another
 * language (retell.ts); lib/report/french has one for each. Apart from say.ts, for the browser reads input too.
 */
export const said = (words: TemplateStringsArray, ...values: (string | number | Say)[]): string =>
  words.reduce((text, word, at) => `${text}${values[at - 1]}${word}`);

// Characters that look like Latin letters, and which scripts a word mixes (UTS 39 §4 and §5). The table is a choice:
// the Cyrillic, Greek, Armenian and Cherokee letters, and the Latin ones beyond ASCII, that most fonts draw like an
// ASCII letter or digit. What is not in it is not judged.

const looks: Record<string, string> = {
  // Cyrillic
  "\u0430": "a",
  "\u0432": "b",
  "\u0441": "c",
  "\u0501": "d",
  "\u0435": "e",
  "\u0451": "e",
  "\u0493": "f",
  "\u04bb": "h",
  "\u0456": "i",
  "\u0457": "i",
  "\u0458": "j",
  "\u043a": "k",
  "\u04cf": "l",
  "\u043c": "m",
  "\u0578": "n",
  "\u043f": "n",
  "\u043e": "o",
  "\u0440": "p",
  "\u051b": "q",
  "\u0433": "r",
  "\u0455": "s",
  "\u0442": "t",
  "\u0446": "u",
  "\u0475": "v",
  "\u051d": "w",
  "\u0445": "x",
  "\u0443": "y",
  "\u04af": "y",
  "\u0437": "3",
  "\u043d": "h",
  "\u0461": "w",
  // Greek
  "\u03b1": "a",
  "\u03ac": "a",
  "\u03b2": "b",
  "\u03f2": "c",
  "\u03b5": "e",
  "\u03b9": "i",
  "\u03af": "i",
  "\u03ba": "k",
  "\u03bd": "v",
  "\u03bf": "o",
  "\u03cc": "o",
  "\u03c1": "p",
  "\u03c4": "t",
  "\u03c5": "u",
  "\u03c7": "x",
  "\u03b3": "y",
  "\u03b7": "n",
  "\u03c9": "w",
  "\u03c3": "o",
  "\u03bc": "u",
  "\u03f3": "j",
  // Armenian, Cherokee, Hebrew
  "\u0585": "o",
  "\u057d": "u",
  "\u0570": "h",
  "\u0581": "g",
  "\u0584": "f",
  "\u0566": "q",
  "\u05e1": "o",
  "\u05d5": "l",
  "\u13a1": "r",
  "\u13aa": "a",
  "\u13ac": "e",
  "\u13bb": "h",
  "\u13df": "c",
  "\u13de": "l",
  "\u13a2": "t",
  // Latin beyond ASCII
  "\u0131": "i",
  "\u0269": "i",
  "\u026a": "i",
  "\u0251": "a",
  "\u0261": "g",
  "\u1d0f": "o",
  "\u0280": "r",
  "\u1d00": "a",
  "\u0142": "l",
  "\u0111": "d",
  "\u00f8": "o",
  "\u0127": "h",
  "\u0188": "c",
  "\u0192": "f",
  "\u01bf": "p",
  "\u0237": "j",
};

/** ASCII characters and pairs that are drawn nearly alike. */
const asciiPairs: readonly [RegExp, string][] = [
  [/0/g, "o"],
  [/[1|]/g, "l"],
  [/5/g, "s"],
  [/rn/g, "m"],
  [/vv/g, "w"],
  [/cl/g, "d"],
];

/** How a text looks: lower case, no marks, look-alikes as ASCII. Two texts of one skeleton are easily confused. */
export function skeletonOf(text: string): string {
  const latin = asLatin(text);
  return asciiPairs.reduce((shown, [pattern, letter]) => shown.replace(pattern, letter), latin);
}

/** The text with each look-alike as the ASCII letter that it looks like. */
export function asLatin(text: string): string {
  if (!/[^\0-\x7f]/.test(text)) return text.toLowerCase();
  const plain = text.toLowerCase().normalize("NFKD").replace(/\p{M}/gu, "");
  return [...plain].map((character) => looks[character] ?? character).join("");
}

/** A text of another script that can be read as ASCII letter by letter, such as `сосо` in Cyrillic. */
export function looksLatin(text: string): boolean {
  return (
    /[^\0-\x7f]/.test(text) &&
    !/\p{sc=Latn}/u.test(text) &&
    /^[a-z0-9-]+$/.test(asLatin(text)) &&
    /[a-z]/.test(asLatin(text))
  );
}

/** A word that mixes Latin letters with letters of another script that look like Latin ones. */
export function mixesLookalikes(word: string): boolean {
  if (!/[^\0-\x7f]/.test(word) || !/[a-z]/i.test(word)) return false;
  return [...word.toLowerCase()].some((character) => character in looks && !/\p{sc=Latn}/u.test(character));
}

const scripts: readonly [string, RegExp][] = [
  "Latin",
  "Cyrillic",
  "Greek",
  "Armenian",
  "Cherokee",
  "Hebrew",
  "Arabic",
  "Han",
  "Hiragana",
  "Katakana",
  "Hangul",
  "Bopomofo",
  "Devanagari",
  "Thai",
  "Georgian",
  "Ethiopic",
].map((script) => [script, new RegExp(`\\p{Script=${script}}`, "u")]);

/** UTS 39 §5.2, "Highly Restrictive": scripts that are written together. */
const together = [
  ["Latin", "Han", "Hiragana", "Katakana"],
  ["Latin", "Han", "Bopomofo"],
  ["Latin", "Han", "Hangul"],
];

/** The scripts of a label that do not belong together, or an empty list. Scripts not in the list are not seen. */
export function mixedScripts(label: string): string[] {
  const found = scripts.filter(([, pattern]) => pattern.test(label)).map(([name]) => name);
  const usual = found.length < 2 || together.some((set) => found.every((script) => set.includes(script)));
  return usual ? [] : found;
}

// Sentences of a report are English strings: that is its contract. To be told in another language, a sentence is found again among
// the English forms of that language (see say.ts), piece by piece; what stands between the pieces are values, or words again. Where
// several readings can be had, the one that leaves least unknown is taken. What a message says in quotation marks or in one word
// is a value and stays as it is.
import { readMeasure } from "./retell-measure.ts";
import type { Forms, Tongue } from "./say.ts";

/** Longer texts hold more of a message than of ours. */
const longest = 2_000;

/** So many characters are looked up for one report, those of pieces again: hostile texts fall into ever more of them. */
const mostCharacters = 200_000;

/** Sentences in sentences in sentences. */
const deepest = 12;

/** The text in the language, as far as it can be told: English stays where it cannot. */
export const retell = (text: string, tongue: Tongue): string => reteller(tongue)(text, false);

/**
 * The same for many texts, which have much in common. `mixed`: it may as well be what a message says, which is left alone
 * unless all of it is known.
 */
export function reteller(tongue: Tongue): (text: string, mixed: boolean) => string {
  const index = indexOf(tongue.forms);
  if (index.exact.size === 0) return (text) => text;
  const sentences: Language = { ...index, tongue, mixed: false, left: mostCharacters, known: new Map() };
  const others: Language = { ...index, tongue, mixed: true, left: mostCharacters, known: new Map() };
  return (text, mixed) => {
    // A number, or a small word, may be anything's.
    if (mixed && /^(?!yes$|no$)\P{Lu}\S*$/u.test(text)) return text;
    const reading = readWhole(text, mixed ? others : sentences);
    return reading === null || (mixed && reading.doubt > 0) ? text : reading.told;
  };
}

interface Language extends Index {
  tongue: Tongue;
  mixed: boolean;
  /** So many characters may still be looked up. */
  left: number;
  /** What was read before. */
  known: Map<string, Reading | null>;
}

interface Reading {
  told: string;
  /** So many characters of it have blanks among them and are in no form: that many speak against it. */
  doubt: number;
}

function readWhole(text: string, language: Language): Reading | null {
  const measure = readMeasure(text, language.tongue);
  return measure === null ? read(text, language, 0) : { told: measure, doubt: 0 };
}

/** Null: no form is like it. */
function read(text: string, language: Language, depth: number): Reading | null {
  if (text.length > longest || depth > deepest) return null;
  const before = language.known.get(text);
  if (before !== undefined) return before;
  if (language.left < text.length) return null;
  language.left -= text.length;
  const reading = readExact(text, language) ?? readLikely(text, language, depth);
  language.known.set(text, reading);
  return reading;
}

/** A form without values, as it stands, or small or without its full stop elsewhere. */
function readExact(text: string, { exact }: Language): Reading | null {
  const whole = exact.get(text);
  if (whole !== undefined) return { told: whole, doubt: 0 };
  const clause = text.endsWith(".") ? exact.get(text.slice(0, -1)) : undefined;
  if (clause !== undefined) return { told: `${clause}.`, doubt: 0 };
  const small = /^\p{Lu}\p{Ll}* /u.test(text) ? exact.get(lowerFirst(text)) : undefined;
  return small === undefined ? null : { told: upperFirst(small), doubt: 0 };
}

type Way = (text: string, language: Language, depth: number) => Generator<Reading>;

const ways: readonly Way[] = [readLongForms, readSentences, readForms, readParts, readClause];

/** The first of the readings that leave least unknown. */
function readLikely(text: string, language: Language, depth: number): Reading | null {
  let best: Reading | null = null;
  for (const way of ways) {
    for (const reading of way(text, language, depth)) {
      if (reading.doubt === 0) return reading;
      if (best === null || reading.doubt < best.doubt) best = reading;
    }
  }
  return best;
}

/** Forms of more than one sentence. */
function readLongForms(text: string, language: Language, depth: number): Generator<Reading> {
  return readFormsOf(text, true, language, depth);
}

function readForms(text: string, language: Language, depth: number): Generator<Reading> {
  return readFormsOf(text, false, language, depth);
}

function* readFormsOf(text: string, isLong: boolean, language: Language, depth: number): Generator<Reading> {
  for (const form of formsLike(text, isLong, language)) {
    const found = valuesIn(text, form.pieces);
    if (found === null || (form.counts && readMeasure(found[0]!, language.tongue) === null)) continue;
    const values = found.map((value, at) => readValue(value, form, at, language, depth + 1));
    // What has one word of ours may be all the message's: "3 of 8", "Terms and Conditions".
    const known = form.words > 1 || form.counts || values.some(({ told }, at) => told !== found[at]);
    if (language.mixed && !known) continue;
    const doubt = values.reduce((sum, value) => sum + value.doubt, 0);
    // A form with few words of its own is not taken on trust.
    if (doubt > 0 && form.words < 3 && !form.opens) continue;
    yield { told: form.other.replace(/\{([0-9]+)\}/g, (_, at) => values[at]!.told), doubt };
  }
}

/** A sentence may also begin with a number, or with a name, an address or a tag, which are small. */
const betweenSentences = /(?<=[.!?]) (?=[\p{Lu}\p{N}“"]|\p{Ll}+=|[^\s.:]+[.:]\S+ )/u;

function readSentences(text: string, language: Language, depth: number): Generator<Reading> {
  return readSeries(text, betweenSentences, " ", language, depth);
}

/** How parts of sentences stand side by side, the widest first, and the form that has the signs of the language. */
const betweenParts: readonly [between: RegExp, form: string][] = [
  [/; /, "; "],
  // What stands behind a colon may have one, too.
  [/(?<=^[^:]*): /, "{0}: {1}"],
  [/, /, ", "],
];

function* readParts(text: string, language: Language, depth: number): Generator<Reading> {
  for (const [between, form] of betweenParts) {
    const signs = (language.tongue.forms[form] ?? form).replaceAll(/\{[01]\}/g, "");
    yield* readSeries(text, between, signs, language, depth);
  }
}

/** Sayings side by side, of which one of more words is known. @param signs stand between them in the language */
function* readSeries(
  text: string,
  between: RegExp,
  signs: string,
  language: Language,
  depth: number,
): Generator<Reading> {
  const pieces = text.split(between);
  if (pieces.length === 1) return;
  const readings = pieces.map((piece) => readWords(piece, language, depth + 1));
  if (!readings.some((reading, at) => reading !== null && reading.told !== pieces[at])) return;
  const told = readings.map((reading, at) => language.exact.get(pieces[at]!) ?? reading?.told ?? pieces[at]);
  yield {
    told: told.join(signs),
    doubt: readings.reduce((sum, reading, at) => sum + (reading?.doubt ?? pieces[at]!.length), 0),
  };
}

/** The same of a form with values. */
function* readClause(text: string, language: Language, depth: number): Generator<Reading> {
  const clause = text.endsWith(".") ? read(text.slice(0, -1), language, depth + 1) : null;
  if (clause !== null) yield { ...clause, told: `${clause.told}.` };
}

function readValue(value: string, form: Form, at: number, language: Language, depth: number): Reading {
  if (/[“"«]$/.test(form.pieces[at]!)) return { told: value, doubt: 0 };
  const reading = readWords(value, language, depth);
  const doubt = reading?.doubt ?? value.length;
  // Behind a colon may stand what a message says, and some of that is like a form by chance.
  const little = value.length / 4;
  if (form.opens && doubt > little) return { told: value, doubt: language.mixed ? 0 : little };
  return reading ?? { told: value, doubt };
}

/** One word and a quotation are values; so is a list of words, some with `(10)` behind. Null: nothing of it is known. */
function readWords(text: string, language: Language, depth: number): Reading | null {
  const measure = readMeasure(text, language.tongue);
  if (measure !== null) return { told: measure, doubt: 0 };
  if (!text.includes(" ") || /^(?:“[^”]*”|"[^"]*")$/.test(text)) return { told: text, doubt: 0 };
  const reading = read(text, language, depth);
  if (reading !== null) return reading;
  // Inside a sentence, words may begin small that have a form of their own.
  const large = /^\p{Ll}[\p{Ll} ]/u.test(text) ? read(upperFirst(text), language, depth) : null;
  if (large !== null) return { ...large, told: large.told.replace(/^\p{Lu}(?=[\p{Ll} ’])/u, lowerFirst) };
  return text.split(", ").every((item) => /^\S*(?: \([^()]*\d[^()]*\))?$/.test(item)) ? { told: text, doubt: 0 } : null;
}

const lowerFirst = (text: string): string => text.slice(0, 1).toLowerCase() + text.slice(1);
const upperFirst = (text: string): string => text.slice(0, 1).toUpperCase() + text.slice(1);

/** What stands between the pieces, each as early as can be. The last piece ends the text. */
function valuesIn(text: string, pieces: readonly string[]): string[] | null {
  const last = pieces.length - 1;
  // Most forms are ruled out by their end.
  if (!text.endsWith(pieces[last]!) || !text.startsWith(pieces[0]!)) return null;
  const found: string[] = [];
  let at = pieces[0]!.length;
  for (let index = 1; index <= last; index++) {
    const piece = pieces[index]!;
    const end = index === last ? text.length - piece.length : text.indexOf(piece, at);
    if (end < at) return null;
    found.push(text.slice(at, end));
    at = end + piece.length;
  }
  return found;
}

interface Form {
  /** What stands before, between and after the values. */
  pieces: readonly string[];
  other: string;
  /** How many words of its own it has. */
  words: number;
  /** Words in front of a colon: what follows may be anything. */
  opens: boolean;
  /** A number and its noun: other texts of two words are what a message says. */
  counts: boolean;
}

interface Index {
  /** Forms without values. */
  exact: ReadonlyMap<string, string>;
  /** The others, those that say most themselves first: in one of these lists, by whether they are long. */
  starts: ReadonlyMap<string, readonly Form[]>;
  ends: ReadonlyMap<string, readonly Form[]>;
  neither: ReadonlyMap<boolean, readonly Form[]>;
}

const indexes = new WeakMap<Forms, Index>();

function indexOf(forms: Forms): Index {
  const known = indexes.get(forms);
  if (known) return known;
  const made = makeIndex(forms);
  indexes.set(forms, made);
  return made;
}

/** So many characters at the start or the end of a form are its key, where it has as many beside its values. */
const keyLength = 3;

const keyOf = (isLong: boolean, characters: string): string => `${isLong}${characters}`;

function makeIndex(forms: Forms): Index {
  const exact = new Map<string, string>();
  const starts = new Map<string, Form[]>();
  const ends = new Map<string, Form[]>();
  const neither = new Map<boolean, Form[]>();
  const all = Object.entries(forms).map(([form, other]) => ({ form, other, pieces: form.split(/\{[0-9]+\}/) }));
  all.sort((a, b) => lengthOf(b.pieces) - lengthOf(a.pieces));
  for (const { form, other, pieces } of all) {
    const words = pieces.join(" ").match(/\p{L}{2,}/gu)?.length ?? 0;
    const isLong = /[.!?] /.test(form);
    const opens = /^\p{L}[^{]*: \{0\}$/u.test(form);
    const made = { pieces, other, words, opens, counts: /^\{0\} \p{L}+$/u.test(form) };
    const [first, last] = [pieces[0]!, pieces.at(-1)!];
    if (pieces.length === 1) exact.set(form, other);
    // Signs alone: see `betweenParts`.
    else if (words === 0) continue;
    else if (first.length >= keyLength) put(starts, keyOf(isLong, first.slice(0, keyLength)), made);
    else if (last.length >= keyLength) put(ends, keyOf(isLong, last.slice(-keyLength)), made);
    else put(neither, isLong, made);
  }
  return { exact, starts, ends, neither };
}

function put<K>(lists: Map<K, Form[]>, key: K, form: Form): void {
  const list = lists.get(key);
  if (list) list.push(form);
  else lists.set(key, [form]);
}

/** The forms that the text may have. */
function formsLike(text: string, isLong: boolean, { starts, ends, neither }: Index): readonly Form[] {
  return [
    ...(starts.get(keyOf(isLong, text.slice(0, keyLength))) ?? []),
    ...(ends.get(keyOf(isLong, text.slice(-keyLength))) ?? []),
    ...(neither.get(isLong) ?? []),
  ];
}

const lengthOf = (pieces: readonly string[]): number => pieces.reduce((sum, { length }) => sum + length, 0);

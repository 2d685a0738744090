// What Waybill says, with the values apart from the words, so that it can be said in more than one language. The English form
// stands where the sentence is thought of; the forms of another language are a table from the English ones (lib/report/french).
// Values are never looked up: what a message holds is shown as it is.
import type { DurationWords } from "./format/duration.ts";
import { formatDuration, formatDurationRange } from "./format/duration.ts";
import { englishDuration, englishSize, englishTime } from "./format/english.ts";
import { formatOctets, type SizeWords } from "./format/octets.ts";
import type { TimeWords } from "./format/time.ts";
import { retell } from "./retell.ts";

/** A table without a prototype, for values may be looked up too. By the English form, with `{0}`, `{1}` … where values stand: the same in another language, values in any order. */
export type Forms = Readonly<Record<string, string>>;

/** What is needed to say something in a language. */
export interface Tongue {
  forms: Forms;
  duration: DurationWords;
  size: SizeWords;
  time: TimeWords;
}

/** The language that forms are written in. */
export const english: Tongue = {
  forms: Object.create(null),
  duration: englishDuration,
  size: englishSize,
  time: englishTime,
};

/** What was `said`, or is to be said. */
export type Text = string | Say;

/** A string stands as it is; a function is asked for its words in the language. */
export type Value = string | number | Say | Link | ((tongue: Tongue) => string);

/** A sentence, or a part of one. As a string it is English. */
export class Say {
  readonly form: string;
  readonly values: readonly Value[];

  constructor(form: string, values: readonly Value[]) {
    this.form = form;
    this.values = values;
  }

  toString(): string {
    return tell(this, english);
  }
}

/** Words that lead to their evidence. */
export class Link {
  readonly text: string | Say;
  readonly href: string;

  constructor(text: string | Say, href: string) {
    this.text = text;
    this.href = href;
  }

  toString(): string {
    return String(this.text);
  }
}

/** `` say`${count} hops` ``: the form is `{0} hops`. */
export function say(words: TemplateStringsArray, ...values: Value[]): Say {
  return new Say(
    words.reduce((form, word, at) => `${form}{${at - 1}}${word}`),
    values,
  );
}

/** @param text a string is a value; words are said: `` link(say`the report`, href) `` */
export const link = (text: string | Say, href: string): Link => new Link(text, href);

/** What was `said`, as a value. */
export const retold =
  (text: string): Value =>
  (tongue) =>
    retell(text, tongue);

/** Values side by side, however many. @param between what stands between them: signs, or words */
export function listed(values: readonly Value[], between: Value = ", "): Say {
  const all = values.flatMap((value, at) => (at === 0 ? [value] : [between, value]));
  return new Say(all.map((_, at) => `{${at}}`).join(""), all);
}

/** A length of time in the words of the language. @param seconds one, or the least and the most (null: not known) */
export function lasting(seconds: number | readonly [least: number, most: number | null]): Value {
  return ({ duration }) =>
    typeof seconds === "number" ? formatDuration(seconds, duration) : formatDurationRange(seconds, duration);
}

/** A number of octets in the words of the language. */
export const octetsOf =
  (octets: number): Value =>
  ({ size }) =>
    formatOctets(octets, size);

/** Words that begin small, inside a sentence; abbreviations stay as they are. */
export const small =
  (text: Text): Value =>
  (tongue) =>
    tell(text, tongue).replace(/^\p{Lu}(?=[\p{Ll} ’])/u, (letter) => letter.toLowerCase());

/** The text in a language; in English where the language has no form for it. */
export function tell(text: Text, tongue: Tongue): string {
  return tellLinked(text, tongue).text;
}

/** The same with its links: places in the text, in UTF-16 units. */
export function tellLinked(text: Text, tongue: Tongue): Linked {
  const told: Linked = { text: "", links: [] };
  if (typeof text === "string") told.text = retell(text, tongue);
  else add(told, text, tongue);
  return told;
}

export interface Linked {
  text: string;
  links: { start: number; end: number; href: string }[];
}

function add(told: Linked, value: Value, tongue: Tongue): void {
  if (value instanceof Say) {
    // Every second piece is the number of a value.
    const pieces = (tongue.forms[value.form] ?? value.form).split(/\{([0-9]+)\}/);
    for (const [at, piece] of pieces.entries()) {
      if (at % 2 === 0) told.text += piece;
      else add(told, value.values[Number(piece)]!, tongue);
    }
  } else if (value instanceof Link) {
    const start = told.text.length;
    add(told, value.text, tongue);
    told.links.push({ start, end: told.text.length, href: value.href });
  } else told.text += typeof value === "function" ? value(tongue) : value;
}

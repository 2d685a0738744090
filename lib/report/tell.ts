// Everything that is said of a message in sentences: thought of once, told in as many languages as are asked for.
import type { FindingWords, SaidFinding } from "#lib/lint/types.ts";
import { reteller } from "#lib/text/retell.ts";
import { english, listed, type Say, type Text, type Tongue, tell, tellLinked } from "#lib/text/say.ts";
import { french } from "./french/index.ts";
import { isMixed, mapSentences } from "./map-sentences.ts";
import type { Certainty, Remarks, Report, ReportSoFar, Sentence, Translation } from "./types.ts";

/** A sentence of the answer: a short answer, and the reasons for it. */
export interface SaidSentence {
  situation: string;
  lead: Say;
  rest: Say;
  certainty: Certainty;
}

/** A question that was left open. */
export interface SaidOpen {
  what: Text;
  reason: Text;
}

/** What a report says that was not told yet. */
export interface Words {
  sentences: readonly SaidSentence[];
  findings: readonly SaidFinding[];
  notChecked: readonly SaidOpen[];
}

/** The languages besides English. */
export const tongues = { fr: french } satisfies Record<string, Tongue>;

export type OtherLanguage = keyof typeof tongues;

export const isOther = (language: string): language is OtherLanguage => language in tongues;

export const otherLanguages = Object.keys(tongues).filter(isOther);

/** What is told in the report itself: English. */
export function tellEnglish(words: Words): Pick<Report, "findings" | "notChecked"> & { sentences: Sentence[] } {
  const { sentences, findings, notChecked } = tellIn(words, english);
  return { sentences, findings: words.findings.map((finding, at) => ({ ...finding, ...findings[at]! })), notChecked };
}

/** Tells one report, as it grows, in other languages. */
export interface Translator {
  /** The report with its words in all of them. */
  translate<R extends ReportSoFar>(report: R, words: Words): R;
  /** Whatever else a report, or a part of one, says: by language and the English. Nothing without languages. */
  remarksIn(value: unknown): { remarks?: Record<string, Remarks> };
}

export function createTranslator(languages: readonly OtherLanguage[]): Translator {
  if (languages.length === 0) return { translate: (report) => report, remarksIn: () => ({}) };
  const speakers = languages.map((language) => ({
    language,
    tongue: tongues[language],
    retell: reteller(tongues[language]),
  }));
  const remarksIn = (value: unknown): Record<string, Remarks> => {
    const said = sayings(value);
    return Object.fromEntries(speakers.map(({ language, retell }) => [language, tellAll(said, retell)]));
  };
  return {
    translate: (report, words) => {
      const remarks = remarksIn(report);
      const told = speakers.map(({ language, tongue }) => [
        language,
        { ...tellIn(words, tongue), remarks: remarks[language]! },
      ]);
      return { ...report, translations: Object.fromEntries(told) };
    },
    remarksIn: (value) => ({ remarks: remarksIn(value) }),
  };
}

/** What is said in it, and whether that may as well be what a message says. */
function sayings(value: unknown): ReadonlyMap<string, boolean> {
  const said = new Map<string, boolean>();
  mapSentences(value, (sentence, key) => {
    said.set(sentence, isMixed(key) && said.get(sentence) !== false);
    return sentence;
  });
  return said;
}

function tellAll(said: ReadonlyMap<string, boolean>, retell: ReturnType<typeof reteller>): Remarks {
  const told = [...said].map(([sentence, mixed]) => [sentence, retell(sentence, mixed)] as const);
  return Object.fromEntries(told.filter(([sentence, other]) => other !== sentence));
}

function tellIn({ sentences, findings, notChecked }: Words, tongue: Tongue): Omit<Translation, "remarks"> {
  return {
    sentences: sentences.map((sentence) => tellSentence(sentence, tongue)),
    findings: findings.map((finding) => tellFinding(finding, tongue)),
    notChecked: notChecked.map(({ what, reason }) => ({ what: tell(what, tongue), reason: tell(reason, tongue) })),
  };
}

/** The first `lead` characters are the short answer. */
function tellSentence({ situation, lead, rest, certainty }: SaidSentence, tongue: Tongue): Sentence {
  const { text, links } = tellLinked(listed([lead, rest], " "), tongue);
  return { situation, text, lead: tell(lead, tongue).length, certainty, links };
}

function tellFinding({ title, detail, innocent, advice }: SaidFinding, tongue: Tongue): FindingWords {
  return {
    title: tell(title, tongue),
    detail: tell(detail, tongue),
    innocent: innocent && tell(innocent, tongue),
    advice: advice && tell(advice, tongue),
  };
}

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

/** The report with the same in other languages. */
export function translate<R extends ReportSoFar>(report: R, words: Words, languages: readonly OtherLanguage[]): R {
  if (languages.length === 0) return report;
  const remarks = remarksIn(report, languages);
  const told = languages.map((language) => [
    language,
    { ...tellIn(words, tongues[language]), remarks: remarks[language]! },
  ]);
  return { ...report, translations: Object.fromEntries(told) };
}

/** Everything else that a report, or a part of one, says: by language and the English. */
export function remarksIn(value: unknown, languages: readonly OtherLanguage[]): Record<string, Remarks> {
  const said = new Map<string, boolean>();
  mapSentences(value, (sentence, key) => {
    said.set(sentence, isMixed(key) && said.get(sentence) !== false);
    return sentence;
  });
  const tellAll = (tongue: Tongue): Remarks => {
    const retell = reteller(tongue);
    const told = [...said].map(([sentence, mixed]) => [sentence, retell(sentence, mixed)] as const);
    return Object.fromEntries(told.filter(([sentence, other]) => other !== sentence));
  };
  return Object.fromEntries(languages.map((language) => [language, tellAll(tongues[language])]));
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

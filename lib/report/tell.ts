// Everything that is said of a message in sentences: thought of once, told in as many languages as are asked for.
import type { Field } from "#lib/fields/types.ts";
import type { FindingWords, SaidFinding } from "#lib/lint/types.ts";
import { recallOr } from "#lib/text/recall.ts";
import { english, listed, type Say, say, type Text, type Tongue, tell, tellLinked } from "#lib/text/say.ts";
import { saySkew } from "#lib/trace/clocks.ts";
import { senderExamples } from "#lib/trace/find-sender.ts";
import { sayLoops } from "#lib/trace/loops.ts";
import type { Route } from "#lib/trace/types.ts";
import { sayTransit } from "./answer.ts";
import { french } from "./french/index.ts";
import type { Certainty, Report, Sentence, Translation } from "./types.ts";

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

/** What a report says in words. */
export interface Telling {
  sentences: readonly SaidSentence[];
  findings: readonly SaidFinding[];
  notChecked: readonly SaidOpen[];
  fields: readonly Field[];
  route: Route;
}

/** The languages besides English. */
export const tongues = { fr: french } satisfies Record<string, Tongue>;

export type OtherLanguage = keyof typeof tongues;

export const isOther = (language: string): language is OtherLanguage => language in tongues;

export const otherLanguages = Object.keys(tongues).filter(isOther);

/** What is told in the report itself, and the same in other languages. */
export function tellReport(
  telling: Telling,
  languages: readonly OtherLanguage[],
): Pick<Report, "findings" | "notChecked" | "translations"> & { sentences: Sentence[] } {
  const { sentences, findings, notChecked } = tellIn(telling, english);
  const whole = telling.findings.map((finding, at) => ({ ...finding, ...findings[at]! }));
  const told = { sentences, findings: whole, notChecked };
  if (languages.length === 0) return told;
  const others = languages.map((language) => [language, tellIn(telling, tongues[language])]);
  return { ...told, translations: Object.fromEntries(others) };
}

function tellIn({ sentences, findings, notChecked, fields, route }: Telling, tongue: Tongue): Translation {
  return {
    sentences: sentences.map((sentence) => tellSentence(sentence, tongue)),
    findings: findings.map((finding) => tellFinding(finding, tongue)),
    notChecked: notChecked.map(({ what, reason }) => ({ what: tell(what, tongue), reason: tell(reason, tongue) })),
    remarks: Object.fromEntries(
      [...meaningsOf(fields), ...remarksOn(route, fields)].flatMap((text) => {
        const told = tell(text, tongue);
        return told === String(text) ? [] : [[String(text), told]];
      }),
    ),
  };
}

/** Why the sender is who it is, how long it took, and what clocks and loops were seen. */
function remarksOn(route: Route, fields: readonly Field[]): Text[] {
  const { sender, clocks, loops, hops } = route;
  const why = sender ? [recallOr(sender.why, senderExamples)] : [];
  return [
    ...why,
    sayTransit(route),
    ...clocks.map((clock) => say`${saySkew(clock)}.`),
    ...(loops.length > 0 ? sayLoops(hops, fields) : []),
  ];
}

/** Fixed texts. */
function meaningsOf(fields: readonly Field[]): string[] {
  const meanings = fields.flatMap(({ about, value }) => [
    about?.meaning,
    ...(value?.kind === "pairs" ? value.rows.map(({ meaning }) => meaning) : []),
  ]);
  return [...new Set(meanings.filter((meaning) => meaning != null))];
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

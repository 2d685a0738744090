import type { ReactNode } from "react";
import { linkCertainty } from "#components/report/certainty.ts";
import { Grade } from "#components/values/grade.tsx";
import { Ref } from "#components/values/ref.tsx";
import { useSaidLanguage } from "#components/values/said.tsx";
import type { ReportSoFar, Sentence } from "#lib/report/types.ts";
import type { PanelProps } from "../panel-entry.ts";

/** The sentences of the answer beside their questions, each word of weight leading to its evidence. */
export function Sentences({ report, texts }: Pick<PanelProps, "report" | "texts">) {
  const { sentences } = report.summary;
  const language = useSaidLanguage();
  return (
    <div className="sentences">
      {sentences.map((sentence, at) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: sentences have a fixed order
        <div key={at}>
          <span className="label">{texts.answer.questions[questionOf(at, sentences.length, report)]}</span>
          {/* One that changes is another text: its words do not wander from where they stood. */}
          <p lang={language} key={sentence.text}>
            <b>{sentence.text.slice(0, sentence.lead)}</b>
            {reasons(sentence, report)} <Certainty of={sentence.certainty} />
          </p>
        </div>
      ))}
    </div>
  );
}

/** The first and the last two are always said; what sort of mail it is stands between them where there is something to say. */
function questionOf(at: number, count: number, { session }: ReportSoFar) {
  if (at === 0) return "sender";
  if (at === count - 1) return "look";
  if (at < count - 2) return "kind";
  return session ? "end" : "way";
}

function Certainty({ of }: { of: Sentence["certainty"] }) {
  return of === "unknown" ? null : <Grade certainty={of} />;
}

/** What follows the short answer. */
function reasons({ text, lead, links }: Sentence, report: ReportSoFar): ReactNode[] {
  const pieces: ReactNode[] = [];
  let at = lead;
  for (const { start, end, href } of links) {
    pieces.push(text.slice(at, start));
    pieces.push(
      <Ref href={href} certainty={linkCertainty(report, href)} key={start}>
        {text.slice(start, end)}
      </Ref>,
    );
    at = end;
  }
  pieces.push(text.slice(at));
  return pieces;
}

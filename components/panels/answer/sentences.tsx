import type { ReactNode } from "react";
import { linkCertainty } from "#components/report/certainty.ts";
import { Grade } from "#components/values/grade.tsx";
import { Ref } from "#components/values/ref.tsx";
import type { ReportSoFar, Sentence } from "#lib/report/types.ts";

/** The sentences of the answer, each word of weight leading to its evidence. */
export function Sentences({ report }: { report: ReportSoFar }) {
  return (
    <div className="sentences" lang="en">
      {report.summary.sentences.map((sentence, at) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: sentences have a fixed order
        <p key={at}>
          <b>{sentence.text.slice(0, sentence.lead)}</b>
          {reasons(sentence, report)} <Certainty of={sentence.certainty} />
        </p>
      ))}
    </div>
  );
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

import type { ReactNode } from "react";
import { linkCertainty } from "#components/report/certainty.ts";
import { Ref } from "#components/values/ref.tsx";
import type { ReportSoFar, Sentence } from "#lib/report/types.ts";

/** The sentences of the answer, each word of weight leading to its evidence. */
export function Sentences({ report }: { report: ReportSoFar }) {
  return (
    <div className="sentences">
      {report.summary.sentences.map((sentence, at) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: sentences have a fixed order
        <p key={at}>{linked(sentence, report)}</p>
      ))}
    </div>
  );
}

function linked({ text, links }: Sentence, report: ReportSoFar): ReactNode[] {
  const pieces: ReactNode[] = [];
  let at = 0;
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

// The notice that this copy is not the original, and how to get that out of each mail program.
import { Disclosure } from "#components/ui/disclosure.tsx";
import { late } from "#components/ui/late.tsx";
import { WhenOpened } from "#components/ui/when-opened.tsx";
import type { ReportSoFar } from "#lib/report/types.ts";
import { useTexts } from "#texts";

export const Steps = late(async () => (await import("./steps.tsx")).Steps);

/** Shown where a repair may have changed signed octets: a signature that fails then proves nothing. */
export function InexactNotice({ report }: { report: ReportSoFar }) {
  const { inexact } = useTexts().frame;
  if (report.source.exact) return null;
  return (
    <div className="inexact">
      <p>
        <b className="strong">{inexact.title}</b> <span className="soft">{inexact.text}</span>
      </p>
      <OriginalSteps summary={inexact.how} />
    </div>
  );
}

/** The steps, one mail program after the other. */
function OriginalSteps({ summary }: { summary: string }) {
  return (
    <Disclosure summary={summary} className="original-steps">
      <WhenOpened>
        <Steps />
      </WhenOpened>
    </Disclosure>
  );
}

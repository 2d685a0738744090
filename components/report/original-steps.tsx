// How to get the original of a message out of each mail program, and the notice that this copy is none.
import { Disclosure } from "#components/ui/disclosure.tsx";
import { originalSteps } from "#lib/intake/original-steps.ts";
import type { ReportSoFar } from "#lib/report/types.ts";
import { useTexts } from "#texts";

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
export function OriginalSteps({ summary }: { summary: string }) {
  return (
    <Disclosure summary={summary} className="original-steps">
      <dl lang="en">
        {originalSteps.map(({ id, client, steps, caveat }) => (
          <div className="row" key={id}>
            <dt className="label">{client}</dt>
            <dd>
              <ol>
                {steps.map((step) => (
                  <li key={step}>{step}</li>
                ))}
              </ol>
              {caveat && <p className="soft small">{caveat}</p>}
            </dd>
          </div>
        ))}
      </dl>
    </Disclosure>
  );
}

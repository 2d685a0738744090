// The octets that every span of this report counts in, and what was done to the input to get them.
import { InexactNotice } from "#components/report/original-steps.tsx";
import { Lit } from "#components/values/lit.tsx";
import type { ReportSoFar } from "#lib/report/types.ts";
import { formatOctets, formatSize } from "#lib/text/format/octets.ts";
import type { PanelEntry, PanelProps } from "./panel-entry.ts";
import { describePlaces, describeSegments } from "./source/describe-places.ts";
import { readLanes } from "./source/lanes.ts";
import { SourceView } from "./source/source-view.tsx";

export const source: PanelEntry = {
  id: "source",
  folds: true,
  wide: true,
  gist: ({ report: { source } }) => (
    <>
      {formatOctets(source.message.octets)}, {lineEnds[source.lineEndings]}, SHA-256 <Lit>{source.message.sha256}</Lit>
    </>
  ),
  badge: ({ source }) => ({ text: formatSize(source.message.octets) }),
  Body,
};

const lineEnds = { crlf: "CRLF", lf: "LF", cr: "CR", mixed: "mixed line ends" };

function Body({ report }: PanelProps) {
  return (
    <>
      <RepairList report={report} />
      <InexactNotice report={report} />
      <SourceView places={describePlaces(report)} lanes={readLanes(report)} segments={describeSegments(report)} />
    </>
  );
}

/** What was done to the input before it was read. */
function RepairList({ report }: { report: ReportSoFar }) {
  const { repairs } = report.source;
  if (repairs.length === 0) return null;
  return (
    <dl className="not-checked source-repairs">
      {repairs.map((repair, at) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: repairs never change
        <div className="row" key={at}>
          <dt className="label">{repair.line === null ? "Repaired" : `Repaired, line ${repair.line}`}</dt>
          <dd>{repair.detail}</dd>
        </div>
      ))}
    </dl>
  );
}

// The octets that every span of this report counts in, and what was done to the input to get them.
import { InexactNotice } from "#components/report/original-steps.tsx";
import { Lit } from "#components/values/lit.tsx";
import { Said } from "#components/values/said.tsx";
import { formatSize } from "#lib/text/format/octets.ts";
import type { PanelEntry, PanelProps } from "./panel-entry.ts";
import { describePlaces, describeSegments } from "./source/describe-places.ts";
import { readLanes } from "./source/lanes.ts";
import { LateSourceView } from "./source/late-source-view.tsx";
import { readSignatures } from "./source/read-signatures.ts";
import { readSignedMessage } from "./source/read-signed-message.ts";

export const source: PanelEntry = {
  id: "source",
  folds: true,
  wide: true,
  gist: ({ report: { source }, texts }) => (
    <>
      {texts.values.octets(source.message.octets)}, {texts.source.lineEnds[source.lineEndings]}, SHA-256{" "}
      <Lit>{source.message.sha256}</Lit>
    </>
  ),
  badge: ({ source }, { values }) => ({ text: formatSize(source.message.octets, values.size) }),
  Body,
};

function Body({ report, texts }: PanelProps) {
  return (
    <>
      <RepairList report={report} texts={texts} />
      <InexactNotice report={report} />
      <LateSourceView
        places={describePlaces(report, texts.source.places)}
        lanes={readLanes(report)}
        segments={describeSegments(report, texts.source.places)}
        message={readSignedMessage(report)}
        signatures={readSignatures(report)}
      />
    </>
  );
}

/** What was done to the input before it was read. */
function RepairList({ report, texts }: Pick<PanelProps, "report" | "texts">) {
  const { repairs } = report.source;
  if (repairs.length === 0) return null;
  return (
    <dl className="not-checked source-repairs">
      {repairs.map((repair, at) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: repairs never change
        <div className="row" key={at}>
          <dt className="label">{texts.source.repaired(repair.line)}</dt>
          <dd>
            <Said>{repair.detail}</Said>
          </dd>
        </div>
      ))}
    </dl>
  );
}

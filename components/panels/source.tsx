// The octets that every span of this report counts in.
import { Lit } from "#components/values/lit.tsx";
import { formatOctets, formatSize } from "#lib/text/format/octets.ts";
import type { PanelEntry, PanelProps } from "./panel-entry.ts";
import { SourceView } from "./source/source-view.tsx";

export const source: PanelEntry = {
  id: "source",
  title: "Source",
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
  return <SourceView spans={report.fields.map((field) => field.span)} />;
}

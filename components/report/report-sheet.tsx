// The sheet of a report: rail, panels, and the head that only paper shows. Runs on the server for a shared report.
import type { ReactNode } from "react";
import { Selection } from "#components/evidence/selection.tsx";
import { panelsOf } from "#components/panels/index.ts";
import { Panel } from "#components/panels/panel.tsx";
import type { PanelProps } from "#components/panels/panel-entry.ts";
import { CopyMenu } from "#components/ui/copy-menu.tsx";
import { Hatch } from "#components/ui/hatch.tsx";
import { Wordmark } from "#components/ui/wordmark.tsx";
import { formatOctets } from "#lib/text/format/octets.ts";
import { useTexts } from "#texts";
import { InSteps } from "./in-steps.tsx";
import { Rail } from "./rail.tsx";

interface ReportSheetProps extends Omit<PanelProps, "texts"> {
  /** Name of the file, if it came from one. */
  name: string | null;
  /** Stands above the panels: what is wrong with this report, if anything. */
  notice?: ReactNode;
}

export function ReportSheet({ waiting, name, notice, ...props }: ReportSheetProps) {
  const texts = useTexts();
  const report = texts.tell(props.report);
  const { frame } = texts;
  const large = isLarge(report);
  const panels = panelsOf(report);
  const items = panels.map(({ id, badge }) => ({ id, title: frame.panels[id], badge: badge(report, texts) }));
  return (
    <div className="page-grid">
      <Hatch />
      <Rail items={items} />
      <main className={large ? "sheet large" : "sheet"} id="content" tabIndex={-1}>
        <h1 className="sr" tabIndex={-1} data-report-title="">
          {frame.reportOn} <bdi>{report.summary.subject ?? frame.noSubject}</bdi>
        </h1>
        <PrintHead report={report} name={name} />
        {notice}
        <InSteps large={large}>
          {panels.map((entry, at) => (
            <Panel entry={entry} number={at + 1} report={report} texts={texts} waiting={waiting} key={entry.id} />
          ))}
        </InSteps>
        <Selection />
        <CopyMenu />
      </main>
    </div>
  );
}

/** Of more things than are laid out without being noticed. */
function isLarge({ fields, parts, links }: PanelProps["report"]): boolean {
  return fields.length + parts.length + links.length > 150;
}

function PrintHead({ report, name }: { report: PanelProps["report"]; name: string | null }) {
  const texts = useTexts();
  return (
    <div className="print-only">
      <Wordmark />
      <span className="small">
        {name && <bdi className="lit">{name}, </bdi>}
        {formatOctets(report.source.octets, texts.values.size)}, SHA-256{" "}
        <span className="lit">{report.source.sha256}</span>
      </span>
    </div>
  );
}

// The way it came: hops oldest first, delays as bars, and the line that parts what is claimed from what is recorded.
import { FieldSlip } from "#components/evidence/slip.tsx";
import type { Texts } from "#components/language/texts.ts";
import { hopCertainty } from "#components/report/certainty.ts";
import { late } from "#components/ui/late.tsx";
import { WhenNear } from "#components/ui/when-near.tsx";
import { TimesChoice } from "#components/values/instant.tsx";
import type { ReportSoFar } from "#lib/report/types.ts";
import { formatDuration, formatDurationRange } from "#lib/text/format/duration.ts";
import type { Hop, Route } from "#lib/trace/types.ts";
import type { PanelEntry, PanelProps } from "./panel-entry.ts";
import { Clocks } from "./route/clocks.tsx";
import { SenderNote } from "./route/sender-note.tsx";
import { Timeline } from "./route/timeline.tsx";
import { ViewChoice } from "./route/view-choice.tsx";
import { Reconstruction } from "./session/reconstruction.tsx";

/** Shown instead of the timeline when the reader asks for it. */
const HopTable = late(async () => (await import("./route/hop-table.tsx")).HopTable);

export const route: PanelEntry = {
  id: "route",
  gist: ({ report, texts }) => describeRoute(report.route, texts),
  badge: ({ route: { hops } }, texts) => (hops.length > 0 ? { text: texts.route.gist.hops(hops.length) } : null),
  Body,
  Margin,
  Tools: ({ report }) =>
    report.route.hops.length > 0 ? (
      <>
        <TimesChoice />
        <ViewChoice />
      </>
    ) : null,
};

function describeRoute(route: Route, texts: Texts): string {
  const { hops } = route;
  const words = texts.route.gist;
  if (hops.length === 0) return words.none;
  const claimed = hops.filter((hop) => hopCertainty(hop) === "claimed").length;
  return `${words.hops(hops.length)}${describeTime(route, texts)}. ${describeShare(claimed, hops.length, words)}`;
}

function describeTime({ transitSeconds, transitRange }: Route, { route, values }: Texts): string {
  if (transitSeconds === null) return "";
  if (transitRange === null) return route.gist.within(formatDuration(transitSeconds, values.duration));
  const told = transitRange[0] > 0 || transitRange[1] !== null;
  return told ? route.gist.within(formatDurationRange(transitRange, values.duration)) : route.gist.disagree;
}

function describeShare(claimed: number, all: number, words: Texts["route"]["gist"]): string {
  if (claimed === all) return all === 1 ? words.untoldOne : words.untold;
  return claimed === 0 ? words.allRecorded : words.firstClaimed(claimed);
}

function Body({ report, texts }: PanelProps) {
  const { hops } = report.route;
  if (hops.length === 0) {
    return (
      <>
        <p className="empty">{texts.route.empty}</p>
        <AsDialogue report={report} />
      </>
    );
  }
  return (
    <>
      <div className="route">
        <Timeline report={report} />
      </div>
      <div className="hop-table">
        <WhenNear>
          <HopTable hops={hops} />
        </WhenNear>
      </div>
      <div className="route-notes">
        <SenderNote report={report} />
        <Clocks report={report} />
      </div>
      <AsDialogue report={report} />
    </>
  );
}

/** What the hops must have said; with an SMTP log at hand it stands below that. */
function AsDialogue({ report }: Pick<PanelProps, "report">) {
  if (report.session !== null || report.fields.length === 0) return null;
  return <Reconstruction report={report} />;
}

function Margin({ report, texts }: PanelProps) {
  return (
    <>
      {report.route.hops.map((hop) => (
        <HopSlip report={report} texts={texts} hop={hop} key={hop.index} />
      ))}
      {report.route.stations.map(({ field }) => (
        <FieldSlip report={report} name={`station-${field}`} field={field} key={field} />
      ))}
    </>
  );
}

function HopSlip({ report, texts, hop }: { report: ReportSoFar; texts: Texts; hop: Hop }) {
  const isBorder = hop.index === report.route.border;
  return (
    <FieldSlip
      report={report}
      name={`hop-${hop.index}`}
      field={hop.field}
      marks={marksOf(hop)}
      dns={isBorder ? (report.checks.reverseDns?.evidence ?? []) : []}
    >
      {isBorder && hop.from?.ip && <p className="note">{texts.route.hardFact}</p>}
    </FieldSlip>
  );
}

function marksOf(hop: Hop): string[] {
  return [hop.from?.rdns, hop.from?.ip, hop.by].filter((mark): mark is string => typeof mark === "string");
}

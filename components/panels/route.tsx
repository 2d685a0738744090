// The way it came: hops oldest first, delays as bars, and the line that parts what is claimed from what is recorded.
import { FieldSlip } from "#components/evidence/slip.tsx";
import { hopCertainty } from "#components/report/certainty.ts";
import { counted } from "#components/values/counts.ts";
import { TimesChoice } from "#components/values/instant.tsx";
import type { ReportSoFar } from "#lib/report/types.ts";
import { formatDuration } from "#lib/text/format/duration.ts";
import type { Hop, Route } from "#lib/trace/types.ts";
import type { PanelEntry, PanelProps } from "./panel-entry.ts";
import { Clocks } from "./route/clocks.tsx";
import { HopTable } from "./route/hop-table.tsx";
import { SenderNote } from "./route/sender-note.tsx";
import { Timeline } from "./route/timeline.tsx";
import { ViewChoice } from "./route/view-choice.tsx";

export const route: PanelEntry = {
  id: "route",
  gist: ({ report }) => describeRoute(report.route),
  badge: ({ route: { hops } }) => (hops.length > 0 ? { text: counted(hops.length, "hop") } : null),
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

function describeRoute({ hops, transitSeconds }: Route): string {
  if (hops.length === 0) return "No Received field: the way it came is not written in it.";
  const claimed = hops.filter((hop) => hopCertainty(hop) === "claimed").length;
  const count = counted(hops.length, "hop");
  return `${count}${describeTime(transitSeconds)}. ${describeShare(claimed, hops.length)}`;
}

function describeTime(seconds: number | null): string {
  if (seconds === null) return "";
  return seconds < 0 ? ", with clocks that disagree" : ` in ${formatDuration(seconds)}`;
}

function describeShare(claimed: number, all: number): string {
  if (claimed === all) return all === 1 ? "Who wrote it cannot be told." : "Who wrote which cannot be told.";
  if (claimed === 0) return "All were written by the receiving side.";
  const first = claimed === 1 ? "The first was" : `The first ${claimed} were`;
  return `${first} written before the mail reached the receiving side.`;
}

function Body({ report }: PanelProps) {
  const { hops } = report.route;
  if (hops.length === 0) {
    return (
      <p className="empty">
        There is no Received field, so no hop can be shown. Mail that was never sent, or a paste that left them out, has
        none.
      </p>
    );
  }
  return (
    <>
      <div className="route">
        <Timeline report={report} />
      </div>
      <HopTable hops={hops} />
      <div className="route-notes">
        <SenderNote report={report} />
        <Clocks report={report} />
      </div>
    </>
  );
}

function Margin({ report }: PanelProps) {
  return (
    <>
      {report.route.hops.map((hop) => (
        <HopSlip report={report} hop={hop} key={hop.index} />
      ))}
      {report.route.stations.map(({ field }) => (
        <FieldSlip report={report} name={`station-${field}`} field={field} key={field} />
      ))}
    </>
  );
}

function HopSlip({ report, hop }: { report: ReportSoFar; hop: Hop }) {
  const isBorder = hop.index === report.route.border;
  return (
    <FieldSlip
      report={report}
      name={`hop-${hop.index}`}
      field={hop.field}
      marks={marksOf(hop)}
      dns={isBorder ? (report.checks.reverseDns?.evidence ?? []) : []}
    >
      {isBorder && hop.from?.ip && (
        <p className="note">The address in brackets is the one fact here that the sending side could not choose.</p>
      )}
    </FieldSlip>
  );
}

function marksOf(hop: Hop): string[] {
  return [hop.from?.rdns, hop.from?.ip, hop.by].filter((mark): mark is string => typeof mark === "string");
}

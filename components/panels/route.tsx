// The way it came: hops oldest first, delays as bars, and the line that parts what is claimed from what is recorded.
import { FieldSlip } from "#components/evidence/slip.tsx";
import { hopCertainty } from "#components/report/certainty.ts";
import { counted } from "#components/values/counts.ts";
import { Grade } from "#components/values/grade.tsx";
import { TimesChoice } from "#components/values/instant.tsx";
import type { ReportSoFar } from "#lib/report/types.ts";
import { formatDuration } from "#lib/text/format/duration.ts";
import { formatTime } from "#lib/text/format/time.ts";
import type { Hop, Route } from "#lib/trace/types.ts";
import type { PanelEntry, PanelProps } from "./panel-entry.ts";
import { DelayAxis } from "./route/delay-bar.tsx";
import { delayScale } from "./route/delay-scale.ts";
import { HopRow } from "./route/hop-row.tsx";
import { HopTable } from "./route/hop-table.tsx";
import { TrustLine } from "./route/trust-line.tsx";

export const route: PanelEntry = {
  id: "route",
  title: "Route",
  gist: ({ report }) => describeRoute(report.route),
  badge: ({ route: { hops } }) => (hops.length > 0 ? { text: counted(hops.length, "hop") } : null),
  Body,
  Margin,
  Tools: ({ report }) => (report.route.hops.length > 0 ? <TimesChoice /> : null),
};

function describeRoute({ hops, border, transitSeconds }: Route): string {
  if (hops.length === 0) return "No Received field: the way it came is not written in it.";
  const claimed = hops.filter((hop) => hopCertainty(hop) === "claimed").length;
  const time =
    transitSeconds === null
      ? ""
      : transitSeconds < 0
        ? ", with clocks that disagree"
        : ` in ${formatDuration(transitSeconds)}`;
  if (border === null) return `${counted(hops.length, "hop")}${time}. Who wrote which cannot be told.`;
  const share =
    claimed === 0
      ? "All were written by the receiving side."
      : `${claimed} of them written before the mail reached the receiving side.`;
  return `${counted(hops.length, "hop")}${time}. ${share}`;
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
  const delays = hops.flatMap((hop) => hop.delaySeconds ?? []);
  const scale = delayScale(delays);
  const longest = Math.max(...delays, 0);
  return (
    <div className="route">
      <div className="cols route-axis">
        <span>{dayOf(hops)}</span>
        <span />
        <span>Handed over</span>
        <DelayAxis scale={scale} />
        <span className="took">Took</span>
      </div>
      <ol aria-label="Hops, oldest first">
        {hops.map((hop, at) => (
          <HopGroup report={report} at={at} scale={scale} longest={longest} key={hop.index} />
        ))}
        {report.route.border === null && <TrustLine route={report.route} />}
      </ol>
      <Sender report={report} />
      <HopTable hops={hops} />
    </div>
  );
}

/** The hop with what stands above it: the heading of its side, and the trust line. */
function HopGroup({
  report,
  at,
  scale,
  longest,
}: {
  report: ReportSoFar;
  at: number;
  scale: ReturnType<typeof delayScale>;
  longest: number;
}) {
  const { hops, border } = report.route;
  const hop = hops[at];
  if (!hop) return null;
  const isBorder = hop.index === border;
  const opens = at === 0 || isBorder;
  const place = hops.length === 1 ? "only" : at === 0 ? "first" : at === hops.length - 1 ? "last" : "middle";
  return (
    <>
      {isBorder && <TrustLine route={report.route} />}
      {opens && <SideHeading hop={hop} first={at === 0} />}
      <HopRow
        hop={hop}
        field={report.fields[hop.field]}
        scale={scale}
        longest={hop.delaySeconds !== null && hop.delaySeconds === longest && longest > 0}
        place={place}
        isBorder={isBorder}
      />
    </>
  );
}

function SideHeading({ hop, first }: { hop: Hop; first: boolean }) {
  const certainty = hopCertainty(hop);
  return (
    <li className={`cols org ${certainty}`}>
      <span />
      <div className={first ? "rail-line none" : `rail-line ${certainty}`} />
      <div className="who">
        <b>{certainty === "claimed" ? "On the way" : "The receiving side"}</b>
        <span className="soft small">
          {certainty === "claimed" ? "as these servers say" : "written where it was delivered"}
        </span>
        <Grade certainty={certainty} />
      </div>
    </li>
  );
}

function Sender({ report }: { report: ReportSoFar }) {
  const { sender } = report.route;
  if (!sender)
    return (
      <p className="empty">
        Which address handed it to the receiving side is not known, so SPF cannot be asked for it.
      </p>
    );
  return (
    <p className="sender-note soft">
      Taken as the sending address: <bdi className="lit">{sender.ip}</bdi>,{" "}
      {sender.confidence === "certain" ? "certain" : `${sender.confidence} confidence`}. {sender.why}
    </p>
  );
}

/** The day of the first dated hop; a route of several days says so in each row's written date. */
function dayOf(hops: readonly Hop[]): string {
  const dated = hops.find((hop) => hop.date?.utc)?.date?.utc;
  return dated ? (formatTime(dated).split(",")[0] ?? "") : "";
}

function Margin({ report }: PanelProps) {
  return report.route.hops.map((hop) => (
    <FieldSlip
      report={report}
      name={`hop-${hop.index}`}
      field={hop.field}
      marks={marksOf(hop)}
      dns={hop.index === report.route.border ? (report.checks.reverseDns?.evidence ?? []) : []}
      key={hop.index}
    >
      {hop.index === report.route.border && (
        <p className="note">The address in brackets is the one fact here that the sending side could not choose.</p>
      )}
    </FieldSlip>
  ));
}

function marksOf(hop: Hop): string[] {
  return [hop.from?.rdns, hop.from?.ip, hop.by].filter((mark): mark is string => typeof mark === "string");
}

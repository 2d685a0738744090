// The hops as a timeline: groups, what stands between hops, the trust line, and the axis of the delay bars.
import { hopCertainty } from "#components/report/certainty.ts";
import type { ReportSoFar } from "#lib/report/types.ts";
import { formatTime, type TimeWords } from "#lib/text/format/time.ts";
import type { Hop, Route } from "#lib/trace/types.ts";
import { useTexts } from "#texts";
import { BreachRow, StationRow } from "./between.tsx";
import { DelayAxis } from "./delay-bar.tsx";
import { type DelayScale, delayScale } from "./delay-scale.ts";
import { groupHops, type HopGroup } from "./groups.ts";
import { HopRow } from "./hop-row.tsx";
import { OrgHeading } from "./org-heading.tsx";
import { firstReceived, TrustLine } from "./trust-line.tsx";

export function Timeline({ report }: { report: ReportSoFar }) {
  const { route, values } = useTexts();
  const { hops } = report.route;
  const line = firstReceived(report.route);
  const delays = hops.flatMap((hop) => [hop.delaySeconds ?? 0, ...(hop.delayRange ?? [])].map((delay) => delay ?? 0));
  const frame = { report, line, scale: delayScale(delays), longest: longestOf(hops) };
  return (
    <>
      <div className="cols route-axis">
        <span>
          {dayOf(
            hops.find((hop) => hop.date?.utc),
            values.time,
          )}
        </span>
        <span />
        <span>{route.handedOver}</span>
        <DelayAxis scale={frame.scale} />
        <span className="took">{route.tookHead}</span>
      </div>
      <ol aria-label={route.list}>
        <NotRead route={report.route} />
        <Stations report={report} after={null} rail="none" />
        {groupHops(hops, line).map((group, at) => (
          <Group {...frame} group={group} first={at === 0} key={group.hops[0]?.index} />
        ))}
        {line === null && <TrustLine route={report.route} />}
      </ol>
    </>
  );
}

/** Up to so many hops everything stands on the page, where the browser's own search finds it. */
const usual = 20;

interface Frame {
  report: ReportSoFar;
  line: number | null;
  scale: DelayScale;
  longest: number;
}

/** Heading and hops of one organisation; at the receiving side's first the trust line stands above it. */
function Group({ group, first, ...frame }: Frame & { group: HopGroup; first: boolean }) {
  const opens = group.hops[0];
  return (
    <>
      {opens?.index === frame.line && <TrustLine route={frame.report.route} />}
      <OrgHeading group={group} first={first} />
      {group.hops.map((hop) => (
        <HopWithRest {...frame} hop={hop} key={hop.index} />
      ))}
    </>
  );
}

function HopWithRest({ report, hop, scale, longest }: Frame & { hop: Hop }) {
  const { time } = useTexts().values;
  const { hops, border, waits, loops } = report.route;
  const at = hops.indexOf(hop);
  const last = at === hops.length - 1;
  const before = hops.slice(0, at).findLast((one) => one.date?.utc);
  const day = dayOf(hop, time);
  return (
    <>
      <BreachRow hop={hop} />
      <HopRow
        hop={hop}
        field={report.fields[hop.field]}
        waits={waits.filter((wait) => wait.hop === hop.index)}
        loops={loops}
        scale={scale}
        longest={hop.delaySeconds !== null && hop.delaySeconds === longest && longest > 0}
        place={hops.length === 1 ? "only" : at === 0 ? "first" : last ? "last" : "middle"}
        isBorder={hop.index === border}
        late={hops.length > usual}
        day={before && day !== dayOf(before, time) ? day : null}
      />
      <Stations report={report} after={hop.index} rail={last ? "none" : hopCertainty(hop)} />
    </>
  );
}

/** Of very many Received fields only the newest are read; the line stands where the older ones would. */
function NotRead({ route: { received, hops } }: { route: Route }) {
  const { notRead } = useTexts().route;
  return received > hops.length ? <li className="not-read">{notRead(received - hops.length, hops.length)}</li> : null;
}

/** Fields that were put on top of this hop, oldest first. */
function Stations({ report, after, rail }: { report: ReportSoFar; after: number | null; rail: string }) {
  return report.route.stations
    .filter((station) => station.after === after)
    .toSorted((a, b) => b.field - a.field)
    .map((station) => <StationRow report={report} station={station} rail={rail} key={station.field} />);
}

function longestOf(hops: readonly Hop[]): number {
  return hops.reduce((most, hop) => Math.max(most, hop.delaySeconds ?? 0), 0);
}

/** `17 Nov 2026`, in UTC. */
function dayOf(hop: Hop | undefined, words: TimeWords): string {
  if (!hop?.date?.utc) return "";
  return formatTime(hop.date.utc, null, { ...words, at: (day) => day }).replace(/ UTC$/, "");
}

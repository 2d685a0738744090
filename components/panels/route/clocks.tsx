// The clocks of a message: every time in its header section, whose clock wrote it, and which of them disagree.
import { fieldCertainty } from "#components/report/certainty.ts";
import { Disclosure } from "#components/ui/disclosure.tsx";
import { Icon } from "#components/ui/icon.tsx";
import { Instant } from "#components/values/instant.tsx";
import { Lit } from "#components/values/lit.tsx";
import { Ref } from "#components/values/ref.tsx";
import { Said } from "#components/values/said.tsx";
import type { ReportSoFar } from "#lib/report/types.ts";
import type { TimeReading } from "#lib/trace/types.ts";
import { useTexts } from "#texts";

/** Loops and clocks that disagree as sentences; all times in a table behind them. */
export function Clocks({ report }: { report: ReportSoFar }) {
  const words = useTexts().route.clocks;
  const { times, clocks, loops } = report.route;
  return (
    <>
      {[...loops, ...clocks].map(({ detail }) => (
        <p className="route-note" key={detail}>
          <Icon name={clocks.some((skew) => skew.detail === detail) ? "clock" : "notice"} />
          <Said>
            <bdi>{detail}</bdi>
          </Said>
        </p>
      ))}
      {times.length > 1 && (
        <Disclosure summary={words.all(times.length, countClocks(times))} className="as-table">
          {/* biome-ignore lint/a11y/useSemanticElements: not a fieldset, a box that scrolls */}
          {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a box that scrolls must be reachable by keyboard */}
          <div className="scroller" role="group" aria-label={words.label} tabIndex={0}>
            <TimesTable report={report} />
          </div>
        </Disclosure>
      )}
    </>
  );
}

function TimesTable({ report }: { report: ReportSoFar }) {
  const { route, values } = useTexts();
  const words = route.clocks;
  const sorted = report.route.times.toSorted((a, b) => Date.parse(a.utc) - Date.parse(b.utc) || b.field - a.field);
  return (
    <table className="data plain">
      <thead>
        <tr>
          {words.heads.map((head) => (
            <th scope="col" key={head}>
              {head}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {sorted.map((time) => (
          <tr key={`${time.field} ${time.source}`}>
            <td className="nowrap">
              <Instant utc={time.utc} />
            </td>
            <td>{time.clock === null ? <span className="faint">{words.notSaid}</span> : <Lit>{time.clock}</Lit>}</td>
            <td>
              <Ref href={`#field-${time.field}`} certainty={fieldCertainty(report, time.field)}>
                {words.sources[time.source]}
              </Ref>
              {time.hop !== null && <span className="soft">{words.ofHop(time.hop)}</span>}
            </td>
            <td>{values.certainty[fieldCertainty(report, time.field)]}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function countClocks(times: readonly TimeReading[]): number {
  return new Set(times.map(({ clock, field }) => clock ?? field)).size;
}

// The clocks of a message: every time in its header section, whose clock wrote it, and which of them disagree.
import { fieldCertainty } from "#components/report/certainty.ts";
import { Disclosure } from "#components/ui/disclosure.tsx";
import { Icon } from "#components/ui/icon.tsx";
import { counted } from "#components/values/counts.ts";
import { Instant } from "#components/values/instant.tsx";
import { Lit } from "#components/values/lit.tsx";
import { Ref } from "#components/values/ref.tsx";
import type { ReportSoFar } from "#lib/report/types.ts";
import type { TimeReading } from "#lib/trace/types.ts";

const sourceWords: Record<TimeReading["source"], string> = {
  date: "Date",
  "resent-date": "Resent-Date",
  received: "Received",
  "queue-id": "queue id",
  "x-received": "X-Received",
  "message-id": "Message-ID",
  "thread-index": "Thread-Index",
  "original-arrival": "X-OriginalArrivalTime",
  signed: "DKIM t=",
  "signature-expires": "DKIM x=",
  "arc-signed": "ARC signature t=",
  "arc-sealed": "ARC seal t=",
};

/** Loops and clocks that disagree as sentences; all times in a table behind them. */
export function Clocks({ report }: { report: ReportSoFar }) {
  const { times, clocks, loops } = report.route;
  return (
    <>
      {[...loops, ...clocks].map(({ detail }) => (
        <p className="route-note" key={detail}>
          <Icon name={clocks.some((skew) => skew.detail === detail) ? "clock" : "notice"} />
          <bdi>{detail}</bdi>
        </p>
      ))}
      {times.length > 1 && (
        <Disclosure summary={`All ${counted(times.length, "time")} by ${countClocks(times)}`} className="as-table">
          {/* biome-ignore lint/a11y/useSemanticElements: not a fieldset, a box that scrolls */}
          {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a box that scrolls must be reachable by keyboard */}
          <div className="scroller" role="group" aria-label="Times in the header section" tabIndex={0}>
            <TimesTable report={report} />
          </div>
        </Disclosure>
      )}
    </>
  );
}

function TimesTable({ report }: { report: ReportSoFar }) {
  const sorted = report.route.times.toSorted((a, b) => Date.parse(a.utc) - Date.parse(b.utc) || b.field - a.field);
  return (
    <table className="data plain">
      <thead>
        <tr>
          {["Time", "By the clock of", "Where", "Certainty"].map((head) => (
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
            <td>{time.clock === null ? <span className="faint">not said</span> : <Lit>{time.clock}</Lit>}</td>
            <td>
              <Ref href={`#field-${time.field}`} certainty={fieldCertainty(report, time.field)}>
                {sourceWords[time.source]}
              </Ref>
              {time.hop !== null && <span className="soft"> of hop {time.hop}</span>}
            </td>
            <td>{fieldCertainty(report, time.field)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function countClocks(times: readonly TimeReading[]): string {
  return counted(new Set(times.map(({ clock, field }) => clock ?? field)).size, "clock");
}

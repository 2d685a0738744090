// The clocks of a message: every time in its header section, whose clock wrote it, and which of them disagree.
import { fieldCertainty } from "#components/report/certainty.ts";
import { Disclosure } from "#components/ui/disclosure.tsx";
import { Icon, type IconName } from "#components/ui/icon.tsx";
import { WhenOpened } from "#components/ui/when-opened.tsx";
import { Instant } from "#components/values/instant.tsx";
import { Lit } from "#components/values/lit.tsx";
import { Ref } from "#components/values/ref.tsx";
import { Said } from "#components/values/said.tsx";
import type { ReportSoFar } from "#lib/report/types.ts";
import type { TimeReading } from "#lib/trace/types.ts";
import { useTexts } from "#texts";

/** Sentences shown at first sight. */
const usual = 6;

/** Rows of the table that are made before it is opened. */
const usualTimes = 40;

/** Loops and clocks that disagree as sentences; all times in a table behind them. */
export function Clocks({ report }: { report: ReportSoFar }) {
  const words = useTexts().route.clocks;
  const { times, clocks, loops } = report.route;
  const notes: Note[] = [
    ...loops.map(({ detail }) => ({ icon: "notice" as const, detail })),
    ...clocks.map(({ detail }) => ({ icon: "clock" as const, detail })),
  ];
  return (
    <>
      <Notes notes={notes.slice(0, usual)} />
      {notes.length > usual && (
        <Disclosure summary={words.more(notes.length - usual)}>
          <Notes notes={notes.slice(usual)} />
        </Disclosure>
      )}
      {times.length > 1 && (
        <Disclosure summary={words.all(times.length, countClocks(times))} className="as-table">
          {/* biome-ignore lint/a11y/useSemanticElements: not a fieldset, a box that scrolls */}
          {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a box that scrolls must be reachable by keyboard */}
          <div className="scroller" role="group" aria-label={words.label} tabIndex={0}>
            {times.length > usualTimes ? (
              <WhenOpened printed={false}>
                <TimesTable report={report} />
              </WhenOpened>
            ) : (
              <TimesTable report={report} />
            )}
          </div>
        </Disclosure>
      )}
    </>
  );
}

interface Note {
  icon: IconName;
  detail: string;
}

function Notes({ notes }: { notes: readonly Note[] }) {
  return notes.map(({ icon, detail }) => (
    <p className="route-note" key={detail}>
      <Icon name={icon} />
      <Said>
        <bdi>{detail}</bdi>
      </Said>
    </p>
  ));
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

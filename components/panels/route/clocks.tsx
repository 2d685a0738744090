// The clocks of a message: every time in its header section, whose clock wrote it, and which of them disagree.
import { Disclosure } from "#components/ui/disclosure.tsx";
import { Icon, type IconName } from "#components/ui/icon.tsx";
import { late } from "#components/ui/late.tsx";
import { WhenOpened } from "#components/ui/when-opened.tsx";
import { Said } from "#components/values/said.tsx";
import type { ReportSoFar } from "#lib/report/types.ts";
import type { TimeReading } from "#lib/trace/types.ts";
import { useTexts } from "#texts";

/** Sentences shown at first sight. */
const usual = 6;

const TimesTable = late(async () => (await import("./times-table.tsx")).TimesTable);

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
            <WhenOpened printed={false}>
              <TimesTable report={report} />
            </WhenOpened>
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
      <bdi>
        <Said>{detail}</Said>
      </bdi>
    </p>
  ));
}

function countClocks(times: readonly TimeReading[]): number {
  return new Set(times.map(({ clock, field }) => clock ?? field)).size;
}

// Every time of the header section with the clock that wrote it, in order. Comes when it is opened.
import { fieldCertainty } from "#components/report/certainty.ts";
import { HeadRow } from "#components/ui/head-row.tsx";
import { Instant } from "#components/values/instant.tsx";
import { Lit } from "#components/values/lit.tsx";
import { Ref } from "#components/values/ref.tsx";
import type { ReportSoFar } from "#lib/report/types.ts";
import { useTexts } from "#texts";

export function TimesTable({ report }: { report: ReportSoFar }) {
  const { route, values } = useTexts();
  const words = route.clocks;
  const sorted = report.route.times.toSorted((a, b) => Date.parse(a.utc) - Date.parse(b.utc) || b.field - a.field);
  return (
    <table className="data plain">
      <HeadRow heads={words.heads} />
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

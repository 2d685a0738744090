// Defanged, each with where it came from and how sure that is.
import { CopyButton } from "#components/ui/copy-button.tsx";
import { SaveButton } from "#components/ui/save-button.tsx";
import { Grade } from "#components/values/grade.tsx";
import { LongLit } from "#components/values/lit.tsx";
import { Ref } from "#components/values/ref.tsx";
import { toCsv } from "./indicators/csv.ts";
import { defang, type Indicator, readIndicators } from "./indicators/read-indicators.ts";
import type { PanelEntry, PanelProps } from "./panel-entry.ts";

export const indicators: PanelEntry = {
  id: "indicators",
  folds: true,
  wide: true,
  gist: () => "Defanged, each with where it came from and how sure that is.",
  badge: (report) => {
    const count = readIndicators(report).length;
    return count > 0 ? { text: String(count) } : null;
  },
  Body,
  Tools: ({ report }) => {
    const rows = readIndicators(report);
    if (rows.length === 0) return null;
    const lines = rows.map(cells);
    return (
      <>
        <CopyButton text={lines.map((line) => line.join("\t")).join("\n")} label="Copy all" />
        <SaveButton text={toCsv([columns, ...lines])} name="indicators.csv" label="CSV" />
      </>
    );
  },
};

const columns = ["Kind", "Value", "From", "Certainty"];

function cells(indicator: Indicator): string[] {
  return [indicator.kind, defang(indicator), indicator.from, indicator.certainty];
}

function Body({ report }: PanelProps) {
  const rows = readIndicators(report);
  if (rows.length === 0) return <p className="empty">The message names no address, host, link or file.</p>;
  return (
    <table className="data stack indicator-table">
      <colgroup>
        <col className="c-key" />
        <col />
        <col className="c-origin" />
        <col className="c-grade" />
      </colgroup>
      <thead>
        <tr>
          {columns.map((column) => (
            <th scope="col" key={column}>
              {column}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {rows.map((indicator) => (
          <tr key={`${indicator.kind} ${indicator.value}`}>
            <td className="key">{indicator.kind}</td>
            <td>
              <LongLit text={defang(indicator)} shown={300} />
            </td>
            <td className="soft">
              <Ref href={indicator.href} certainty={indicator.certainty}>
                {indicator.from}
              </Ref>
            </td>
            <td>
              <Grade certainty={indicator.certainty} />
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

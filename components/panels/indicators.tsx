// Defanged, each with where it came from and how sure that is.
import { CopyButton } from "#components/ui/copy-button.tsx";
import { CopyRow } from "#components/ui/copy-row.tsx";
import { Disclosure } from "#components/ui/disclosure.tsx";
import { defang } from "#components/values/defang.ts";
import { Grade } from "#components/values/grade.tsx";
import { LongLit } from "#components/values/lit.tsx";
import { Ref } from "#components/values/ref.tsx";
import { describeOrigin } from "./indicators/describe-origin.ts";
import { type Indicator, readIndicators } from "./indicators/read-indicators.ts";
import type { PanelEntry, PanelProps } from "./panel-entry.ts";

export const indicators: PanelEntry = {
  id: "indicators",
  folds: true,
  wide: true,
  gist: ({ texts }) => texts.indicators.gist,
  badge: (report) => {
    const count = readIndicators(report).length;
    return count > 0 ? { text: String(count) } : null;
  },
  Body,
  Tools: ({ report, texts: { indicators } }) => {
    const rows = readIndicators(report);
    if (rows.length === 0) return null;
    const lines = rows.map(({ kind, value, from, certainty }) =>
      [kind, defang(kind, value), describeOrigin(from, indicators), certainty].join("\t"),
    );
    return <CopyButton text={lines.join("\n")} label={indicators.copyAll} />;
  },
};

/** Rows at first sight. */
const usual = 40;

function Body({ report, texts }: PanelProps) {
  const rows = readIndicators(report);
  if (rows.length === 0) return <p className="empty">{texts.indicators.empty}</p>;
  return (
    <>
      <IndicatorTable rows={rows.slice(0, usual)} texts={texts} />
      {rows.length > usual && (
        <Disclosure summary={texts.values.more(rows.length - usual)}>
          <IndicatorTable rows={rows.slice(usual)} texts={texts} />
        </Disclosure>
      )}
    </>
  );
}

function IndicatorTable({ rows, texts }: Pick<PanelProps, "texts"> & { rows: readonly Indicator[] }) {
  const { columns } = texts.indicators;
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
          <th scope="col">{columns.kind}</th>
          <th scope="col">{columns.value}</th>
          <th scope="col">{columns.from}</th>
          <th scope="col">{columns.certainty}</th>
        </tr>
      </thead>
      <tbody>
        {rows.map((indicator) => (
          <IndicatorRow indicator={indicator} texts={texts} key={`${indicator.kind} ${indicator.value}`} />
        ))}
      </tbody>
    </table>
  );
}

function IndicatorRow({ indicator, texts }: { indicator: Indicator; texts: PanelProps["texts"] }) {
  const { kind, value, from, href, certainty } = indicator;
  const harmless = defang(kind, value);
  return (
    <tr>
      <td className="key">{texts.indicators.kinds[kind]}</td>
      <td>
        <LongLit text={harmless} shown={300} /> <CopyRow kind={kind} value={value} what={harmless.slice(0, 60)} />
      </td>
      <td className="soft">
        <Ref href={href} certainty={certainty}>
          {describeOrigin(from, texts.indicators)}
        </Ref>
      </td>
      <td>
        <Grade certainty={certainty} />
      </td>
    </tr>
  );
}

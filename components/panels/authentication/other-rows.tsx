// The rows of the smaller methods, and of what was recorded of something that is not there any more.
import type { Comparison } from "#lib/report/comparison/method.ts";
import type { PanelProps } from "../panel-entry.ts";
import { AuthRow } from "./auth-row.tsx";
import { compared, recordedIn, recordedMethod } from "./recorded.ts";
import { Working } from "./working.ts";

/** BIMI and DomainKeys: shown when there is something of them. */
export function OtherRows({ report, texts, waiting }: PanelProps) {
  const { bimi, domainkeys = [] } = report.checks;
  const words = texts.authentication;
  const bimiRow = compared(report.comparisons, "bimi", () => true);
  // Until it is known, a place is kept: nearly every message has one author's domain to ask.
  const isExpected = bimi === undefined && waiting === "asking";
  return (
    <>
      {(bimi || isExpected) && (
        <AuthRow
          id="bimi"
          kind="bimi"
          of={bimi?.domain ?? null}
          recorded={recordedIn(bimiRow, report.claims, recordedMethod(report.claims, "bimi"))}
          check={bimi ?? null}
          comparison={bimiRow}
          waiting={waiting}
          opens={bimi && (bimi.record !== null || bimi.notes.length > 0) ? words.bimi.opens : null}
        >
          {bimi && <Working report={report} check={bimi} />}
        </AuthRow>
      )}
      {domainkeys.map((check, at) => {
        const comparison = compared(report.comparisons, "domainkeys", (row) => row.field === check.field);
        return (
          <AuthRow
            id={`domainkeys-${at}`}
            kind="domainkeys"
            of={check.domain ?? null}
            recorded={recordedIn(comparison, report.claims, recordedMethod(report.claims, "domainkeys"))}
            check={check}
            comparison={comparison}
            waiting={waiting}
            opens={words.domainkeys.opens}
            key={check.field}
          >
            <Working report={report} check={check} />
          </AuthRow>
        );
      })}
    </>
  );
}

/** What was recorded of something that has no row of its own: a signature that is gone, the reverse DNS. */
export function LoneRows({ report, waiting }: PanelProps) {
  return loneRows(report).map(({ comparison, id }) => (
    <AuthRow
      id={id}
      kind={comparison.method}
      of={comparison.domain}
      recorded={recordedIn(comparison, report.claims, null)}
      check={comparison.method === "iprev" ? (report.checks.reverseDns ?? null) : null}
      comparison={comparison}
      waiting={waiting}
      key={id}
    />
  ));
}

/** The comparisons without a check in the table above, with the ids of their rows. */
export function loneRows({ checks, comparisons }: PanelProps["report"]): { comparison: Comparison; id: string }[] {
  const { spf = [], dkim = [], domainkeys = [] } = checks;
  const hasRow = ({ method, identity, field }: Comparison) => {
    if (method === "spf") return spf.some((check) => check.identity === identity);
    if (method === "dkim") return dkim.some((check) => check.field === field);
    if (method === "domainkeys") return domainkeys.some((check) => check.field === field);
    return method === "bimi" ? checks.bimi != null : method !== "iprev";
  };
  return comparisons.filter((row) => !hasRow(row)).map((comparison, at) => ({ comparison, id: `recorded-${at}` }));
}

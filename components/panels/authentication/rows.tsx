// The rows of the authentication table. A row stands in its place before its check has ended.
import type { DkimCheck, SpfCheck } from "#lib/checks/types.ts";
import type { Comparison } from "#lib/report/comparison/method.ts";
import type { PanelProps } from "../panel-entry.ts";
import { ArcSets } from "./arc-sets.tsx";
import { AuthRow } from "./auth-row.tsx";
import { DkimFacts, describeDkim } from "./dkim-facts.tsx";
import { DmarcFacts, describeDmarc } from "./dmarc-facts.tsx";
import { BimiFacts, DomainKeysFacts } from "./other-facts.tsx";
import { recordedDkim, recordedIn, recordedMethod, recordedSpf } from "./recorded.ts";
import { signatureFields, signatureValue } from "./signature-fields.ts";
import { SpfTree } from "./spf-tree.tsx";

const identities = { mailfrom: "MAIL FROM", helo: "HELO" } as const;

export function SpfRows({ report, waiting }: PanelProps) {
  const checks: (SpfCheck | null)[] = report.checks.spf ?? [null];
  return checks.map((check) => {
    const identity = check?.identity ?? "mailfrom";
    const comparison = compared(report.comparisons, "spf", (row) => row.identity === identity);
    return (
      <AuthRow
        id={identity === "mailfrom" ? "spf" : "spf-helo"}
        method="SPF"
        of={[identities[identity], check?.domain].filter(Boolean).join(" ")}
        recorded={recordedIn(comparison, report.claims, recordedSpf(report.claims, identity))}
        check={check}
        comparison={comparison}
        waiting={waiting}
        sub={check?.ip}
        opens={check?.tree ? "Which term decided" : null}
        key={identity}
      >
        {check && <SpfTree check={check} />}
      </AuthRow>
    );
  });
}

export function DkimRows({ report, waiting }: PanelProps) {
  const { dkim } = report.checks;
  const fields = signatureFields(report);
  if (dkim ? dkim.length === 0 : fields.length === 0) return <NoSignature report={report} waiting={waiting} />;
  const rows: { field: number; check: DkimCheck | null }[] = dkim
    ? dkim.map((check) => ({ field: check.field, check }))
    : fields.map((field) => ({ field: field.index, check: null }));
  return rows.map(({ field, check }, at) => {
    const comparison = compared(report.comparisons, "dkim", (row) => row.field === field);
    const early = check && recordedDkim(report.claims, check, signatureValue(report.fields[field]));
    return (
      <AuthRow
        id={`dkim-${at}`}
        method={rows.length > 1 ? `DKIM ${at + 1}` : "DKIM"}
        of={check?.domain ?? null}
        recorded={recordedIn(comparison, report.claims, early)}
        check={check}
        comparison={comparison}
        waiting={waiting}
        sub={check && describeSignature(check)}
        opens={check && describeDkim(check)}
        key={field}
      >
        {check && <DkimFacts report={report} check={check} />}
      </AuthRow>
    );
  });
}

function describeSignature({ algorithm, key }: DkimCheck): string {
  return [algorithm, key.bits === null ? null : `${key.bits} bit`].filter(Boolean).join(", ");
}

function NoSignature({ report, waiting }: PanelProps) {
  if (report.comparisons.some(({ method }) => method === "dkim")) return null;
  const reason = "The message has no DKIM-Signature field.";
  const recorded = recordedMethod(report.claims, "dkim");
  return (
    <AuthRow
      id="dkim-0"
      method="DKIM"
      of={null}
      recorded={recorded ? [recorded] : []}
      check={{ method: "dkim", result: "none", reason, evidence: [] }}
      comparison={null}
      waiting={waiting}
    />
  );
}

export function DmarcRow({ report, waiting }: PanelProps) {
  const check = report.checks.dmarc ?? null;
  const comparison = compared(report.comparisons, "dmarc", () => true);
  return (
    <AuthRow
      id="dmarc"
      method="DMARC"
      of={check?.domain ?? null}
      recorded={recordedIn(comparison, report.claims, recordedMethod(report.claims, "dmarc"))}
      check={check}
      comparison={comparison}
      waiting={waiting}
      sub={check?.policy && `p=${check.policy}`}
      opens={check && check.domain !== null ? describeDmarc(check) : null}
    >
      {check && <DmarcFacts check={check} />}
    </AuthRow>
  );
}

export function ArcRow({ report, waiting }: PanelProps) {
  const check = report.checks.arc ?? null;
  const comparison = compared(report.comparisons, "arc", () => true);
  const count = check?.sets.length ?? 0;
  return (
    <AuthRow
      id="arc"
      method="ARC"
      of={count > 0 ? (count === 1 ? "1 set" : `${count} sets`) : null}
      recorded={recordedIn(comparison, report.claims, recordedMethod(report.claims, "arc"))}
      check={check}
      comparison={comparison}
      waiting={waiting}
      opens={count > 0 ? "Set by set" : null}
    >
      {check && <ArcSets check={check} claims={report.claims} />}
    </AuthRow>
  );
}

/** BIMI and DomainKeys: shown when there is something of them. */
export function OtherRows({ report, waiting }: PanelProps) {
  const { bimi, domainkeys = [] } = report.checks;
  const bimiRow = compared(report.comparisons, "bimi", () => true);
  return (
    <>
      {bimi && (
        <AuthRow
          id="bimi"
          method="BIMI"
          of={bimi.domain ?? null}
          recorded={recordedIn(bimiRow, report.claims, recordedMethod(report.claims, "bimi"))}
          check={bimi}
          comparison={bimiRow}
          waiting={waiting}
          opens={bimi.record !== null || bimi.notes.length > 0 ? "The record, which nobody fetched from" : null}
        >
          <BimiFacts check={bimi} />
        </AuthRow>
      )}
      {domainkeys.map((check, at) => {
        const comparison = compared(report.comparisons, "domainkeys", (row) => row.field === check.field);
        return (
          <AuthRow
            id={`domainkeys-${at}`}
            method="DomainKeys"
            of={check.domain ?? null}
            recorded={recordedIn(comparison, report.claims, recordedMethod(report.claims, "domainkeys"))}
            check={check}
            comparison={comparison}
            waiting={waiting}
            opens="The signature, which no receiver counts any more"
            key={check.field}
          >
            <DomainKeysFacts check={check} />
          </AuthRow>
        );
      })}
    </>
  );
}

const methodWords: Record<Comparison["method"], string> = {
  spf: "SPF",
  dkim: "DKIM",
  dmarc: "DMARC",
  arc: "ARC",
  domainkeys: "DomainKeys",
  iprev: "Reverse DNS",
  bimi: "BIMI",
};

/** What was recorded of something that has no row of its own: a signature that is gone, the reverse DNS. */
export function LoneRows({ report, waiting }: PanelProps) {
  return loneRows(report).map(({ comparison, id }) => (
    <AuthRow
      id={id}
      method={methodWords[comparison.method]}
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

function compared(
  rows: readonly Comparison[],
  method: Comparison["method"],
  fits: (row: Comparison) => boolean,
): Comparison | null {
  return rows.find((row) => row.method === method && fits(row)) ?? null;
}

// The rows of the authentication table. A row stands in its place before its check has ended.
import type { DkimCheck, SpfCheck } from "#lib/checks/types.ts";
import type { PanelProps } from "../panel-entry.ts";
import { ArcSets } from "./arc-sets.tsx";
import { AuthRow } from "./auth-row.tsx";
import { DkimFacts, describeDkim } from "./dkim-facts.tsx";
import { DmarcFacts, describeDmarc } from "./dmarc-facts.tsx";
import { compared, recordedDkim, recordedIn, recordedMethod, recordedSpf } from "./recorded.ts";
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

export function DkimRows({ report, texts, waiting }: PanelProps) {
  const { dkim } = report.checks;
  const fields = signatureFields(report);
  if (dkim ? dkim.length === 0 : fields.length === 0)
    return <NoSignature report={report} texts={texts} waiting={waiting} />;
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

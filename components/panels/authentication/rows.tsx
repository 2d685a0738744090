// The rows of the authentication table. A row stands in its place before its check has ended.
import type { DkimCheck, SpfCheck } from "#lib/checks/types.ts";
import type { PanelProps } from "../panel-entry.ts";
import { AuthRow } from "./auth-row.tsx";
import { compared, recordedDkim, recordedIn, recordedMethod, recordedSpf } from "./recorded.ts";
import { signatureFields, signatureValue } from "./signature-fields.ts";
import { Working } from "./working.ts";
import { describeDkim, describeDmarc } from "./working-titles.ts";

export function SpfRows({ report, texts, waiting }: PanelProps) {
  const { spf } = texts.authentication;
  const checks: (SpfCheck | null)[] = report.checks.spf ?? expectedSpf(report.route);
  return checks.map((check, at) => {
    const identity = check?.identity ?? identities[at]!;
    const comparison = compared(report.comparisons, "spf", (row) => row.identity === identity);
    return (
      <AuthRow
        id={identity === "mailfrom" ? "spf" : "spf-helo"}
        kind="spf"
        of={[spf.identities[identity], check?.domain].filter(Boolean).join(" ")}
        recorded={recordedIn(comparison, report.claims, recordedSpf(report.claims, identity))}
        check={check}
        comparison={comparison}
        waiting={waiting}
        sub={check?.ip}
        opens={check?.tree ? spf.opens : null}
        key={identity}
      >
        {check && <Working report={report} check={check} />}
      </AuthRow>
    );
  });
}

const identities = ["mailfrom", "helo"] as const;

/** One place for each identity that will be asked (RFC 7208 §2.3: HELO when it is a name), so that no row comes late. */
function expectedSpf({ sender }: PanelProps["report"]["route"]): null[] {
  const isName = /^[^[\]:\s]+\.[^[\]:\s]*[a-z]/i.test(sender?.helo?.slice(0, 255) ?? "");
  return isName ? [null, null] : [null];
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
        kind="dkim"
        number={rows.length > 1 ? at + 1 : null}
        of={check?.domain ?? null}
        recorded={recordedIn(comparison, report.claims, early)}
        check={check}
        comparison={comparison}
        waiting={waiting}
        sub={check && describeSignature(check, texts)}
        opens={check && describeDkim(check, texts.authentication)}
        key={field}
      >
        {check && <Working report={report} check={check} />}
      </AuthRow>
    );
  });
}

function describeSignature({ algorithm, key }: DkimCheck, { authentication }: PanelProps["texts"]): string {
  return [algorithm, key.bits === null ? null : authentication.dkim.bits(key.bits)].filter(Boolean).join(", ");
}

function NoSignature({ report, texts, waiting }: PanelProps) {
  if (report.comparisons.some(({ method }) => method === "dkim")) return null;
  const recorded = recordedMethod(report.claims, "dkim");
  return (
    <AuthRow
      id="dkim-0"
      kind="dkim"
      of={null}
      recorded={recorded ? [recorded] : []}
      check={{ method: "dkim", result: "none", reason: "", evidence: [] }}
      told={texts.authentication.dkim.none}
      comparison={null}
      waiting={waiting}
    />
  );
}

export function DmarcRow({ report, texts, waiting }: PanelProps) {
  const check = report.checks.dmarc ?? null;
  const comparison = compared(report.comparisons, "dmarc", () => true);
  return (
    <AuthRow
      id="dmarc"
      kind="dmarc"
      of={check?.domain ?? null}
      recorded={recordedIn(comparison, report.claims, recordedMethod(report.claims, "dmarc"))}
      check={check}
      comparison={comparison}
      waiting={waiting}
      sub={check?.policy && `p=${check.policy}`}
      opens={check && check.domain !== null ? describeDmarc(check, texts.authentication) : null}
    >
      {check && <Working report={report} check={check} />}
    </AuthRow>
  );
}

export function ArcRow({ report, texts, waiting }: PanelProps) {
  const { arc } = texts.authentication;
  const check = report.checks.arc ?? null;
  const comparison = compared(report.comparisons, "arc", () => true);
  const count = check?.sets.length ?? 0;
  return (
    <AuthRow
      id="arc"
      kind="arc"
      of={count > 0 ? arc.sets(count) : null}
      recorded={recordedIn(comparison, report.claims, recordedMethod(report.claims, "arc"))}
      check={check}
      comparison={comparison}
      waiting={waiting}
      opens={count > 0 ? arc.opens : null}
    >
      {check && <Working report={report} check={check} />}
    </AuthRow>
  );
}

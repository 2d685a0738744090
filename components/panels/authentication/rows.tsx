// The rows of the authentication table. A row stands in its place before its check has ended.
import type { DkimCheck, SpfCheck } from "#lib/checks/types.ts";
import type { PanelProps } from "../panel-entry.ts";
import { ArcSets } from "./arc-sets.tsx";
import { AuthRow } from "./auth-row.tsx";
import { DkimFacts } from "./dkim-facts.tsx";
import { DmarcFacts } from "./dmarc-facts.tsx";
import { recordedDkim, recordedMethod, recordedSpf } from "./recorded.ts";
import { signatureFields, signatureValue } from "./signature-fields.ts";
import { SpfTree } from "./spf-tree.tsx";

const identities = { mailfrom: "MAIL FROM", helo: "HELO" } as const;

export function SpfRows({ report, waiting }: PanelProps) {
  const checks: (SpfCheck | null)[] = report.checks.spf ?? [null];
  return checks.map((check) => {
    const identity = check?.identity ?? "mailfrom";
    return (
      <AuthRow
        id={identity === "mailfrom" ? "spf" : "spf-helo"}
        method="SPF"
        of={[identities[identity], check?.domain].filter(Boolean).join(" ")}
        recorded={recordedSpf(report.claims, identity)}
        check={check}
        waiting={waiting}
        sub={check?.ip}
        opens={check?.tree ? "Which term decided" : undefined}
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
  return rows.map(({ field, check }, at) => (
    <AuthRow
      id={`dkim-${at}`}
      method={rows.length > 1 ? `DKIM ${at + 1}` : "DKIM"}
      of={check?.domain ?? null}
      recorded={check && recordedDkim(report.claims, check, signatureValue(report.fields[field]))}
      check={check}
      waiting={waiting}
      sub={check && describeSignature(check)}
      opens={check ? "The signature, taken apart" : undefined}
      key={field}
    >
      {check && <DkimFacts check={check} />}
    </AuthRow>
  ));
}

function describeSignature({ algorithm, key, selector }: DkimCheck): string {
  const bits = key.bits === null ? null : `${key.bits} bit`;
  return [algorithm, bits, selector && `selector ${selector}`].filter(Boolean).join(", ");
}

function NoSignature({ report, waiting }: PanelProps) {
  const check = {
    method: "dkim",
    result: "none",
    reason: "The message has no DKIM-Signature field.",
    evidence: [],
  } as const;
  return (
    <AuthRow
      id="dkim-0"
      method="DKIM"
      of={null}
      recorded={recordedMethod(report.claims, "dkim")}
      check={{ ...check, evidence: [] }}
      waiting={waiting}
    />
  );
}

export function DmarcRow({ report, waiting }: PanelProps) {
  const check = report.checks.dmarc ?? null;
  return (
    <AuthRow
      id="dmarc"
      method="DMARC"
      of={check?.domain ?? null}
      recorded={recordedMethod(report.claims, "dmarc")}
      check={check}
      waiting={waiting}
      sub={check?.policy && `policy ${check.policy}`}
      opens={check && check.domain !== null ? "Alignment, and where the policy was found" : undefined}
    >
      {check && <DmarcFacts check={check} />}
    </AuthRow>
  );
}

export function ArcRow({ report, waiting }: PanelProps) {
  const check = report.checks.arc ?? null;
  const count = check?.sets.length ?? 0;
  return (
    <AuthRow
      id="arc"
      method="ARC"
      of={count > 0 ? (count === 1 ? "1 set" : `${count} sets`) : null}
      recorded={recordedMethod(report.claims, "arc")}
      check={check}
      waiting={waiting}
      opens={count > 0 ? "Set by set" : undefined}
    >
      {check && <ArcSets check={check} claims={report.claims} />}
    </AuthRow>
  );
}

/** BIMI and DomainKeys: shown when there is something of them. */
export function OtherRows({ report, waiting }: PanelProps) {
  const { bimi, domainkeys = [] } = report.checks;
  return (
    <>
      {bimi && (
        <AuthRow
          id="bimi"
          method="BIMI"
          of={bimi.domain ?? null}
          recorded={recordedMethod(report.claims, "bimi")}
          check={bimi}
          waiting={waiting}
        />
      )}
      {domainkeys.map((check, at) => (
        <AuthRow
          id={`domainkeys-${at}`}
          method="DomainKeys"
          of={check.domain ?? null}
          recorded={recordedMethod(report.claims, "domainkeys")}
          check={check}
          waiting={waiting}
          key={check.domain ?? at}
        />
      ))}
    </>
  );
}

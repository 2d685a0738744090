import { DnsSlip, FieldSlip } from "#components/evidence/slip.tsx";
import type { ReportSoFar } from "#lib/report/types.ts";
import type { PanelProps } from "../panel-entry.ts";
import { loneRows } from "./other-rows.tsx";
import { recordedMethod, recordedSpf } from "./recorded.ts";

/** A slip for each row: the words somebody wrote, the signature, and the answers found now. */
export function AuthSlips({ report }: PanelProps) {
  const { spf = [], dkim = [], dmarc, arc, bimi, domainkeys = [] } = report.checks;
  return (
    <>
      {spf.map((check) => (
        <ClaimSlip
          report={report}
          name={check.identity === "mailfrom" ? "spf" : "spf-helo"}
          field={recordedSpf(report.claims, check.identity)?.field}
          dns={check.evidence}
          marks={["spf="]}
          key={check.identity}
        />
      ))}
      {dkim.map((check, at) => (
        <FieldSlip
          report={report}
          name={`dkim-${at}`}
          field={check.field}
          marks={[`d=${check.domain}`, `s=${check.selector}`, `bh=${check.bodyHash.claimed}`]}
          checked={check.result === "pass" || check.result === "fail"}
          dns={check.evidence}
          key={check.field}
        />
      ))}
      {dmarc && (
        <ClaimSlip
          report={report}
          name="dmarc"
          field={recordedMethod(report.claims, "dmarc")?.field}
          dns={dmarc.evidence}
          marks={["dmarc="]}
        />
      )}
      {arc && (
        <ClaimSlip report={report} name="arc" field={sealField(report)} dns={arc.evidence} marks={["cv=", "i="]} />
      )}
      {bimi && (
        <ClaimSlip
          report={report}
          name="bimi"
          field={recordedMethod(report.claims, "bimi")?.field}
          dns={bimi.evidence}
          marks={["bimi="]}
        />
      )}
      {domainkeys.map((check, at) => (
        <FieldSlip
          report={report}
          name={`domainkeys-${at}`}
          field={check.field}
          marks={[`d=${check.domain}`, `s=${check.selector}`]}
          dns={check.evidence}
          key={check.field}
        />
      ))}
      {loneRows(report).map(({ comparison, id }) => (
        <ClaimSlip
          report={report}
          name={id}
          field={report.claims[comparison.recorded[0]?.claim ?? -1]?.field}
          dns={comparison.method === "iprev" ? (report.checks.reverseDns?.evidence ?? []) : []}
          marks={[`${comparison.method}=`]}
          key={id}
        />
      ))}
    </>
  );
}

interface ClaimSlipProps {
  report: ReportSoFar;
  name: string;
  field: number | undefined;
  dns: readonly number[];
  marks: readonly string[];
}

/** The receiver's own words with the answers found now; only the answers when it wrote nothing. */
function ClaimSlip({ report, name, field, dns, marks }: ClaimSlipProps) {
  if (field !== undefined) return <FieldSlip report={report} name={name} field={field} dns={dns} marks={marks} />;
  return dns.length > 0 ? <DnsSlip report={report} name={name} dns={dns} /> : null;
}

/** The newest ARC-Seal. */
function sealField(report: ReportSoFar): number | undefined {
  return report.fields.find((field) => field.name.toLowerCase() === "arc-seal")?.index;
}

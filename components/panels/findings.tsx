// Facts by weight: what was seen, the harmless reading, what to do, the clause. Then what was not checked, and why.
import { DnsSlip, FieldSlip, SpanSlip } from "#components/evidence/slip.tsx";
import { fieldCertainty } from "#components/report/certainty.ts";
import { Disclosure } from "#components/ui/disclosure.tsx";
import { Icon, type IconName } from "#components/ui/icon.tsx";
import { counted, grouped } from "#components/values/counts.ts";
import { Ref } from "#components/values/ref.tsx";
import { RfcLink } from "#components/values/rfc-link.tsx";
import { VisibleText } from "#components/values/visible-text.tsx";
import type { Finding, Severity, Where } from "#lib/lint/types.ts";
import type { ReportSoFar } from "#lib/report/types.ts";
import type { Span } from "#lib/text/span.ts";
import type { Badge, PanelEntry, PanelProps } from "./panel-entry.ts";

export const findings: PanelEntry = {
  id: "findings",
  gist: ({ report }) => describeFindings(report),
  badge,
  Body,
  Margin,
};

const severities: Record<Severity, { word: string; icon: IconName }> = {
  danger: { word: "Danger", icon: "cross" },
  warning: { word: "Warning", icon: "warn" },
  notice: { word: "Notice", icon: "notice" },
  info: { word: "Info", icon: "info" },
};

const counts = (report: ReportSoFar, severity: Severity): number =>
  report.findings.filter((finding) => finding.severity === severity).length;

function describeFindings(report: ReportSoFar): string {
  const words = [
    [counts(report, "danger"), "danger"],
    [counts(report, "warning"), "warning"],
    [counts(report, "notice"), "notice"],
    [counts(report, "info"), "remark"],
  ] as const;
  const said = words.filter(([count]) => count > 0).map(([count, word]) => counted(count, word));
  const open = report.notChecked.length;
  const first = said.length > 0 ? `${said.join(", ")}.` : "Nothing to report.";
  return open > 0 ? `${first} ${counted(open, "thing was", "things were")} not checked.` : first;
}

function badge(report: ReportSoFar): Badge | null {
  const heavy = counts(report, "danger") + counts(report, "warning");
  if (heavy > 0) return { text: String(heavy), alert: { icon: "warn", says: "To look at:" } };
  return report.findings.length > 0 ? { text: String(report.findings.length) } : null;
}

function Body({ report, waiting }: PanelProps) {
  const rows = byWeight(report.findings);
  const remarks = rows.filter(({ finding }) => finding.severity === "info");
  const heavier = rows.filter(({ finding }) => finding.severity !== "info");
  return (
    <>
      <div className="findings">
        {heavier.map(({ finding, at }) => (
          <FindingRow report={report} finding={finding} at={at} key={at} />
        ))}
        {heavier.length === 0 && (
          <p className="say">{remarks.length > 0 ? "Nothing of weight." : "Nothing to report."}</p>
        )}
      </div>
      {remarks.length > 0 && (
        <Disclosure
          className="remarks"
          summary={counted(remarks.length, "smaller remark")}
          open={heavier.length === 0 && remarks.length <= fewRemarks}
        >
          {remarks.map(({ finding, at }) => (
            <FindingRow report={report} finding={finding} at={at} key={at} />
          ))}
        </Disclosure>
      )}
      {waiting === "asking" && <p className="empty">More may follow when DNS has answered.</p>}
      <NotChecked rows={report.notChecked} />
    </>
  );
}

/** So few do not disturb. */
const fewRemarks = 2;
const weights: Severity[] = ["danger", "warning", "notice", "info"];

/** Findings by weight, each with its place in the report: that is its name. */
function byWeight(list: readonly Finding[]): { finding: Finding; at: number }[] {
  const rows = list.map((finding, at) => ({ finding, at }));
  return rows.toSorted((a, b) => weights.indexOf(a.finding.severity) - weights.indexOf(b.finding.severity));
}

function FindingRow({ report, finding, at }: { report: ReportSoFar; finding: Finding; at: number }) {
  const { word, icon } = severities[finding.severity];
  return (
    <article className="finding" id={`finding-${at}`} data-slip={`finding-${at}`}>
      <span className={`severity ${finding.severity}`}>
        <Icon name={icon} />
        {word}
      </span>
      <div>
        <div className="finding-head">
          <h3>{finding.title}</h3>
          <RfcLink reference={finding.reference} />
        </div>
        <dl>
          <dt>Seen</dt>
          <dd className="seen">
            <VisibleText text={finding.detail} /> <Places report={report} at={finding.at} />
          </dd>
          {finding.innocent && (
            <>
              <dt>May be harmless</dt>
              <dd>{finding.innocent}</dd>
            </>
          )}
          {finding.advice && (
            <>
              <dt>To do</dt>
              <dd>{finding.advice}</dd>
            </>
          )}
        </dl>
      </div>
    </article>
  );
}

function Places({ report, at }: { report: ReportSoFar; at: readonly Where[] }) {
  return (
    <span className="places">
      {at.slice(0, 8).map((where) => {
        const { href, text } = placeOf(report, where);
        const certainty = "field" in where ? fieldCertainty(report, where.field) : "proven";
        return (
          <Ref href={href} certainty={certainty} key={href}>
            {text}
          </Ref>
        );
      })}
      {at.length > 8 && <span className="soft">and {at.length - 8} more places</span>}
    </span>
  );
}

function placeOf(report: ReportSoFar, where: Where): { href: string; text: string } {
  if ("field" in where) {
    const name = report.fields[where.field]?.name.slice(0, 60) ?? "";
    return { href: `#field-${where.field}`, text: `field ${where.field} ${name}`.trim() };
  }
  if ("part" in where) return { href: `#part-${where.part}`, text: `part ${where.part}` };
  if ("hop" in where) return { href: `#hop-${where.hop}`, text: `hop ${where.hop}` };
  if ("dns" in where) return { href: `#dns-${where.dns}`, text: `DNS ${where.dns}` };
  return {
    href: `#octets-${where.span[0]}-${where.span[1]}`,
    text: `octets ${grouped(where.span[0])}–${grouped(where.span[1])}`,
  };
}

function NotChecked({ rows }: { rows: ReportSoFar["notChecked"] }) {
  return (
    <>
      <div className="sub-head">
        <h3>Not checked, and why</h3>
      </div>
      {rows.length === 0 ? (
        <p className="empty">Everything this version can check was checked.</p>
      ) : (
        <dl className="not-checked">
          {rows.map((row) => (
            <div className="row" key={`${row.what} ${row.reason}`}>
              <dt>{row.what}</dt>
              <dd className="soft">{row.reason}</dd>
            </div>
          ))}
        </dl>
      )}
    </>
  );
}

function Margin({ report }: PanelProps) {
  return report.findings.map((finding, at) => (
    // biome-ignore lint/suspicious/noArrayIndexKey: a finding is named by its place
    <FindingSlip report={report} finding={finding} at={at} key={at} />
  ));
}

function FindingSlip({ report, finding, at }: { report: ReportSoFar; finding: Finding; at: number }) {
  const name = `finding-${at}`;
  const dns = finding.at.flatMap((where) => ("dns" in where ? where.dns : []));
  const field = finding.at.map((where) => fieldOf(report, where)).find((index) => index !== undefined);
  if (field !== undefined) return <FieldSlip report={report} name={name} field={field} dns={dns} />;
  const place = finding.at.map((where) => spanOf(report, where)).find((found) => found !== undefined);
  if (place) return <SpanSlip name={name} {...place} />;
  return dns.length > 0 ? <DnsSlip report={report} name={name} dns={dns} /> : null;
}

function fieldOf(report: ReportSoFar, where: Where): number | undefined {
  if ("field" in where) return where.field;
  return "hop" in where ? report.route.hops.find((hop) => hop.index === where.hop)?.field : undefined;
}

function spanOf(report: ReportSoFar, where: Where): { title: string; span: Span } | undefined {
  if ("span" in where) return { title: "Octets", span: where.span };
  const part = "part" in where ? report.parts.find((one) => one.path === where.part) : undefined;
  // A part inside a decoded one has no place in the octets of this message.
  if (!part || part.within !== null) return undefined;
  return { title: `Part ${part.path}, its header`, span: part.header[1] > part.header[0] ? part.header : part.body };
}

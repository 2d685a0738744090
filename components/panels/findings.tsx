// Facts by weight: what was seen, the harmless reading, what to do, the clause. Then what was not checked, and why.

import { DnsSlip, FieldSlip, SpanSlip } from "#components/evidence/slip.tsx";
import type { Texts } from "#components/language/texts.ts";
import { fieldCertainty } from "#components/report/certainty.ts";
import { CopyRow } from "#components/ui/copy-row.tsx";
import { Disclosure } from "#components/ui/disclosure.tsx";
import { Icon, type IconName } from "#components/ui/icon.tsx";
import { Ref } from "#components/values/ref.tsx";
import { RfcLink } from "#components/values/rfc-link.tsx";
import { useSaidLanguage } from "#components/values/said.tsx";
import { VisibleText } from "#components/values/visible-text.tsx";
import type { Finding, Severity, Where } from "#lib/lint/types.ts";
import type { ReportSoFar } from "#lib/report/types.ts";
import type { Span } from "#lib/text/span.ts";
import type { Badge, PanelEntry, PanelProps } from "./panel-entry.ts";

export const findings: PanelEntry = {
  id: "findings",
  gist: ({ report, texts }) => describeFindings(report, texts),
  badge,
  Body,
  Margin,
};

const icons: Record<Severity, IconName> = { danger: "cross", warning: "warn", notice: "notice", info: "info" };

const counts = (report: ReportSoFar, severity: Severity): number =>
  report.findings.filter((finding) => finding.severity === severity).length;

function describeFindings(report: ReportSoFar, { findings: words }: Texts): string {
  const said = weights.flatMap((severity) => {
    const count = counts(report, severity);
    return count > 0 ? words.counts[severity](count) : [];
  });
  const open = report.notChecked.length;
  const first = said.length > 0 ? `${said.join(", ")}.` : words.nothing;
  return open > 0 ? `${first} ${words.open(open)}` : first;
}

function badge(report: ReportSoFar, texts: Texts): Badge | null {
  const heavy = counts(report, "danger") + counts(report, "warning");
  if (heavy > 0) return { text: String(heavy), alert: { icon: "warn", says: texts.findings.toLookAt } };
  return report.findings.length > 0 ? { text: String(report.findings.length) } : null;
}

function Body({ report, texts, waiting }: PanelProps) {
  const words = texts.findings;
  const rows = byWeight(report.findings);
  const remarks = rows.filter(({ finding }) => finding.severity === "info");
  const heavier = rows.filter(({ finding }) => finding.severity !== "info");
  return (
    <>
      <div className="findings">
        {heavier.map(({ finding, at }) => (
          <FindingRow report={report} texts={texts} finding={finding} at={at} key={at} />
        ))}
        {heavier.length === 0 && <p className="say">{remarks.length > 0 ? words.nothingHeavy : words.nothing}</p>}
      </div>
      {remarks.length > 0 && (
        <Disclosure
          className="remarks"
          summary={words.remarks(remarks.length)}
          open={heavier.length === 0 && remarks.length <= fewRemarks}
        >
          {remarks.map(({ finding, at }) => (
            <FindingRow report={report} texts={texts} finding={finding} at={at} key={at} />
          ))}
        </Disclosure>
      )}
      {waiting === "asking" && <p className="empty">{words.mayFollow}</p>}
      <NotChecked report={report} texts={texts} />
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

interface FindingProps extends Pick<PanelProps, "report" | "texts"> {
  finding: Finding;
  at: number;
}

function FindingRow({ report, texts, finding, at }: FindingProps) {
  const words = texts.findings;
  const said = useSaidLanguage();
  return (
    <article className="finding" id={`finding-${at}`} data-slip={`finding-${at}`}>
      <span className={`severity ${finding.severity}`}>
        <Icon name={icons[finding.severity]} />
        {words.severities[finding.severity]}
      </span>
      <div>
        <div className="finding-head">
          <h3 lang={said}>{finding.title}</h3>
          <RfcLink reference={finding.reference} />
          <CopyRow kind="text" value={`${finding.title}\n${finding.detail}`} finding={finding} what={finding.title} />
        </div>
        <dl>
          <dt>{words.seen}</dt>
          <dd className="seen">
            <span lang={said}>
              <VisibleText text={finding.detail} usual="said" />
            </span>{" "}
            <Places report={report} texts={texts} at={finding.at} />
          </dd>
          {finding.innocent && (
            <>
              <dt>{words.innocent}</dt>
              <dd lang={said}>{finding.innocent}</dd>
            </>
          )}
          {finding.advice && (
            <>
              <dt>{words.advice}</dt>
              <dd lang={said}>{finding.advice}</dd>
            </>
          )}
        </dl>
      </div>
    </article>
  );
}

function Places({ report, texts, at }: Pick<PanelProps, "report" | "texts"> & { at: readonly Where[] }) {
  return (
    <span className="places">
      {at.slice(0, 8).map((where) => {
        const { href, text } = placeOf(report, texts, where);
        const certainty = "field" in where ? fieldCertainty(report, where.field) : "proven";
        return (
          <Ref href={href} certainty={certainty} key={href}>
            {text}
          </Ref>
        );
      })}
      {at.length > 8 && <span className="soft">{texts.findings.morePlaces(at.length - 8)}</span>}
    </span>
  );
}

function placeOf(report: ReportSoFar, texts: Texts, where: Where): { href: string; text: string } {
  const { places } = texts.findings;
  if ("field" in where) {
    const name = report.fields[where.field]?.name.slice(0, 60) ?? "";
    return { href: `#field-${where.field}`, text: places.field(where.field, name) };
  }
  if ("part" in where) return { href: `#part-${where.part}`, text: places.part(where.part) };
  if ("hop" in where) return { href: `#hop-${where.hop}`, text: places.hop(where.hop) };
  if ("dns" in where) return { href: `#dns-${where.dns}`, text: places.dns(where.dns) };
  if ("line" in where) return { href: `#line-${where.line}`, text: texts.session.lineOf(where.line) };
  return {
    href: `#octets-${where.span[0]}-${where.span[1]}`,
    text: texts.values.octetRange(where.span[0], where.span[1]),
  };
}

function NotChecked({ report, texts }: Pick<PanelProps, "report" | "texts">) {
  const words = texts.findings;
  const rows = report.notChecked;
  const said = useSaidLanguage();
  return (
    <>
      <div className="sub-head">
        <h3>{words.notCheckedTitle}</h3>
      </div>
      {rows.length === 0 ? (
        <p className="empty">{words.allChecked}</p>
      ) : (
        <dl className="not-checked" lang={said}>
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

function Margin({ report, texts }: PanelProps) {
  return report.findings.map((finding, at) => (
    // biome-ignore lint/suspicious/noArrayIndexKey: a finding is named by its place
    <FindingSlip report={report} texts={texts} finding={finding} at={at} key={at} />
  ));
}

function FindingSlip({ report, texts, finding, at }: FindingProps) {
  const name = `finding-${at}`;
  const dns = finding.at.flatMap((where) => ("dns" in where ? where.dns : []));
  const field = finding.at.map((where) => fieldOf(report, where)).find((index) => index !== undefined);
  if (field !== undefined) return <FieldSlip report={report} name={name} field={field} dns={dns} />;
  const place = finding.at.map((where) => spanOf(report, texts, where)).find((found) => found !== undefined);
  if (place) return <SpanSlip name={name} {...place} />;
  return dns.length > 0 ? <DnsSlip report={report} name={name} dns={dns} /> : null;
}

function fieldOf(report: ReportSoFar, where: Where): number | undefined {
  if ("field" in where) return where.field;
  return "hop" in where ? report.route.hops.find((hop) => hop.index === where.hop)?.field : undefined;
}

function spanOf(
  report: ReportSoFar,
  { findings: words }: Texts,
  where: Where,
): { title: string; span: Span } | undefined {
  if ("span" in where) return { title: words.octets, span: where.span };
  const part = "part" in where ? report.parts.find((one) => one.path === where.part) : undefined;
  // A part inside a decoded one has no place in the octets of this message.
  if (!part || part.within !== null) return undefined;
  return { title: words.partHeader(part.path), span: part.header[1] > part.header[0] ? part.header : part.body };
}

// A redacted report: the same on its page and in the preview before it is made. No hooks but the words, so it is rendered on
// the server too.
import { Instant } from "#components/values/instant.tsx";
import { Lit } from "#components/values/lit.tsx";
import { Verdict } from "#components/values/verdict.tsx";
import type { RedactedReport } from "#lib/report/redact/schema.ts";
import { formatOctets } from "#lib/text/format/octets.ts";
import { useActTexts, useTexts } from "#texts";
import { RedactedRoute } from "./redacted-route.tsx";
import { RedactedSection } from "./redacted-section.tsx";

interface RedactedProps {
  report: RedactedReport;
  /** Of the headings. */
  level: 2 | 3;
}

export function RedactedView({ report, level }: RedactedProps) {
  const words = useActTexts().share.redacted;
  return (
    <div className="redacted">
      <p className="say soft">{words.lead}</p>
      <RedactedSection level={level} title={words.answer}>
        <Facts report={report} />
        <Results report={report} />
      </RedactedSection>
      <RedactedSection level={level} title={words.route}>
        <RedactedRoute route={report.route} />
      </RedactedSection>
      <RedactedSection level={level} title={words.contents}>
        <Parts report={report} />
      </RedactedSection>
      <RedactedSection level={level} title={words.findings}>
        <Findings report={report} />
      </RedactedSection>
      <RedactedSection level={level} title={words.lost}>
        <dl className="redacted-facts">
          {report.lost.map(({ what, reason }) => (
            <div key={what}>
              <dt>{what}</dt>
              <dd>{reason}</dd>
            </div>
          ))}
        </dl>
      </RedactedSection>
    </div>
  );
}

function Facts({ report }: Pick<RedactedProps, "report">) {
  const { share } = useActTexts();
  const { values } = useTexts();
  const words = share.redacted;
  const people = (list: { address: string | null }[]) => list.map(({ address }) => address ?? words.unknown).join(", ");
  const { summary, source } = report;
  const facts: [name: string, text: React.ReactNode][] = [
    [words.from, <Lit key="v">{people(summary.from)}</Lit>],
    [words.to, <Lit key="v">{people([...summary.to, ...summary.cc])}</Lit>],
    [words.returnPath, <Lit key="v">{summary.returnPath ?? words.unknown}</Lit>],
    [words.date, summary.date?.utc ? <Instant key="v" utc={summary.date.utc} /> : words.unknown],
    [words.analyzedAt, <Instant key="v" utc={report.analyzedAt} />],
    [words.size, formatOctets(source.octets, values.size)],
    [words.hash, <Lit key="v">{source.sha256}</Lit>],
  ];
  return (
    <dl className="redacted-facts">
      {facts.map(([name, text]) => (
        <div key={name}>
          <dt>{name}</dt>
          <dd>{text}</dd>
        </div>
      ))}
    </dl>
  );
}

interface ResultRow {
  name: string;
  domain: string | null;
  result: string;
  note?: string | undefined;
}

/** The checks that vouch for somebody, then the others that gave a result. */
function readRows({ checks }: RedactedReport, describePolicy: (policy: string) => string): ResultRow[] {
  const { dmarc, arc } = checks;
  const note = dmarc.policy ? describePolicy(dmarc.policy) : undefined;
  const others = [checks.bimi, checks.reverseDns, checks.network, ...checks.mx, ...checks.mtaSts, ...checks.tlsRpt];
  return [
    { name: "DMARC", domain: dmarc.domain, result: dmarc.result, note },
    ...checks.spf.map(({ identity, domain, result }) => ({ name: `SPF ${identity}`, domain, result })),
    ...checks.dkim.map(({ domain, result, algorithm }) => ({
      name: "DKIM",
      domain,
      result,
      note: algorithm ?? undefined,
    })),
    ...(arc.sets.length > 0 ? [{ name: "ARC", domain: arc.sets.at(-1)?.domain ?? null, result: arc.result }] : []),
    ...[...others, ...checks.dane, ...checks.blocklists, ...checks.domainkeys]
      .filter((check) => check !== null)
      .map(({ method, domain, result }) => ({ name: method, domain, result })),
  ];
}

function Results({ report }: Pick<RedactedProps, "report">) {
  const words = useActTexts().share.redacted;
  const rows = readRows(report, words.policy);
  return (
    <table className="data stack">
      <thead>
        <tr>
          <th scope="col">{words.check}</th>
          <th scope="col">{words.domain}</th>
          <th scope="col">{words.result}</th>
        </tr>
      </thead>
      <tbody>
        {rows.map((row, at) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: rows have no other identity and never change
          <tr key={at}>
            <th scope="row">{row.name}</th>
            <td>
              <Lit>{row.domain ?? words.unknown}</Lit>
            </td>
            <td>
              <Verdict result={row.result} /> {row.note && <span className="soft">{row.note}</span>}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function Parts({ report }: Pick<RedactedProps, "report">) {
  const { share } = useActTexts();
  const { values } = useTexts();
  const words = share.redacted;
  return (
    <table className="data stack">
      <thead>
        <tr>
          <th scope="col">{words.part}</th>
          <th scope="col">{words.type}</th>
          <th scope="col">{words.size}</th>
          <th scope="col">{words.hash}</th>
        </tr>
      </thead>
      <tbody>
        {report.parts.map((part) => (
          <tr key={part.path}>
            <th scope="row">{part.path}</th>
            <td>{part.type}</td>
            <td>{part.size === null ? "" : formatOctets(part.size, values.size)}</td>
            <td className="clip">
              <Lit>{part.sha256 ?? ""}</Lit>
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function Findings({ report }: Pick<RedactedProps, "report">) {
  const words = useActTexts().share.redacted;
  if (report.findings.length === 0) return <p className="empty">{words.noFindings}</p>;
  return (
    <ul className="redacted-findings">
      {report.findings.map(({ id, severity, title, reference }) => (
        <li key={id}>
          <span className={severity === "danger" ? "flag bad" : "flag"}>{words.severity[severity]}</span> {title}{" "}
          <span className="soft">{reference}</span>
        </li>
      ))}
    </ul>
  );
}

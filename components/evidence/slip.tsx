// The slip in the margin: the octets or the DNS answer that a row stands on. One shows per panel; the rest wait, hidden.
import type { ReactNode } from "react";
import { fieldCertainty } from "#components/report/certainty.ts";
import { Grade } from "#components/values/grade.tsx";
import { Ref } from "#components/values/ref.tsx";
import type { Answer } from "#lib/dns/types.ts";
import type { Field } from "#lib/fields/types.ts";
import type { Certainty, ReportSoFar } from "#lib/report/types.ts";
import type { Span } from "#lib/text/span.ts";
import { useTexts } from "#texts";
import { OctetLines } from "./octet-lines.tsx";
import { isAnswered } from "./outcome-words.ts";
import { recordText } from "./record-text.ts";

interface SlipProps {
  /** The `data-slip` of its row. */
  name: string;
  title: string;
  certainty: Certainty;
  /** Words in place of the grade's own. */
  grade?: string | undefined;
  where?: { href: string; text: string } | undefined;
  children: ReactNode;
}

export function Slip({ name, title, certainty, grade, where, children }: SlipProps) {
  return (
    <article className={`evidence ${certainty}`} id={`slip-${name}`} hidden>
      <header>
        <h3>
          <button className="slip-toggle" type="button" aria-expanded="false">
            {title}
          </button>
        </h3>
        {where && (
          <a className="where" href={where.href}>
            {where.text}
          </a>
        )}
      </header>
      <Grade certainty={certainty}>{grade}</Grade>
      {children}
    </article>
  );
}

interface FieldSlipProps {
  report: ReportSoFar;
  name: string;
  field: number;
  marks?: readonly string[];
  /** Waybill checked what the field says: it is proven, whoever wrote it. */
  checked?: boolean;
  /** Numbers of DNS answers. */
  dns?: readonly number[];
  children?: ReactNode;
}

/** A slip that shows a field; nothing when the report has no such field. */
export function FieldSlip({ report, name, field, marks = [], checked = false, dns = [], children }: FieldSlipProps) {
  const { evidence } = useTexts();
  const found = report.fields[field];
  if (!found) return dns.length > 0 ? <DnsSlip report={report} name={name} dns={dns} /> : null;
  const certainty = checked ? "proven" : fieldCertainty(report, field);
  return (
    <FieldEvidence
      name={name}
      field={found}
      certainty={certainty}
      grade={checked ? evidence.provenNow : undefined}
      marks={marks}
    >
      {children}
      <DnsAnswers report={report} dns={dns} />
    </FieldEvidence>
  );
}

interface FieldEvidenceProps {
  name: string;
  field: Field;
  certainty: Certainty;
  grade?: string | undefined;
  marks?: readonly string[];
  children?: ReactNode;
}

/** The slip of a field that is at hand. */
export function FieldEvidence({ name, field, certainty, grade, marks = [], children }: FieldEvidenceProps) {
  const { evidence } = useTexts();
  const [start, end] = field.span;
  return (
    <Slip
      name={name}
      title={evidence.field(field.index, field.name)}
      certainty={certainty}
      grade={grade}
      where={{ href: `#octets-${start}-${end}`, text: evidence.octets(start, end) }}
    >
      <OctetLines span={field.span} line={field.line} fallback={`${field.name}: ${field.raw.trim()}`} marks={marks} />
      {children}
    </Slip>
  );
}

interface SpanSlipProps {
  name: string;
  title: string;
  span: Span;
}

/** A slip that shows octets wherever they stand. */
export function SpanSlip({ name, title, span }: SpanSlipProps) {
  const { evidence } = useTexts();
  const [start, end] = span;
  const where = { href: `#octets-${start}-${end}`, text: evidence.octets(start, end) };
  return (
    <Slip name={name} title={title} certainty="proven" where={where}>
      <OctetLines span={span} line={null} fallback={evidence.inSource} marks={[]} />
    </Slip>
  );
}

/** A slip that shows DNS answers alone. */
export function DnsSlip({ report, name, dns }: { report: ReportSoFar; name: string; dns: readonly number[] }) {
  const { evidence } = useTexts();
  return (
    <Slip name={name} title={evidence.asked} certainty="proven" where={{ href: "#dns-log", text: evidence.log }}>
      <DnsAnswers report={report} dns={dns} />
    </Slip>
  );
}

const mostAnswers = 3;

/** The first few of these answers, with links to the log. */
export function DnsAnswers({ report, dns }: { report: ReportSoFar; dns: readonly number[] }) {
  const { evidence } = useTexts();
  const numbers = [...new Set(dns)];
  return (
    <>
      {numbers.slice(0, mostAnswers).map((number) => {
        const answer = report.dns[number];
        return answer && <DnsAnswer key={number} number={number} answer={answer} />;
      })}
      {numbers.length > mostAnswers && <p className="note">{evidence.moreAnswers(numbers.length - mostAnswers)}</p>}
    </>
  );
}

function DnsAnswer({ number, answer }: { number: number; answer: Answer }) {
  const { evidence, dnsLog } = useTexts();
  return (
    <div className="dns-answer">
      <Ref href={`#dns-${number}`}>DNS {number}</Ref> {answer.type} {dnsLog.outcomes[answer.outcome]}
      {answer.outcome === "found" && evidence.ttl(answer.ttl)}
      <code className="octets">
        <span className="ln" data-n="?">
          <bdi>{answer.name}</bdi>
        </span>
        {answer.records.slice(0, 6).map((record, at) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: records of one answer never change
          <span className="ln" data-n="=" key={at}>
            <bdi>{clipped(recordText(record), evidence.cut)}</bdi>
          </span>
        ))}
      </code>
      {!isAnswered(answer.outcome) && <p className="note">{evidence.notTold}</p>}
    </div>
  );
}

function clipped(text: string, cut: (octets: number) => string): string {
  return text.length > 160 ? `${text.slice(0, 120)} ${cut(text.length)}` : text;
}

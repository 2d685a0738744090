// Every question that was asked: answer, TTL, server, time, and which step used it.
import { isAnswered, outcomeWords } from "#components/evidence/outcome-words.ts";
import { recordText } from "#components/evidence/record-text.ts";
import { counted } from "#components/values/counts.ts";
import { Lit, LongLit } from "#components/values/lit.tsx";
import { VerdictWord } from "#components/values/verdict.tsx";
import type { Answer } from "#lib/dns/types.ts";
import type { ReportSoFar } from "#lib/report/types.ts";
import { AnswerFilter } from "./dns-log/answer-filter.tsx";
import { readUses } from "./dns-log/uses.ts";
import type { PanelEntry, PanelProps } from "./panel-entry.ts";

export const dnsLog: PanelEntry = {
  id: "dns-log",
  folds: true,
  wide: true,
  gist: ({ report }) => describeLog(report.dns),
  badge: ({ dns }) => (dns.length > 0 ? { text: `${answered(dns)}/${dns.length}` } : null),
  Body,
  Tools,
};

function Tools({ report }: PanelProps) {
  const servers = [...new Set(report.dns.map((answer) => answer.server).filter(Boolean))];
  const open = report.dns.length - answered(report.dns);
  return (
    <>
      {servers.length > 0 && (
        <span className="flag">
          asked <bdi>{servers.slice(0, 2).join(", ")}</bdi>
          {servers.length > 2 && ` and ${servers.length - 2} more`}
        </span>
      )}
      {open > 0 && open < report.dns.length && <AnswerFilter open={open} />}
    </>
  );
}

const answered = (dns: readonly Answer[]): number => dns.filter((answer) => isAnswered(answer.outcome)).length;

function describeLog(dns: readonly Answer[]): string {
  if (dns.length === 0) return "No question was asked.";
  return `${counted(dns.length, "question")}, ${answered(dns)} answered. Nothing else was asked of anyone.`;
}

function Body({ report, waiting }: PanelProps) {
  if (report.dns.length === 0) return <p className="empty">{whyEmpty(report, waiting)}</p>;
  const uses = readUses(report.checks);
  return (
    <table className="data stack dns-table">
      <colgroup>
        <col className="c-no" />
        <col className="c-name" />
        <col className="c-type" />
        <col className="c-outcome" />
        <col />
        <col className="c-ttl spare" />
        <col className="c-took spare" />
        <col className="c-uses" />
      </colgroup>
      <thead>
        <tr>
          <th scope="col">No.</th>
          <th scope="col">Question</th>
          <th scope="col">Type</th>
          <th scope="col">Outcome</th>
          <th scope="col">Answer</th>
          <th scope="col" className="num spare">
            TTL
          </th>
          <th scope="col" className="num spare">
            Took
          </th>
          <th scope="col">Used by</th>
        </tr>
      </thead>
      <tbody>
        {report.dns.map((answer, number) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: the number of an answer is its name
          <AnswerRow answer={answer} number={number} uses={uses.get(number) ?? []} key={number} />
        ))}
      </tbody>
    </table>
  );
}

function whyEmpty(report: ReportSoFar, waiting: PanelProps["waiting"]): string {
  if (waiting === "asking") return "The first questions are on their way.";
  const off = report.notChecked.find((row) => /dns|live/i.test(`${row.what} ${row.reason}`));
  return off
    ? `Nothing was asked. ${off.reason}`
    : "Nothing was asked: the message names nothing that could be asked about.";
}

function AnswerRow({ answer, number, uses }: { answer: Answer; number: number; uses: readonly string[] }) {
  return (
    <tr id={`dns-${number}`} data-answered={isAnswered(answer.outcome) || undefined}>
      <td className="key">{number}</td>
      <td>
        <Lit>{answer.name}</Lit>
        {answer.chain.length > 0 && (
          <span className="sub">
            leads to <Lit>{answer.chain.join(", ")}</Lit>
          </span>
        )}
      </td>
      <td>{answer.type}</td>
      <td>
        <Outcome answer={answer} />
      </td>
      <td className="soft">
        {answer.records.map((record, at) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: records of one answer never change
          <span className="record" key={at}>
            <LongLit text={recordText(record)} shown={160} />
          </span>
        ))}
        {answer.ede && (
          <span className="sub">
            the server says: <bdi>{answer.ede.text || `code ${answer.ede.code}`}</bdi>
          </span>
        )}
      </td>
      <td className="num spare">{answer.outcome === "found" ? answer.ttl : ""}</td>
      <td className="num spare">{answer.elapsedMs} ms</td>
      <td className="soft" data-label="used by">
        {uses.join(", ")}
      </td>
    </tr>
  );
}

function Outcome({ answer }: { answer: Answer }) {
  const word = outcomeWords[answer.outcome];
  if (answer.outcome === "found") return <>{answer.authenticated ? `${word}, signed` : word}</>;
  if (isAnswered(answer.outcome)) return <span className="faint">{word}</span>;
  return <VerdictWord icon="unknown" tone="unknown" word={word} />;
}
